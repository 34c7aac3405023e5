import Model

/// A self-evaluation form prepared for checking.
final class Form {
    let evaluation: Evaluation
    let path: String
    /// The place among the project forms, from 0; 0 for the form of the whole department.
    let position: Int
    let isOverall: Bool
    /// The project's name.
    let name: String
    /// 三级指标, in order.
    let rows: [FormRow]
    /// The number of the first row among those of all forms.
    let firstRow: Int
    /// The row of the total amounts and the row with the execution score, as the store takes them.
    let roles: FundRoles
    /// The rows of 项目资金 that speak of fiscal appropriations.
    let fiscalFunds: [Int]

    init(_ evaluation: Evaluation, position: Int, isOverall: Bool, firstRow: Int) {
        self.evaluation = evaluation
        self.position = position
        self.isOverall = isOverall
        self.firstRow = firstRow
        let path = isOverall ? "performance.overall" : "performance.projects[\(position)]"
        self.path = path
        let fields = IndicatorFields.shared
        rows = evaluation.indicators.enumerated().map { index, row in
            FormRow(
                row, fields, form: path, index: index, number: firstRow + index, isOverall: isOverall)
        }
        roles = FundRoles(evaluation.funds)
        name = evaluation.fields[EvaluationFields.shared.name] ?? (isOverall ? "整体支出" : "第\(position + 1)个项目")
        let source = FundFields.shared.source
        fiscalFunds = evaluation.funds.indices.filter {
            (evaluation.funds[$0][source] ?? "").has("财政拨款")
        }
    }

    /// What a sentence calls the form: `“业务费”项目自评表`.
    var title: String { isOverall ? "整体支出绩效自评表" : Quoted.text(name) + "项目自评表" }
    var englishTitle: String { isOverall ? "the overall form" : "the form “\(name)”" }

    /// 年初预算数 of the row of the total amounts.
    private(set) lazy var initialBudget = amount(FundFields.shared.initialBudget)
    /// 全年预算数 of the row of the total amounts.
    private(set) lazy var fullYearBudget = amount(FundFields.shared.fullYearBudget)
    /// 全年执行数 of the row of the total amounts.
    private(set) lazy var executed = amount(FundFields.shared.executed)
    /// 执行率, from the row with the execution score.
    private(set) lazy var executionRate = execution(FundFields.shared.executionRate)
    /// 分值 of the execution rate.
    private(set) lazy var executionWeight = execution(FundFields.shared.weight)
    /// 得分 of the execution rate.
    private(set) lazy var executionScore = execution(FundFields.shared.score)
    /// 总分
    private(set) lazy var totalScore = head(EvaluationFields.shared.totalScore)
    /// The costs of the form; nil where it has no cost indicator in money.
    private(set) lazy var costPlan = CostPlan(self)

    /// A value of the row of total amounts.
    func amount(_ field: Field<Money>) -> Figure<Money>? { roles.total.flatMap { fund($0).figure(field) } }

    /// A value of the form's head or foot.
    func head<Value: FieldType>(_ field: Field<Value>) -> Figure<Value>? {
        RowFigures(evaluation.fields.values, .section(path)).figure(field)
    }

    func fund(_ index: Int) -> RowFigures { RowFigures(evaluation.funds[index].values, .fund(path, index)) }

    /// The line the form begins on.
    var line: Int? { evaluation.fields.span(of: \.name)?.line ?? rows.first?.line }

    /// The form's name as evidence.
    var evidence: Finding.Value { Finding.Value(field: path + ".name", printed: name, line: line) }

    private func execution<Value: FieldType>(_ field: Field<Value>) -> Figure<Value>? {
        roles.scored.flatMap { fund($0).figure(field) }
    }
}
