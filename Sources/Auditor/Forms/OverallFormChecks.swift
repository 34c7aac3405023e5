import Model

/// The form of the whole department (整体支出绩效自评表).
enum OverallFormChecks {
    static let checks: [Check] = [
        Check(
            "E06", Wording("整体支出资金", "Funds of the overall form"),
            holds: Wording(
                "各来源之和等于总资金，并与正文的预算、执行、支出、收入一致",
                "the sources add up, and agree with the budget, execution, income and expenditure in the text"
            ),
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
        guard let total = form.roles.total,
            FundRoles.isTotal(form.evaluation.funds[total].value(\.source) ?? "")
        else {
            return
        }
        let others = form.evaluation.funds.indices.filter { $0 != total }
        guard others.count >= 2 else { return }
        let names = form.evaluation.funds.map { $0.value(\.source).map { FigureName($0, $0) } }
        let columns: [((FundFields) -> Field<Money>, String)] = [
            (\.initialBudget, "年初预算数"), (\.fullYearBudget, "全年预算数"), (\.executed, "全年执行数"),
        ]
        for (field, name) in columns {
            let parts = others.map { index in
                form.fund(index, field)?.named(names[index] ?? FigureName(name, name))
            }
            guard parts.contains(where: { $0 != nil }) else { continue }
            docket.holdSum(
                form.fund(total, field)?.named(FigureName("整体支出绩效自评表\(name)", name)), parts, in: &minutes)
        }
    }

    private static func holdText(_ form: Form, _ docket: Docket, _ minutes: inout Minutes) {
        let budget = form.fullYearBudget?.named(FigureName("整体支出绩效自评表全年预算数", "overall form, budget"))
        let executed = form.executed?.named(FigureName("整体支出绩效自评表全年执行数", "overall form, execution"))
        let initial = form.initialBudget?.named(
            FigureName("整体支出绩效自评表年初预算数", "overall form, initial budget"))
        docket.holdEqual(docket.figure(\.performance, \.overallBudget), budget, in: &minutes)
        docket.holdEqual(docket.figure(\.performance, \.overallExecuted), executed, in: &minutes)
        docket.holdAtMost(executed, docket.figure(\.expenditure, \.currentYear), in: &minutes)
        docket.holdAtMost(docket.figure(\.fiscalAppropriation, \.initialBudget), initial, in: &minutes)
        if let income = docket.figure(\.income, \.total), let budget {
            docket.holdEqual(budget, income, severity: .note, in: &minutes)
        }
    }

    /// 其他资金 against what the text spent beyond fiscal appropriations.
    private static func holdOther(_ form: Form, _ docket: Docket, _ minutes: inout Minutes) {
        guard let spent = docket.figure(\.expenditure, \.currentYear),
            let fiscal = docket.figure(\.fiscalAppropriation, \.expenditureCurrentYear)
        else { return }
        for (index, fund) in form.evaluation.funds.enumerated()
        where (fund.value(\.source) ?? "").begins(with: "其他资金") {
            guard let other = form.fund(index, \.executed) else { continue }
            let rest = spent.value - fiscal.value
            let gap = other.value - rest
            let envelope = docket.envelope([spent.value, fiscal.value, other.value])
            if gap.fen.magnitude <= envelope {
                minutes.pass(Wording("其他资金等于财政拨款以外的支出", "other funds are what is not fiscal"))
            } else {
                minutes.find(
                    .note,
                    "整体支出绩效自评表其他资金执行\(other.value.printed)万元，而正文本年支出\(spent.value.printed)万元减本年财政拨款支出\(fiscal.value.printed)万元为\(rest.printed)万元，资金来源归类不一致，请核实。",
                    "Other funds of \(other.value.printed) in the overall form, \(rest.printed) beyond fiscal appropriations in the text.",
                    [other.evidence, spent.evidence, fiscal.evidence], computed: rest.printed,
                    gap: gap.printed)
            }
            return
        }
    }
}
