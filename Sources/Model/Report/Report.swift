/// One parsed disclosure: one department, one fiscal year.
///
/// Every value may be nil: what the document does not state is absent, never zero. `report.staffing.active` is 100
/// for a document that says 在职人员 100 人.
public struct Report: Hashable, Sendable {
    /// The name of this form of report, the JSON key `schema`.
    public static let schemaName = "juesuan.report/1"

    /// The file.
    public var source = Row<SourceFields>()
    /// The department.
    public var department = Row<DepartmentFields>()
    /// 年度; nil where neither title nor text names it.
    public var fiscalYear: FiscalYear?
    /// Where the year stood.
    public var fiscalYearSpan: SourceSpan?
    /// 机构人员
    public var staffing = Row<StaffingFields>()
    /// 收入
    public var income = Row<IncomeFields>()
    /// 支出
    public var expenditure = Row<ExpenditureFields>()
    /// 收入支出总体与上年相比
    public var overall = Row<OverallFields>()
    /// 财政拨款
    public var fiscalAppropriation = Row<FiscalAppropriationFields>()
    /// 一般公共预算财政拨款支出
    public var generalBudget = Row<GeneralBudgetFields>()
    /// 一般公共预算支出结构, in document order.
    public var classes: [Row<ClassFields>] = []
    /// 一般公共预算支出具体情况, in document order.
    public var generalBudgetItems: [Row<ItemFields>] = []
    /// 一般公共预算基本支出
    public var basicExpenditure = Row<BasicExpenditureFields>()
    /// 政府性基金
    public var governmentFund = Row<GovernmentFundFields>()
    /// 政府性基金支出具体情况, in document order.
    public var governmentFundItems: [Row<ItemFields>] = []
    /// 国有资本经营预算
    public var stateCapital = Row<StateCapitalFields>()
    /// 国有资本经营预算支出具体情况, in document order.
    public var stateCapitalItems: [Row<ItemFields>] = []
    /// 财政拨款“三公”经费
    public var threePublic = Row<ThreePublicFields>()
    /// 机关运行经费及公用经费
    public var operatingCost = Row<OperatingCostFields>()
    /// 政府采购
    public var procurement = Row<ProcurementFields>()
    /// 国有资产占用
    public var assets = Row<AssetFields>()
    /// 预算绩效
    public var performance = Row<PerformanceFields>()
    /// 整体支出绩效自评表; nil where there is none.
    public var overallEvaluation: Evaluation?
    /// 项目支出绩效自评表, in document order.
    public var projects: [Evaluation] = []
    /// The account tables (公开01–09表) that stand in the document, in document order.
    public var tables: [AccountTable] = []
    /// Whether `tables` is known; false for a report out of a store whose version kept none when it was loaded. A report
    /// without tables is another thing.
    public var tablesAreKnown = true

    /// What was noticed in reading, in document order.
    public var diagnostics: [Diagnostic] = []
    /// Where the narrative states again, with the same value, what a field already holds; known only right after reading.
    public var restatements: [Restatement] = []
    /// The text that the spans of this report point into.
    public var text = SourceText()

    /// A report without values.
    public init() {}
}

/// A self-evaluation form (绩效自评表): head, funds, indicators, total.
@dynamicMemberLookup
public struct Evaluation: Hashable, Sendable {
    /// Name, departments, goals, total score.
    public var fields = Row<EvaluationFields>()
    /// 项目资金, every row in order.
    public var funds: [Row<FundFields>] = []
    /// 三级指标, every row in order.
    public var indicators: [Row<IndicatorFields>] = []

    /// A form without values.
    public init() {}

    /// The value of a field of the form's head or foot.
    public subscript<Value: FieldType>(dynamicMember path: KeyPath<EvaluationFields, Field<Value>>) -> Value?
    {
        get { fields[dynamicMember: path] }
        set { fields[dynamicMember: path] = newValue }
    }
}
