import Model

/// Total scores and weights.
enum ScoreSumChecks {
    static let checks: [Check] = [
        Check(
            "E08", Wording("项目总分", "Total scores of projects"),
            holds: Wording("总分等于执行率得分加各指标得分", "the total is the execution score and all indicator scores"),
            fields: ["performance.projects.total_score", "performance.projects.indicators"], severity: .error,
            source: "项目支出绩效自评表"
        ) { docket, minutes in
            for form in docket.projects { holdTotal(form, &minutes) }
        },
        Check(
            "E11", Wording("分值", "Weights"),
            holds: Wording("执行率10分，各指标合计90分", "10 points for execution, 90 for indicators"),
            fields: ["performance.projects.indicators"], severity: .error, source: "项目支出绩效自评表"
        ) { docket, minutes in
            for form in docket.forms { holdWeights(form, &minutes) }
        },
        Check(
            "E12", Wording("整体支出总分", "Total score of the overall form"),
            holds: Wording(
                "整体自评表总分等于执行率得分加各指标得分", "the overall total is the execution score and all indicator scores"),
            fields: ["performance.overall.total_score"], severity: .error, source: "整体支出绩效自评表"
        ) { docket, minutes in
            guard let form = docket.overall else { return }
            holdTotal(form, &minutes)
        },
    ]

    /// The sum of all printed scores; nil where one is missing.
    private static func scores(_ form: Form) -> Int64? {
        guard let execution = form.executionScore?.value, let sum = form.traits.scores else { return nil }
        return execution.units &+ sum
    }

    private static func holdTotal(_ form: Form, _ minutes: inout Minutes) {
        guard let total = form.totalScore else {
            minutes.note(.notFound, Wording("\(form.title)没有总分", "\(form.englishTitle) has no total"))
            return
        }
        guard let sum = scores(form) else {
            minutes.note(
                .ambiguous, Wording("\(form.title)有的得分未读出", "\(form.englishTitle): a score is missing"))
            return
        }
        let gap = Points(units: total.value.units - sum)
        // Thirds of a point are printed with two decimals.
        guard gap.units.magnitude > 200 else {
            minutes.pass(Wording("\(form.title)总分等于各项得分之和", "\(form.englishTitle): the total holds"))
            return
        }
        // A row that was lost in reading takes its weight along.
        guard let weights = form.traits.weights, (weights - 900_000).magnitude <= 500 else {
            minutes.note(
                .ambiguous,
                Wording(
                    "\(form.title)分值与总分都不平，可能有指标行未读出", "\(form.englishTitle): a row may not have been read"))
            return
        }
        let computed = Points(units: sum)
        minutes.find(
            .error,
            "\(form.title)总分\(total.value.printed)分，执行率得分与各指标得分合计\(computed.printed)分，相差\(gap.printed)分，请核实。",
            "\(form.englishTitle): total \(total.value.printed), but the scores add up to \(computed.printed).",
            [total.evidence] + [form.executionScore?.evidence].compactMap { $0 },
            computed: computed.printed, gap: gap.printed)
    }

    private static func holdWeights(_ form: Form, _ minutes: inout Minutes) {
        guard let execution = form.executionWeight, let sum = form.traits.weights else {
            minutes.note(
                .notFound, Wording("\(form.title)有的分值未读出", "\(form.englishTitle): a weight is missing"))
            return
        }
        guard execution.value.units != 100_000 || (sum - 900_000).magnitude > 500 else {
            minutes.pass(Wording("\(form.title)分值为10＋90", "\(form.englishTitle): 10 and 90"))
            return
        }
        if (execution.value.units + sum - 1_000_000).magnitude <= 500 {
            minutes.note(
                .pass,
                Wording(
                    "\(form.title)分值为\(execution.value.printed)＋\(Points(units: sum).printed)，合计100分",
                    "\(form.englishTitle): another split of 100"))
            return
        }
        if let total = form.totalScore, let scores = scores(form),
            (total.value.units - scores).magnitude > 200
        {
            minutes.note(
                .ambiguous,
                Wording(
                    "\(form.title)分值与总分都不平，可能有指标行未读出", "\(form.englishTitle): a row may not have been read"))
            return
        }
        let computed = Points(units: sum)
        minutes.find(
            .error,
            "\(form.title)执行率分值\(execution.value.printed)分，各指标分值合计\(computed.printed)分，总分值不是10＋90，请核实。",
            "\(form.englishTitle): weights are \(execution.value.printed) and \(computed.printed), not 10 and 90.",
            [execution.evidence, form.evidence], computed: computed.printed,
            gap: Points(units: sum + execution.value.units - 1_000_000).printed)
    }
}
