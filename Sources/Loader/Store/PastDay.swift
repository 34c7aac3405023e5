import Model

/// A store as it was at the end of a day.
///
/// SQLite looks for a name among a connection's temporary objects first, so that views of the same names stand before the
/// store's own tables: rows of `reports` that were loaded later are not there, nor is anything that belongs to them, and
/// `is_current` is decided among the others. A report without a day of loading was always known.
struct PastDay {
    let day: CalendarDay
    let standIns: StandIns

    /// What belongs to a report by its column `report_id`.
    static let tablesOfReports = [
        "classes", "items", "projects", "prose", "provenance", "provenance_lines", "diagnostics",
        "project_figures", "project_derivations", "indicator_figures", "audits", "findings",
        "score_recomputations", "evaluation_summaries", "account_tables",
    ]

    /// What belongs to a form by its column `project_id`.
    static let tablesOfForms = ["funds", "indicators"]

    /// The statements with which a connection begins.
    var preamble: [String] {
        [
            "PRAGMA temp_store = MEMORY",
            "CREATE TEMP TABLE known_reports (id INTEGER PRIMARY KEY, is_current INTEGER NOT NULL)",
            """
            INSERT INTO temp.known_reports
            SELECT id, \(Self.isCurrent) FROM main.reports WHERE \(Self.isKnown(on: day))
            """,
            reports,
        ] + others + Self.tablesOfReports.map(ofReports) + Self.tablesOfForms.map(ofForms)
    }

    /// Whether a row of `reports` was known at the end of a day.
    static func isKnown(on day: CalendarDay) -> String {
        "(loaded_at IS NULL OR substr(loaded_at, 1, 10) <= '\(day)')"
    }

    /// Whether a row is the newest of its department, year and scope; a document without department or year stands alone.
    static let isCurrent = """
        row_number() OVER (
            PARTITION BY department_key, fiscal_year, department_scope,
                CASE WHEN department_key IS NULL OR fiscal_year IS NULL THEN id ELSE 0 END
            ORDER BY coalesce(loaded_at, '') DESC, id DESC) = 1
        """

    private var reports: String {
        let columns = StoreNames.columns.map { $0 == "is_current" ? "k.is_current" : "r.\"\($0)\"" }
        return """
            CREATE TEMP VIEW reports AS SELECT \(columns.joined(separator: ", "))
            FROM (\(standIns.query(for: "reports"))) r JOIN temp.known_reports k ON k.id = r.id
            """
    }

    /// What no report owns: loads of that time; names of departments, which are those of today.
    private var others: [String] {
        [
            """
            CREATE TEMP VIEW loads AS SELECT * FROM (\(standIns.query(for: "loads")))
            WHERE substr(at, 1, 10) <= '\(day)'
            """,
            "CREATE TEMP VIEW aliases AS \(standIns.query(for: "aliases"))",
        ]
    }

    // The plus keeps SQLite from walking through all known reports for each row asked for by its report.
    private func ofReports(_ table: String) -> String {
        """
        CREATE TEMP VIEW \(table) AS SELECT * FROM (\(standIns.query(for: table)))
        WHERE +report_id IN (SELECT id FROM temp.known_reports)
        """
    }

    private func ofForms(_ table: String) -> String {
        """
        CREATE TEMP VIEW \(table) AS SELECT t.* FROM main.\(table) t WHERE EXISTS (
            SELECT 1 FROM main.projects p JOIN temp.known_reports k ON k.id = p.report_id
            WHERE p.id = t.project_id)
        """
    }
}
