/// The lines of a form that stand on one page, where its columns are the same; page numbers and blank lines are left out.
struct FormPage {
    /// The lines with text, from top to bottom.
    var lines: [PlacedLine] = []
    /// The first line of heads that stood on the next page; nil where no page breaks them.
    var brokenHead: Int?

    /// No page of a form has more lines with text, nor has a form that lost the marks of its pages; what follows is passed
    /// over.
    private static let most = 600

    /// The pages of a form.
    static func pages(_ section: OutlineSection, _ document: DocumentContext) -> [FormPage] {
        var pages = [FormPage()]
        var height = 0
        for number in section.lines {
            let range = document.lines.range(number, in: document.source)
            if document.source[range].contains(12) {
                pages[pages.count - 1].dropFooter()
                pages.append(FormPage())
                height = 0
            }
            let line = PlacedLine(document, line: number, height: height)
            height += 1
            guard !line.tokens.isEmpty else { continue }
            let text = document.rows.fold(range)
            if AccountTableTitle.isPageNumber(text, 0..<text.count) {
                pages.append(FormPage())
                height = 0
            } else if pages.count == 1 || !pages[pages.count - 1].lines.isEmpty
                || !isRunningHead(text, line)
            {
                if pages[pages.count - 1].lines.count < most { pages[pages.count - 1].lines.append(line) }
            }
        }
        return pages.filter { !$0.lines.isEmpty }
    }

    /// A bare number at the foot of a page.
    private mutating func dropFooter() {
        guard lines.count > 1, let last = lines.last, last.tokens.count == 1,
            last.bytes.count <= 4, last.bytes.allSatisfy({ 48...57 ~= $0 })
        else { return }
        lines.removeLast()
    }

    /// Whether a line on top of a page is the document's own title.
    private static func isRunningHead(_ text: CanonicalText, _ line: PlacedLine) -> Bool {
        let whole = 0..<text.count
        return line.gaps.allSatisfy { $0.count < 3 } && text.contains(whole, "决算")
            && (text.contains(whole, "年度") || text.contains(whole, "公开"))
    }
}
