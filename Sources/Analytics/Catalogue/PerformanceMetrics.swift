extension MetricCatalogue {
    private static let forms = "项目支出绩效自评表"
    private static let anyProject = "p.report_id = reports.id AND p.kind = 'project'"

    private static func projects(_ aggregate: String, _ condition: String = anyProject) -> String {
        "(SELECT \(aggregate) FROM project_figures p WHERE \(condition))"
    }

    /// How many indicators of all projects a column of `project_figures` counts; NULL where the base counts none.
    private static func indicators(_ column: String, of base: String) -> String {
        projects("CASE WHEN sum(p.\(base)) > 0 THEN sum(p.\(column)) END")
    }

    private static func counted(_ column: String) -> String {
        "coalesce(\(projects("sum(p.\(column))")), 0)"
    }

    private static func reasons(_ aggregate: String) -> String {
        """
        (SELECT \(aggregate) FROM prose t WHERE t.report_id = reports.id \
        AND t.field = 'indicators.deviation_reason' AND t.path LIKE 'performance.projects%')
        """
    }

    /// The middle of the scores, or the mean of the two middle ones: rank k of n with n ≤ 2k ≤ n + 2.
    private static let medianScore = """
        (SELECT avg(o.score) FROM (SELECT p.score AS score, \
        row_number() OVER (ORDER BY p.score) AS place, count(*) OVER () AS n \
        FROM project_figures p WHERE \(anyProject) AND p.score IS NOT NULL) o \
        WHERE 2 * o.place BETWEEN o.n AND o.n + 2)
        """

    /// 预算绩效
    static let performance: [Metric] = [
        Metric(
            "performance.project_count", "公开自评项目数", "Self-evaluated projects", unit: "个", .depends,
            .value("(SELECT count(*) FROM projects p WHERE \(anyProject))"), note: "涉密项目另计", source: forms,
            shape: .positiveSkewed),
        Metric(
            "performance.execution_rate", "项目执行率（加权）", "Execution of projects, weighted", unit: "%",
            .higherIsBetter,
            .percent(
                projects("sum(p.executed)", anyProject + " AND p.full_year_budget IS NOT NULL"),
                projects("sum(p.full_year_budget)", anyProject + " AND p.executed IS NOT NULL")),
            note: "执行数合计除以全年预算数合计；与项目执行率的均值、中位数不同", source: forms, shape: .piledAtHundred),
        Metric(
            "performance.coverage", "绩效自评覆盖率", "Project expenditure covered by self-evaluations", unit: "%",
            .higherIsBetter,
            .percent(
                "(\(projects("sum(p.executed)")) + coalesce(performance_secret_executed, 0))",
                "expenditure_project"), note: "不等于 100 % 不是错误", source: forms, shape: .piledAtHundred),
        score("mean", "均值", "mean", projects("avg(p.score)")),
        score("median", "中位数", "median", medianScore),
        score("min", "最低", "lowest", projects("min(p.score)")),
        Metric(
            "performance.score_gap", "复算分差", "Stated score less recomputed score", unit: "分", .lowerIsBetter,
            .value(
                "(SELECT avg(g.gap) FROM score_recomputations g WHERE g.report_id = reports.id AND g.kind = 'project')"
            ), note: "各项目所印总分减按本文件自身规则复算的总分，取平均；得分不全的项目不计", source: forms,
            shape: .change),
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
            .value(
                projects(
                    "sum(CASE WHEN p.execution_rate < 70 AND p.score >= 90 THEN 1 ELSE 0 END)",
                    anyProject + " AND p.execution_rate IS NOT NULL AND p.score IS NOT NULL")),
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
