import Analytics
import Renderer

/// A row of an answer about outliers: a value, the rule of a group, or what was left out. What does not apply is nil.
struct OutlierRow {
    let kind: String
    var entity: Entity?
    /// The name of a project or an indicator.
    var item: String?
    var value: Double?
    var flag: OutlierAnalysis.Flag?
    var ratioToMedian: Double?
    var context: OutlierContext?
    var remark: String?
    var reason: String?

    /// The columns, those of the fields grouped by first.
    static func columns(
        _ groups: [String], _ level: Metric.Level, _ words: AnswerNotes
    ) -> [OutputTable.Column] {
        func column(
            _ chinese: String, _ english: String, _ key: String, isNumeric: Bool = true,
            _ audience: OutputTable.Audience = .everyone
        ) -> OutputTable.Column {
            OutputTable.Column(
                title: words.pick(chinese, english), key: key, isNumeric: isNumeric, audience: audience)
        }
        return words.groupColumns(groups, level)
            + [
                column("指标", "Metric", "metric", isNumeric: false, .programs),
                column("类别", "Kind", "kind", isNumeric: false, .programs),
                column("部门", "Department", "department", isNumeric: false),
                column("年度", "Year", "fiscal_year"),
            ] + (level != .department ? [column("名称", "Name", "item", isNumeric: false)] : [])
            + [
                column("数值", "Value", "value"),
                column("单位", "Unit", "unit", isNumeric: false, .programs),
                column("界限", "Limit", "limit"), column("组中位数", "Group median", "median"),
                column("与中位数之比", "Ratio to median", "ratio_to_median"),
                column("影响（万元）", "Impact (wan yuan)", "impact"),
                column("多一人至少一人", "One head more or less", "one_head_band", isNumeric: false, .readers),
                column("多一人或少一人的较低值", "Lower with one head", "one_head_low", .programs),
                column("多一人或少一人的较高值", "Higher with one head", "one_head_high", .programs),
                column("说明", "Remark", "remark", isNumeric: false),
            ]
            + [
                ("reason", false), ("score", true), ("rule", false), ("cut", true), ("lower_limit", true),
                ("upper_limit", true), ("basis", true), ("n", true), ("N", true), ("missing", true),
                ("excluded", true),
            ].map { column($0.0, $0.0, $0.0, isNumeric: $0.1, .programs) }
    }
}
