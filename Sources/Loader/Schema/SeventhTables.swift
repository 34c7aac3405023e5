import GRDB
import Model

/// The public tables (公开01–09表) of a report as one row, which the seventh version of the store keeps; frozen.
///
/// A report without a row was loaded by a version that did not keep its tables, which is not the same as a report without
/// tables: of that one the row holds empty lists.
enum SeventhTables {
    /// `tables` and `lines` hold JSON as `StoredTables` writes it, amounts in whole fen.
    static let table = """
        CREATE TABLE account_tables (
            report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
            tables TEXT NOT NULL,
            lines TEXT NOT NULL
        ) STRICT;
        """

    /// The columns, as `ReportWriter` writes them.
    static let columns = ["report_id", "tables", "lines"]

    /// What stands in where an older store is only read: the tables of none of its reports are known.
    static let standIns = StandIns(
        views: [("account_tables", "SELECT 0 AS report_id, '' AS tables, '' AS lines WHERE 0")])

    /// The reports whose tables cannot be read.
    static func faults(in db: Database) throws -> [String] {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT report_id, tables, lines FROM account_tables ORDER BY report_id")
        var faults: [String] = []
        while faults.count < 20, let row = try rows.next() {
            let report: Int64 = row[0]
            if StoredTables.read(row[1], lines: row[2]) == nil { faults.append("tables of report \(report)") }
        }
        return faults
    }

    /// How many reports there are whose tables are not known.
    static func unknown(in db: Database) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM reports WHERE id NOT IN (SELECT report_id FROM account_tables)")
            ?? 0
    }
}
