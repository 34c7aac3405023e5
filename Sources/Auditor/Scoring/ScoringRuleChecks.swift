import Model

/// Scores of indicators against the document's own rule.
enum ScoringRuleChecks {
    static let checks: [Check] = [
        Check(
            "E13", Wording("按文件自身规则复核得分", "Scores by the document's own rule"),
            holds: Wording(
                "每个指标的得分符合从全文推断出的评分规则", "each score is what the rule inferred from the document gives"),
            fields: ["performance.projects.indicators"], severity: .warning, source: "项目支出绩效自评表"
        ) { docket, minutes in
            for (group, fit) in docket.scoring.fits {
                let kind = group.isCost ? "成本指标" : "非成本指标"
                minutes.note(
                    fit.isRule ? .pass : .ambiguous,
                    Wording(
                        "\(kind)\(group.situation.label.chinese)的，\(fit.matched)/\(fit.rows)行\(fit.variant.label.chinese)"
                            + (fit.isRule ? "" : fit.rows < 2 ? "，行数太少，不成规则" : "，不成规则，视为人工打分"),
                        "\(group.isCost ? "costs" : "others") \(group.situation.label.english): \(fit.matched) of \(fit.rows) rows, \(fit.variant.label.english)"
                            + (fit.isRule
                                ? "" : fit.rows < 2 ? "; too few for a rule" : "; no rule, scored by hand")))
            }
            for (form, row, verdict) in docket.scoring.deviations {
                guard case .departs(let expected) = verdict, let score = row.score else { continue }
                let gap = Points(units: score.units - expected.units)
                minutes.find(
                    .warning,
                    "\(form.title)指标“\(row.label)”目标值\(row.indicator.target ?? "")、完成值\(row.indicator.actual ?? "")，得\(score.printed)分，按本文件其他指标的评分规则应为\(expected.printed)分，请核实。",
                    "\(form.englishTitle), “\(row.label)”: \(score.printed) points, by the document's own rule \(expected.printed).",
                    [row.evidence(\.score), row.evidence(\.target), row.evidence(\.actual)],
                    computed: expected.printed, gap: gap.printed)
            }
        },
        Check(
            "E15", Wording("未完成却得满分", "Full marks for a missed target"),
            holds: Wording("未达到目标的指标不得满分", "a missed target does not score full marks"),
            fields: ["performance.projects.indicators"], severity: .warning, source: "项目支出绩效自评表"
        ) { docket, minutes in
            judge(docket, .fullThoughMissed, &minutes) { form, row in
                (
                    "\(form.title)指标“\(row.label)”目标值\(row.indicator.target ?? "")、完成值\(row.indicator.actual ?? "")，按所列符号未完成，却得满分\(row.score?.printed ?? "")分，请核实\(row.hasDoubtfulSign ? "目标值的符号" : "")。",
                    "\(form.englishTitle), “\(row.label)”: the target was missed and full marks were given."
                )
            }
        },
        Check(
            "E16", Wording("已完成却被扣分", "Marks lost though the target was met"),
            holds: Wording("达到目标的指标不被扣分", "a target that was met loses no marks"),
            fields: ["performance.projects.indicators"], severity: .warning, source: "项目支出绩效自评表"
        ) { docket, minutes in
            judge(docket, .lostThoughMet, &minutes) { form, row in
                (
                    "\(form.title)指标“\(row.label)”目标值\(row.indicator.target ?? "")、完成值\(row.indicator.actual ?? "")，已完成，却只得\(row.score?.printed ?? "")分（满分\(row.weight?.printed ?? "")分），请核实。",
                    "\(form.englishTitle), “\(row.label)”: the target was met, yet it scores \(row.score?.printed ?? "") of \(row.weight?.printed ?? "")."
                )
            }
        },
        Check(
            "E17", Wording("节约成本反被扣分", "Undershot limits punished"),
            holds: Wording("低于上限的成本不因节约扣分", "a cost below its limit is not punished"),
            fields: ["performance.projects.indicators"], severity: .note, source: "项目支出绩效自评表"
        ) { docket, minutes in
            var rows: [FormRow] = []
            for form in docket.forms where form.traits.hasUndershot {
                for row in form.rows where row.situation == .undershot && row.target?.comparison != .equal {
                    guard let weight = row.weight, let score = row.score, score < weight else { continue }
                    rows.append(row)
                }
            }
            guard !rows.isEmpty else {
                if docket.forms.isEmpty { return }
                minutes.pass(Wording("没有因低于上限而扣分的指标", "no limit was punished for being undershot"))
                return
            }
            minutes.find(
                .note, "有\(rows.count)个设上限（≤）的指标因完成值低于上限而被扣分，评分规则不鼓励节约，建议修改规则。",
                "\(rows.count) indicators with a limit lost marks because the result was below it.",
                rows.map { $0.evidence(\.score) })
        },
    ]

    private static func judge(
        _ docket: Docket, _ verdict: Scoring.Verdict, _ minutes: inout Minutes,
        _ words: (Form, FormRow) -> (String, String)
    ) {
        var found = false
        for (form, row, stated) in docket.scoring.deviations where stated == verdict {
            found = true
            let (chinese, english) = words(form, row)
            let expected = verdict == .lostThoughMet ? row.weight : nil
            let isDoubtful = verdict == .fullThoughMissed && row.hasDoubtfulSign
            minutes.find(
                isDoubtful ? .note : .warning, chinese, english,
                [row.evidence(\.score), row.evidence(\.target), row.evidence(\.actual)],
                computed: expected?.printed,
                gap: expected.flatMap { weight in
                    row.score.map { Points(units: $0.units - weight.units).printed }
                })
        }
        if !found, !docket.forms.isEmpty {
            minutes.pass(Wording("没有这样的指标", "there is no such indicator"))
        }
    }
}
