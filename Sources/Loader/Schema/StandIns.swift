/// What stands in, on a connection, for what an older store does not have.
///
/// Nothing is written into the file: columns are NULL, tables are temporary views.
struct StandIns {
    /// Columns that the store's `reports` lacks; they are NULL.
    var columns: [String] = []
    /// Tables and views that the store lacks, as queries by their names.
    var views: [(name: String, query: String)] = []
    /// Tables that the store lacks and nothing stands in for: whoever reads them asks first whether there are any.
    var withoutAny: Set<PackedTable> = []

    /// Whether the store lacks nothing.
    var isEmpty: Bool { columns.isEmpty && views.isEmpty && withoutAny.isEmpty }

    /// Adds what another one has.
    mutating func add(_ other: StandIns) {
        columns += other.columns
        views += other.views
        withoutAny.formUnion(other.withoutAny)
    }

    /// What two of them have together.
    static func + (left: StandIns, right: StandIns) -> StandIns {
        var both = left
        both.add(right)
        return both
    }

    /// The query for a table as this version knows it: the store's own, or what stands in for it.
    func query(for table: String) -> String {
        if let view = views.first(where: { $0.name == table }) { return view.query }
        guard table == "reports", !columns.isEmpty else { return "SELECT * FROM main.\(table)" }
        return "SELECT *, \(columns.map { "NULL AS \($0)" }.joined(separator: ", ")) FROM main.reports"
    }

    /// The statements that make them.
    var statements: [String] {
        let names = (columns.isEmpty ? [] : ["reports"]) + views.map(\.name)
        return names.map { "CREATE TEMP VIEW \($0) AS \(query(for: $0))" }
    }
}
