/// Lays blocks out on pages, as what the pages became in a text file.
struct PageLayout {
    let layout: SyntheticDisclosure.Layout
    let type: Typography
    let year: Int
    let isMarkdown: Bool

    func text(_ blocks: [Block], using generator: inout SeededGenerator) -> String {
        let isLoose = layout != .stacked
        var text = "\n\n"
        for block in blocks {
            switch block {
            case .title(let parts):
                let title = parts.joined(separator: isLoose ? " " : "")
                text += (isMarkdown ? "# " : "") + (isLoose ? typed(title) : title)
            case .heading(let title): text += heading(title, &generator)
            case .entry(let title): text += isLoose ? "- " + title : title
            case .paragraph(let words):
                let set = type.set(words, &generator)
                text += isLoose ? type.cut(set, &generator) : set
            case .line(let words): text += type.set(words, &generator)
            case .units(let names): text += units(names)
            case .form(let title, let rows): text += form(title, rows, &generator)
            }
            if isLoose, case .entry = block { text += "\n" } else { text += isLoose ? "\n\n" : "\n" }
        }
        return text
    }

    /// Blanks between numbers and Chinese, nothing else.
    private func typed(_ words: String) -> String {
        var unused = SeededGenerator(seed: 0)
        return type.set(Typography.kept(words), &unused)
    }

    private func heading(_ title: String, _ generator: inout SeededGenerator) -> String {
        if title == "目录" { return isMarkdown ? "## 目录" : "目 录" }
        if isMarkdown { return "## " + title }
        if layout == .stacked, title.hasPrefix("第") { return "\n\n " + title }
        return type.set(title, &generator)
    }

    private func units(_ names: [String]) -> String {
        guard layout == .piped else {
            return names.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        }
        let rows = names.enumerated().map {
            "| \($0.offset + 1) | \($0.element) | \($0.offset == 0 ? "行政单位" : "事业单位") |"
        }
        return (["| 序号 | 单位名称 | 单位性质 |", "|----|------|------|"] + rows).joined(separator: "\n")
    }

    private func form(_ title: String, _ rows: [FormRow], _ generator: inout SeededGenerator) -> String {
        let year = typed("（\(year)年度）")
        switch layout {
        case .tabbed:
            let table = TabbedTable(
                rows: rows.map { $0.columns.map(cell) }, isIndicator: rows.map(\.isIndicator))
            return "\(title)\n\(year)\n\n" + table.text(using: &generator)
        case .piped:
            let table = PipedTable(
                rows: rows.map { $0.columns.map(cell) }, isIndicator: rows.map(\.isIndicator))
            return "\(title)\n\n\(year)\n\n" + table.text(using: &generator)
        case .stacked:
            let lines = rows.map { $0.cells.map { "\t" + $0.text }.joined(separator: "\n") }
            return "\n\n\t\(title)\n\n\t\(year)\n\n" + lines.joined(separator: "\n\n") + "\n\n\n"
        }
    }

    /// A cell's text in one line: paragraphs become markup.
    private func cell(_ text: String) -> String {
        let parts = text.split(separator: "\n").map { typed(String($0)) }
        guard parts.count > 1 else { return typed(text) }
        if layout == .piped { return parts.joined(separator: "<br>") }
        return parts.map { "<p>\($0)</p>" }.joined(separator: " ")
    }
}
