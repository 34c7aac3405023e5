/// Loads as events, and departments that changed their names, which the fourth version of the store keeps; frozen.
enum FourthHistory {
    /// A row of `loads` is written with the first documents of a load and kept up to date with each of the following, so
    /// that a load that was broken off is one that is not finished.
    static let tables = """
        CREATE TABLE loads (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            is_finished INTEGER NOT NULL CHECK (is_finished IN (0, 1)),
            version TEXT,
            sources TEXT NOT NULL,
            added INTEGER NOT NULL, revised INTEGER NOT NULL, unchanged INTEGER NOT NULL,
            replaced INTEGER NOT NULL, failed INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE aliases (
            old_key TEXT PRIMARY KEY,
            key TEXT NOT NULL CHECK (key <> old_key)
        ) STRICT, WITHOUT ROWID;
        """

    /// `stated_key` is the key as the document states it where an alias put another into `department_key`.
    static let columns = """
        ALTER TABLE reports ADD COLUMN load_id INTEGER REFERENCES loads (id);
        ALTER TABLE reports ADD COLUMN stated_key TEXT;
        """

    /// What stands in where an older store is only read: nothing is known of its loads.
    static let standIns = StandIns(
        columns: ["load_id", "stated_key"],
        views: [
            (
                "loads",
                """
                SELECT 0 AS id, '' AS at, 1 AS is_finished, '' AS version, '' AS sources, 0 AS added, 0 AS revised,
                    0 AS unchanged, 0 AS replaced, 0 AS failed WHERE 0
                """
            ),
            ("aliases", "SELECT '' AS old_key, '' AS key WHERE 0"),
        ])
}
