import Model

/// A self-evaluation form prepared for checking.
struct Form: Sendable {
    let evaluation: Evaluation
    let path: String
    /// The place among the project forms, from 0; 0 for the form of the whole department.
    let position: Int
    let isOverall: Bool
    /// 三级指标, in order.
    let rows: [FormRow]
    /// The row of the total amounts and the row with the execution score, as the store takes them.
    let roles: FundRoles

    init(_ evaluation: Evaluation, path: String, position: Int, isOverall: Bool) {
        self.evaluation = evaluation
        self.path = path
        self.position = position
        self.isOverall = isOverall
        let name = evaluation.name
        rows = evaluation.indicators.enumerated().map {
            FormRow($1, path: "\(path).indicators[\($0)]", form: position, isOverall: isOverall)
        }
        roles = FundRoles(evaluation.funds)
        self.name = name ?? (isOverall ? "整体支出" : "第\(position + 1)个项目")
    }

    /// The project's name.
    let name: String
    /// What a sentence calls the form: `“业务费”项目自评表`.
    var title: String { isOverall ? "整体支出绩效自评表" : Quoted.text(name) + "项目自评表" }
    var englishTitle: String { isOverall ? "the overall form" : "the form “\(name)”" }

    /// The row of the total amounts.
    var total: Row<FundFields>? { roles.total.map { evaluation.funds[$0] } }
    /// The row with the execution score.
    var scored: Row<FundFields>? { roles.scored.map { evaluation.funds[$0] } }

    /// A value of the row of total amounts.
    func amount(_ field: KeyPath<FundFields, Field<Money>>) -> Figure<Money>? {
        guard let index = roles.total else { return nil }
        return fund(index).figure(FundFields.shared[keyPath: field])
    }

    /// A value of the row with the execution score.
    func execution<Value: FieldType>(_ field: KeyPath<FundFields, Field<Value>>) -> Figure<Value>? {
        guard let index = roles.scored else { return nil }
        return fund(index).figure(FundFields.shared[keyPath: field])
    }

    /// 总分
    var totalScore: Figure<Points>? {
        RowFigures(evaluation.fields.values, path: path).figure(EvaluationFields.shared.totalScore)
    }

    func fund(_ index: Int) -> RowFigures {
        RowFigures(evaluation.funds[index].values, path: "\(path).funds[\(index)]")
    }

    /// The line the form begins on.
    var line: Int? { evaluation.fields.span(of: \.name)?.line ?? rows.first?.line }

    /// The form's name as evidence.
    var evidence: Finding.Value { Finding.Value(field: path + ".name", printed: name, line: line) }
}

/// A 三级指标 prepared for checking.
struct FormRow: Sendable {
    let indicator: Row<IndicatorFields>
    let path: String
    /// The place of its form.
    let form: Int
    let isOverall: Bool
    let target: MeasuredValue?
    let actual: MeasuredValue?
    let weight: Points?
    let score: Points?
    /// Whether it is about costs (成本指标), where less than the target is better.
    let isCost: Bool

    init(_ indicator: Row<IndicatorFields>, path: String, form: Int, isOverall: Bool) {
        self.indicator = indicator
        self.path = path
        self.form = form
        self.isOverall = isOverall
        target = indicator.target.flatMap(MeasuredValue.init(parsing:))
        actual = indicator.actual.flatMap(MeasuredValue.init(parsing:))
        weight = indicator.weight
        score = indicator.score
        isCost = (indicator.level2 ?? "").contains("成本") || (indicator.level1 ?? "").contains("成本")
    }

    /// 三级指标
    var label: String { indicator.level3 ?? "" }
    var line: Int? {
        indicator.span(of: \.score)?.line ?? indicator.span(of: \.target)?.line
            ?? indicator.span(of: \.level3)?.line
    }

    /// Target and result as numbers in the same unit; nil where they cannot be compared.
    var measured: (target: Int64, actual: Int64)? {
        guard let target, let actual,
            target.unit == actual.unit || target.unit.isEmpty || actual.unit.isEmpty
                || target.unit + "元" == actual.unit
        else { return nil }
        return (target.value.units, actual.value.units)
    }

    func evidence<Value: FieldType>(_ field: KeyPath<IndicatorFields, Field<Value>>) -> Finding.Value {
        let definition = IndicatorFields.shared[keyPath: field].definition
        let printed: String =
            switch indicator.values[definition]?.value {
            case .text(let text): text
            case .points(let points): "\(points)分"
            case .percentage(let rate): "\(rate.printed)%"
            default: "—"
            }
        return Finding.Value(
            field: "\(path).\(definition.name)", printed: printed,
            line: indicator.values[definition]?.span?.line ?? line)
    }
}
