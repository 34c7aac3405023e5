extension MetricCatalogue {
    private static let generalSection = "一般公共预算财政拨款支出决算情况"
    private static let overallSection = "部门（单位）整体支出绩效自评表"

    // 2020 documents state a budget for all fiscal appropriations only.
    private static let generalVariance = "(general_budget_final - general_budget_initial_budget)"
    private static let fiscalVariance = "(fiscal_appropriation_final - fiscal_appropriation_initial_budget)"
    private static let variance = "coalesce(\(generalVariance), \(fiscalVariance))"
    private static let varianceBase =
        "(CASE WHEN \(generalVariance) IS NOT NULL THEN general_budget_initial_budget "
        + "ELSE fiscal_appropriation_initial_budget END)"

    private static func overall(_ column: String) -> String {
        "(SELECT p.\(column) FROM project_figures p WHERE p.report_id = reports.id AND p.kind = 'overall')"
    }

    /// 预算执行
    static let budget: [Metric] = [
        Metric(
            "budget.variance", "预决算差异率", "Variance from the initial budget", unit: "%", .depends,
            .percent(variance, varianceBase), note: "一般公共预算支出口径；2020 年文件取财政拨款支出", source: generalSection,
            shape: .change),
        Metric(
            "budget.variance_abs", "差异率绝对值", "Variance from the initial budget, absolute", unit: "%",
            .lowerIsBetter, .value("abs(\(MetricExpression.percent(variance, varianceBase).sql))"),
            note: "用于预算编制准确性排序", source: generalSection, shape: .positiveSkewed),
        Metric(
            "budget.execution_rate", "总预算执行率", "Execution of the overall budget", unit: "%", .higherIsBetter,
            .percent(overall("executed"), overall("full_year_budget")), note: "按整体支出自评表重算，不取所印执行率",
            source: overallSection, shape: .piledAtHundred),
        Metric(
            "budget.adjustment", "年中调整率", "Adjustment within the year", unit: "%", .depends,
            .percent(
                "(\(overall("full_year_budget")) - \(overall("initial_budget")))", overall("initial_budget")),
            note: "年初数与全年数口径可能不同", source: overallSection, shape: .change),
    ]

    /// 同比
    static let growth: [Metric] = [
        growth(
            "expenditure", "支出增减率", "Expenditure, rate of change",
            change: "coalesce(overall_expenditure_change, overall_change)",
            current: """
                (CASE WHEN overall_expenditure_change IS NOT NULL \
                THEN coalesce(expenditure_current_year, expenditure_total) ELSE expenditure_total END)
                """, source: "收入支出决算总体情况",
            note: "上年数为本年支出（没有的取支出总计）减支出增减额；未单列支出增减额的文件取支出总计和收支总计增减额；新增部门和上年为 0 的除外"),
        growth(
            "fiscal", "财政拨款增减率", "Fiscal appropriation, rate of change",
            change: "fiscal_appropriation_change",
            current: "coalesce(fiscal_appropriation_expenditure_total, fiscal_appropriation_final)",
            source: "财政拨款收入支出决算总体情况"),
        growth(
            "general_budget", "一般公共预算支出增减率", "General budget expenditure, rate of change",
            change: "general_budget_change", current: "general_budget_expenditure", source: generalSection),
        growth(
            "three_public", "三公增减率", "Three public expenses, rate of change", change: "three_public_change",
            current: "three_public_total", source: "“三公”经费支出决算情况"),
    ]

    private static func growth(
        _ part: String, _ chinese: String, _ english: String, change: String, current: String, source: String,
        note: String = "新增部门和上年为 0 的除外"
    ) -> Metric {
        Metric(
            "growth.\(part)", chinese, english, unit: "%", .depends,
            .percent(change, "(\(current) - \(change))", positive: true), note: note,
            source: source, shape: .change, excludesNewDepartments: true)
    }

    /// Whether a document is that of a new department: every stated change equals its amount.
    static let isNewDepartment = """
        (CASE WHEN overall_change <> coalesce(income_total, expenditure_total) \
        OR fiscal_appropriation_change <> \
        coalesce(fiscal_appropriation_expenditure_total, fiscal_appropriation_final) \
        OR general_budget_change <> general_budget_expenditure \
        OR staffing_active_change <> staffing_active THEN 0 \
        WHEN coalesce(overall_change, fiscal_appropriation_change, general_budget_change, 0) > 0 \
        THEN 1 ELSE 0 END)
        """
}
