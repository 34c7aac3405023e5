import Model

/// A self-evaluation form prepared for checking: the figures that many checks ask for are taken out once.
final class Form {
    let evaluation: Evaluation
    let place: FormPlace
    /// The project's name.
    let name: String
    /// 三级指标, in order.
    let rows: [FormRow]
    /// The row of the total amounts and the row with the execution score, as the store takes them.
    let roles: FundRoles
    /// The rows of 项目资金 that speak of fiscal appropriations.
    let fiscalFunds: [Int]
    /// 年初预算数 of the row of the total amounts.
    let initialBudget: Figure<Money>?
    /// 全年预算数 of the row of the total amounts.
    let fullYearBudget: Figure<Money>?
    /// 全年执行数 of the row of the total amounts.
    let executed: Figure<Money>?
    /// 执行率, from the row with the execution score.
    let executionRate: Figure<Percentage>?
    /// 分值 of the execution rate.
    let executionWeight: Figure<Points>?
    /// 得分 of the execution rate.
    let executionScore: Figure<Points>?
    /// 总分
    let totalScore: Figure<Points>?
    /// The costs of the form; nil where it has no cost indicator in money.
    let costPlan: CostPlan?
    /// What the rows have in common.
    let traits: FormTraits

    init(_ evaluation: Evaluation, position: Int, isOverall: Bool) {
        self.evaluation = evaluation
        let place = FormPlace(position: Int32(truncatingIfNeeded: position), isOverall: isOverall)
        self.place = place
        let rows = FormRow.all(of: evaluation.indicators, form: place)
        self.rows = rows
        let traits = FormTraits(rows)
        self.traits = traits
        costPlan = traits.hasCost ? CostPlan(rows) : nil
        let funds = evaluation.funds
        let roles = FundRoles(funds)
        self.roles = roles
        name = evaluation.fields.value(\.name) ?? (isOverall ? "整体支出" : "第\(position + 1)个项目")
        var fiscalFunds: [Int] = []
        for index in funds.indices where funds[index].value(\.source)?.has("财政拨款") ?? false {
            fiscalFunds.append(index)
        }
        self.fiscalFunds = fiscalFunds
        if let total = roles.total {
            let at = Place.fund(place, Int32(truncatingIfNeeded: total))
            initialBudget = funds[total].figure(\.initialBudget, at)
            fullYearBudget = funds[total].figure(\.fullYearBudget, at)
            executed = funds[total].figure(\.executed, at)
        } else {
            (initialBudget, fullYearBudget, executed) = (nil, nil, nil)
        }
        if let scored = roles.scored {
            let at = Place.fund(place, Int32(truncatingIfNeeded: scored))
            executionRate = funds[scored].figure(\.executionRate, at)
            executionWeight = funds[scored].figure(\.weight, at)
            executionScore = funds[scored].figure(\.score, at)
        } else {
            (executionRate, executionWeight, executionScore) = (nil, nil, nil)
        }
        totalScore = evaluation.fields.figure(\.totalScore, .form(place))
    }

    var path: String { place.path }
    /// The place among the project forms, from 0; 0 for the form of the whole department.
    var position: Int { Int(place.position) }
    var isOverall: Bool { place.isOverall }

    /// What a sentence calls the form: `“业务费”项目自评表`.
    var title: String { isOverall ? "整体支出绩效自评表" : Quoted.text(name) + "项目自评表" }
    var englishTitle: String { isOverall ? "the overall form" : "the form “\(name)”" }

    /// A value of the form's head or foot.
    @inline(__always)
    func head<Value: FieldType>(_ field: (EvaluationFields) -> Field<Value>) -> Figure<Value>? {
        evaluation.fields.figure(field, .form(place))
    }

    /// A value of a row of 项目资金.
    @inline(__always)
    func fund<Value: FieldType>(_ index: Int, _ field: (FundFields) -> Field<Value>) -> Figure<Value>? {
        evaluation.funds[index].figure(field, .fund(place, Int32(truncatingIfNeeded: index)))
    }

    /// The line the form begins on.
    var line: Int? { evaluation.fields.span(of: \.name)?.line ?? rows.first?.line }

    /// The form's name as evidence.
    var evidence: Finding.Value { Finding.Value(field: path + ".name", printed: name, line: line) }
}
