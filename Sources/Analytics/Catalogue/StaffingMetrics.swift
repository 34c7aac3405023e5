extension MetricCatalogue {
    private static let staff = "机构设置及人员情况"
    private static let basic = "一般公共预算财政拨款基本支出决算情况"

    /// 机构人员, and what is spent on each
    static let staffing: [Metric] = [
        Metric(
            "staffing.active_share", "在职占实有", "Active staff, share of headcount", unit: "%", .depends,
            .percent("staffing_active", "staffing_total"), note: "汇总文件可能不计离退休人员", source: staff),
        Metric(
            "staffing.retired_ratio", "离退休与在职之比", "Retired to active staff", unit: "倍", .depends,
            .ratio("(staffing_retired + staffing_retired_cadres)", "staffing_active"),
            note: "分子为离休和退休人员，分母为在职人员", source: staff,
            shape: .positiveSkewed),
        Metric(
            "staffing.change_rate", "在职增减率", "Change in active staff", unit: "%", .depends,
            .percent("staffing_active_change", "(staffing_active - staffing_active_change)", positive: true),
            note: "新增部门除外", source: staff, shape: .change, excludesNewDepartments: true),
        Metric(
            "personnel.per_capita", "人均人员经费", "Personnel costs per active employee", unit: "万元/人", .depends,
            .tenThousandYuan("basic_expenditure_personnel", per: "staffing_active"),
            note: "含由单位发放的离退休费", source: basic, shape: .positiveSkewed),
        Metric(
            "public.per_capita", "人均公用经费", "Public costs per active employee", unit: "万元/人", .lowerIsBetter,
            .tenThousandYuan("basic_expenditure_public", per: "staffing_active"), note: "分母为在职人员",
            source: basic, shape: .positiveSkewed),
        Metric(
            "operating_cost.per_capita", "人均机关运行经费", "Agency operating costs per active employee",
            unit: "万元/人", .lowerIsBetter, .tenThousandYuan("operating_cost_agency", per: "staffing_active"),
            note: "仅行政单位和参公单位有机关运行经费；在职人员含事业单位人员时偏低", source: "机关运行经费及公用经费支出情况",
            shape: .positiveSkewed),
        Metric(
            "expenditure.per_capita", "人均支出", "Expenditure per active employee", unit: "万元/人", .depends,
            .tenThousandYuan("expenditure_current_year", per: "staffing_active"),
            note: "含转移和代管支出，按职能比较", source: "支出决算情况", shape: .positiveSkewed),
    ]
}
