import Model

/// Reads the rows of 项目资金 that stand on one page.
struct PlacedFunds {
    let document: DocumentContext
    let page: FormPage
    /// The lines of the rows, by their place on the page.
    let lines: Range<Int>

    /// How cells stand in their rows, as far as it is known.
    let known: RowDistribution.Alignment?
    /// Whether the page may begin with the end of a row of the page before, and end in the middle of one.
    let isContinued: Bool
    let isOpen: Bool

    private(set) var rows: [TableRow] = []
    /// The end of the source of the last row on the page before.
    private(set) var continuation: [Range<Int>] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(
        _ document: DocumentContext, _ page: FormPage, _ lines: Range<Int>,
        alignment: RowDistribution.Alignment?, isContinued: Bool, isOpen: Bool
    ) {
        self.document = document
        self.page = page
        self.lines = lines
        known = alignment
        self.isContinued = isContinued
        self.isOpen = isOpen
    }

    /// Reads the head and the rows below it, and returns the bounds between its columns; nil where it has none.
    mutating func read(below found: FormHeads) -> [Int]? {
        var heads = found.heads
        var source: FormHeads.Head?
        if let first = heads.first, first.bytes.elementsEqual("资金来源".utf8) { source = heads.removeFirst() }
        guard let first = heads.first else { return nil }
        var head = TableRow(line: page.lines[first.lines.lowerBound].number, document)
        head.isPlaced = true
        head.append(parts: source?.parts ?? [], document)
        for word in heads { head.append(parts: word.parts, document) }
        rows.append(head)

        let start = min(found.lines.lowerBound, lines.lowerBound)
        let bounds = Self.bounds(found, page.lines[start..<max(found.lines.upperBound, lines.upperBound)])
        let columns = heads.map(\.columns)
        // The sources stand under no head, or under one of their own.
        let under = document.isMeasured ? nil : [source?.columns ?? bounds[0]..<bounds[1]] + columns
        read(PlacedGrid(page, lines, bounds: bounds, under: under, isStrict: !document.isMeasured))
        return bounds
    }

    /// Reads rows on a page that does not repeat the head, but has its columns where the head had them.
    mutating func goOn(below found: FormHeads) {
        guard !lines.isEmpty else { return }
        read(PlacedGrid(page, lines, bounds: Self.bounds(found, page.lines[lines])))
    }

    /// Where to cut between the label, the sources and the columns of figures.
    private static func bounds(_ found: FormHeads, _ lines: ArraySlice<PlacedLine>) -> [Int] {
        var heads = found.heads[...]
        let source = heads.first.flatMap { $0.bytes.elementsEqual("资金来源".utf8) ? $0 : nil }
        if source != nil { heads = heads.dropFirst() }
        guard let first = heads.first else { return [] }
        let rivers = Rivers(Array(lines))
        let label = rivers.boundary(
            behind: .fundLabels, before: source?.columns.lowerBound ?? first.columns.lowerBound)
        let low = max(label?.upperBound ?? 0, source?.columns.upperBound ?? 0)
        return [label?.lowerBound ?? 0, rivers.boundary(from: low, to: first.columns.lowerBound)]
            + zip(heads, heads.dropFirst()).map { left, right in
                rivers.boundary(from: left.columns.upperBound, to: right.columns.lowerBound)
            }
    }

    /// Reads rows on a page that does not repeat the head.
    mutating func goOn(_ bounds: [Int]) {
        let kinds =
            [ContinuedColumns.Kind.label, .name]
            + Array(repeating: .number, count: max(0, bounds.count - 1))
        guard
            let found = ContinuedColumns(kinds: kinds, labels: .fundLabels, bounds: bounds).find(
                in: page, lines)
        else {
            note(page.lines[lines.lowerBound], "the columns of this page cannot be told")
            return
        }
        read(PlacedGrid(page, lines, bounds: found, isStrict: true))
    }

    private mutating func read(_ grid: PlacedGrid) {
        let figures = Array(grid.columns.indices.dropFirst(2))
        // A number may be broken over lines, but not all numbers of a row.
        let counts = figures.flatMap { grid.columns[$0].filter { $0.isNumber || $0.isDash }.map(\.line) }
            .reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let anchors = counts.filter { $0.value > 1 || figures.count < 3 }.keys.sorted()
        let distribution = RowDistribution(
            anchors: anchors.map(Double.init), isContinued: isContinued, isOpen: isOpen)
        let columns = [1] + figures
        let places = columns.map { grid.columns[$0].map(\.line) }
        let alignment = known ?? distribution.alignment(places) ?? .middle
        if let count = distribution.continuation(places[0], alignment), count > 0 {
            continuation = grid.columns[1][..<count].map(\.range)
        }
        let cells = places.map { distribution.assign($0, alignment) }
        for (index, anchor) in anchors.enumerated() {
            let line = page.lines[anchor]
            let isCut = grid.doubtful.contains {
                extent(cells[0][index], columns[0], grid, anchor).contains($0)
            }
            guard let source = cells[0][index], !source.isEmpty, !isCut else {
                note(line, "which lines belong to its cells cannot be told")
                continue
            }
            var row = TableRow(line: line.number, document)
            row.isPlaced = true
            for (column, parts) in zip(columns, cells) {
                row.append(parts: parts[index].map { grid.columns[column][$0].map(\.range) } ?? [], document)
            }
            rows.append(row)
            if cells.contains(where: { $0[index] == nil }) {
                note(line, "which lines belong to some of its cells cannot be told")
            }
        }
    }

    /// The lines from the first to the last of a cell, and its row's own.
    private func extent(_ part: Range<Int>?, _ column: Int, _ grid: PlacedGrid, _ anchor: Int) -> ClosedRange<
        Int
    > {
        guard let part, let first = part.first, let last = part.last else { return anchor...anchor }
        return min(grid.columns[column][first].line, anchor)...max(grid.columns[column][last].line, anchor)
    }

    private mutating func note(_ line: PlacedLine, _ detail: String) {
        diagnostics.append(
            document.diagnostic(.unreadableRow, at: document.span(source: line.range), detail))
    }
}
