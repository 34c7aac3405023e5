import GRDB

/// Prose as one row a report and field instead of one a text, which the sixth version of the store keeps; frozen.
///
/// A document has a hundred texts in ten fields. The view `prose` has the rows of the table that it replaces, so that an
/// older store, which is only read, answers the same without anything that stands in.
enum SixthTexts {
    /// `texts` holds a JSON object by the path in the report, `{"performance.projects[0].indicators[3].basis":"…"}`.
    static let table = """
        CREATE TABLE texts (
            report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
            field TEXT NOT NULL,
            texts TEXT NOT NULL,
            PRIMARY KEY (report_id, field)
        ) STRICT;
        INSERT INTO texts (report_id, field, texts)
        SELECT report_id, field, json_group_object(path, text)
        FROM (SELECT report_id, field, path, text FROM prose ORDER BY report_id, field, rowid)
        GROUP BY report_id, field;
        DROP TABLE prose;
        CREATE VIEW prose AS SELECT t.report_id AS report_id, t.field AS field, e.key AS path, e.value AS text
        FROM texts t, json_each(t.texts) e;
        """

    /// The reports whose texts cannot be read; none in a store that keeps them as rows.
    static func faults(in db: Database) throws -> [String] {
        guard try db.tableExists("texts") else { return [] }
        return try String.fetchAll(
            db,
            sql: """
                SELECT 'texts of report ' || report_id || ': ' || field FROM texts
                WHERE NOT json_valid(texts) LIMIT 20
                """)
    }

    /// The rows of `prose` that can be read, as a table to select from.
    static func readable(in db: Database) throws -> String {
        guard try db.tableExists("texts") else { return "prose" }
        return "(SELECT 1 FROM (SELECT texts FROM texts WHERE json_valid(texts)) t, json_each(t.texts))"
    }
}
