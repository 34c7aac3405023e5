import GRDB

/// The forms of a report summed up, and the numbers of its indicators as columns, which the fifth version of the store
/// keeps; frozen.
///
/// A question about a million indicators then reads a row a report, and one about departments no forms at all.
enum FifthSummaries {
    /// The rows of `evaluation_summaries`, a row a report with projects: how many there are, their scores, amounts (fen) and
    /// counts of indicators added up, and how many were executed under 70 % with a score of 90 and more.
    static let rows = """
        SELECT p.report_id AS report_id, count(*) AS project_count,
            avg(p.score) AS score_mean,
            (SELECT avg(o.score) FROM (SELECT q.score AS score,
                    row_number() OVER (ORDER BY q.score) AS place, count(*) OVER () AS n
                FROM project_figures q
                WHERE q.report_id = p.report_id AND q.kind = 'project' AND q.score IS NOT NULL) o
                WHERE 2 * o.place BETWEEN o.n AND o.n + 2) AS score_median,
            min(p.score) AS score_min,
            sum(p.executed) AS executed,
            sum(CASE WHEN p.full_year_budget IS NOT NULL THEN p.executed END) AS executed_of_budgeted,
            sum(CASE WHEN p.executed IS NOT NULL THEN p.full_year_budget END) AS budget_of_executed,
            sum(p.scored_indicators) AS scored_indicators,
            sum(p.full_mark_indicators) AS full_mark_indicators,
            sum(p.numeric_indicators) AS numeric_indicators,
            sum(p.exact_indicators) AS exact_indicators,
            sum(p.overachieved_indicators) AS overachieved_indicators,
            sum(CASE WHEN p.execution_rate IS NOT NULL AND p.score IS NOT NULL
                THEN p.execution_rate < 70 AND p.score >= 90 END) AS low_execution_high_score
        FROM project_figures p WHERE p.kind = 'project' GROUP BY p.report_id
        """

    /// The tables. A blob of `indicator_columns` holds a number for each indicator of the report's projects, in the order of
    /// projects and indicators, as eight bytes, lowest first; an absent one is not a number. `sizes` holds how many indicators
    /// each project has, as four bytes.
    static let tables = """
        CREATE TABLE evaluation_summaries (
            report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
            project_count INTEGER NOT NULL,
            score_mean REAL, score_median REAL, score_min REAL,
            executed INTEGER, executed_of_budgeted INTEGER, budget_of_executed INTEGER,
            scored_indicators INTEGER NOT NULL, full_mark_indicators INTEGER NOT NULL,
            numeric_indicators INTEGER NOT NULL, exact_indicators INTEGER NOT NULL,
            overachieved_indicators INTEGER NOT NULL, low_execution_high_score INTEGER
        ) STRICT;
        CREATE TABLE indicator_columns (
            report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
            sizes BLOB NOT NULL,
            weight BLOB NOT NULL, score BLOB NOT NULL, completion_rate BLOB NOT NULL
        ) STRICT;
        INSERT INTO evaluation_summaries \(rows);
        """

    /// The columns of the summaries, as `FormSummary` writes them.
    static let summaryColumns = [
        "report_id", "project_count", "score_mean", "score_median", "score_min", "executed",
        "executed_of_budgeted", "budget_of_executed", "scored_indicators", "full_mark_indicators",
        "numeric_indicators", "exact_indicators", "overachieved_indicators", "low_execution_high_score",
    ]

    /// The columns of `indicator_columns`, as `IndicatorColumns` writes them.
    static let indicatorColumns = ["report_id", "sizes", "weight", "score", "completion_rate"]

    /// What stands in for the summaries where an older store is only read; nothing stands in for the columns.
    static let standIns = StandIns(views: [("evaluation_summaries", rows)], withoutAny: [.indicators])

    /// Fills the columns of a store that has none.
    static func fill(_ db: Database) throws {
        let rows = RowStatement(db, into: "indicator_columns", indicatorColumns)
        try forEachReport(in: db) { report, columns in
            rows.bind(report)
            columns.bind(to: rows)
            try rows.run()
        }
        try rows.finish()
    }

    /// The columns of every report with projects, out of the rows of `indicators`.
    static func forEachReport(in db: Database, _ body: (Int64, IndicatorColumns) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT p.report_id, p.position, i.weight, i.score, i.completion_rate, i.project_id
                FROM projects p LEFT JOIN indicators i ON i.project_id = p.id
                WHERE p.kind = 'project' ORDER BY p.report_id, p.position, i.position
                """)
        var current: (report: Int64, position: Int, columns: IndicatorColumns)?
        while let row = try rows.next() {
            let report: Int64 = row[0]
            let position: Int = row[1]
            if let known = current, known.report != report {
                try body(known.report, known.columns)
                current = nil
            }
            var next = current ?? (report, -1, IndicatorColumns())
            if position != next.position { next.columns.beginProject() }
            next.position = position
            if !row.hasNull(atIndex: 5) { next.columns.append(row[2], row[3], row[4]) }
            current = next
        }
        if let current { try body(current.report, current.columns) }
    }

    /// The reports whose columns are not those of their rows; none in a store that keeps no columns.
    static func faults(in db: Database) throws -> [String] {
        guard try db.tableExists("indicator_columns") else { return [] }
        let kept = try db.makeStatement(
            sql: "SELECT sizes, weight, score, completion_rate FROM indicator_columns WHERE report_id = ?")
        var count = 0
        var faults: [String] = []
        try forEachReport(in: db) { report, columns in
            count += 1
            let row = try Row.fetchOne(kept, arguments: [report])
            if row.map({ Array($0.databaseValues) }) != columns.blobs.map(\.databaseValue) {
                faults.append("indicators of report \(report)")
            }
        }
        let rows = try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM indicator_columns
                WHERE report_id IN (SELECT report_id FROM projects WHERE kind = 'project')
                """)
        if rows != count { faults.append("indicators of \(rows ?? 0) reports, \(count) have projects") }
        return Array(faults.prefix(20))
    }
}
