import Model

/// The same result in prose, in the overall form and in a project form.
enum AgreementChecks {
    static let checks: [Check] = [
        Check(
            "E22", Wording("总体目标与指标值", "Goals against indicators"),
            holds: Wording(
                "总体目标、实际完成情况中的数字与指标的目标值、完成值一致", "figures in goal and result agree with the indicators"),
            fields: ["performance.projects.expected_goal", "performance.projects.actual_goal"],
            severity: .note, source: "项目支出绩效自评表"
        ) { docket, minutes in
            for form in docket.forms {
                if let goal = form.head(EvaluationFields.shared.expectedGoal) {
                    hold(form, goal, isResult: false, &minutes)
                }
                if let result = form.head(EvaluationFields.shared.actualGoal) {
                    hold(form, result, isResult: true, &minutes)
                }
            }
            if minutes.isEmpty, !docket.forms.isEmpty {
                minutes.pass(Wording("没有不一致的数字", "no figure differs"))
            }
        },
        Check(
            "E23", Wording("整体与项目的同名指标", "One indicator in two forms"),
            holds: Wording("整体自评表与项目自评表中的同名指标完成值一致", "an indicator of one name has one result"),
            fields: ["performance.overall.indicators", "performance.projects.indicators"], severity: .note,
            source: "整体、项目支出绩效自评表"
        ) { docket, minutes in
            guard let overall = docket.overall else {
                minutes.note(.notApplicable, Wording("文件没有整体支出绩效自评表", "there is no overall form"))
                return
            }
            for row in overall.rows where row.actual != nil && row.label.scalarCount >= 5 {
                for form in docket.projects {
                    for other in form.rows where other.label.isSame(as: row.label) {
                        guard let left = row.actual, let right = other.actual,
                            left.unit.isSame(as: right.unit)
                        else {
                            continue
                        }
                        guard left.value != right.value else {
                            minutes.pass(Wording("“\(row.label)”两处一致", "“\(row.label)” agrees"))
                            continue
                        }
                        minutes.find(
                            .note,
                            "指标“\(row.label)”在整体支出绩效自评表中完成\(row.indicator.actual ?? "")，在\(form.title)中完成\(other.indicator.actual ?? "")，请核实口径。",
                            "“\(row.label)”: \(row.indicator.actual ?? "") in the overall form, \(other.indicator.actual ?? "") in a project.",
                            [row.evidence(\.actual), other.evidence(\.actual)],
                            computed: other.indicator.actual,
                            gap: Quantity(units: left.value.units - right.value.units).description)
                    }
                }
            }
            if minutes.isEmpty { minutes.pass(Wording("没有同名而不同的指标", "no such indicator differs")) }
        },
    ]

    private static func hold(
        _ form: Form, _ goal: Figure<String>, isResult: Bool, _ minutes: inout Minutes
    ) {
        let numbers = GoalNumber.all(in: goal.value)
        guard !numbers.isEmpty else { return }
        var told: Set<String> = []
        let counted = form.rows.filter { row in
            guard !row.isCost, let value = isResult ? row.actual : row.target else { return false }
            return !value.unit.isEmpty && !value.unit.isSame(as: "%")
        }
        for number in numbers {
            let rows = counted.filter { row in
                (isResult ? row.actual : row.target).map { number.unit.begins(with: $0.unit) } ?? false
            }
            guard !rows.isEmpty else { continue }
            let ranked = rows.map { ($0, CommonText.longest($0.labelScalars, number.words)) }
                .filter { $0.1 >= 4 }.sorted { $0.1 > $1.1 }
            guard let (row, overlap) = ranked.first, ranked.count == 1 || ranked[1].1 < overlap,
                let value = isResult ? row.actual : row.target, value.value != number.value,
                !numbers.contains(where: { $0.unit.begins(with: value.unit) && $0.value == value.value }),
                told.insert(row.path).inserted
            else { continue }
            let printed = isResult ? row.indicator.actual ?? "" : row.indicator.target ?? ""
            let (place, kind) = isResult ? ("实际完成情况", "完成值") : ("预期目标", "目标值")
            minutes.find(
                .note,
                "\(form.title)\(place)写“\(Scalars.text(number.words))\(number.value.printed)\(value.unit)”，指标“\(row.label)”的\(kind)为\(printed)，两处不一致，请核实。",
                "\(form.englishTitle): \(number.value.printed)\(value.unit) in the prose, \(printed) in the indicator “\(row.label)”.",
                [
                    Finding.Value(
                        field: goal.path, printed: "\(number.value.printed)\(value.unit)", line: goal.line),
                    isResult ? row.evidence(\.actual) : row.evidence(\.target),
                ], computed: printed, gap: Quantity(units: number.value.units - value.value.units).printed)
        }
    }
}
