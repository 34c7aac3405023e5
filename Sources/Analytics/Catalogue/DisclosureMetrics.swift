extension MetricCatalogue {
    /// 公开
    static let disclosure: [Metric] = [
        Metric(
            "disclosure.completeness", "公开完整度", "Completeness of the disclosure", unit: "%", .higherIsBetter,
            .ratio(
                "(CASE WHEN fiscal_year > 2020 THEN \(stated(always + later)) ELSE \(stated(always)) END)",
                "(CASE WHEN fiscal_year > 2020 THEN \((always + later).count) ELSE \(always.count) END)",
                times: 100,
                counts: true),
            note: "分母为该年度模板应公开的事项；写明“空表”视为已公开", source: "全文", shape: .piledAtHundred),
        Metric(
            "disclosure.findings", "勾稽问题数", "Findings of error and warning", unit: "个", .lowerIsBetter,
            .value("(SELECT a.errors + a.warnings FROM audits a WHERE a.report_id = reports.id)"),
            note: "`juesuan check` 的 error 与 warning 之和；没有检查过的文件无值，不是 0", source: "全文",
            shape: .positiveSkewed),
    ]

    private static func stated(_ items: [String]) -> String {
        "(\(items.map { "(CASE WHEN \($0) IS NOT NULL THEN 1 ELSE 0 END)" }.joined(separator: " + ")))"
    }

    /// What the templates of all years ask for. A list of two is met by either.
    private static let always: [String] = [
        "department_name", "fiscal_year", "staffing_total", "staffing_active", "staffing_retired",
        "income_current_year", "income_fiscal_appropriation", "income_superior_subsidy",
        "income_institutional",
        "income_business", "income_affiliate_remittance", "income_other", "expenditure_current_year",
        "expenditure_basic", "expenditure_project", "coalesce(overall_change, overall_expenditure_change)",
        "fiscal_appropriation_change", "fiscal_appropriation_initial_budget", "fiscal_appropriation_final",
        "general_budget_expenditure", "basic_expenditure_total", "basic_expenditure_personnel",
        "basic_expenditure_public", "coalesce(government_fund_expenditure, government_fund_empty)",
        "coalesce(state_capital_expenditure, state_capital_empty)", "three_public_total",
        "three_public_change",
        "three_public_overseas", "three_public_vehicle_purchase", "three_public_vehicle_operation",
        "three_public_reception", "three_public_overseas_groups", "three_public_overseas_persons",
        "three_public_vehicles_purchased", "three_public_vehicle_fleet", "three_public_reception_batches",
        "three_public_reception_persons", "three_public_budget_total",
        "coalesce(operating_cost_agency, operating_cost_institution)", "procurement_total",
        "procurement_goods",
        "procurement_works", "procurement_services", "procurement_sme_amount", "procurement_micro_amount",
        "assets_buildings_area", "assets_buildings_value", "assets_vehicles", "assets_vehicles_value",
        "performance_projects_stated",
    ]

    /// What the templates after 2020 ask for besides.
    private static let later: [String] = [
        "income_total", "income_surplus_used", "income_opening_balance", "expenditure_total",
        "expenditure_closing_balance", "fiscal_appropriation_income_total",
        "fiscal_appropriation_expenditure_total", "fiscal_appropriation_expenditure_current_year",
        "general_budget_share_of_expenditure", "general_budget_change", "general_budget_initial_budget",
        "general_budget_final", "performance_overall_forms", "performance_overall_budget",
        "performance_overall_executed", "performance_projects_budget", "performance_projects_executed",
    ]
}
