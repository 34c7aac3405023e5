import Model

/// Execution rates and their scores.
enum ExecutionChecks {
    static let checks: [Check] = [
        Check(
            "E09", Wording("项目执行率", "Execution rates of projects"),
            holds: Wording("执行率等于全年执行数除以全年预算数", "the rate is execution over the budget of the year"),
            fields: ["performance.projects.funds"], severity: .error, source: "项目支出绩效自评表"
        ) { docket, minutes in
            for form in docket.projects { holdRate(form, docket, &minutes) }
        },
        Check(
            "E10", Wording("执行率得分", "Scores of execution"),
            holds: Wording("执行率得分符合本文件的规则", "the score of execution follows the document's rule"),
            fields: ["performance.projects.funds"], severity: .warning, source: "项目支出绩效自评表"
        ) { docket, minutes in
            guard !docket.projects.isEmpty else { return }
            let rule = docket.scoring.execution
            if let variant = rule.variant {
                minutes.pass(
                    Wording(
                        "规则：\(variant.label.chinese)（\(rule.matched)/\(rule.forms)份相符）",
                        "rule: \(variant.label.english) (\(rule.matched) of \(rule.forms))"))
                for form in docket.projects { holdScore(form, docket, &minutes) }
            } else {
                minutes.note(
                    .ambiguous, Wording("执行率得分没有统一规则", "no one rule fits the scores of execution"))
            }
        },
    ]

    static func holdRate(_ form: Form, _ docket: Docket, _ minutes: inout Minutes) {
        guard let rate = form.executionRate else {
            minutes.note(.notFound, Wording("\(form.title)没有执行率", "\(form.englishTitle) has no rate"))
            return
        }
        guard let budget = form.fullYearBudget, let executed = form.executed else {
            minutes.note(.notFound, Wording("\(form.title)没有预算或执行数", "\(form.englishTitle) has no amounts"))
            return
        }
        guard budget.value.fen > 0 else {
            minutes.note(.ambiguous, Wording("\(form.title)预算为零", "\(form.englishTitle): a budget of zero"))
            return
        }
        let interval = FractionInterval(
            executed.value.fen, docket.half(executed.value), over: budget.value.fen,
            docket.half(budget.value))
        let fit = interval?.fit(rate.value, digit: docket.rateDigit) ?? .outside
        if fit == .inside {
            minutes.pass(Wording("\(form.title)执行率相符", "\(form.englishTitle): the rate holds"))
            return
        }
        let computed = Fraction(Int128(executed.value.fen), Int128(budget.value.fen))?.percentage
        let gap = computed.map { Percentage(units: rate.value.units - $0.units) }
        let isDigit = fit == .nextDigit
        minutes.find(
            isDigit ? .info : .error,
            "\(form.title)全年预算\(budget.value.printed)万元、执行\(executed.value.printed)万元，执行率应为\(computed?.printed ?? "")%，表中为\(rate.value.printed)%，"
                + (isDigit ? "仅末位不同。" : "请核实。"),
            "\(form.englishTitle): \(executed.value.printed) of \(budget.value.printed) is \(computed?.printed ?? "")%, not \(rate.value.printed)%.",
            [rate.evidence, budget.evidence, executed.evidence], computed: computed.map { $0.printed + "%" },
            gap: gap?.printed)
    }

    static func holdScore(_ form: Form, _ docket: Docket, _ minutes: inout Minutes) {
        guard let score = form.executionScore, let expected = docket.scoring.execution.expected(form)
        else { return }
        guard expected != score.value else {
            minutes.pass(Wording("\(form.title)执行率得分相符", "\(form.englishTitle): the score holds"))
            return
        }
        let gap = Points(units: score.value.units - expected.units)
        minutes.find(
            .warning, "\(form.title)执行率得分\(score.value.printed)分，按本文件的规则应为\(expected.printed)分，请核实。",
            "\(form.englishTitle): \(score.value.printed) points for execution, by the document's rule \(expected.printed).",
            [
                score.evidence, form.fullYearBudget?.evidence, form.executed?.evidence,
            ].compactMap { $0 }, computed: expected.printed, gap: gap.printed)
    }
}
