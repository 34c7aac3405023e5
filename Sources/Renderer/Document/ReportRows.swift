/// The rows of a table, each made when it is asked for: a hundred thousand of them need no room.
struct ReportRows: RandomAccessCollection, Sendable {
    private let make: @Sendable (Int) -> [ReportTable.Cell]

    /// How many rows.
    let endIndex: Int

    /// The first row, 0.
    var startIndex: Int { 0 }

    /// Rows that are made one by one.
    init(count: Int, _ make: @escaping @Sendable (Int) -> [ReportTable.Cell]) {
        endIndex = count
        self.make = make
    }

    /// Rows that are there.
    init(_ rows: [[ReportTable.Cell]]) { self.init(count: rows.count) { rows[$0] } }

    subscript(_ row: Int) -> [ReportTable.Cell] { make(row) }
}
