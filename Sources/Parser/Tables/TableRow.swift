/// A row of a self-evaluation form, whatever layout it was printed in: its cells in order, empty ones included.
struct TableRow {
    /// A cell. A cell that a page breaks has its further parts in the row's `tails`.
    struct Cell {
        /// The part of the file; empty for an empty cell.
        var range: Range<Int>
        /// The canonical form in the row's text.
        var text: Range<Int>
    }

    /// The canonical text of all cells.
    private(set) var text: CanonicalText
    /// The cells.
    var cells: [Cell] = []
    /// What the next page adds to cells, in order.
    var tails: [(column: Int, range: Range<Int>)] = []
    /// The columns that have text, in order.
    private(set) var filled: [Int] = []
    /// The line the row begins on, from 0.
    var line: Int
    /// Whether blank lines stand before the row, as where a page ends.
    var followsBreak = false
    /// Whether its cells were put under their heads by position, so that none stands under another's.
    var isPlaced = false

    /// A row without cells.
    init(line: Int, _ document: DocumentContext) {
        text = document.rows.fold(0..<0)
        self.line = line
        cells.reserveCapacity(16)
        filled.reserveCapacity(16)
    }

    /// Appends a cell.
    mutating func append(_ range: Range<Int>, _ document: DocumentContext) {
        let folded = document.rows.extend(&text, range)
        if !folded.isEmpty { filled.append(cells.count) }
        cells.append(Cell(range: folded.isEmpty ? range.lowerBound..<range.lowerBound : range, text: folded))
    }

    /// Appends a cell that is broken over lines.
    mutating func append(parts: [Range<Int>], _ document: DocumentContext) {
        guard let first = parts.first else {
            append(0..<0, document)
            return
        }
        let column = cells.count
        append(first, document)
        for part in parts.dropFirst() {
            let folded = document.rows.extend(&text, part)
            cells[column].text = cells[column].text.lowerBound..<folded.upperBound
            tails.append((column, part))
        }
    }

    /// Goes on with a cell on the next page; its canonical text stays that of the first.
    mutating func goOn(_ column: Int, _ parts: [Range<Int>]) {
        guard cells.indices.contains(column), !cells[column].range.isEmpty else { return }
        tails += parts.map { (column, $0) }
    }

    /// A cell's text as it is kept.
    func kept(_ column: Int, _ document: DocumentContext) -> String {
        tails.isEmpty
            ? KeptText.string(document.source, cells[column].range)
            : KeptText.string(document.source, parts(column))
    }

    /// The part of the file between the first and the last of its cells.
    var range: Range<Int> {
        let filled = filled.map { cells[$0].range }
        return (filled.map(\.lowerBound).min() ?? 0)..<(filled.map(\.upperBound).max() ?? 0)
    }

    /// All parts of a cell in the file.
    func parts(_ column: Int) -> [Range<Int>] {
        [cells[column].range] + tails.filter { $0.column == column }.map(\.range)
    }

    /// Whether a cell has no text; true beyond the last cell.
    func isEmpty(_ column: Int) -> Bool { !cells.indices.contains(column) || cells[column].text.isEmpty }

    /// Whether a cell is `pattern` and nothing else.
    func equals(_ column: Int, _ pattern: Pattern) -> Bool {
        cells.indices.contains(column) && text.equals(cells[column].text, pattern)
    }

    /// The first column whose text contains one of the patterns; nil where none does.
    func column(containing patterns: [Pattern]) -> Int? {
        cells.indices.first { text.contains(cells[$0].text, anyOf: patterns) }
    }

    /// The first column whose text is one of the patterns; nil where none is.
    func column(equalTo patterns: [Pattern]) -> Int? {
        cells.indices.first { column in patterns.contains { equals(column, $0) } }
    }
}
