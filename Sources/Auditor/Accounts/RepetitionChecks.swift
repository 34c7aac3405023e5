import Model

/// Facts that a document states twice.
enum RepetitionChecks {
    static let checks: [Check] = [
        Check(
            "N19", Wording("同一事实两处一致", "The same fact twice"),
            holds: Wording(
                "决算数与所在节的支出数一致；项目自评表中的公务接待批次与“三公”一节一致",
                "a final account agrees with the amount of its section; reception batches in a form agree with the “三公” section"
            ),
            fields: ["general_budget.final", "fiscal_appropriation.final", "three_public.reception_batches"],
            severity: .error, source: "全文"
        ) { docket, minutes in
            if docket.report.generalBudget.value(\.final) != nil {
                docket.holdEqual(
                    docket.figure(\.generalBudget, \.final), docket.figure(\.generalBudget, \.expenditure),
                    in: &minutes)
            }
            holdFiscal(docket, &minutes)
            holdReception(docket, &minutes)
        }
    ]

    /// 财政拨款决算数 is the total or the expenditure of the year, as documents understand it.
    private static func holdFiscal(_ docket: Docket, _ minutes: inout Minutes) {
        guard let final = docket.figure(\.fiscalAppropriation, \.final) else { return }
        let candidates = [
            docket.figure(\.fiscalAppropriation, \.expenditureCurrentYear),
            docket.figure(\.fiscalAppropriation, \.expenditureTotal),
            docket.figure(\.fiscalAppropriation, \.incomeCurrentYear),
        ].compactMap { $0 }
        guard let first = candidates.first else { return }
        if let same = candidates.first(where: {
            ($0.value - final.value).fen.magnitude <= docket.envelope($0.value, final.value)
        }) {
            minutes.pass(Wording("\(final.chinese)与\(same.label.chinese)一致", "\(final.english) agrees"))
            return
        }
        let gap = final.value - first.value
        minutes.find(
            .warning, "\(final.chinese)，与\(candidates.map(\.chinese).joined(separator: "、"))均不一致，请核实。",
            "\(final.english) is none of \(candidates.map(\.english).joined(separator: ", ")).",
            [final.evidence] + candidates.map(\.evidence), computed: first.value.printed, gap: gap.printed)
    }

    /// A project whose execution is exactly 公务接待费 counts the same receptions.
    private static func holdReception(_ docket: Docket, _ minutes: inout Minutes) {
        guard let cost = docket.report.threePublic.value(\.reception), cost.fen > 0,
            let batches = docket.figure(\.threePublic, \.receptionBatches)
        else { return }
        for form in docket.projects where form.executed?.value == cost {
            for row in form.rows {
                guard let actual = row.actual, row.label.has("接待"), !row.label.has("率"),
                    ["次", "批", "批次"].contains(actual.unit)
                else { continue }
                let count = Quantity(units: Int64(batches.value) * 1_000_000)
                if actual.value == count {
                    minutes.pass(Wording("接待批次两处一致", "reception batches agree"))
                    continue
                }
                minutes.find(
                    .warning,
                    "“三公”经费一节写国内公务接待\(batches.value)批次，而支出同为\(cost.printed)万元的\(Quoted.text(form.name))自评表中“\(row.label)”实际完成\(actual.value.printed)\(actual.unit)，请核实两处口径。",
                    "\(batches.value) reception batches in the text, \(actual.value.printed) in the form of the project with the same cost.",
                    [batches.evidence, row.evidence(\.actual)], computed: "\(batches.value)",
                    gap: Quantity(units: actual.value.units - count.units).printed)
            }
        }
    }
}
