import Model

extension TruthMaker {
    /// The projects: all project expenditure, but for what is secret.
    mutating func makeProjects() {
        let isOpen = template != .y2020 && department.traits.contains(.withSecrets)
        let secret = isOpen ? now.generalProject.thousandths(generator.number(20...120)) : .zero
        let usual = generator.number(3...8)
        let ideas = department.function.projects(department.projectCount ?? 0, in: department.function.units)
        let count = min(department.projectCount ?? usual, ideas.count)
        let fiscal = parts(
            of: now.project - now.otherProject - secret, count - (now.otherProject == .zero ? 0 : 1))
        for (index, amount) in fiscal.enumerated() { addProject(ideas[index], amount, isOther: false) }
        if now.otherProject != .zero { addProject(ideas[fiscal.count], now.otherProject, isOther: true) }
        let funds = report.projects.compactMap(\.funds.first)
        report.performance.projectsStated = report.projects.count
        report.performance.projectsExecuted = funds.compactMap(\.executed).sum
        guard template != .y2020 else { return }
        report.performance.projectsBudget = funds.compactMap(\.fullYearBudget).sum
        guard isOpen else { return }
        report.performance.secretProjects = generator.number(1...5)
        report.performance.secretExecuted = secret
        if template == .y2024 {
            report.performance.secretBudget = secret.thousandths(generator.number(1_000...1_060))
        }
    }

    /// Uneven parts that add up to the whole.
    private mutating func parts(of whole: Money, _ count: Int) -> [Money] {
        let weights = (0..<count).map { _ in generator.number(40...400) }
        var rest = whole
        return weights.indices.map { index in
            guard index + 1 < count else { return rest }
            let part = whole.thousandths(weights[index] * 1_000 / weights.reduce(0, +))
            rest = rest - part
            return part
        }
    }

    private mutating func addProject(_ idea: SyntheticFunction.Project, _ executed: Money, isOther: Bool) {
        var form = Evaluation()
        form.name = idea.name
        form.supervisingDepartment = department.key
        form.implementingUnit =
            department.subordinates.isEmpty ? department.key : generator.pick(department.subordinates)
        let budget = ExactRate.rounded(executed.fen / 10_000, per: Int64(executionRate()), times: 10_000)
        let full = Money(hundredths: max(budget, executed.fen / 10_000))
        let initial =
            generator.happens(60) ? full : full.thousandths(generator.pick([0, 450, 820, 1_150, 1_380]))
        form.funds = funds(initial, full, executed, isOther: isOther)
        makeIndicators(of: &form, idea, cost: full, spent: executed)
        let scores = form.indicators.compactMap(\.score?.units).reduce(form.funds[0].score?.units ?? 0, +)
        let isPrinted = template != .y2020 || !generator.happens(8)
        form.totalScore = isPrinted ? Points(units: scores) : nil
        form.expectedGoal = Phrases.goal(idea, form, &generator, hasParagraphs: hasParagraphs)
        form.actualGoal = Phrases.result(idea, year, &generator, hasParagraphs: hasParagraphs)
        report.projects.append(form)
    }

    /// Ten-thousandths of the budget that were spent: mostly all, sometimes nearly all, seldom little.
    private mutating func executionRate() -> Int {
        switch generator.below(20) {
        case 0...10: 10_000
        case 11...15: generator.number(9_300...9_999)
        case 16...17: generator.number(7_000...9_300)
        default: generator.number(1_800...6_000)
        }
    }

    private func funds(_ initial: Money, _ full: Money, _ executed: Money, isOther: Bool) -> [Row<FundFields>]
    {
        let empty = (Money.zero, Money.zero, Money.zero)
        let amounts = (initial, full, executed)
        var rows = [row("年度资金总额", amounts), row("其中：当年财政拨款", isOther ? empty : amounts)]
        if template == .y2020 {
            var carried = row("上年结转资金", empty)
            carried.initialBudget = nil
            rows.append(carried)
        }
        rows.append(row("其他资金", isOther ? amounts : empty))
        setExecution(&rows[0])
        return rows
    }

    private func row(_ source: String, _ amounts: (Money, Money, Money)) -> Row<FundFields> {
        var row = Row<FundFields>()
        row.source = source
        row.initialBudget = amounts.0
        row.fullYearBudget = amounts.1
        row.executed = amounts.2
        return row
    }

    /// Ten points for the share of the budget that was spent.
    private func setExecution(_ row: inout Row<FundFields>) {
        guard let full = row.fullYearBudget, let executed = row.executed else { return }
        row.weight = Points(units: 10_0000)
        row.executionRate = ExactRate.share(executed, of: full)
        row.score = Points(units: ExactRate.rounded(executed.fen, per: full.fen, times: 1_000) * 100)
    }

    /// The form of the whole department, from 2023 on.
    mutating func makeOverallForm() {
        guard template != .y2020 else { return }
        report.performance.overallForms = 1
        report.performance.overallBudget = now.total
        report.performance.overallExecuted = now.expenditure
        var form = Evaluation()
        form.name = department.title
        let budget = report.fiscalAppropriation.initialBudget ?? .zero
        let fiscal = row("本级资金（万元）", (budget, now.fiscalTotal, now.fiscalExpenditure))
        let other = row(
            "其他资金（万元）",
            (.zero, now.otherIncome + now.otherOpening, now.otherBasic + now.otherProject))
        var head = row("年度总资金", (budget, now.total, now.expenditure))
        setExecution(&head)
        form.funds = [head, row("上级资金（万元）", (.zero, .zero, .zero)), fiscal, other]
        makeOverallIndicators(of: &form)
        form.expectedGoal = Phrases.overallGoal(department, year)
        form.actualGoal = Phrases.overallResult(department, year)
        report.overallEvaluation = form
    }
}
