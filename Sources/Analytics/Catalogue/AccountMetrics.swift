extension MetricCatalogue {
    private static let incomeSection = "收入决算情况"
    private static let expenditureSection = "支出决算情况"

    /// 收入, 支出
    static let accounts: [Metric] = [
        Metric(
            "income.fiscal_share", "财政拨款依存度", "Fiscal appropriation, share of income", unit: "%", .depends,
            .percent("income_fiscal_appropriation", "income_current_year"), note: "分母为本年收入合计",
            source: incomeSection,
            shape: .piledAtHundred),
        Metric(
            "income.other_share", "其他收入占比", "Other income, share of income", unit: "%", .depends,
            .percent("income_other", "income_current_year"), note: "分母为本年收入合计", source: incomeSection),
        Metric(
            "income.carryover_share", "年末结转率", "Closing balance, share of total income", unit: "%",
            .lowerIsBetter, .percent("expenditure_closing_balance", "income_total"), note: "2020 年文件无此数",
            source: "收入支出决算总体情况"),
        Metric(
            "expenditure.basic_share", "基本支出占比", "Basic expenditure, share of expenditure", unit: "%",
            .depends,
            .percent("expenditure_basic", "expenditure_current_year"), note: "分母为本年支出合计",
            source: expenditureSection),
        Metric(
            "expenditure.project_share", "项目支出占比", "Project expenditure, share of expenditure", unit: "%",
            .depends, .percent("expenditure_project", "expenditure_current_year"), note: "分母为本年支出合计",
            source: expenditureSection),
        Metric(
            "expenditure.personnel_share", "人员经费占基本支出", "Personnel, share of basic expenditure", unit: "%",
            .depends,
            .percent(
                "basic_expenditure_personnel", "(basic_expenditure_personnel + basic_expenditure_public)"),
            note: "一般公共预算财政拨款口径", source: "一般公共预算财政拨款基本支出决算情况"),
        Metric(
            "expenditure.class_concentration", "支出集中度", "Concentration of expenditure over classes", unit: "",
            .depends,
            .value(
                """
                (SELECT CASE WHEN sum(c.amount) > 0 THEN sum(CAST(c.amount AS REAL) * c.amount) \
                / (CAST(sum(c.amount) AS REAL) * sum(c.amount)) END \
                FROM classes c WHERE c.report_id = reports.id)
                """), note: "类级占比的平方和，0–1；1 表示只有一类", source: "一般公共预算财政拨款支出决算结构情况"),
    ]

    /// The share of one 类 in 一般公共预算财政拨款支出; the names that the class had over the years count alike.
    static func classShare(_ name: String) -> Metric {
        let names = ClassNames.variants(of: name).map { "'\($0.replacing("'", with: "''"))'" }
        let amount =
            "(SELECT sum(c.amount) FROM classes c WHERE c.report_id = reports.id AND c.class IN "
            + "(\(names.joined(separator: ", "))))"
        return Metric(
            "expenditure.class_share[\(name)]", "\(name)占一般公共预算支出",
            "Share of class \(name) in general budget expenditure", unit: "%", .depends,
            .percent(amount, "general_budget_expenditure"), note: "按年度更名的类合并计算；未列此类则无值",
            source: "一般公共预算财政拨款支出决算结构情况")
    }
}
