extension MetricCatalogue {
    private static let section = "“三公”经费支出决算情况"
    private static let fiscalExpenditure =
        "coalesce(fiscal_appropriation_expenditure_current_year, fiscal_appropriation_final)"

    /// 财政拨款“三公”经费
    static let threePublic: [Metric] = [
        Metric(
            "three_public.total", "“三公”经费支出", "Three public expenses", unit: "万元", .lowerIsBetter,
            .money("three_public_total"), note: "2020 年为一般公共预算口径，2023 年起为财政拨款口径", source: section,
            shape: .positiveSkewed),
        Metric(
            "three_public.per_capita", "三公人均（在职）", "Three public expenses per active employee", unit: "万元/人",
            .lowerIsBetter, .tenThousandYuan("three_public_total", per: "staffing_active"),
            note: "分母为在职人员；实有人数含离退休人员，不作默认分母", source: section, shape: .positiveSkewed),
        Metric(
            "three_public.per_capita_all", "三公人均（实有）", "Three public expenses per head", unit: "万元/人",
            .lowerIsBetter, .tenThousandYuan("three_public_total", per: "staffing_total"),
            note: "分母为实有人数，含离退休人员；仅供参照", source: section, shape: .positiveSkewed),
        Metric(
            "three_public.share_of_fiscal", "三公占财政拨款支出", "Three public expenses, share of fiscal expenditure",
            unit: "%", .lowerIsBetter, .percent("three_public_total", fiscalExpenditure),
            note: "分母为本年财政拨款支出；2020 年文件取财政拨款支出决算数", source: section),
        Metric(
            "three_public.share_of_public", "三公占公用经费", "Three public expenses, share of public costs",
            unit: "%",
            .depends, .percent("three_public_total", "basic_expenditure_public"),
            note: "“三公”经费可由项目支出列支，可能超过 100 %", source: section),
        Metric(
            "three_public.overseas_per_person", "出国人均", "Overseas expenses per visit", unit: "万元/人次",
            .lowerIsBetter, .tenThousandYuan("three_public_overseas", per: "three_public_overseas_persons"),
            note: "无人次则无值", source: section, shape: .positiveSkewed),
        Metric(
            "three_public.operation_per_vehicle", "车均运行维护费", "Operating costs per vehicle", unit: "万元/辆",
            .lowerIsBetter,
            .tenThousandYuan("three_public_vehicle_operation", per: "three_public_vehicle_fleet"),
            note: "分母为公务用车保有量，不是资产中的车辆数；代管全市车辆的部门因职能而偏离", source: section,
            shape: .positiveSkewed),
        Metric(
            "three_public.purchase_per_vehicle", "车均购置费", "Price per vehicle purchased", unit: "万元/辆",
            .lowerIsBetter,
            .tenThousandYuan("three_public_vehicle_purchase", per: "three_public_vehicles_purchased"),
            note: "未购置则无值", source: section, shape: .positiveSkewed),
        Metric(
            "three_public.vehicles_per_capita", "人均公务用车", "Vehicles per active employee", unit: "辆/人",
            .lowerIsBetter, .ratio("three_public_vehicle_fleet", "staffing_active"),
            note: "分子为保有量，分母为在职人员", source: section, shape: .positiveSkewed),
        Metric(
            "three_public.reception_per_person", "人均接待费", "Reception costs per guest", unit: "元/人次",
            .lowerIsBetter, .yuan("three_public_reception", per: "three_public_reception_persons"),
            note: "无人次则无值", source: section, shape: .positiveSkewed),
        Metric(
            "three_public.reception_per_batch", "批均接待费", "Reception costs per batch", unit: "元/批次",
            .lowerIsBetter, .yuan("three_public_reception", per: "three_public_reception_batches"),
            note: "无批次则无值", source: section, shape: .positiveSkewed),
        Metric(
            "three_public.reception_size", "每批接待人数", "Guests per batch", unit: "人", .depends,
            .ratio("three_public_reception_persons", "three_public_reception_batches"), note: "无批次则无值",
            source: section, shape: .positiveSkewed),
        Metric(
            "three_public.variance", "三公预决算差异率", "Three public expenses, variance from the budget", unit: "%",
            .depends,
            .percent("(three_public_total - three_public_budget_total)", "three_public_budget_total"),
            note: "2023 年起预算数为全年预算数，差异常按口径为 0", source: section, shape: .change),
        mix("overseas", "因公出国（境）费占三公", "overseas", "Overseas"),
        mix("vehicle", "公务用车占三公", "vehicle_total", "Vehicles"),
        mix("reception", "公务接待费占三公", "reception", "Receptions"),
    ]

    private static func mix(_ part: String, _ chinese: String, _ column: String, _ english: String) -> Metric
    {
        Metric(
            "three_public.mix_\(part)", chinese, "\(english), share of the three public expenses", unit: "%",
            .depends, .percent("three_public_\(column)", "three_public_total"), note: "三公为 0 则无值",
            source: section)
    }
}
