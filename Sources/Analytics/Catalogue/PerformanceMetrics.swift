extension MetricCatalogue {
    private static let forms = "项目支出绩效自评表"

    /// What `evaluation_summaries` says of a document's projects; NULL where it has none.
    private static func summary(_ expression: String) -> String {
        "(SELECT \(expression) FROM evaluation_summaries s WHERE s.report_id = reports.id)"
    }

    /// How many indicators of all projects a column counts; NULL where the base counts none.
    private static func indicators(_ column: String, of base: String) -> String {
        summary("CASE WHEN s.\(base) > 0 THEN s.\(column) END")
    }

    private static func counted(_ column: String) -> String { "coalesce(\(summary("s.\(column)")), 0)" }

    private static func reasons(_ aggregate: String) -> String {
        """
        (SELECT \(aggregate) FROM prose t WHERE t.report_id = reports.id \
        AND t.field = 'indicators.deviation_reason' AND t.path LIKE 'performance.projects%')
        """
    }

    /// 预算绩效
    static let performance: [Metric] = [
        Metric(
            "performance.project_count", "公开自评项目数", "Self-evaluated projects", unit: "个", .depends,
            .value(counted("project_count")), note: "涉密项目另计", source: forms,
            shape: .positiveSkewed),
        Metric(
            "performance.execution_rate", "项目执行率（加权）", "Execution of projects, weighted", unit: "%",
            .higherIsBetter,
            .percent(summary("s.executed_of_budgeted"), summary("s.budget_of_executed")),
            note: "执行数合计除以全年预算数合计；与项目执行率的均值、中位数不同", source: forms, shape: .piledAtHundred),
        Metric(
            "performance.coverage", "绩效自评覆盖率", "Project expenditure covered by self-evaluations", unit: "%",
            .higherIsBetter,
            .percent(
                "(\(summary("s.executed")) + coalesce(performance_secret_executed, 0))",
                "expenditure_project"), note: "不等于 100 % 不是错误", source: forms, shape: .piledAtHundred),
        score("mean", "均值", "mean", summary("s.score_mean")),
        score("median", "中位数", "median", summary("s.score_median")),
        score("min", "最低", "lowest", summary("s.score_min")),
        Metric(
            "performance.score_gap", "复算分差", "Stated score less recomputed score", unit: "分", .lowerIsBetter,
            .value(
                "(SELECT avg(g.gap) FROM score_recomputations g WHERE g.report_id = reports.id AND g.kind = 'project')"
            ), note: "各项目所印总分减按本文件自身规则复算的总分，取平均；得分不全的项目不计", source: forms,
            shape: .difference),
        Metric(
            "performance.full_mark_share", "满分指标占比", "Indicators with full marks", unit: "%", .depends,
            .percent(
                indicators("full_mark_indicators", of: "scored_indicators"), counted("scored_indicators")),
            note: "过高值得核对", source: forms, shape: .piledAtHundred),
        Metric(
            "performance.target_met_exactly_share", "目标恰好等于实际占比", "Numeric targets met exactly", unit: "%",
            .lowerIsBetter,
            .percent(
                indicators("exact_indicators", of: "numeric_indicators"), counted("numeric_indicators")),
            note: "分母为可比的数值指标；过高可能是事后填写目标", source: forms,
            shape: .piledAtHundred),
        Metric(
            "performance.overachieved_share", "超额（≥130 %）占比", "Numeric targets exceeded by 30 % and more",
            unit: "%", .lowerIsBetter,
            .percent(
                indicators("overachieved_indicators", of: "numeric_indicators"),
                counted("numeric_indicators")),
            note: "≤ 类目标不计为超额；过高可能是目标偏低", source: forms),
        Metric(
            "performance.low_execution_high_score", "低执行高得分项目数",
            "Projects with low execution and a high score",
            unit: "个", .lowerIsBetter,
            .value(summary("s.low_execution_high_score")),
            note: "执行率低于 70 % 而得分不低于 90 分", source: forms),
        Metric(
            "performance.reason_reuse", "偏差原因套用率", "Reuse of deviation reasons", unit: "%", .lowerIsBetter,
            .percent("(\(reasons("count(*)")) - \(reasons("count(DISTINCT t.text)")))", reasons("count(*)")),
            note: "1 − 不同原因数 ÷ 原因数", source: forms),
    ]

    private static func score(_ part: String, _ chinese: String, _ english: String, _ sql: String) -> Metric {
        Metric(
            "performance.score_\(part)", "项目自评得分（\(chinese)）", "Self-evaluation score, \(english)", unit: "分",
            .higherIsBetter, .value(sql), note: "自评分，仅在同一评分规则内可比；未印总分的项目按各项得分之和",
            source: forms, shape: .piledAtHundred)
    }
}
