import GRDB

/// What indicators are called, aim at and reached as columns, which the eighth version of the store keeps; frozen.
///
/// A question about a million indicators by what they say then reads a row a report.
enum EighthTexts {
    /// The table. `target_value`, `actual_value` and `is_numeric` hold a number for each indicator, in the order of
    /// `indicator_columns`, as eight bytes, lowest first; an absent one is not a number. Of texts the sizes stand first, as
    /// those of names in `project_columns`.
    static let table = """
        CREATE TABLE indicator_texts (
            report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
            target_value BLOB NOT NULL, actual_value BLOB NOT NULL, is_numeric BLOB NOT NULL,
            target_sizes BLOB NOT NULL, target BLOB NOT NULL,
            actual_sizes BLOB NOT NULL, actual BLOB NOT NULL,
            level3_sizes BLOB NOT NULL, level3 BLOB NOT NULL
        ) STRICT;
        """

    /// The columns, as `IndicatorTexts` writes them.
    static let columns = [
        "report_id", "target_value", "actual_value", "is_numeric", "target_sizes", "target", "actual_sizes",
        "actual", "level3_sizes", "level3",
    ]

    /// Nothing stands in for it where an older store is only read.
    static let standIns = StandIns(withoutAny: [.texts])

    /// Fills the columns of a store that has none.
    static func fill(_ db: Database) throws {
        let texts = RowStatement(db, into: "indicator_texts", columns)
        try ReportRows.forEach(rows, in: db, IndicatorTexts(), add) { report, columns in
            try texts.write(report, columns.bind)
        }
        try texts.finish()
    }

    private static let rows = """
        SELECT p.report_id, f.project_id, f.level3, f.target, f.actual, f.target_value, f.actual_value,
            f.is_numeric
        FROM projects p LEFT JOIN indicator_figures f ON f.project_id = p.id
        WHERE p.kind = 'project' ORDER BY p.report_id, p.position, f.position
        """

    private static func add(_ row: GRDB.Row, to texts: inout IndicatorTexts) {
        guard !row.hasNull(atIndex: 1) else { return }
        texts.append(
            level3: row[2], target: row[3], actual: row[4], targetValue: row[5], actualValue: row[6],
            isNumeric: row[7])
    }

    /// The reports whose columns are not those of their rows; none in a store that keeps no columns.
    static func faults(in db: Database) throws -> [String] {
        guard try db.tableExists("indicator_texts") else { return [] }
        let kept = try ReportRows.kept(columns, of: "indicator_texts", in: db)
        var faults: [String] = []
        var count = 0
        try ReportRows.forEach(rows, in: db, IndicatorTexts(), add) { report, columns in
            count += 1
            if try kept(report) != columns.blobs.map(\.databaseValue) {
                faults.append("texts of report \(report)")
            }
        }
        return Array((faults + (try ReportRows.faults(in: "indicator_texts", count: count, db))).prefix(20))
    }
}
