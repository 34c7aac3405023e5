import Model

/// Reads the rows of indicators that stand on one page.
struct PlacedIndicators {
    let document: DocumentContext
    let page: FormPage
    /// The lines of the rows, by their place on the page.
    let lines: Range<Int>
    /// The bounds between the columns; the first column is beside the table.
    let bounds: [Int]
    /// The columns that the heads cover; nil where the page has none.
    let heads: [Range<Int>]?
    /// Which column holds what.
    let roles: RoleColumns

    /// How cells stand in their rows, as far as it is known.
    let known: RowDistribution.Alignment?
    /// Whether the page may begin with the end of a row of the page before, and end in the middle of one.
    let isContinued: Bool
    let isOpen: Bool

    private(set) var rows: [TableRow] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The ends of the cells of the last row on the page before, by column.
    private(set) var continuation: [(column: Int, parts: [Range<Int>])] = []
    /// The ends of names of levels that the page before broke off.
    private(set) var completion: [PlacedLevels.Completion] = []
    /// Whether the last row of the page was read, so that the next page may go on with it.
    private(set) var hasLast = true

    init(
        _ document: DocumentContext, _ page: FormPage, _ lines: Range<Int>, bounds: [Int],
        under heads: [Range<Int>]?,
        roles: RoleColumns,
        alignment: RowDistribution.Alignment?, isContinued: Bool, isOpen: Bool
    ) {
        self.document = document
        self.page = page
        self.lines = lines
        self.bounds = bounds
        self.heads = heads
        self.roles = roles
        known = alignment
        self.isContinued = isContinued
        self.isOpen = isOpen
    }

    /// Reads the rows; `above` are the names of levels that the page before ended with.
    mutating func read(below above: inout PlacedLevels) {
        let grid = PlacedGrid(page, lines, bounds: bounds, under: heads, isStrict: !document.isMeasured)
        let numbers = [roles[.weight], roles[.score]].compactMap { $0 }
        guard let first = numbers.first else { return }
        let anchors = grid.columns[first].filter(\.isNumber).map(\.line)
        let distribution = RowDistribution(
            anchors: anchors.map(Double.init), isContinued: isContinued, isOpen: isOpen)
        let texts = grid.columns.indices.filter { column in
            column > 0 && column != roles[.level1] && column != roles[.level2] && !numbers.contains(column)
        }
        let alignment = known ?? distribution.alignment(texts.map { grid.columns[$0].map(\.line) }) ?? .middle
        var cells = [[Range<Int>?]](
            repeating: [Range<Int>?](repeating: 0..<0, count: anchors.count), count: grid.columns.count)
        for column in texts {
            cells[column] = distribution.assign(grid.columns[column].map(\.line), alignment)
        }
        for column in texts {
            let lines = grid.columns[column].map(\.line)
            guard let count = distribution.continuation(lines, alignment), count > 0 else { continue }
            continuation.append((column, grid.columns[column][..<count].map(\.range)))
        }
        guard !anchors.isEmpty else {
            if !isContinued { reportLeftovers(grid) }
            return
        }
        // A number may be broken over lines too.
        for column in numbers {
            cells[column] = distribution.assign(grid.columns[column].map(\.line), alignment)
        }
        let extents = anchors.indices.map { row -> ClosedRange<Int> in
            let spans = texts.compactMap { column -> ClosedRange<Int>? in
                guard let part = cells[column][row], !part.isEmpty else { return nil }
                return grid.columns[column][part.lowerBound]
                    .line...grid.columns[column][part.upperBound - 1].line
            }
            let first = spans.map(\.lowerBound).min() ?? anchors[row]
            let last = spans.map(\.upperBound).max() ?? anchors[row]
            return min(first, anchors[row])...max(last, anchors[row])
        }
        let heights = LineHeights(
            lines,
            cells: (texts + numbers).flatMap { column in
                cells[column].compactMap { part in part.map { grid.columns[column][$0].map(\.line) } }
            })
        let names = above.take(
            grid, roles, document, rows: extents.map { heights[$0] }, anchors: Set(anchors), heights: heights,
            alignment: alignment, isContinued: isContinued, isOpen: isOpen)
        completion = above.completion
        for row in anchors.indices {
            let isCut = grid.doubtful.contains { extents[row].contains($0) }
            make(row, anchors[row], grid, cells, names[row], isCut: isCut)
        }
    }

    /// Makes a row of the cells that are told; one without its name or its figures is left out.
    private mutating func make(
        _ place: Int, _ anchor: Int, _ grid: PlacedGrid, _ cells: [[Range<Int>?]],
        _ level: PlacedLevels.Names, isCut: Bool
    ) {
        let line = page.lines[anchor]
        func parts(_ column: Int?) -> [Range<Int>] {
            guard let column, let part = cells[column][place] else { return [] }
            return grid.columns[column][part].map(\.range)
        }
        let hasName = !parts(roles[.level3]).isEmpty
        let isNumbered = [roles[.weight], roles[.score]].compactMap { $0 }.allSatisfy {
            cells[$0][place] != nil
        }
        let hasResult = !parts(roles[.target]).isEmpty || !parts(roles[.actual]).isEmpty
        hasLast = hasName && hasResult && isNumbered && !isCut
        guard hasLast else {
            note(line, "which lines belong to its cells cannot be told")
            return
        }
        var row = TableRow(line: line.number, document)
        row.isPlaced = true
        for column in grid.columns.indices {
            if column == roles[.level1] {
                row.append(parts: level.first ?? [], document)
            } else if column == roles[.level2] {
                row.append(parts: level.second ?? [], document)
            } else {
                row.append(parts: column == 0 ? [] : parts(column), document)
            }
        }
        guard
            document.isMeasured
                || Plausibility.isIndicator(row, roles, document)
                    && !cells.indices.contains(where: { hasNumberAmongWords($0, grid, cells[$0][place]) })
        else {
            hasLast = false
            note(line, "its cells do not hold what their heads say")
            return
        }
        rows.append(row)
        let lost = cells.contains { $0[place] == nil }
        if lost { note(line, "which lines belong to some of its cells cannot be told") }
        if level.isDoubtful { note(line, "which 一级指标 and 二级指标 it belongs to cannot be told") }
    }

    /// Whether a cell of several lines has one with nothing but a number.
    private func hasNumberAmongWords(_ column: Int, _ grid: PlacedGrid, _ part: Range<Int>?) -> Bool {
        guard let part, part.count > 1, column != roles[.weight], column != roles[.score],
            column != roles[.completionRate]
        else { return false }
        return grid.columns[column][part].contains { $0.isNumber }
    }

    private mutating func note(_ line: PlacedLine, _ detail: String) {
        diagnostics.append(
            document.diagnostic(.unreadableRow, at: document.span(source: line.range), detail))
    }

    /// Lines of a page without any row: a row's end, or a row that a page broke.
    private mutating func reportLeftovers(_ grid: PlacedGrid) {
        guard lines.count > 0, grid.columns.dropFirst().contains(where: { !$0.isEmpty }) else { return }
        note(page.lines[lines.lowerBound], "no figures stand under 分值 and 得分")
    }
}
