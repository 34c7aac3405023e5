import Model

/// Targets and results.
enum TargetChecks {
    static let checks: [Check] = [
        Check(
            "E14", Wording("完成率", "Completion rates"),
            holds: Wording("所列完成率等于完成值除以目标值", "a stated completion rate is result over target"),
            fields: ["performance.projects.indicators.completion_rate"], severity: .error,
            source: "项目支出绩效自评表"
        ) { docket, minutes in
            for form in docket.forms where form.traits.hasCompletionRate {
                for row in form.rows where row.completionRate != nil { hold(form, row, &minutes) }
            }
        },
        Check(
            "E18", Wording("超额完成200%以上", "Over-achieved by half and more"),
            holds: Wording("完成值不到目标值的两倍", "results are below twice the target"),
            fields: ["performance.projects.indicators"], severity: .note, source: "项目支出绩效自评表"
        ) { docket, minutes in
            for form in docket.forms where form.traits.hasDoubled {
                let rows = form.rows.filter { row in
                    guard let (target, actual) = row.measured, row.situation == .beyond else { return false }
                    return actual / 2 >= target
                }
                guard !rows.isEmpty else { continue }
                let list = rows.map {
                    "“\($0.label)”目标\($0.indicator.target ?? "")、完成\($0.indicator.actual ?? "")"
                }
                minutes.find(
                    .note, "\(form.title)\(list.joined(separator: "，"))，完成值达目标值两倍以上，目标偏低。",
                    "\(form.englishTitle): \(rows.count) results of twice the target and more.",
                    rows.flatMap { [$0.evidence(\.target), $0.evidence(\.actual)] })
            }
            if minutes.isEmpty, !docket.forms.isEmpty {
                minutes.pass(Wording("没有完成值达目标值两倍的指标", "no result is twice its target"))
            }
        },
        Check(
            "E19", Wording("目标恰等于完成", "Targets equal to results"),
            holds: Wording("数值指标不都恰好等于目标", "not every numeric result is exactly its target"),
            fields: ["performance.projects.indicators"], severity: .note, source: "项目支出绩效自评表"
        ) { docket, minutes in
            let forms = docket.projects.filter { $0.traits.isAllMet }
            guard !forms.isEmpty else {
                if !docket.projects.isEmpty { minutes.pass(Wording("没有这样的自评表", "there is no such form")) }
                return
            }
            minutes.find(
                .note,
                "\(docket.projects.count)份项目自评表中有\(forms.count)份的数值指标全部恰好等于目标值（\(forms.map { Quoted.text($0.name) }.joined(separator: "、"))），目标可能事后填写。",
                "In \(forms.count) of \(docket.projects.count) forms every numeric result is exactly its target.",
                forms.map(\.evidence))
        },
    ]

    private static func hold(_ form: Form, _ row: FormRow, _ minutes: inout Minutes) {
        guard let rate = row.completionRate, let (target, actual) = row.measured, target > 0 else {
            minutes.note(.notApplicable, Wording("“\(row.label)”不是数值指标", "“\(row.label)” has no numbers"))
            return
        }
        if isConventional(rate, row, target, actual) {
            minutes.pass(Wording("“\(row.label)”完成率相符", "“\(row.label)”: the rate holds"))
            return
        }
        let computed = Fraction(Int128(actual), Int128(target))?.percentage
        let gap = computed.map { Percentage(units: rate.units - $0.units) }
        minutes.find(
            .error,
            "\(form.title)指标“\(row.label)”目标值\(row.indicator.target ?? "")、完成值\(row.indicator.actual ?? "")，完成率应为\(computed?.printed ?? "")%，表中为\(rate.printed)%，请核实。",
            "\(form.englishTitle), “\(row.label)”: \(computed?.printed ?? "")%, not \(rate.printed)%.",
            [row.evidence(\.completionRate), row.evidence(\.target), row.evidence(\.actual)],
            computed: computed.map { $0.printed + "%" }, gap: gap?.printed)
    }

    /// Whether a rate is the quotient, within the rounding of the result, or what documents print in its place: 100 for
    /// whatever was met, 0 for an exceeded limit, and for a limit its distance from the other side.
    private static func isConventional(
        _ rate: Percentage, _ row: FormRow, _ target: Int64, _ actual: Int64
    ) -> Bool {
        var digit: Int64 = 1_000_000
        while actual % digit != 0 { digit /= 10 }
        let half = digit < 1_000_000 ? digit / 2 : 0
        if let interval = FractionInterval(actual, half, over: target, 0),
            interval.fit(rate, digit: 100) != .outside
        {
            return true
        }
        guard let situation = row.situation else { return true }
        switch situation {
        case .met, .beyond: return rate.units == 1_000_000
        case .undershot:
            if rate.units == 1_000_000 { return true }
            return FractionInterval(2 * target - actual, half, over: target, 0)
                .map { $0.fit(rate, digit: 100) != .outside } ?? false
        case .exceeded:
            if rate.units == 0 { return true }
            let mirrored = FractionInterval(2 * target - actual, half, over: target, 0)
            let inverse = FractionInterval(target, 0, over: actual, half)
            return [mirrored, inverse].contains { $0?.fit(rate, digit: 100) ?? .outside != .outside }
        case .short: return false
        }
    }
}
