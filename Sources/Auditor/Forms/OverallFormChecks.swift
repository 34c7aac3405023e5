import Model

/// The form of the whole department (整体支出绩效自评表).
enum OverallFormChecks {
    static let checks: [Check] = [
        Check(
            "E06", Wording("整体支出资金", "Funds of the overall form"),
            holds: Wording(
                "各来源之和等于总资金，并与正文的预算、执行、支出、收入一致",
                "the sources add up, and agree with the budget, execution, income and expenditure in the text"),
            fields: ["performance.overall.funds", "performance.overall_budget", "expenditure.current_year"],
            severity: .error, source: "整体支出绩效自评表"
        ) { docket, minutes in
            guard let form = docket.overall else {
                minutes.note(.notApplicable, Wording("文件没有整体支出绩效自评表", "there is no overall form"))
                return
            }
            holdSources(form, docket, &minutes)
            holdText(form, docket, &minutes)
            holdOther(form, docket, &minutes)
        },
        Check(
            "E07", Wording("整体支出执行率", "Execution of the overall form"),
            holds: Wording("执行率和执行得分按所列金额复核相符", "rate and score follow from the amounts"),
            fields: ["performance.overall.funds"], severity: .error, source: "整体支出绩效自评表"
        ) { docket, minutes in
            guard let form = docket.overall else {
                minutes.note(.notApplicable, Wording("文件没有整体支出绩效自评表", "there is no overall form"))
                return
            }
            ExecutionChecks.holdRate(form, docket, &minutes)
            ExecutionChecks.holdScore(form, docket, &minutes)
        },
    ]

    private static func holdSources(_ form: Form, _ docket: Docket, _ minutes: inout Minutes) {
        guard let total = form.roles.total, FundRoles.isTotal(form.evaluation.funds[total].source ?? "") else {
            return
        }
        let others = form.evaluation.funds.indices.filter { $0 != total }
        guard others.count >= 2 else { return }
        let columns: [(KeyPath<FundFields, Field<Money>>, String)] = [
            (\.initialBudget, "年初预算数"), (\.fullYearBudget, "全年预算数"), (\.executed, "全年执行数"),
        ]
        for (field, name) in columns {
            let parts = others.map { index in
                form.fund(index).figure(FundFields.shared[keyPath: field])?.named(
                    form.evaluation.funds[index].source ?? name, form.evaluation.funds[index].source ?? name)
            }
            guard parts.contains(where: { $0 != nil }) else { continue }
            docket.holdSum(
                form.amount(field)?.named("整体支出绩效自评表\(name)", name), parts, in: &minutes)
        }
    }

    private static func holdText(_ form: Form, _ docket: Docket, _ minutes: inout Minutes) {
        let budget = form.amount(\.fullYearBudget)?.named("整体支出绩效自评表全年预算数", "overall form, budget")
        let executed = form.amount(\.executed)?.named("整体支出绩效自评表全年执行数", "overall form, execution")
        let initial = form.amount(\.initialBudget)?.named("整体支出绩效自评表年初预算数", "overall form, initial budget")
        docket.holdEqual(docket.figure(\.performance, \.overallBudget), budget, in: &minutes)
        docket.holdEqual(docket.figure(\.performance, \.overallExecuted), executed, in: &minutes)
        docket.holdAtMost(executed, docket.figure(\.expenditure, \.currentYear), in: &minutes)
        docket.holdAtMost(docket.figure(\.fiscalAppropriation, \.initialBudget), initial, in: &minutes)
        if let income = docket.figure(\.income, \.total), let budget {
            docket.holdEqual(budget, income, severity: .note, in: &minutes)
        }
    }

    /// 其他资金 of nothing where the text states other income.
    private static func holdOther(_ form: Form, _ docket: Docket, _ minutes: inout Minutes) {
        guard let income = docket.figure(\.income, \.other), income.value.fen > 0 else { return }
        for (index, fund) in form.evaluation.funds.enumerated() where (fund.source ?? "").hasPrefix("其他资金") {
            guard let other = form.fund(index).figure(FundFields.shared.fullYearBudget) else { continue }
            if other.value == .zero {
                minutes.find(
                    .note, "正文\(income.chinese)，而整体支出绩效自评表其他资金全年预算数为0，资金来源归类不一致，请核实。",
                    "\(income.english) in the text, but other funds are 0 in the overall form.",
                    [income.evidence, other.evidence], gap: income.value.printed)
            } else {
                minutes.pass(Wording("其他资金已列入自评表", "other funds are in the form"))
            }
            return
        }
    }
}
