import Model

/// Changes against last year (比上年增减).
enum GrowthChecks {
    static let checks: [Check] = [
        Check(
            "N13", Wording("比上年增减", "Against last year"),
            holds: Wording(
                "增减率＝增减额÷（本年数－增减额），“增加”“减少”与正负一致",
                "the rate is change / (amount − change), and the word agrees with the sign"),
            fields: [
                "overall", "fiscal_appropriation", "general_budget.items", "three_public", "operating_cost",
            ],
            severity: .error, source: "各节与上年相比的语句"
        ) { docket, minutes in
            for pair in docket.growthPairs { hold(pair, docket, &minutes) }
        },
        Check(
            "N14", Wording("零基数的增长率", "Growth from nothing"),
            holds: Wording(
                "上年为零时“增长100%”只是惯例，不是增长率", "growth of “100 %” from a zero base is a convention, not a rate"),
            fields: ["general_budget.items", "three_public", "operating_cost"], severity: .note,
            source: "各节与上年相比的语句"
        ) { docket, minutes in
            if docket.isNewDepartment {
                minutes.note(
                    .notApplicable, Wording("本年新设部门，见 N22", "a new department, see N22"))
                return
            }
            let pairs = docket.growthPairs.filter {
                guard let amount = $0.amounts.first, let change = $0.change, let rate = $0.rate else {
                    return false
                }
                return amount.value == change.value && amount.value != .zero && rate.value.units != 0
            }
            guard !pairs.isEmpty else {
                minutes.pass(Wording("没有以零为基数的增长率", "no growth from nothing is stated"))
                return
            }
            let names = pairs.compactMap { $0.amounts.first?.label }
            minutes.find(
                .note,
                "\(names.map(\.chinese).joined(separator: "、"))上年为零，所列增长率只是惯例，不宜作为增长率引用。",
                "\(names.map(\.english).joined(separator: ", ")): last year was zero, so the stated growth is no rate.",
                pairs.flatMap { [$0.amounts.first?.evidence, $0.rate?.evidence].compactMap { $0 } })
        },
        Check(
            "N22", Wording("新设部门", "New department"),
            holds: Wording("各项增减额不都等于本年数", "not every change equals its amount"),
            fields: ["overall.change", "general_budget.change"], severity: .note, source: "各节与上年相比的语句"
        ) { docket, minutes in
            guard docket.isNewDepartment, let pair = docket.growthPairs.first else {
                minutes.pass(Wording("有上年数可比", "there is a last year to compare with"))
                return
            }
            minutes.find(
                .note, "各项增减额都等于本年数，系本年新设或新纳入的部门，不宜计算同比。",
                "Every change equals its amount: the department is new, and has no growth rate.",
                [pair.amounts.first?.evidence, pair.change?.evidence].compactMap { $0 })
        },
    ]

    private static func hold(_ pair: GrowthPair, _ docket: Docket, _ minutes: inout Minutes) {
        guard let first = pair.amounts.first, let rate = pair.rate else { return }
        guard let change = pair.change else {
            minutes.note(.notFound, Wording("\(rate.chinese)的增减额未读出", "no change behind \(rate.english)"))
            return
        }
        if change.value.fen.signum() * rate.value.units.signum() < 0 {
            minutes.find(
                .error, "\(change.chinese)，而\(rate.chinese)，增减方向相反，请核实。",
                "\(change.english) but \(rate.english)%: the directions differ.",
                [change.evidence, rate.evidence])
            return
        }
        var best = FractionInterval.Fit.outside
        for amount in pair.amounts {
            let last = amount.value - change.value
            if last.fen.magnitude <= docket.envelope(amount.value, change.value) {
                // Nothing last year: no rate, whatever is printed.
                minutes.pass(
                    Wording("\(amount.chinese)上年为零，不计算增长率", "\(amount.english) has a base of zero"))
                return
            }
            let interval = FractionInterval(
                growthOf: change.value.fen, docket.half(change.value), to: amount.value.fen,
                docket.half(amount.value))
            switch interval?.fit(rate.value, digit: docket.percentDigit) {
            case .inside:
                minutes.pass(
                    Wording("\(rate.chinese)与\(amount.chinese)、\(change.chinese)相符", "\(rate.english) holds"))
                return
            case .nextDigit: best = .nextDigit
            default: break
            }
        }
        let last = first.value - change.value
        let computed = Fraction(Int128(change.value.fen), Int128(last.fen))?.percentage
        let gap = computed.map { Percentage(units: rate.value.units - $0.units) }
        let isDigit = best == .nextDigit
        minutes.find(
            isDigit ? .info : last.fen < 0 ? .warning : .error,
            "\(rate.chinese)，按\(first.chinese)、\(change.chinese)倒推上年数\(last.printed)万元，计算应为\(computed?.printed ?? "")%，"
                + (isDigit ? "仅末位不同。" : "请核实。"),
            "\(rate.english)%, but by \(first.english) and \(change.english) it is \(computed?.printed ?? "")%.",
            [rate.evidence, first.evidence, change.evidence], computed: computed.map { $0.printed + "%" },
            gap: gap?.printed)
    }
}
