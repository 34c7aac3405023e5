import Model

/// Stated sums of projects against the forms and the accounts.
enum ProjectTotalsChecks {
    static let checks: [Check] = [
        Check(
            "E01", Wording("项目个数", "Number of projects"),
            holds: Wording(
                "所写评价项目个数等于自评表份数（可含涉密项目）",
                "the stated number of projects is that of the forms, with or without secret ones"),
            fields: ["performance.projects_stated", "performance.projects"], severity: .error,
            source: "预算绩效的情况说明"
        ) { docket, minutes in
            guard let stated = docket.figure(\.performance, \.projectsStated) else {
                minutes.note(.notFound, Wording("未读出评价项目个数", "no number of projects was read"))
                return
            }
            let totals = docket.projectTotals
            guard totals.count > 0 else {
                minutes.note(.notApplicable, Wording("文件没有项目自评表", "the document has no project forms"))
                return
            }
            guard isComplete(docket) else {
                minutes.note(.ambiguous, Wording("有自评表未能读出", "a form could not be read"))
                return
            }
            let candidates = [totals.count, totals.count + totals.secret]
            if candidates.contains(stated.value) {
                minutes.pass(
                    Wording(
                        "评价项目\(stated.value)个，与自评表\(totals.count)份\(totals.includesSecret ? "加涉密\(totals.secret)个" : "")相符",
                        "\(stated.value) projects, as many as there are forms"))
                return
            }
            let secret = totals.secret > 0 ? "（另有涉密项目\(totals.secret)个）" : ""
            minutes.find(
                .error,
                "写明评价项目\(stated.value)个，所附项目自评表\(totals.count)份\(secret)，相差\(stated.value - totals.count)个，请核实。",
                "\(stated.value) projects are stated, \(totals.count) forms are attached.", [stated.evidence],
                computed: "\(totals.count)", gap: "\(stated.value - totals.count)")
        },
        Check(
            "E02", Wording("项目预算与执行合计", "Sums of projects"),
            holds: Wording(
                "所写项目全年预算数、执行数等于各自评表之和（可含涉密项目）", "stated budget and execution are the sums of the forms"),
            fields: ["performance.projects_budget", "performance.projects_executed", "performance.projects"],
            severity: .error, source: "预算绩效的情况说明"
        ) { docket, minutes in
            let totals = docket.projectTotals
            guard totals.count > 0 else {
                minutes.note(.notApplicable, Wording("文件没有项目自评表", "the document has no project forms"))
                return
            }
            guard isComplete(docket) else {
                minutes.note(.ambiguous, Wording("有自评表未能读出", "a form could not be read"))
                return
            }
            hold(
                docket.figure(\.performance, \.projectsBudget), totals.budget,
                docket.report.performance.value(\.secretBudget), totals, &minutes)
            hold(
                docket.figure(\.performance, \.projectsExecuted), totals.executed,
                docket.report.performance.value(\.secretExecuted), totals, &minutes)
        },
        Check(
            "E03", Wording("项目执行与项目支出", "Projects against project expenditure"),
            holds: Wording(
                "评价项目执行数（含涉密）不大于项目支出",
                "executed projects, secret ones included, are not above project expenditure"),
            fields: ["performance.projects_executed", "expenditure.project"], severity: .warning,
            source: "预算绩效的情况说明、支出决算情况说明"
        ) { docket, minutes in
            let totals = docket.projectTotals
            let stated = docket.figure(\.performance, \.projectsExecuted)
            guard let executed = stated?.value ?? totals.executed,
                let project = docket.figure(\.expenditure, \.project)
            else { return }
            let secret =
                totals.includesSecret ? .zero : docket.report.performance.value(\.secretExecuted) ?? .zero
            let sum = executed + secret
            let gap = sum - project.value
            guard gap.fen > totals.envelope else {
                minutes.pass(
                    Wording(
                        "评价项目执行\(sum.printed)万元，不大于\(project.chinese)",
                        "executed \(sum.printed) is not above \(project.english)"))
                return
            }
            minutes.find(
                .warning,
                "评价项目全年执行合计\(sum.printed)万元，大于\(project.chinese)，多\(gap.printed)万元，请核实。",
                "Projects executed \(sum.printed), above \(project.english) by \(gap.printed).",
                [stated?.evidence, project.evidence].compactMap { $0 }, computed: sum.printed,
                gap: gap.printed)
        },
        Check(
            "E04", Wording("项目财政拨款执行", "Fiscal part of projects"),
            holds: Wording(
                "自评表财政拨款执行合计不大于财政拨款项目支出",
                "the fiscal part of the forms is not above fiscal project expenditure"),
            fields: [
                "performance.projects.funds", "fiscal_appropriation.expenditure_current_year",
                "basic_expenditure.total",
            ], severity: .warning, source: "项目支出绩效自评表、财政拨款各节"
        ) { docket, minutes in
            guard let spent = docket.figure(\.fiscalAppropriation, \.expenditureCurrentYear),
                let basic = docket.figure(\.basicExpenditure, \.total)
            else { return }
            var sum = Money.zero
            var rows: [Figure<Money>] = []
            for form in docket.projects {
                for index in form.fiscalFunds {
                    guard let amount = form.fund(index, \.executed) else { continue }
                    sum += amount.value
                    if amount.value != .zero { rows.append(amount) }
                }
            }
            guard !rows.isEmpty else {
                minutes.note(.notFound, Wording("自评表没有财政拨款执行数", "no fiscal execution in the forms"))
                return
            }
            let project = spent.value - basic.value
            let gap = sum - project
            guard gap.fen > Int64(rows.count + 2) * docket.moneyDigit / 2 else {
                minutes.pass(
                    Wording(
                        "自评表财政拨款执行\(sum.printed)万元，不大于财政拨款项目支出\(project.printed)万元",
                        "fiscal execution \(sum.printed) is not above \(project.printed)"))
                return
            }
            minutes.find(
                .warning,
                "\(docket.projects.count)份项目自评表的财政拨款执行合计\(sum.printed)万元，大于财政拨款项目支出\(project.printed)万元（本年财政拨款支出\(spent.value.printed)万元减基本支出\(basic.value.printed)万元），多\(gap.printed)万元，如有项目列入基本支出或使用其他资金，请说明。",
                "The forms executed \(sum.printed) of fiscal money, above fiscal project expenditure \(project.printed) by \(gap.printed).",
                [spent.evidence, basic.evidence] + rows.map(\.evidence), computed: project.printed,
                gap: gap.printed)
        },
        Check(
            "E05", Wording("项目年初预算合计", "Initial budgets of projects"),
            holds: Wording(
                "各项目年初预算之和不大于部门年初预算", "initial budgets of projects are not above the department's"),
            fields: ["performance.projects.funds", "fiscal_appropriation.initial_budget"], severity: .warning,
            source: "项目支出绩效自评表、财政拨款收入支出决算总体情况说明"
        ) { docket, minutes in
            let totals = docket.projectTotals
            let budgets = [
                docket.figure(\.fiscalAppropriation, \.initialBudget),
                docket.figure(\.generalBudget, \.initialBudget),
                docket.overall?.initialBudget,
            ].compactMap { $0 }
            guard let initial = totals.initial, let whole = budgets.max(by: { $0.value < $1.value }) else {
                minutes.note(.notFound, Wording("年初预算未读出", "no initial budget was read"))
                return
            }
            let gap = initial - whole.value
            guard gap.fen > totals.envelope else {
                minutes.pass(
                    Wording(
                        "项目年初预算合计\(initial.printed)万元，不大于部门年初预算\(whole.value.printed)万元",
                        "initial budgets \(initial.printed) are not above \(whole.value.printed)"))
                return
            }
            minutes.find(
                .warning,
                "\(totals.count)份项目自评表年初预算合计\(initial.printed)万元，大于全部门年初预算\(whole.value.printed)万元，多\(gap.printed)万元，请核实。",
                "Initial budgets of projects add up to \(initial.printed), above the department's \(whole.value.printed).",
                [whole.evidence] + docket.projects.compactMap { $0.initialBudget?.evidence },
                computed: whole.value.printed, gap: gap.printed)
        },
    ]

    private static func hold(
        _ stated: Figure<Money>?, _ sum: Money?, _ secret: Money?, _ totals: ProjectTotals,
        _ minutes: inout Minutes
    ) {
        guard let stated else { return }
        guard let sum else {
            minutes.note(.notFound, Wording("有自评表未写明金额", "a form does not state its amounts"))
            return
        }
        let candidates = [sum, sum + (secret ?? .zero)]
        guard
            let nearest = candidates.min(by: {
                ($0 - stated.value).fen.magnitude < ($1 - stated.value).fen.magnitude
            })
        else { return }
        let gap = stated.value - nearest
        guard gap != .zero else {
            minutes.pass(Wording("\(stated.chinese)等于各自评表之和", "\(stated.english) is the sum of the forms"))
            return
        }
        let isRounding = gap.fen.magnitude <= totals.envelope
        minutes.find(
            isRounding ? .info : .error,
            "\(stated.chinese)，各项目自评表合计\(nearest.printed)万元，相差\(gap.printed)万元，"
                + (isRounding ? "属四舍五入尾差。" : "请核实。"),
            "\(stated.english), but the forms add up to \(nearest.printed).", [stated.evidence],
            computed: nearest.printed, gap: gap.printed)
    }

    /// Whether every form was read.
    private static func isComplete(_ docket: Docket) -> Bool {
        !docket.report.diagnostics.contains { $0.code == .unreadableForm }
    }
}
