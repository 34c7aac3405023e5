/// The figures of forms as a table, which the second version of the store made out of the first one's view; frozen.
///
/// A question about projects then reads one narrow table in its order instead of joining four for each row.
enum SecondFigures {
    /// The rows of the table, as a query over the first version's tables: those of its view `project_figures`, and how many
    /// indicators of a form are scored, have full marks, are comparable numbers, were met exactly and exceeded by 30 %.
    static let rows = """
        SELECT p.report_id AS report_id, p.kind AS kind, p.position AS position, p.id AS project_id,
            p.name AS name, p.supervising_department AS supervising_department,
            p.implementing_unit AS implementing_unit,
            t.initial_budget AS initial_budget, t.full_year_budget AS full_year_budget,
            t.executed AS executed,
            CASE WHEN t.full_year_budget <> 0
                THEN CAST(t.executed AS REAL) * 100 / t.full_year_budget END AS execution_rate,
            CASE WHEN t.initial_budget <> 0
                THEN CAST(t.full_year_budget - t.initial_budget AS REAL) * 100 / t.initial_budget
                END AS adjustment,
            s.weight AS execution_weight, s.execution_rate AS stated_execution_rate,
            s.score AS execution_score,
            p.total_score AS stated_score,
            coalesce(p.total_score, (
                SELECT (round(s.score * 10000) + sum(round(i.score * 10000))) / 10000
                FROM indicators i WHERE i.project_id = p.id)) AS score,
            CASE WHEN p.total_score IS NULL AND s.score IS NOT NULL THEN 1 ELSE 0 END AS score_is_recomputed,
            (SELECT count(*) FROM indicators i WHERE i.project_id = p.id) AS indicator_count,
            (SELECT count(*) FROM indicators i
                WHERE i.project_id = p.id AND i.score IS NOT NULL AND i.weight > 0) AS scored_indicators,
            (SELECT count(*) FROM indicators i
                WHERE i.project_id = p.id AND i.score = i.weight AND i.weight > 0) AS full_mark_indicators,
            (SELECT count(*) FROM indicators i WHERE i.project_id = p.id AND \(comparable))
                AS numeric_indicators,
            (SELECT count(*) FROM indicators i WHERE i.project_id = p.id AND \(comparable)
                AND i.actual_value = i.target_value) AS exact_indicators,
            (SELECT count(*) FROM indicators i WHERE i.project_id = p.id AND \(comparable)
                AND i.target_op IN ('>=', '>', '=') AND i.target_value > 0
                AND i.actual_value * 10 >= i.target_value * 13) AS overachieved_indicators,
            p.lines AS lines, t.lines AS fund_lines
        FROM projects p
        LEFT JOIN funds t ON t.project_id = p.id AND t.is_total = 1
        LEFT JOIN funds s ON s.project_id = p.id AND s.is_scored = 1
        """

    private static let comparable = """
        i.target_value IS NOT NULL AND i.actual_value IS NOT NULL \
        AND (i.target_unit = i.actual_unit OR i.target_unit = '' OR i.actual_unit = '')
        """

    /// The view becomes a table of the same name, kept up to date by whoever writes forms.
    static let table = """
        DROP VIEW project_figures;
        CREATE TABLE project_figures (
            report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            position INTEGER NOT NULL,
            project_id INTEGER NOT NULL,
            name TEXT, supervising_department TEXT, implementing_unit TEXT,
            initial_budget INTEGER, full_year_budget INTEGER, executed INTEGER,
            execution_rate REAL, adjustment REAL, execution_weight REAL, stated_execution_rate REAL,
            execution_score REAL, stated_score REAL, score REAL, score_is_recomputed INTEGER NOT NULL,
            indicator_count INTEGER NOT NULL, scored_indicators INTEGER NOT NULL,
            full_mark_indicators INTEGER NOT NULL, numeric_indicators INTEGER NOT NULL,
            exact_indicators INTEGER NOT NULL, overachieved_indicators INTEGER NOT NULL,
            lines TEXT, fund_lines TEXT,
            PRIMARY KEY (report_id, kind, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX project_amounts ON project_figures (
            kind, report_id, position, executed, full_year_budget, initial_budget, score, indicator_count);
        CREATE VIEW project_derivations AS \(rows);
        INSERT INTO project_figures SELECT * FROM project_derivations ORDER BY report_id, kind, position;
        """

    /// The columns of the table, as `FormFigures` writes them.
    static let columns = [
        "report_id", "kind", "position", "project_id", "name", "supervising_department", "implementing_unit",
        "initial_budget", "full_year_budget", "executed", "execution_rate", "adjustment", "execution_weight",
        "stated_execution_rate", "execution_score", "stated_score", "score", "score_is_recomputed",
        "indicator_count", "scored_indicators", "full_mark_indicators", "numeric_indicators",
        "exact_indicators", "overachieved_indicators", "lines", "fund_lines",
    ]

    /// What stands in for the table where an older store is only read.
    static let standIns = StandIns(
        views: [("project_figures", rows), ("project_derivations", rows)])
}
