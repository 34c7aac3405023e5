import Model

/// An object a row: in one array, or each on a line of its own.
struct JSONText: RowText {
    private let rows: OutputRows
    private let columns: [(place: Int, key: [UInt8])]
    private let isArray: Bool

    var head: [UInt8] { isArray ? [91] : [] }
    var foot: [UInt8] { isArray ? [93, 10] : [] }

    /// A table with the columns at some places.
    init(_ table: OutputTable, _ places: [Int], isArray: Bool) {
        rows = table.rows
        columns = places.map { ($0, JSONWriter.key(table.columns[$0].key)) }
        self.isArray = isArray
    }

    func bytes(of range: Range<Int>) -> [UInt8] {
        var json = JSONWriter()
        rows.forEach(in: range) { cells in
            json.object { json in
                for (place, key) in columns {
                    json.key(key)
                    cells[place].appendValue(to: &json)
                }
            }
            if !isArray { json.endLine() }
        }
        return isArray && range.lowerBound > 0 ? [44] + json.bytes : json.bytes
    }
}
