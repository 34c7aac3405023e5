import Model

/// Reads the rows of 项目资金 that stand on one page.
struct PlacedFunds {
    let document: DocumentContext
    let page: FormPage
    /// The lines of the rows, by their place on the page.
    let lines: Range<Int>

    private(set) var rows: [TableRow] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ document: DocumentContext, _ page: FormPage, _ lines: Range<Int>) {
        self.document = document
        self.page = page
        self.lines = lines
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

        let all = page.lines[found.lines.lowerBound..<max(found.lines.upperBound, lines.upperBound)]
        let rivers = Rivers(Array(all))
        let label = rivers.boundary(
            behind: .fundLabels, before: source?.columns.lowerBound ?? first.columns.lowerBound)
        var bounds = [label.map { $0.lowerBound } ?? 0]
        bounds.append(
            rivers.boundary(
                from: max(label?.upperBound ?? 0, source?.columns.upperBound ?? 0),
                to: first.columns.lowerBound))
        for (left, right) in zip(heads, heads.dropFirst()) {
            bounds.append(rivers.boundary(from: left.columns.upperBound, to: right.columns.lowerBound))
        }
        read(PlacedGrid(page, lines, bounds: bounds))
        return bounds
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
        read(PlacedGrid(page, lines, bounds: found))
    }

    private mutating func read(_ grid: PlacedGrid) {
        let figures = Array(grid.columns.indices.dropFirst(2))
        // A number may be broken over lines, but not all numbers of a row.
        let counts = figures.flatMap { grid.columns[$0].filter { $0.isNumber || $0.isDash }.map(\.line) }
            .reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let anchors = counts.filter { $0.value > 1 || figures.count < 3 }.keys.sorted()
        let distribution = RowDistribution(anchors: anchors.map(Double.init))
        let columns = [1] + figures
        let places = columns.map { grid.columns[$0].map(\.line) }
        let alignment = distribution.alignment(places)
        let cells = places.map { distribution.assign($0, alignment) }
        for (index, anchor) in anchors.enumerated() {
            let line = page.lines[anchor]
            guard let source = cells[0][index], !source.isEmpty, !grid.doubtful.contains(anchor) else {
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

    private mutating func note(_ line: PlacedLine, _ detail: String) {
        diagnostics.append(
            document.diagnostic(.unreadableRow, at: document.span(source: line.range), detail))
    }
}
