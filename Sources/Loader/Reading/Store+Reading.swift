import GRDB
import Model

extension Store {
    /// The report in a row of `reports`, with all values and the lines they stood on; nil where there is no such row.
    ///
    /// Snippets are kept for the values of sections; the text of other values is empty.
    /// - Throws: `.damaged` where a column holds no value of its field.
    public func report(id: Int64) throws(LoaderError) -> Report? {
        try read { db in try ReportReader(db, id: id).report() }
    }

    /// The ids of all reports, current or not, ascending.
    ///
    /// - Throws: `.invalidQuery` where the file cannot be read.
    public func reportIDs(currentOnly: Bool = true) throws(LoaderError) -> [Int64] {
        let condition = currentOnly ? " WHERE is_current = 1" : ""
        return try read { db in try Int64.fetchAll(db, sql: "SELECT id FROM reports\(condition) ORDER BY id")
        }
    }

    /// The years of current reports, ascending.
    ///
    /// - Throws: `.invalidQuery` where the file cannot be read.
    public func years() throws(LoaderError) -> [Int] {
        try read { db in
            try Int.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT fiscal_year FROM reports WHERE is_current = 1 AND fiscal_year IS NOT NULL
                    ORDER BY fiscal_year
                    """)
        }
    }

    /// Runs `body` on a connection that refuses to write.
    func read<Value>(sql: String = "", _ body: (Database) throws -> Value) throws(LoaderError) -> Value {
        do {
            return try queue.read(body)
        } catch let error as LoaderError {
            throw error
        } catch let error as DatabaseError {
            throw LoaderError(error, sql: sql)
        } catch {
            throw .invalidQuery(sql: sql, reason: "\(error)")
        }
    }
}
