/// A table that holds a row a report instead of one a project or indicator, for whoever reads them all.
///
/// Its columns are bytes, as `StoreRow.appendNumbers` and `appendSmallIntegers` read them.
public enum PackedTable: String, Hashable, Sendable, CaseIterable {
    /// Numbers of indicators: `sizes`, `weight`, `score`, `completion_rate`.
    case indicators = "indicator_columns"
    /// What indicators are filed under: `level1_texts`, `level1`, `level2_texts`, `level2`.
    case labels = "indicator_labels"
    /// What indicators say: `target_value`, `actual_value`, `is_numeric`, and as sizes and bytes `target`, `actual`, `level3`.
    case texts = "indicator_texts"
    /// Figures and names of projects: `initial_budget`, `full_year_budget`, `executed`, `score`, `indicator_count`,
    /// `name_sizes`, `names`.
    case projects = "project_columns"
}
