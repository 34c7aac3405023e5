import Model

/// A department's documents of two years that follow each other.
enum YearChecks {
    static let checks: [Check] = [
        Check(
            "Y01", Wording("上年数", "Last year's figures"),
            holds: Wording("本年数减增减额等于上年文件的本年数", "this year's amount less its change is last year's amount"),
            fields: ["general_budget.items", "three_public", "operating_cost"], severity: .warning,
            source: "两个年度的决算公开说明",
            body: .years { earlier, later, minutes in
                guard isNext(earlier, later, &minutes) else { return }
                let before = Dictionary(
                    earlier.growthPairs.compactMap { pair in pair.key(in: earlier.report).map { ($0, pair) }
                    },
                    uniquingKeysWith: { first, _ in first })
                for pair in later.growthPairs {
                    guard let key = pair.key(in: later.report), let change = pair.change else { continue }
                    guard let last = before[key] else { continue }
                    hold(pair, change, last, earlier, later, &minutes)
                }
            }),
        Check(
            "Y02", Wording("结转结余", "Balances carried over"),
            holds: Wording("上年年末结转等于本年年初结转", "last year's closing balance is this year's opening balance"),
            fields: ["expenditure.closing_balance", "income.opening_balance"], severity: .warning,
            source: "两个年度的决算公开说明",
            body: .years { earlier, later, minutes in
                guard isNext(earlier, later, &minutes) else { return }
                hold(
                    earlier.figure(\.expenditure, \.closingBalance),
                    later.figure(\.income, \.openingBalance), later, &minutes)
                hold(
                    earlier.figure(\.fiscalAppropriation, \.closingBalance),
                    later.figure(\.fiscalAppropriation, \.openingBalance), later, &minutes)
            }),
        Check(
            "Y03", Wording("人员增减", "Change of headcount"),
            holds: Wording("本年人数减增减数等于上年人数", "this year's headcount less its change is last year's"),
            fields: ["staffing"], severity: .warning, source: "两个年度的决算公开说明",
            body: .years { earlier, later, minutes in
                guard isNext(earlier, later, &minutes) else { return }
                typealias Column = (StaffingFields) -> Field<Int>
                let kinds: [(Column, Column)] = [
                    (\.active, \.activeChange), (\.retiredCadres, \.retiredCadresChange),
                    (\.retired, \.retiredChange),
                ]
                for (number, change) in kinds {
                    guard let before = earlier.figure(\.staffing, number),
                        let now = later.figure(\.staffing, number),
                        let moved = later.figure(\.staffing, change)
                    else { continue }
                    let last = now.value - moved.value
                    guard last != before.value else {
                        minutes.pass(Wording("\(now.label.chinese)与上年衔接", "\(now.label.english) follows on"))
                        continue
                    }
                    minutes.find(
                        .warning,
                        "\(later.year)年度\(now.chinese)、\(moved.chinese)，倒推上年\(last)人，而\(earlier.year)年度文件写\(before.value)人，相差\(last - before.value)人，请核实。",
                        "\(now.english) and its change give \(last) last year; the document of \(earlier.year) says \(before.value).",
                        [now.evidence, moved.evidence, before.evidence], computed: "\(before.value)",
                        gap: "\(last - before.value)")
                }
            }),
        Check(
            "Y04", Wording("名称变动", "Names that moved"),
            holds: Wording(
                "部门、下属单位的名称与上年一致", "the names of the department and its units are those of last year"),
            fields: ["department.name", "department.subordinates"], severity: .note, source: "两个年度的决算公开说明",
            body: .years { earlier, later, minutes in
                let before = earlier.report.department
                let now = later.report.department
                if let old = before.key, let new = now.key, old != new {
                    minutes.find(
                        .note, "部门名称由“\(old)”变为“\(new)”，比较两个年度时请注意口径。", "“\(old)” became “\(new)”.",
                        [Finding.Value(field: "department.key", printed: new, line: nil)], computed: old)
                }
                let units = Set(before.subordinates ?? [])
                let kept = Set(now.subordinates ?? [])
                let gone = (before.subordinates ?? []).filter { !kept.contains($0) }
                let came = (now.subordinates ?? []).filter { !units.contains($0) }
                guard !gone.isEmpty || !came.isEmpty else {
                    if minutes.isEmpty { minutes.pass(Wording("名称没有变动", "no name moved")) }
                    return
                }
                let place = later.figure(\.department, \.subordinates)
                minutes.find(
                    .note,
                    "纳入决算编制范围的单位有变动："
                        + [
                            gone.isEmpty ? nil : "不再列入\(gone.joined(separator: "、"))",
                            came.isEmpty ? nil : "新列入\(came.joined(separator: "、"))",
                        ].compactMap { $0 }.joined(separator: "；") + "。",
                    "Units: \(gone.count) gone, \(came.count) new.",
                    [
                        Finding.Value(
                            field: "department.subordinates",
                            printed: (now.subordinates ?? []).joined(separator: "、"), line: place?.line)
                    ])
            }),
    ]

    /// Whether the later document is of the year behind the earlier one's.
    private static func isNext(_ earlier: Docket, _ later: Docket, _ minutes: inout Minutes) -> Bool {
        if later.year == earlier.year + 1 { return true }
        minutes.note(
            .ambiguous,
            Wording(
                "\(earlier.year)与\(later.year)不是相邻年度",
                "\(earlier.year) and \(later.year) do not follow each other"))
        return false
    }

    private static func hold(
        _ pair: GrowthPair, _ change: Figure<Money>, _ last: GrowthPair, _ earlier: Docket, _ later: Docket,
        _ minutes: inout Minutes
    ) {
        guard let now = pair.amounts.first, let stated = last.amounts.first else { return }
        let computed = pair.amounts.map { $0.value - change.value }
        let slack = later.envelope(now.value, change.value) + earlier.half(stated.value)
        let fits = last.amounts.contains { old in
            computed.contains { ($0 - old.value).fen.magnitude <= slack }
        }
        guard !fits, let first = computed.first else {
            minutes.pass(Wording("\(now.label.chinese)与上年衔接", "\(now.label.english) follows on"))
            return
        }
        let gap = first - stated.value
        minutes.find(
            .warning,
            "\(later.year)年度\(now.chinese)、\(change.chinese)，倒推上年\(first.printed)万元，而\(earlier.year)年度文件为\(stated.value.printed)万元，相差\(gap.printed)万元，请核实。",
            "\(now.english) and its change give \(first.printed) last year; the document of \(earlier.year) says \(stated.value.printed).",
            [now.evidence, change.evidence, stated.evidence], computed: stated.value.printed,
            gap: gap.printed)
    }

    private static func hold(
        _ closing: Figure<Money>?, _ opening: Figure<Money>?, _ later: Docket, _ minutes: inout Minutes
    ) {
        guard let closing, let opening else { return }
        let gap = opening.value - closing.value
        guard gap.fen.magnitude > later.envelope(closing.value, opening.value) else {
            minutes.pass(Wording("\(opening.label.chinese)与上年衔接", "\(opening.label.english) follows on"))
            return
        }
        minutes.find(
            .warning,
            "\(opening.chinese)，而上年文件\(closing.chinese)，相差\(gap.printed)万元，请说明调整原因。",
            "\(opening.english), but last year's \(closing.english).", [opening.evidence, closing.evidence],
            computed: closing.value.printed, gap: gap.printed)
    }
}

extension GrowthPair {
    /// What the amount is, the same in every year: its path, or the names of its class, section and item.
    func key(in report: Report) -> String? {
        guard let amount = amounts.first else { return nil }
        guard case .item(let list, let index) = amount.place else { return amount.path }
        let row = GrowthPairs.items(report, Int(list))[Int(index)]
        return [Report.itemLists[Int(list)].section, row.class, row.section, row.item].compactMap { $0 }
            .joined(separator: "/")
    }
}
