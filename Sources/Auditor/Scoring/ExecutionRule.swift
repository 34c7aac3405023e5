import Model

/// How a document turns an execution rate into points.
struct ExecutionRule: Sendable {
    /// The ways documents do it.
    enum Variant: String, Sendable, CaseIterable {
        /// weight × rate, two decimals
        case rounded
        /// weight × rate, cut to one decimal
        case cutToOne
        /// weight × rate, one decimal
        case roundedToOne
        /// nothing under 60 %, else weight × rate
        case fromSixty
        /// whole points
        case whole

        var label: Wording {
            switch self {
            case .rounded: Wording("分值×执行率，保留两位小数", "weight × rate, two decimals")
            case .cutToOne: Wording("分值×执行率，截取一位小数", "weight × rate, cut to one decimal")
            case .roundedToOne: Wording("分值×执行率，保留一位小数", "weight × rate, one decimal")
            case .fromSixty: Wording("执行率不足60%不得分，其余按分值×执行率", "nothing under 60 %, else weight × rate")
            case .whole: Wording("分值×执行率，取整", "weight × rate, whole points")
            }
        }

        /// The points, in ten-thousandths, for `part` of `whole`.
        func points(_ weight: Points, _ part: Int64, _ whole: Int64) -> Int64? {
            guard let exact = Fraction(Int128(weight.units) * Int128(part), Int128(whole)) else { return nil }
            guard let hundredths = Fraction(exact.numerator, exact.denominator * 100),
                let tenths = Fraction(exact.numerator, exact.denominator * 1_000),
                let whole = Fraction(exact.numerator, exact.denominator * 10_000)
            else { return nil }
            switch self {
            case .rounded: return hundredths.rounded(times: 1) * 100
            case .cutToOne: return tenths.cut(times: 1) * 1_000
            case .roundedToOne: return tenths.rounded(times: 1) * 1_000
            case .fromSixty:
                let isUnder = exact.numerator * 10 < Int128(weight.units) * 6 * exact.denominator
                return isUnder ? 0 : hundredths.rounded(times: 1) * 100
            case .whole: return whole.rounded(times: 1) * 10_000
            }
        }
    }

    /// The variant; nil where too few forms agree on one.
    let variant: Variant?
    /// How many forms it fits.
    let matched: Int
    /// How many forms tell something: a rate other than 0 and 100 %.
    let forms: Int

    init(_ forms: [Form]) {
        let telling = forms.filter { form in
            guard let budget = form.fullYearBudget, let executed = form.executed, form.executionScore != nil
            else { return false }
            return executed.value != .zero && executed.value != budget.value
        }
        self.forms = telling.count
        guard !telling.isEmpty else {
            variant = forms.isEmpty ? nil : .rounded
            matched = 0
            return
        }
        var best: (Variant, Int) = (.rounded, -1)
        for variant in Variant.allCases {
            let matched = telling.count { Self.fits($0, variant) }
            if matched > best.1 { best = (variant, matched) }
        }
        matched = best.1
        variant = best.1 * 10 >= telling.count * 7 ? best.0 : nil
    }

    /// Whether a form's execution score is what the variant gives, of the amounts or of the printed rate.
    static func fits(_ form: Form, _ variant: Variant) -> Bool {
        guard let weight = form.executionWeight?.value, let score = form.executionScore?.value,
            let budget = form.fullYearBudget?.value, let executed = form.executed?.value
        else { return false }
        let slack: Int64 = variant == .rounded || variant == .fromSixty ? 100 : 0
        func isNear(_ points: Int64?) -> Bool {
            points.map { ($0 - score.units).magnitude <= slack } ?? false
        }
        if isNear(variant.points(weight, executed.fen, budget.fen)) { return true }
        guard let rate = form.executionRate?.value, budget.fen > 0,
            let interval = FractionInterval(executed.fen, 5_000, over: budget.fen, 5_000),
            interval.fit(rate, digit: 1_000) != .outside
        else { return false }
        return isNear(variant.points(weight, rate.units, 1_000_000))
    }

    /// The score the rule gives a form: the printed one where it fits; nil where there is no rule, or no budget.
    func expected(_ form: Form) -> Points? {
        guard let variant, let weight = form.executionWeight?.value, let score = form.executionScore?.value,
            let budget = form.fullYearBudget?.value, let executed = form.executed?.value, budget.fen > 0
        else { return nil }
        if Self.fits(form, variant) { return score }
        return variant.points(weight, executed.fen, budget.fen).map(Points.init(units:))
    }
}
