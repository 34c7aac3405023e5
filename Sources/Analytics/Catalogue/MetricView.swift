import Loader

extension MetricCatalogue {
    /// The metrics of departments as a view for questions in SQL, a column a metric: `three_public.per_capita` is
    /// `three_public_per_capita`. Only the columns that a question names are computed.
    public static let view = StoreView(
        "department_metrics", "一个部门一个年度的指标", "The metrics of a department in a year",
        columns: [
            .init("disclosure_id", .integer, "文件编号", "Document", sql: "reports.id"),
            .init(
                "department", .text, "部门", "Department",
                sql: "coalesce(department_key, department_name, source_path)"),
            .init("fiscal_year", .integer, unit: "年", "年度", "Fiscal year", sql: "fiscal_year"),
        ]
            + metrics(of: .department).map { metric in
                .init(
                    metric.id.replacing(".", with: "_"), .real, unit: metric.unit, metric.chinese,
                    metric.english,
                    sql: metric.expression.sql)
            }, from: "reports WHERE is_current = 1")
}
