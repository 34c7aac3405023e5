/// Columns aligned by display width, numbers flush right, two blanks between.
struct AlignedText: RowText {
    private struct Column {
        let isNumeric: Bool
        let width: Int
    }

    /// The rows as text, in one part or in two.
    private let parts: [CellText]
    private let columns: [Column]

    /// The headings and the rule below them.
    let head: [UInt8]

    /// A table with the columns at some places.
    init(_ table: OutputTable, _ places: [Int], _ style: TerminalStyle) {
        let rows = table.rows
        let parts = rows.inHalves(of: 0..<rows.count) { CellText(rows, $0, places) }
        let titles = places.map { Array(table.columns[$0].title.utf8) }
        let columns = places.indices.map { index in
            Column(
                isNumeric: table.columns[places[index]].isNumeric,
                width: parts.map { $0.mostWidths[index] }.reduce(DisplayWidth.of(titles[index][...]), max))
        }
        self.parts = parts
        self.columns = columns
        var heading: [UInt8] = []
        for (index, title) in titles.enumerated() {
            Self.append(
                title[...], DisplayWidth.of(title[...]), columns[index], isLast: index == titles.count - 1,
                to: &heading)
        }
        let rule = columns.map { String(repeating: "─", count: $0.width) }.joined(separator: "  ")
        head = Array(
            (style.bold(String(decoding: heading, as: UTF8.self)) + "\n" + style.dim(rule) + "\n").utf8)
    }

    func bytes(of range: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(range.count * columns.reduce(0) { $0 + $1.width + 4 })
        var first = 0
        for part in parts {
            for row in range.clamped(to: first..<first + part.count) {
                part.forEach(in: row - first) { column, cell, width in
                    Self.append(
                        cell, width, columns[column], isLast: column == columns.count - 1, to: &text)
                }
                text.append(10)
            }
            first += part.count
        }
        return text
    }

    private static func append(
        _ cell: ArraySlice<UInt8>, _ width: Int, _ column: Column, isLast: Bool, to text: inout [UInt8]
    ) {
        let padding = repeatElement(32 as UInt8, count: column.width - width)
        if column.isNumeric { text += padding }
        text += cell
        guard !isLast else { return }
        if !column.isNumeric { text += padding }
        text.append(32)
        text.append(32)
    }
}
