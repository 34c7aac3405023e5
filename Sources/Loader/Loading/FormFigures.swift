import Model

/// The figures of a form, as the view `project_derivations` derives them from its rows and `project_figures` keeps them.
struct FormFigures {
    /// The row of 项目资金 with the amounts; nil where there is none.
    let total: Row<FundFields>?
    /// The row of 项目资金 with weight, execution rate and score; nil where there is none.
    let scored: Row<FundFields>?
    private let form: Evaluation
    /// How many indicators the form has; how many of them are scored, have full marks, are comparable numbers, were met
    /// exactly and exceeded by 30 %.
    private(set) var indicators = 0
    private(set) var scoredIndicators = 0
    private(set) var fullMarkIndicators = 0
    private(set) var numericIndicators = 0
    private(set) var exactIndicators = 0
    private(set) var overachievedIndicators = 0
    private var indicatorScores: Points?

    /// The figures of a form, none of whose indicators is counted yet.
    init(_ form: Evaluation, _ roles: FundRoles) {
        self.form = form
        total = roles.total.map { form.funds[$0] }
        scored = roles.scored.map { form.funds[$0] }
    }

    /// Counts an indicator, whose target and result were read as numbers; nil where they are none.
    mutating func count(_ row: Row<IndicatorFields>, target: MeasuredValue?, actual: MeasuredValue?) {
        indicators += 1
        if let score = row.score {
            indicatorScores = Points(units: (indicatorScores?.units ?? 0) &+ score.units)
            if let weight = row.weight, weight.units > 0 {
                scoredIndicators += 1
                if score == weight { fullMarkIndicators += 1 }
            }
        }
        guard let target, let actual, Self.areComparable(target, actual) else { return }
        numericIndicators += 1
        let (aim, result) = (target.value.doubleValue, actual.value.doubleValue)
        if aim == result { exactIndicators += 1 }
        let isFloor = [.atLeast, .above, .equal].contains(target.comparison)
        // Times ten and thirteen, that 1.3 need not be rounded.
        if isFloor, aim > 0, result * 10 >= aim * 13 { overachievedIndicators += 1 }
    }

    /// Whether target and result are numbers of one unit, or of none.
    static func areComparable(_ target: MeasuredValue?, _ actual: MeasuredValue?) -> Bool {
        guard let target, let actual else { return false }
        return target.unit == actual.unit || target.unit.isEmpty || actual.unit.isEmpty
    }

    /// 执行率, in percent; nil where an amount is absent or the budget is nothing.
    var executionRate: Double? { Self.percent(total?.executed?.fen, of: total?.fullYearBudget?.fen) }

    /// The score as stated, else that of execution and indicators together; nil where either of them has none.
    var score: Points? {
        if let stated = form.fields.totalScore { return stated }
        guard let execution = scored?.score, let indicatorScores else { return nil }
        return Points(units: execution.units &+ indicatorScores.units)
    }

    /// Binds the figures behind the key of the form, in the order of the table.
    ///
    /// - Parameter id: the row of `projects`.
    func bind(id: Int64, to row: RowStatement) {
        let (initial, full) = (total?.initialBudget, total?.fullYearBudget)
        row.bind(id)
        row.bind(form.fields.name)
        row.bind(form.fields.supervisingDepartment)
        row.bind(form.fields.implementingUnit)
        row.bind(initial?.fen)
        row.bind(full?.fen)
        row.bind(total?.executed?.fen)
        row.bind(executionRate)
        row.bind(Self.percent(full.flatMap { full in initial.map { (full - $0).fen } }, of: initial?.fen))
        row.bind(scored?.weight?.doubleValue)
        row.bind(scored?.executionRate?.doubleValue)
        row.bind(scored?.score?.doubleValue)
        row.bind(form.fields.totalScore?.doubleValue)
        row.bind(score?.doubleValue)
        row.bind(form.fields.totalScore == nil && scored?.score != nil)
        for count in [
            indicators, scoredIndicators, fullMarkIndicators, numericIndicators, exactIndicators,
            overachievedIndicators,
        ] {
            row.bind(count)
        }
        row.bind(linesOf: form.fields.values)
        if let total { row.bind(linesOf: total.values) } else { row.bindNull() }
    }

    private static func percent(_ part: Int64?, of whole: Int64?) -> Double? {
        guard let part, let whole, whole != 0 else { return nil }
        return Double(part) * 100 / Double(whole)
    }
}
