import Loader
import Model

extension MetricCatalogue {
    /// 公开
    static let disclosure: [Metric] = [
        Metric(
            "disclosure.completeness", "公开完整度", "Completeness of the disclosure", unit: "%", .higherIsBetter,
            .ratio(
                "(CASE WHEN fiscal_year > \(YearTemplate.lastOfOldForm) THEN \(stated(always + later)) ELSE \(stated(always)) END)",
                "(CASE WHEN fiscal_year > \(YearTemplate.lastOfOldForm) THEN \((always + later).count) ELSE \(always.count) END)",
                times: 100,
                counts: true),
            note: "分母为该年度模板应公开的事项；写明“空表”视为已公开", source: "全文", shape: .piledAtHundred),
        Metric(
            "disclosure.findings", "勾稽问题数", "Findings of error and warning", unit: "个", .lowerIsBetter,
            .value("(SELECT a.errors + a.warnings FROM audits a WHERE a.report_id = reports.id)"),
            note: "`juesuan check` 的 error 与 warning 之和；没有检查过的文件无值，不是 0", source: "全文",
            shape: .positiveSkewed),
    ]

    /// How many items are met.
    private static func stated(_ items: [YearTemplate.Item]) -> String {
        "(\(items.map { "(CASE WHEN \(value($0)) IS NOT NULL THEN 1 ELSE 0 END)" }.joined(separator: " + ")))"
    }

    /// The first value among the fields of an item.
    private static func value(_ item: YearTemplate.Item) -> String {
        let columns = item.paths.map { StoreLayout.column(path: $0)?.name ?? $0 }
        return columns.count == 1 ? columns[0] : "coalesce(\(columns.joined(separator: ", ")))"
    }

    private static let always = YearTemplate.always
    private static let later = YearTemplate.later
}
