import Renderer

/// RFC 4180, the keys of the columns in the first line.
struct CSVText: RowText {
    private let rows: ShownRows

    /// The keys.
    let head: [UInt8]

    /// A table with the columns at some places.
    init(_ table: OutputTable, _ places: [Int]) {
        rows = ShownRows(table, places)
        head = Array(CSVWriter.line(places.map { table.columns[$0].key }).utf8)
    }

    func bytes(of range: Range<Int>) -> [UInt8] {
        rows.bytes(of: range, size: 12) { cells, text in
            for (index, cell) in cells.enumerated() {
                if index > 0 { text.append(44) }
                cell.appendField(to: &text)
            }
            text.append(13)
            text.append(10)
        }
    }
}
