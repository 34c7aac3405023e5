extension MetricCatalogue {
    private static let forms = "项目支出绩效自评表"

    /// 项目: columns of the view `project_figures`
    static let projectLevel: [Metric] = [
        project(
            "execution_rate", "执行率", "Execution rate", unit: "%", .higherIsBetter,
            .percent("executed", "full_year_budget"), note: "按全年执行数与全年预算数重算", shape: .piledAtHundred),
        project(
            "score", "自评得分", "Self-evaluation score", unit: "分", .higherIsBetter,
            .value("project_figures.score"),
            note: "未印总分的按执行率得分与指标得分之和", shape: .piledAtHundred),
        project(
            "score_gap", "复算分差", "Stated score less recomputed score", unit: "分", .lowerIsBetter,
            .value(
                """
                (SELECT g.gap FROM score_recomputations g WHERE g.report_id = project_figures.report_id \
                AND g.kind = project_figures.kind AND g.position = project_figures.position)
                """), note: "所印总分减按本文件自身规则复算的总分", shape: .difference),
        project(
            "initial_budget", "年初预算数", "Initial budget", unit: "万元", .depends, .money("initial_budget"),
            shape: .positiveSkewed),
        project(
            "full_year_budget", "全年预算数", "Budget of the year", unit: "万元", .depends,
            .money("full_year_budget"), shape: .positiveSkewed),
        project(
            "executed", "全年执行数", "Execution", unit: "万元", .depends, .money("executed"), shape: .positiveSkewed
        ),
        project(
            "adjustment", "年中调整率", "Adjustment within the year", unit: "%", .depends,
            .percent("(full_year_budget - initial_budget)", "initial_budget"), note: "年初为 0 则无值",
            shape: .change),
        project(
            "indicator_count", "指标数", "Indicators", unit: "个", .depends, .value("indicator_count"),
            shape: .positiveSkewed),
    ]

    /// 指标: columns of the view `indicator_figures`
    static let indicatorLevel: [Metric] = [
        indicator("weight", "分值", "Weight", unit: "分", .value("weight")),
        indicator("score", "得分", "Score", unit: "分", .value("score")),
        indicator(
            "score_share", "得分率", "Score, share of the weight", unit: "%", .percent("score", "weight"),
            note: "得分除以分值"),
        indicator(
            "completion", "完成率", "Completion rate as stated", unit: "%", .value("completion_rate"),
            note: "取所印完成率，不重算"),
    ]

    private static func project(
        _ id: String, _ chinese: String, _ english: String, unit: String, _ direction: Metric.Direction,
        _ expression: MetricExpression, note: String = "", shape: Metric.Shape = .plain
    ) -> Metric {
        Metric(
            id, chinese, english, unit: unit, direction, expression, note: note, source: forms,
            level: .project,
            shape: shape)
    }

    private static func indicator(
        _ id: String, _ chinese: String, _ english: String, unit: String, _ expression: MetricExpression,
        note: String = ""
    ) -> Metric {
        Metric(
            id, chinese, english, unit: unit, id == "weight" ? .depends : .higherIsBetter, expression,
            note: note, source: forms, level: .indicator,
            shape: ["score_share", "completion"].contains(id) ? .piledAtHundred : .plain)
    }
}
