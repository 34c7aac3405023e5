import Model

/// 预决算差异率
enum VarianceChecks {
    static let checks: [Check] = [
        Check(
            "N12", Wording("预决算差异率", "Variance from the budget"),
            holds: Wording(
                "预决算差异率＝（决算数－预算数）÷预算数；预算数为零时无意义",
                "the variance is (final account − budget) / budget; undefined on a zero budget"),
            fields: ["fiscal_appropriation", "general_budget", "three_public"], severity: .error,
            source: "财政拨款、一般公共预算、“三公”经费各节"
        ) { docket, minutes in
            hold(
                docket.figure(\.fiscalAppropriation, \.final),
                docket.figure(\.fiscalAppropriation, \.initialBudget),
                docket.figure(\.fiscalAppropriation, \.varianceRate), docket, &minutes)
            hold(
                docket.figure(\.fiscalAppropriation, \.incomeFinal),
                docket.figure(\.fiscalAppropriation, \.incomeInitialBudget),
                docket.figure(\.fiscalAppropriation, \.incomeVarianceRate), docket, &minutes)
            hold(
                docket.figure(\.generalBudget, \.final), docket.figure(\.generalBudget, \.initialBudget),
                docket.figure(\.generalBudget, \.varianceRate), docket, &minutes)
            hold(
                docket.figure(\.threePublic, \.total), docket.figure(\.threePublic, \.budgetTotal),
                docket.figure(\.threePublic, \.varianceRate), docket, &minutes)
            hold(
                docket.figure(\.threePublic, \.overseas), docket.figure(\.threePublic, \.budgetOverseas),
                docket.figure(\.threePublic, \.overseasVarianceRate), docket, &minutes)
            hold(
                docket.figure(\.threePublic, \.vehiclePurchase),
                docket.figure(\.threePublic, \.budgetVehiclePurchase),
                docket.figure(\.threePublic, \.vehiclePurchaseVarianceRate), docket, &minutes)
            hold(
                docket.figure(\.threePublic, \.vehicleOperation),
                docket.figure(\.threePublic, \.budgetVehicleOperation),
                docket.figure(\.threePublic, \.vehicleOperationVarianceRate), docket, &minutes)
            hold(
                docket.figure(\.threePublic, \.reception), docket.figure(\.threePublic, \.budgetReception),
                docket.figure(\.threePublic, \.receptionVarianceRate), docket, &minutes)
        }
    ]

    private static func hold(
        _ final: Figure<Money>?, _ budget: Figure<Money>?, _ rate: Figure<Percentage>?, _ docket: Docket,
        _ minutes: inout Minutes
    ) {
        guard let rate else { return }
        guard let final, let budget else {
            minutes.note(
                .notFound, Wording("\(rate.chinese)的预算数或决算数未读出", "no amounts behind \(rate.english)"))
            return
        }
        let difference = final.value - budget.value
        guard budget.value.fen > 0 else {
            if rate.value.units == 0, difference == .zero {
                minutes.pass(Wording("\(budget.chinese)，差异率为0", "\(budget.english), the variance is 0"))
            } else {
                minutes.find(
                    .note, "\(budget.chinese)，以零为基数，所列\(rate.chinese)没有意义。",
                    "\(rate.english)% has a base of zero.", [rate.evidence, budget.evidence, final.evidence])
            }
            return
        }
        let interval = FractionInterval(
            difference.fen, docket.half(final.value) + docket.half(budget.value), over: budget.value.fen,
            docket.half(budget.value))
        let fit = interval?.fit(rate.value, digit: docket.percentDigit) ?? .outside
        if fit == .inside {
            minutes.pass(
                Wording(
                    "\(rate.chinese)与\(budget.chinese)、\(final.chinese)相符",
                    "\(rate.english) holds"))
            return
        }
        let computed = Fraction(Int128(difference.fen), Int128(budget.value.fen))?.percentage
        let gap = computed.map { Percentage(units: rate.value.units - $0.units) }
        let isDigit = fit == .nextDigit
        minutes.find(
            isDigit ? .info : .error,
            "\(rate.chinese)，按\(budget.chinese)、\(final.chinese)计算应为\(computed?.printed ?? "")%，"
                + (isDigit ? "仅末位不同。" : "请核实。"),
            "\(rate.english)%, but by \(budget.english) and \(final.english) it is \(computed?.printed ?? "")%.",
            [rate.evidence, budget.evidence, final.evidence], computed: computed.map { $0.printed + "%" },
            gap: gap?.printed)
    }
}
