import Model

/// An exact quotient with a positive denominator.
struct Fraction: Comparable, Sendable {
    let numerator: Int128
    let denominator: Int128

    /// Nil where the denominator is zero.
    init?(_ numerator: Int128, _ denominator: Int128) {
        guard denominator != 0 else { return nil }
        self.numerator = denominator < 0 ? -numerator : numerator
        self.denominator = denominator < 0 ? -denominator : denominator
    }

    static func < (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    static func == (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator == right.numerator * left.denominator
    }

    /// Times `factor`, rounded to a whole number, halves away from zero.
    func rounded(times factor: Int128) -> Int64 {
        let product = numerator * factor
        let half = denominator / 2
        let quotient = (product.magnitude + half.magnitude) / denominator.magnitude
        guard quotient <= UInt128(Int64.max) else { return product < 0 ? .min : .max }
        return product < 0 ? -Int64(quotient) : Int64(quotient)
    }

    /// Times `factor`, cut towards zero.
    func cut(times factor: Int128) -> Int64 { Int64(clamping: numerator * factor / denominator) }

    /// Ten-thousandths of a point as points with two decimals.
    var points: Points {
        Points(units: Fraction(numerator, denominator * 100).map { $0.rounded(times: 1) * 100 } ?? 0)
    }

    /// As a percentage with two decimals.
    var percentage: Percentage {
        let hundredths = rounded(times: 10_000)
        return Percentage(units: hundredths.magnitude > 1 << 50 ? hundredths : hundredths * 100)
    }
}

/// All quotients that rounded inputs allow.
struct FractionInterval: Sendable {
    let low: Fraction
    let high: Fraction

    /// `part` ± `partHalf` over `whole` ± `wholeHalf`; nil where the whole can be zero or less.
    init?(_ part: Int64, _ partHalf: Int64, over whole: Int64, _ wholeHalf: Int64) {
        guard whole - wholeHalf > 0 else { return nil }
        let (least, most) = (part - partHalf, part + partHalf)
        guard
            let low = Fraction(Int128(least), Int128(least < 0 ? whole - wholeHalf : whole + wholeHalf)),
            let high = Fraction(Int128(most), Int128(most < 0 ? whole + wholeHalf : whole - wholeHalf))
        else { return nil }
        self.low = low
        self.high = high
    }

    /// The growth rates `change / (amount − change)` of rounded amounts; nil where last year's amount can be zero.
    init?(growthOf change: Int64, _ changeHalf: Int64, to amount: Int64, _ amountHalf: Int64) {
        func rate(_ change: Int64, _ amount: Int64) -> Fraction? {
            amount - change > 0 ? Fraction(Int128(change), Int128(amount - change)) : nil
        }
        let (less, more) = (change - changeHalf, change + changeHalf)
        let (least, most) = (amount - amountHalf, amount + amountHalf)
        guard let first = rate(less, least), let second = rate(less, most), let third = rate(more, least),
            let fourth = rate(more, most)
        else { return nil }
        low = min(first, second, third, fourth)
        high = max(first, second, third, fourth)
    }

    /// How a printed percentage stands to the interval; `digit` is its last printed digit.
    func fit(_ rate: Percentage, digit: Int64) -> Fit {
        func meets(_ slack: Int64) -> Bool {
            // Twice the units, so that half a digit is whole.
            let scale: Int128 = 2_000_000
            let bottom = Int128(2 * rate.units - slack)
            let top = Int128(2 * rate.units + slack)
            return bottom * high.denominator <= high.numerator * scale
                && top * low.denominator >= low.numerator * scale
        }
        if meets(digit) { return .inside }
        return meets(digit * 3) ? .nextDigit : .outside
    }

    /// Where a printed percentage stands.
    enum Fit {
        /// It is what some amounts behind the printed ones round to.
        case inside
        /// Cut instead of rounded, or one off in the last digit.
        case nextDigit
        /// None of that.
        case outside
    }
}
