/// Every field of the parsed report, defined once.
///
/// The order of the sections, and of the fields in a section, is the order of JSON keys, of store columns and of
/// `juesuan fields`.
public struct Catalogue: Sendable {
    /// The one catalogue.
    public static let shared = Catalogue()

    /// 来源
    public let source = SourceFields()
    /// 部门
    public let department = DepartmentFields()
    /// 机构人员
    public let staffing = StaffingFields()
    /// 收入
    public let income = IncomeFields()
    /// 支出
    public let expenditure = ExpenditureFields()
    /// 收入支出总体
    public let overall = OverallFields()
    /// 财政拨款
    public let fiscalAppropriation = FiscalAppropriationFields()
    /// 一般公共预算财政拨款支出
    public let generalBudget = GeneralBudgetFields()
    /// 一般公共预算基本支出
    public let basicExpenditure = BasicExpenditureFields()
    /// 政府性基金
    public let governmentFund = GovernmentFundFields()
    /// 国有资本经营预算
    public let stateCapital = StateCapitalFields()
    /// 财政拨款“三公”经费
    public let threePublic = ThreePublicFields()
    /// 机关运行经费及公用经费
    public let operatingCost = OperatingCostFields()
    /// 政府采购
    public let procurement = ProcurementFields()
    /// 国有资产占用
    public let assets = AssetFields()
    /// 预算绩效
    public let performance = PerformanceFields()
    /// 绩效自评表
    public let evaluation = EvaluationFields()
    /// 项目资金
    public let fund = FundFields()
    /// 绩效指标
    public let indicator = IndicatorFields()
    /// 支出功能分类（类）
    public let budgetClass = ClassFields()
    /// 支出功能分类（项）
    public let item = ItemFields()

    let sourceLayout: Layout
    let departmentLayout: Layout
    let staffingLayout: Layout
    let incomeLayout: Layout
    let expenditureLayout: Layout
    let overallLayout: Layout
    let fiscalAppropriationLayout: Layout
    let generalBudgetLayout: Layout
    let basicExpenditureLayout: Layout
    let governmentFundLayout: Layout
    let stateCapitalLayout: Layout
    let threePublicLayout: Layout
    let operatingCostLayout: Layout
    let procurementLayout: Layout
    let assetsLayout: Layout
    let performanceLayout: Layout
    let evaluationLayout: Layout
    let fundLayout: Layout
    let indicatorLayout: Layout
    let budgetClassLayout: Layout
    let itemLayout: Layout

    private init() {
        sourceLayout = Layout(source, name: "source", chinese: "来源", english: "Source")
        departmentLayout = Layout(department, name: "department", chinese: "部门", english: "Department")
        staffingLayout = Layout(staffing, name: "staffing", chinese: "机构人员", english: "Staffing")
        incomeLayout = Layout(income, name: "income", chinese: "收入", english: "Income")
        expenditureLayout = Layout(expenditure, name: "expenditure", chinese: "支出", english: "Expenditure")
        overallLayout = Layout(
            overall, name: "overall", chinese: "收入支出总体", english: "Income and expenditure against last year")
        fiscalAppropriationLayout = Layout(
            fiscalAppropriation, name: "fiscal_appropriation", chinese: "财政拨款",
            english: "Fiscal appropriation")
        generalBudgetLayout = Layout(
            generalBudget, name: "general_budget", chinese: "一般公共预算财政拨款支出", english: "General public budget")
        basicExpenditureLayout = Layout(
            basicExpenditure, name: "basic_expenditure", chinese: "一般公共预算基本支出",
            english: "Basic expenditure of the general budget")
        governmentFundLayout = Layout(
            governmentFund, name: "government_fund", chinese: "政府性基金", english: "Government funds")
        stateCapitalLayout = Layout(
            stateCapital, name: "state_capital", chinese: "国有资本经营预算", english: "State capital budget")
        threePublicLayout = Layout(
            threePublic, name: "three_public", chinese: "财政拨款“三公”经费", english: "Three public expenses")
        operatingCostLayout = Layout(
            operatingCost, name: "operating_cost", chinese: "机关运行经费及公用经费", english: "Operating costs")
        procurementLayout = Layout(procurement, name: "procurement", chinese: "政府采购", english: "Procurement")
        assetsLayout = Layout(assets, name: "assets", chinese: "国有资产占用", english: "Assets")
        performanceLayout = Layout(performance, name: "performance", chinese: "预算绩效", english: "Performance")
        evaluationLayout = Layout(
            evaluation, name: "evaluation", chinese: "绩效自评表", english: "Self-evaluation")
        fundLayout = Layout(fund, name: "funds", chinese: "项目资金", english: "Funds")
        indicatorLayout = Layout(indicator, name: "indicators", chinese: "绩效指标", english: "Indicators")
        budgetClassLayout = Layout(budgetClass, name: "classes", chinese: "支出功能分类（类）", english: "Classes")
        itemLayout = Layout(item, name: "items", chinese: "支出功能分类（项）", english: "Items")
    }
}
