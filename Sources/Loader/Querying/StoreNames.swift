import Model

/// The names that a query over the store can use.
public enum StoreNames {
    /// Tables and views; `indicator_columns`, whose bytes are of no use to a query, is not among them.
    public static let tables = [
        "reports", "classes", "items", "projects", "funds", "indicators", "prose", "provenance",
        "diagnostics",
        "provenance_lines", "project_figures", "project_derivations", "indicator_figures", "audits",
        "findings",
        "score_recomputations", "evaluation_summaries", "loads", "aliases",
    ]

    /// The columns of `reports`, keys first.
    public static let columns =
        ["id", "loaded_at", "content_hash", "is_current", "fiscal_year", "load_id", "stated_key"]
        + StoreLayout.reportColumns.map(\.name)

    /// The columns of `project_figures` and `indicator_figures`.
    public static let itemColumns: Set<String> = [
        "report_id", "kind", "position", "project_id", "name", "supervising_department",
        "implementing_unit", "initial_budget", "full_year_budget", "executed", "execution_rate",
        "adjustment", "execution_weight", "stated_execution_rate", "execution_score", "stated_score",
        "score", "score_is_recomputed", "indicator_count", "scored_indicators", "full_mark_indicators",
        "numeric_indicators", "exact_indicators", "overachieved_indicators", "lines", "fund_lines",
        "project_position", "project", "level1", "level2", "level3", "target", "actual", "target_op",
        "target_value", "target_unit", "actual_op", "actual_value", "actual_unit", "is_numeric", "weight",
        "completion_rate",
    ]
}
