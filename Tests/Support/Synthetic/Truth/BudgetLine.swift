/// A line of expenditure by function (类, 款, 项) and what a department spends on it.
struct BudgetLine: Hashable, Sendable {
    /// What the money is for; personnel and the two running lines are basic expenditure.
    enum Use: Hashable, Sendable {
        /// Contributions and pensions
        case personnel
        /// 行政运行: wages and running costs of an agency
        case administration
        /// 事业运行: wages and running costs of institutions
        case institution
        /// Projects
        case project
    }

    let code: String
    let budgetClass: String
    let section: String
    let item: String
    let use: Use
    /// Thousandths of the department's size.
    let share: Int

    init(
        _ code: String, _ budgetClass: String, _ section: String, _ item: String, _ use: Use, _ share: Int
    ) {
        self.code = code
        self.budgetClass = budgetClass
        self.section = section
        self.item = item
        self.use = use
        self.share = share
    }

    /// The lines every department has.
    static let common = [
        BudgetLine("2080505", "社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出", .personnel, 52),
        BudgetLine("2080506", "社会保障和就业支出", "行政事业单位养老支出", "机关事业单位职业年金缴费支出", .personnel, 21),
        BudgetLine("2101101", "卫生健康支出", "行政事业单位医疗", "行政单位医疗", .personnel, 24),
        BudgetLine("2101103", "卫生健康支出", "行政事业单位医疗", "公务员医疗补助", .personnel, 6),
        BudgetLine("2210201", "住房保障支出", "住房改革支出", "住房公积金", .personnel, 47),
    ]

    /// A line of 政府性基金.
    static let fund = BudgetLine(
        "2120803", "城乡社区支出", "国有土地使用权出让收入安排的支出", "城市建设支出", .project, 40)
    /// A line of 国有资本经营预算.
    static let stateCapital = BudgetLine(
        "2230105", "国有资本经营预算支出", "解决历史遗留问题及改革成本支出", "国有企业退休人员社会化管理补助支出", .project, 12)
}
