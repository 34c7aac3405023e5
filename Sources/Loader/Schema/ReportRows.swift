import GRDB

/// The rows of a report taken together, for tables that keep a row a report.
enum ReportRows {
    /// Calls `body` with what the rows of each report come to.
    ///
    /// - Parameters:
    ///   - sql: rows that begin with the report's id, those of a report one after the other.
    ///   - none: what no row comes to.
    ///   - add: adds a row.
    static func forEach<Columns>(
        _ sql: String, in db: Database, _ none: Columns, _ add: (GRDB.Row, inout Columns) -> Void,
        _ body: (Int64, Columns) throws -> Void
    ) throws {
        let rows = try GRDB.Row.fetchCursor(db, sql: sql)
        var current: (report: Int64, columns: Columns)?
        while let row = try rows.next() {
            let report: Int64 = row[0]
            if let known = current, known.report != report {
                try body(known.report, known.columns)
                current = nil
            }
            var next = current ?? (report, none)
            // Columns are added to where they are, not to a copy.
            current = nil
            add(row, &next.columns)
            current = next
        }
        if let current { try body(current.report, current.columns) }
    }

    /// What a table keeps of a report, its columns but the first; nil where it has no row.
    static func kept(_ columns: [String], of table: String, in db: Database) throws
        -> (Int64) throws -> [DatabaseValue]?
    {
        let names = columns.dropFirst().joined(separator: ", ")
        let statement = try db.makeStatement(sql: "SELECT \(names) FROM \(table) WHERE report_id = ?")
        return { try GRDB.Row.fetchOne(statement, arguments: [$0]).map { Array($0.databaseValues) } }
    }

    /// What is wrong where a table has rows of more or fewer reports with projects than there are.
    static func faults(in table: String, count: Int, _ db: Database) throws -> [String] {
        let rows =
            try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM \(table)
                    WHERE report_id IN (SELECT report_id FROM projects WHERE kind = 'project')
                    """) ?? 0
        return rows == count ? [] : ["\(table) of \(rows) reports, \(count) have projects"]
    }
}
