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
            let rows = try GRDB.Row.fetchCursor(
                db,
                sql: """
                    SELECT coalesce(r.department_key, r.department_name, r.source_path, '—'), r.fiscal_year,
                        p.path, p.text
                    FROM reports r JOIN prose p ON p.report_id = r.id WHERE r.is_current = 1
                    ORDER BY r.id, p.rowid
                    """)
            while let row = try rows.next() { body(row[0], row[1], row[2], row[3]) }
        }
    }
}
