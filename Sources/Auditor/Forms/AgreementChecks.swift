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
                if let goal = form.head(\.expectedGoal) {
                    hold(form, goal, isResult: false, &minutes)
                }
                if let result = form.head(\.actualGoal) {
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
            let others = docket.projects.flatMap { form in form.rows.map { (form: form, row: $0) } }
            let keys = others.map { $0.row.label.utf8.count }
            for row in overall.rows where row.actual != nil && row.label.scalarCount >= 5 {
                let key = row.label.utf8.count
                for place in keys.indices where keys[place] == key {
                    let (form, other) = others[place]
                    guard other.label.isSame(as: row.label), let left = row.actual,
                        let right = other.actual, left.unit.isSame(as: right.unit)
                    else { continue }
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
            if minutes.isEmpty { minutes.pass(Wording("没有同名而不同的指标", "no such indicator differs")) }
        },
    ]

    private static func hold(
        _ form: Form, _ goal: Figure<String>, isResult: Bool, _ minutes: inout Minutes
    ) {
        var counted: [FormRow] = []
        for row in form.rows where !row.isCost {
            guard let unit = (isResult ? row.actual : row.target)?.unit, !unit.isEmpty, !unit.isSame(as: "%")
            else { continue }
            counted.append(row)
        }
        guard !counted.isEmpty else { return }
        goal.value.withBytes { hold(form, goal, $0, counted, isResult: isResult, &minutes) }
    }

    /// `text` is the goal, `counted` are the rows that count something.
    private static func hold(
        _ form: Form, _ goal: Figure<String>, _ text: UnsafeBufferPointer<UInt8>, _ counted: [FormRow],
        isResult: Bool, _ minutes: inout Minutes
    ) {
        let numbers = GoalNumber.all(in: text)
        var told: [FormRow] = []
        for number in numbers {
            let rows = counted.filter { row in
                (isResult ? row.actual : row.target).map { number.has(unit: $0.unit, in: text) } ?? false
            }
            // Nearly always the prose has the very numbers of the rows, and no words need be compared.
            func differs(_ value: MeasuredValue) -> Bool {
                value.value != number.value
                    && !numbers.contains { $0.value == value.value && $0.has(unit: value.unit, in: text) }
            }
            guard rows.contains(where: { (isResult ? $0.actual : $0.target).map(differs) ?? false })
            else { continue }
            let words = number.words(in: text)
            guard let (row, value) = speaking(of: words, rows, isResult: isResult), differs(value),
                !told.contains(where: { $0 === row })
            else { continue }
            told.append(row)
            let printed = isResult ? row.indicator.actual ?? "" : row.indicator.target ?? ""
            let (place, kind) = isResult ? ("实际完成情况", "完成值") : ("预期目标", "目标值")
            minutes.find(
                .note,
                "\(form.title)\(place)写“\(Scalars.text(words))\(number.value.printed)\(value.unit)”，指标“\(row.label)”的\(kind)为\(printed)，两处不一致，请核实。",
                "\(form.englishTitle): \(number.value.printed)\(value.unit) in the prose, \(printed) in the indicator “\(row.label)”.",
                [
                    Finding.Value(
                        field: goal.path, printed: "\(number.value.printed)\(value.unit)", line: goal.line),
                    isResult ? row.evidence(\.actual) : row.evidence(\.target),
                ], computed: printed, gap: Quantity(units: number.value.units - value.value.units).printed)
        }
    }

    /// The row whose name has most in common with words, and its value; nil where two have as much, or none enough.
    private static func speaking(
        of words: [UInt32], _ rows: [FormRow], isResult: Bool
    ) -> (row: FormRow, value: MeasuredValue)? {
        var best: (row: FormRow, overlap: Int)?
        var isShared = false
        for row in rows {
            let overlap = CommonText.longest(row.labelScalars, words)
            guard overlap >= 4 else { continue }
            if overlap > best?.overlap ?? 0 {
                best = (row, overlap)
                isShared = false
            } else if overlap == best?.overlap {
                isShared = true
            }
        }
        guard let best, !isShared, let value = isResult ? best.row.actual : best.row.target else {
            return nil
        }
        return (best.row, value)
    }
}
