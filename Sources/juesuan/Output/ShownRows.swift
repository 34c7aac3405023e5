/// The rows of a table, with the places of the columns that a format shows.
struct ShownRows: Sendable {
    private let rows: OutputRows
    private let places: [Int]

    init(_ table: OutputTable, _ places: [Int]) {
        rows = table.rows
        self.places = places
    }

    /// What `append` makes of some rows, each with its cells in the order of the columns, as UTF-8.
    ///
    /// - Parameter size: how many bytes a cell may have, for the room that is made.
    func bytes(
        of range: Range<Int>, size: Int,
        _ append: (_ cells: LazyMapSequence<[Int], OutputTable.Cell>, inout [UInt8]) -> Void
    ) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(range.count * places.count * size)
        rows.forEach(in: range) { cells in append(places.lazy.map { cells[$0] }, &text) }
        return text
    }
}
