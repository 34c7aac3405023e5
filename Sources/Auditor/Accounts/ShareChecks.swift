import Model

/// Printed shares (占 X%).
enum ShareChecks {
    static let checks: [Check] = [
        Check(
            "N05", Wording("占比", "Shares"),
            holds: Wording(
                "所列占比等于分项除以合计，各占比之和为 100%", "a stated share is part over whole, and shares add up to 100 %"),
            fields: ["income", "expenditure", "general_budget.classes", "three_public"], severity: .error,
            source: "收入、支出、结构、“三公”经费各节"
        ) { docket, minutes in
            holdIncome(docket, &minutes)
            holdExpenditure(docket, &minutes)
            docket.holdShare(
                docket.figure(\.generalBudget, \.shareOfExpenditure),
                docket.figure(\.generalBudget, \.expenditure),
                of: [docket.figure(\.expenditure, \.currentYear)], in: &minutes)
            holdClasses(docket, &minutes)
            holdThreePublic(docket, &minutes)
        }
    ]

    private static func holdIncome(_ docket: Docket, _ minutes: inout Minutes) {
        let whole = [docket.figure(\.income, \.currentYear)]
        let pairs = [
            (
                docket.figure(\.income, \.fiscalAppropriationShare),
                docket.figure(\.income, \.fiscalAppropriation)
            ),
            (docket.figure(\.income, \.superiorSubsidyShare), docket.figure(\.income, \.superiorSubsidy)),
            (docket.figure(\.income, \.institutionalShare), docket.figure(\.income, \.institutional)),
            (docket.figure(\.income, \.businessShare), docket.figure(\.income, \.business)),
            (
                docket.figure(\.income, \.affiliateRemittanceShare),
                docket.figure(\.income, \.affiliateRemittance)
            ), (docket.figure(\.income, \.otherShare), docket.figure(\.income, \.other)),
        ]
        hold(pairs, of: whole, docket, &minutes)
    }

    private static func holdExpenditure(_ docket: Docket, _ minutes: inout Minutes) {
        let whole = [docket.figure(\.expenditure, \.currentYear)]
        let pairs = [
            (docket.figure(\.expenditure, \.basicShare), docket.figure(\.expenditure, \.basic)),
            (docket.figure(\.expenditure, \.projectShare), docket.figure(\.expenditure, \.project)),
            (
                docket.figure(\.expenditure, \.remittedToSuperiorShare),
                docket.figure(\.expenditure, \.remittedToSuperior)
            ), (docket.figure(\.expenditure, \.businessShare), docket.figure(\.expenditure, \.business)),
            (
                docket.figure(\.expenditure, \.affiliateSubsidyShare),
                docket.figure(\.expenditure, \.affiliateSubsidy)
            ),
        ]
        hold(pairs, of: whole, docket, &minutes)
    }

    private static func holdThreePublic(_ docket: Docket, _ minutes: inout Minutes) {
        let whole = [docket.figure(\.threePublic, \.total)]
        let pairs = [
            (docket.figure(\.threePublic, \.overseasShare), docket.figure(\.threePublic, \.overseas)),
            (docket.figure(\.threePublic, \.vehicleTotalShare), docket.figure(\.threePublic, \.vehicleTotal)),
            (docket.figure(\.threePublic, \.receptionShare), docket.figure(\.threePublic, \.reception)),
        ]
        hold(pairs, of: whole, docket, &minutes)
    }

    private static func holdClasses(_ docket: Docket, _ minutes: inout Minutes) {
        let whole = [docket.figure(\.generalBudget, \.expenditure)]
        var pairs: [(Figure<Percentage>?, Figure<Money>?)] = []
        for (index, row) in docket.report.classes.enumerated() {
            let place = Place.budgetClass(Int32(truncatingIfNeeded: index))
            pairs.append((row.figure(\.share, place), row.figure(\.amount, place)))
        }
        hold(pairs, of: whole, docket, &minutes)
    }

    /// Each share, and their sum where every part that is not zero has one.
    ///
    /// A share that is wrong makes the sum wrong too, so the sum is held only where every share holds.
    private static func hold(
        _ pairs: [(Figure<Percentage>?, Figure<Money>?)], of wholes: [Figure<Money>?], _ docket: Docket,
        _ minutes: inout Minutes
    ) {
        let before = minutes.graveCount
        for (share, part) in pairs { docket.holdShare(share, part, of: wholes, in: &minutes) }
        guard minutes.graveCount == before, pairs.count > 1, pairs.allSatisfy({ $0.0 != nil }),
            let whole = wholes.first ?? nil, whole.value.fen > 0
        else { return }
        let parts = pairs.compactMap { $0.1?.value }
        let difference = (parts.reduce(Money.zero, +) - whole.value).fen.magnitude
        let slack = docket.envelope(parts) + docket.half(whole.value)
        guard difference <= slack else { return }
        let shares = pairs.compactMap(\.0)
        let sum = Percentage(units: shares.reduce(0) { $0 + $1.value.units })
        let gap = Percentage(units: sum.units - 1_000_000)
        if gap.units == 0 {
            minutes.pass(Wording("各占比之和为100%", "the shares add up to 100 %"))
        } else {
            // Half a digit of each share, and what the rounded amounts are off by among themselves.
            let amounts = Fraction(Int128(slack), Int128(whole.value.fen))
            let envelope =
                Int64(shares.count) * docket.percentDigit + (amounts?.rounded(times: 1_000_000) ?? 0)
            let isRounding = gap.units.magnitude <= envelope
            minutes.find(
                isRounding ? .info : .error,
                "各占比之和为\(sum.printed)%，与100%相差\(gap.printed)个百分点，" + (isRounding ? "属四舍五入尾差。" : "请核实。"),
                "The shares add up to \(sum.printed)%, \(gap.printed) from 100%"
                    + (isRounding ? ", rounding." : "."),
                shares.map(\.evidence), computed: "100.00%", gap: gap.printed)
        }
    }
}
