import Model

/// What a form looks like as a whole.
enum ShapeChecks {
    static let checks: [Check] = [
        Check(
            "E27", Wording("缺少指标维度", "A dimension without an indicator"),
            holds: Wording("项目自评表有成本指标和满意度指标", "a form has indicators of cost and of satisfaction"),
            fields: ["performance.projects.indicators"], severity: .note, source: "项目支出绩效自评表"
        ) { docket, minutes in
            for name in ["成本", "满意度"] {
                let isCost = name == "成本"
                let forms = docket.projects.filter { form in
                    !form.rows.isEmpty && !(isCost ? form.traits.hasCost : form.traits.hasSatisfaction)
                }
                guard !forms.isEmpty else {
                    if !docket.projects.isEmpty {
                        minutes.pass(Wording("各表都有\(name)指标", "every form has it"))
                    }
                    continue
                }
                let english = isCost ? "cost" : "satisfaction"
                minutes.find(
                    .note,
                    "\(docket.projects.count)份项目自评表中有\(forms.count)份没有\(name)指标（\(forms.map { Quoted.text($0.name) }.joined(separator: "、"))）。",
                    "\(forms.count) of \(docket.projects.count) forms have no indicator of \(english).",
                    forms.map(\.evidence))
            }
        },
        Check(
            "E28", Wording("低执行高得分", "Low execution, high score"),
            holds: Wording("执行率低于70%的项目得分低于90分", "a project executed below 70 % scores below 90"),
            fields: ["performance.projects.funds", "performance.projects.total_score"], severity: .note,
            source: "项目支出绩效自评表"
        ) { docket, minutes in
            for form in docket.projects {
                guard let budget = form.fullYearBudget, let executed = form.executed,
                    let total = form.totalScore, budget.value.fen > 0
                else { continue }
                let isLow = Int128(executed.value.fen) * 10 < Int128(budget.value.fen) * 7
                guard isLow, total.value.units >= 900_000 else {
                    minutes.pass(Wording("\(form.title)不属此类", "\(form.englishTitle): no"))
                    continue
                }
                let rate = Fraction(Int128(executed.value.fen), Int128(budget.value.fen))?.percentage
                minutes.find(
                    .note,
                    "\(form.title)全年预算\(budget.value.printed)万元，只执行\(executed.value.printed)万元（\(rate?.printed ?? "")%），自评却得\(total.value.printed)分，请核实指标设置。",
                    "\(form.englishTitle): executed \(rate?.printed ?? "")%, yet it scores \(total.value.printed).",
                    [total.evidence, budget.evidence, executed.evidence],
                    computed: rate.map { $0.printed + "%" })
            }
        },
        Check(
            "E29", Wording("年中大幅调减后全额执行", "Cut by half, then executed in full"),
            holds: Wording("全年预算不比年初预算调减一半以上", "the budget is not cut by more than half in mid-year"),
            fields: ["performance.projects.funds"], severity: .note, source: "项目支出绩效自评表"
        ) { docket, minutes in
            for form in docket.projects {
                guard let initial = form.initialBudget, let budget = form.fullYearBudget,
                    let executed = form.executed, budget.value.fen > 0
                else { continue }
                let isCut = Int128(budget.value.fen) * 2 < Int128(initial.value.fen)
                let isFull = Int128(executed.value.fen) * 100 >= Int128(budget.value.fen) * 99
                guard isCut, isFull else {
                    minutes.pass(Wording("\(form.title)不属此类", "\(form.englishTitle): no"))
                    continue
                }
                minutes.find(
                    .note,
                    "\(form.title)年初预算\(initial.value.printed)万元，年中调减为\(budget.value.printed)万元后执行\(executed.value.printed)万元，执行率按调减后的预算计算，不能反映年初安排的执行情况。",
                    "\(form.englishTitle): cut from \(initial.value.printed) to \(budget.value.printed), then executed in full.",
                    [initial.evidence, budget.evidence, executed.evidence])
            }
        },
        Check(
            "E30", Wording("数据列错位", "Columns swapped"),
            holds: Wording("各列数据与表头一致", "values stand under their header"),
            fields: ["performance.projects.indicators"], severity: .note, source: "项目、整体支出绩效自评表"
        ) { docket, minutes in
            let swapped = docket.report.diagnostics.filter { $0.code == .columnsSwapped }
            guard !swapped.isEmpty else {
                if !docket.forms.isEmpty { minutes.pass(Wording("没有错位的列", "no columns are swapped")) }
                return
            }
            let lines = swapped.compactMap { $0.span?.line }
            minutes.find(
                .note,
                "自评表有\(swapped.count)行数据与表头错位（第\(lines.map(String.init).joined(separator: "、"))行），读取时已按内容归位，请改正。",
                "\(swapped.count) rows stand under the wrong header; they were put right in reading.",
                lines.map { Finding.Value(field: "performance", printed: "第\($0)行", line: $0) })
        },
    ]
}
