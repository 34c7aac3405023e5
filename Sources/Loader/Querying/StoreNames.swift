import Model

/// The names that a query over the store can use.
public enum StoreNames {
    /// Tables and views; those of `PackedTable`, whose bytes are of no use to a query, and `texts`, whose rows `prose` has,
    /// are not among them.
    public static let tables = [
        "reports", "classes", "items", "projects", "funds", "indicators", "prose", "provenance",
        "diagnostics",
        "provenance_lines", "project_figures", "project_derivations", "indicator_figures", "audits",
        "findings",
        "score_recomputations", "evaluation_summaries", "account_tables", "loads", "aliases",
    ]

    /// The columns of `reports`, keys first.
    public static let columns =
        ["id", "loaded_at", "content_hash", "is_current", "fiscal_year", "load_id", "stated_key"]
        + StoreLayout.reportColumns.map(\.name)
}
