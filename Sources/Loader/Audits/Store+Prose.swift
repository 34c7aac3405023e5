import GRDB

extension Store {
    /// Calls `body` with the prose of every current report: department, year, the path in the report, the text. By
    /// report, in the order in which they were loaded.
    ///
    /// - Throws: `.invalidQuery` where the file cannot be read.
    public func forEachProse(
        _ body: (_ department: String, _ fiscalYear: Int?, _ path: String, _ text: String) -> Void
    ) throws(LoaderError) {
        try read { db in
            let reports = try GRDB.Row.fetchAll(
                db,
                sql: """
                    SELECT id, coalesce(department_key, department_name, source_path, '—'), fiscal_year
                    FROM reports WHERE is_current = 1 ORDER BY id
                    """)
            let texts = try db.makeStatement(sql: "SELECT path, text FROM prose WHERE report_id = ?")
            for report in reports {
                let id: Int64 = report[0]
                let rows = try GRDB.Row.fetchCursor(texts, arguments: [id])
                while let row = try rows.next() { body(report[1], report[2], row[0], row[1]) }
            }
        }
    }
}
