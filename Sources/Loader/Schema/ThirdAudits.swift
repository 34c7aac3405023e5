/// What checking found, which the third version of the store keeps, and the fields that checking needed; frozen.
enum ThirdAudits {
    /// The fields that were added to the catalogue.
    static let columns = """
        ALTER TABLE reports ADD COLUMN staffing_office_names TEXT;
        ALTER TABLE reports ADD COLUMN three_public_asset_vehicles INTEGER;
        """

    /// A row of `audits` says that a report was checked: a report without one was not, which is not the same as a report
    /// without findings.
    static let tables = """
        CREATE TABLE audits (
            report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
            errors INTEGER NOT NULL, warnings INTEGER NOT NULL, notes INTEGER NOT NULL, infos INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE findings (
            report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            check_id TEXT NOT NULL,
            severity TEXT NOT NULL CHECK (severity IN ('info', 'note', 'warning', 'error')),
            message TEXT NOT NULL, message_english TEXT NOT NULL,
            line INTEGER, computed TEXT, gap TEXT,
            stated TEXT NOT NULL,
            PRIMARY KEY (report_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX findings_by_check ON findings (check_id, severity, report_id);
        CREATE TABLE score_recomputations (
            report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('overall', 'project')),
            position INTEGER NOT NULL,
            stated REAL NOT NULL, recomputed REAL NOT NULL, gap REAL NOT NULL,
            PRIMARY KEY (report_id, kind, position)
        ) STRICT, WITHOUT ROWID;
        """

    /// What stands in for them where an older store is only read: no report of it was checked.
    static let standIns = StandIns(
        columns: ["staffing_office_names", "three_public_asset_vehicles"],
        views: [
            (
                "audits",
                "SELECT 0 AS report_id, 0 AS errors, 0 AS warnings, 0 AS notes, 0 AS infos WHERE 0"
            ),
            (
                "findings",
                """
                SELECT 0 AS report_id, 0 AS position, '' AS check_id, '' AS severity, '' AS message,
                    '' AS message_english, 0 AS line, '' AS computed, '' AS gap, '' AS stated WHERE 0
                """
            ),
            (
                "score_recomputations",
                """
                SELECT 0 AS report_id, '' AS kind, 0 AS position, 0.0 AS stated, 0.0 AS recomputed, 0.0 AS gap
                WHERE 0
                """
            ),
        ])
}
