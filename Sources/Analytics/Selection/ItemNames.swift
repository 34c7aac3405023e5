import Loader
import Model

/// The names by which conditions and groupings of projects and indicators speak of them.
enum ItemNames {
    /// The view with the items of a level.
    static func source(_ level: Metric.Level) -> String {
        switch level {
        case .department: "reports"
        case .project: "project_figures"
        case .indicator: "indicator_figures"
        }
    }

    /// The field of a name at a level: a metric of it, a column of its view, or the dotted path of one; nil for others, and
    /// at the level of departments.
    static func field(_ name: String, level: Metric.Level) -> NamedField? {
        guard level != .department else { return nil }
        let bare = bareName(name, level: level)
        if let metric = MetricCatalogue.metrics(of: level).first(where: { $0.id == bare }) {
            return NamedField(
                sql: "(\(metric.expression.sql))", isNumber: true, isMoney: metric.unit == "万元",
                isOfItems: true)
        }
        let isText = texts(level).contains(bare)
        guard isText || numbers(level).contains(bare) else { return nil }
        return NamedField(sql: "\(source(level)).\(bare)", isNumber: !isText, isOfItems: true)
    }

    /// The names of a level, metrics first; none for departments.
    static func names(_ level: Metric.Level) -> [String] {
        guard level != .department else { return [] }
        return MetricCatalogue.metrics(of: level).map(\.id) + texts(level) + numbers(level)
    }

    /// The labels of a field of the catalogue behind a name; nil where it has none.
    static func definition(_ name: String, level: Metric.Level) -> FieldDefinition? {
        let layout = level == .indicator ? IndicatorFields.layout : EvaluationFields.layout
        let bare = bareName(name, level: level)
        return level == .department ? nil : layout.fields.first { $0.name == bare }
    }

    /// A name without the list or the view that it stands in: `level2` of `performance.projects[].indicators[].level2`.
    private static func bareName(_ name: String, level: Metric.Level) -> String {
        let list = level == .indicator ? "performance.projects.indicators." : "performance.projects."
        let plain = name.replacing("[]", with: "")
        for prefix in [list, source(level) + "."] where plain.hasPrefix(prefix) {
            let bare = String(plain.dropFirst(prefix.count))
            return bare == "total_score" ? "stated_score" : bare
        }
        return name
    }

    private static func texts(_ level: Metric.Level) -> [String] {
        level == .project
            ? ["name", "supervising_department", "implementing_unit", "kind"]
            : [
                "project", "level1", "level2", "level3", "target", "actual", "target_op", "target_unit",
                "actual_op", "actual_unit", "kind",
            ]
    }

    private static func numbers(_ level: Metric.Level) -> [String] {
        level == .project
            ? [
                "execution_weight", "stated_execution_rate", "execution_score", "stated_score",
                "score_is_recomputed", "scored_indicators", "full_mark_indicators", "numeric_indicators",
                "exact_indicators", "overachieved_indicators", "position", "project_id", "report_id",
            ]
            : [
                "target_value", "actual_value", "is_numeric", "completion_rate", "position",
                "project_position", "project_id", "report_id",
            ]
    }
}
