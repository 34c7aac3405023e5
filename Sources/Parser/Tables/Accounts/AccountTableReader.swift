import Model

/// Reads the account tables (公开01–09表) of a document.
///
/// A table is its title, its heads, its rows and a note. Pages repeat the heads, and each page sets its columns anew.
struct AccountTableReader {
    let document: DocumentContext

    /// A table whose rows are gathered.
    private struct Draft {
        var kind: AccountTable.Kind
        var title: SourceSpan
        var unit: Money.Unit?
        var pages: [AccountPage] = [AccountPage()]
        var isClosed = false
    }

    /// The tables of a document, in order; titles without rows below them are none.
    static func read(_ document: DocumentContext) -> [AccountTable] {
        var reader = AccountTableReader(document: document)
        return reader.tables()
    }

    /// Which tables a document has titles of, with lines below them.
    static func kinds(_ document: DocumentContext) -> Set<AccountTable.Kind> {
        var kinds: Set<AccountTable.Kind> = []
        for section in document.outline.sections
        where section.kind == .accountTable && section.lines.count > 10 {
            for line in [section.titleLine] + section.lines {
                let text = document.rows.fold(document.lines.range(line, in: document.source))
                if let kind = AccountTableTitle.kind(text, 0..<text.count) { kinds.insert(kind) }
            }
        }
        return kinds
    }

    private mutating func tables() -> [AccountTable] {
        var drafts: [Draft] = []
        var unit: Money.Unit?
        for section in document.outline.sections where section.kind == .accountTable {
            var lines = [section.titleLine]
            lines += section.lines
            for line in lines { read(line, &drafts, &unit) }
            if !drafts.isEmpty { drafts[drafts.count - 1].isClosed = true }
        }
        return drafts.compactMap { draft in
            var draft = draft
            draft.pages = draft.pages.map { page in
                let marked = page.markedRows
                guard StackedCells.isStacked(marked) else { return page }
                return StackedCells.page(marked, document) ?? page
            }
            let unit = draft.unit ?? unit ?? .tenThousandYuan
            let lines: [AccountTable.Line] =
                switch draft.kind {
                case .incomeAndExpenditure, .fiscalAppropriation:
                    TwoSidedRows.lines(draft.pages, document, unit)
                case .threePublic: ThreePublicRows.lines(draft.pages, document, unit)
                case .basicExpenditure: EconomicRows.lines(draft.pages, document, unit)
                default: CodedRows.lines(draft.pages, document, unit)
                }
            guard !lines.isEmpty else { return nil }
            return AccountTable(
                kind: draft.kind, unit: unit, columns: draft.pages.first?.columns.heads ?? [], lines: lines,
                span: draft.title)
        }
    }

    private func read(_ line: Int, _ drafts: inout [Draft], _ unit: inout Money.Unit?) {
        let range = document.lines.range(line, in: document.source)
        guard !range.isEmpty else { return }
        var row = GridRow(document, range, number: line)
        let whole = 0..<row.text.count
        // The line of dashes between head and body of a pipe table.
        if !row.isPositioned, row.cells.allSatisfy({ $0.content == .dash && $0.text.count >= 3 }) { return }
        let isEmptyCell = whole.isEmpty && !row.isPositioned && row.cells.count == 2
        if isEmptyCell, let last = drafts.last, !last.isClosed {
            drafts[drafts.count - 1].pages[last.pages.count - 1].addStacked(row)
            return
        }
        if whole.isEmpty {
            if row.beginsPage, !drafts.isEmpty { drafts[drafts.count - 1].pages.append(AccountPage()) }
            return
        }
        if let kind = AccountTableTitle.kind(row.text, whole), row.cells.count <= 2 {
            if let last = drafts.last, last.kind == kind, !last.isClosed {
                drafts[drafts.count - 1].pages.append(AccountPage())
            } else {
                drafts.append(
                    Draft(kind: kind, title: document.span(source: document.trimmed(range)), unit: nil))
            }
            return
        }
        guard !drafts.isEmpty, !drafts[drafts.count - 1].isClosed else { return }
        // A table of another kind, or the document's own title on top of a page.
        if Heading.isTable(row.text, whole), !row.text.hasPrefix(whole, "公开") {
            drafts[drafts.count - 1].isClosed = true
            return
        }
        if row.text.contains(whole, "年度"), row.text.contains(whole, "决算") {
            if row.beginsPage { drafts[drafts.count - 1].pages.append(AccountPage()) }
            return
        }
        let last = drafts.count - 1
        if let stated = AccountTableTitle.unit(row.text, whole), !row.hasValues {
            drafts[last].unit = stated
            unit = unit ?? stated
            return
        }
        if AccountTableTitle.isPageNumber(row.text, whole) {
            // Where the form feeds were lost the number of a page ends it: the next one has columns of its own.
            if drafts[last].pages.last?.isLaidOut == true { drafts[last].pages.append(AccountPage()) }
            return
        }
        if Heading.isTable(row.text, whole) { return }
        if row.text.hasPrefix(whole, "注") || row.text.hasPrefix(whole, "说明")
            || row.text.hasPrefix(whole, "备注")
        {
            drafts[last].isClosed = true
            return
        }
        if row.beginsPage || drafts[last].pages.last?.isNumberedAgain(by: row) == true {
            drafts[last].pages.append(AccountPage())
        }
        row.beginsPage = false
        let page = drafts[last].pages.count - 1
        if !drafts[last].pages[page].goOn(with: row, document) { drafts[last].pages[page].add(row) }
    }
}

/// The rows of one page of a table, behind its heads.
struct AccountPage {
    /// The columns, as far as the page's own heads tell them.
    private(set) var columns = GridColumns()
    /// The rows behind the heads.
    private(set) var rows: [GridRow] = []
    /// Whether the page has heads of its own.
    private(set) var hasHeads = false
    /// Rows of words at the top of the page: parts of a name, or the page's own head line where heads follow.
    private var top: [GridRow] = []

    /// All rows of the page, heads and empty cells among them.
    private(set) var all: [GridRow] = []

    /// Whether its rows are laid out by position.
    var isLaidOut: Bool { rows.contains { $0.isPositioned && $0.cells.count > 2 } }

    /// Whether a row numbers the columns although rows stand under numbers already.
    func isNumberedAgain(by row: GridRow) -> Bool {
        row.isPositioned && row.contains("栏次") && !columns.amounts.isEmpty && isLaidOut
    }

    /// Adds an empty cell that stands on a line of its own.
    mutating func addStacked(_ row: GridRow) { all.append(row) }

    /// Goes on with a row whose name a line break broke: `2130599⇥其他农业` and `农村支出⇥143.53⇥143.53`. Whether it did.
    mutating func goOn(with row: GridRow, _ document: DocumentContext) -> Bool {
        guard var last = rows.last, !last.isPositioned, !row.isPositioned, last.line + 1 == row.line,
            last.cells.count == 2, last.cells[1].content == .text, CodedRows.isCode(last.cells[0], in: last),
            row.cells.count > 2, row.cells[0].content == .text, row.cells.contains(where: \.isValue)
        else { return false }
        for (index, cell) in row.cells.enumerated() { last.append(cell.range, column: index + 1, document) }
        rows[rows.count - 1] = last
        all[all.count - 1] = last
        return true
    }

    /// The rows with cells that are marked. A line of words behind a cell on a line of its own goes on with that cell.
    var markedRows: [GridRow] {
        var marked: [GridRow] = []
        for row in all {
            if !row.isPositioned {
                marked.append(row)
            } else if row.cells.count == 1, row.cells[0].content == .text, let last = marked.last,
                last.line + 1 == row.line, last.cells.count == 2, last.cells[1].content == .text
            {
                let end = row.cells[0].range.upperBound
                marked[marked.count - 1].cells[1].range = last.cells[1].range.lowerBound..<end
            }
        }
        return marked
    }

    /// Adds a row: heads come first, a row with an amount or a code ends them.
    mutating func add(_ row: GridRow) {
        all.append(row)
        if row.contains("栏次") || rows.isEmpty && isNumbering(row) {
            columns.number(row)
            hasHeads = true
        } else if rows.isEmpty, !row.hasValues, GridColumns.isHead(row) || hasOpenHeads {
            columns.add(row)
            hasHeads = true
            top = []
        } else if rows.isEmpty, !row.hasValues, !hasHeads {
            top.append(row)
        } else {
            rows += top
            top = []
            rows.append(row)
        }
    }

    /// The same rows under the columns of another page, where this one has none.
    func under(_ other: GridColumns) -> AccountPage {
        var page = self
        if page.columns.amounts.isEmpty { page.columns = other }
        return page
    }

    /// The columns, told by the heads or by the numbers of the rows.
    var toldColumns: GridColumns {
        guard columns.amounts.isEmpty else { return columns }
        var told = columns
        told.infer(from: rows)
        return told
    }

    /// Heads that began and were not closed by the row 栏次 go on with rows of words.
    private var hasOpenHeads: Bool { hasHeads && columns.amounts.isEmpty }

    /// Whether a row numbers the columns without saying 栏次: 1, 2, 3, …
    private func isNumbering(_ row: GridRow) -> Bool {
        let numbers = row.cells.filter { $0.content != .blank }.map(\.whole)
        return numbers.count >= 3 && numbers.enumerated().allSatisfy { $0.element == $0.offset + 1 }
    }
}
