import Renderer

/// RFC 4180, the keys of the columns in the first line.
struct CSVText: RowText {
    private let rows: OutputRows
    private let places: [Int]

    /// The keys.
    let head: [UInt8]

    /// A table with the columns at some places.
    init(_ table: OutputTable, _ places: [Int]) {
        rows = table.rows
        self.places = places
        head = Array(CSVWriter.line(places.map { table.columns[$0].key }).utf8)
    }

    func bytes(of range: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(range.count * places.count * 12)
        rows.forEach(in: range) { cells in
            for (index, place) in places.enumerated() {
                if index > 0 { text.append(44) }
                cells[place].appendField(to: &text)
            }
            text.append(13)
            text.append(10)
        }
        return text
    }
}
