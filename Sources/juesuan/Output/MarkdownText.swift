/// A pipe table of Markdown.
struct MarkdownText: RowText {
    private let rows: ShownRows

    /// The headings and the rule that says which columns are flush right.
    let head: [UInt8]

    /// A table with the columns at some places.
    init(_ table: OutputTable, _ places: [Int]) {
        rows = ShownRows(table, places)
        let columns = places.map { table.columns[$0] }
        var head = Array("| ".utf8)
        for (index, column) in columns.enumerated() {
            if index > 0 { head += " | ".utf8 }
            Self.append(Array(column.title.utf8), to: &head)
        }
        head += " |\n|".utf8
        head += columns.map { $0.isNumeric ? "---:" : "---" }.joined(separator: "|").utf8
        self.head = head + Array("|\n".utf8)
    }

    func bytes(of range: Range<Int>) -> [UInt8] {
        var reading: [UInt8] = []
        return rows.bytes(of: range, size: 16) { cells, text in
            text.append(124)
            for cell in cells {
                reading.removeAll(keepingCapacity: true)
                cell.appendReading(to: &reading)
                text.append(32)
                Self.append(reading, to: &text)
                text.append(32)
                text.append(124)
            }
            text.append(10)
        }
    }

    /// Appends a cell, in which a pipe ends nothing.
    private static func append(_ cell: [UInt8], to text: inout [UInt8]) {
        guard cell.contains(124) else {
            text += cell
            return
        }
        for byte in cell {
            if byte == 124 { text.append(92) }
            text.append(byte)
        }
    }
}
