/// The cells of a table as they are read, in one piece of memory: the headings, then a row after the other.
struct CellText {
    private var text: [UInt8] = []
    private var ends: [Int] = [0]
    /// How many columns of a terminal each cell takes.
    private(set) var widths: [Int] = []

    /// The cells of a table.
    init(_ table: OutputTable) {
        let count = (table.rows.count + 1) * table.columns.count
        text.reserveCapacity(count * 10)
        ends.reserveCapacity(count + 1)
        widths.reserveCapacity(count)
        for column in table.columns {
            text += column.title.utf8
            end()
        }
        for row in table.rows {
            for cell in row {
                cell.appendReading(to: &text)
                end()
            }
        }
    }

    /// The text of a cell as UTF-8.
    func bytes(_ cell: Int) -> ArraySlice<UInt8> { text[ends[cell]..<ends[cell + 1]] }

    /// How many columns of a terminal a cell takes.
    func width(_ cell: Int) -> Int { widths[cell] }

    private mutating func end() {
        widths.append(DisplayWidth.of(text[(ends.last ?? 0)...]))
        ends.append(text.count)
    }
}
