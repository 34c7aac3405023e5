/// The views as the first version of the store made them; frozen like its tables.
enum FirstViews {
    /// Where the values of sections stood, a row a value.
    static let provenanceLines = """
        CREATE VIEW provenance_lines AS
        SELECT p.report_id AS report_id, e.key AS path, json_extract(e.value, '$[0]') AS line,
            json_extract(e.value, '$[1]') AS text
        FROM provenance p, json_each(p.places) e;
        """

    /// A row a self-evaluation form with its amounts (fen) and its score. `score` is the stated total, else execution
    /// score and indicator scores added up, in ten-thousandths so that decimals stay exact.
    static let projectFigures = """
        CREATE VIEW project_figures AS
        SELECT p.id AS project_id, p.report_id AS report_id, p.kind AS kind, p.position AS position,
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
            p.lines AS lines, t.lines AS fund_lines
        FROM projects p
        LEFT JOIN funds t ON t.project_id = p.id AND t.is_total = 1
        LEFT JOIN funds s ON s.project_id = p.id AND s.is_scored = 1;
        """

    /// A row an indicator with the report it belongs to. `is_numeric` says that target and result can be compared.
    static let indicatorFigures = """
        CREATE VIEW indicator_figures AS
        SELECT p.report_id AS report_id, p.id AS project_id, p.kind AS kind, p.position AS project_position,
            i.position AS position, p.name AS project, i.level1 AS level1, i.level2 AS level2,
            i.level3 AS level3, i.target AS target, i.actual AS actual,
            i.target_op AS target_op, i.target_value AS target_value, i.target_unit AS target_unit,
            i.actual_op AS actual_op, i.actual_value AS actual_value, i.actual_unit AS actual_unit,
            CASE WHEN i.target_value IS NOT NULL AND i.actual_value IS NOT NULL
                AND (i.target_unit = i.actual_unit OR i.target_unit = '' OR i.actual_unit = '')
                THEN 1 ELSE 0 END AS is_numeric,
            i.weight AS weight, i.score AS score, i.completion_rate AS completion_rate, i.lines AS lines
        FROM projects p JOIN indicators i ON i.project_id = p.id;
        """
}
