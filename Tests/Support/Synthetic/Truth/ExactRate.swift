import Model

/// Shares and rates as a document prints them: exact decimals rounded to two places, halves away from zero.
enum ExactRate {
    /// `part` in percent of `whole`; 0 where the whole is nothing.
    static func share(_ part: Money, of whole: Money) -> Percentage {
        Percentage(units: rounded(part.fen, per: whole.fen, times: 10_000) * 100)
    }

    /// The growth from last year's amount; from nothing to something it is printed as 100 %.
    static func growth(from last: Money, to amount: Money) -> Percentage {
        if last == .zero { return Percentage(units: amount == .zero ? 0 : 100_0000) }
        return share(amount - last, of: last)
    }

    /// `numerator` × `factor` / `denominator`, rounded to a whole number; 0 where the denominator is 0.
    static func rounded(_ numerator: Int64, per denominator: Int64, times factor: Int64) -> Int64 {
        guard denominator != 0 else { return 0 }
        let product = Int128(numerator) * Int128(factor)
        let half = Int128(denominator.magnitude) / 2
        let quotient = (product.magnitude + half.magnitude) / UInt128(denominator.magnitude)
        let isNegative = (product < 0) != (denominator < 0)
        return isNegative ? -Int64(quotient) : Int64(quotient)
    }
}

extension Money {
    /// An amount in hundredths of 万元, the last digit documents print.
    init(hundredths: Int64) { self.init(fen: hundredths * 10_000) }

    /// A part of the amount in thousandths, rounded to what is printed.
    func thousandths(_ part: Int) -> Money {
        Money(hundredths: ExactRate.rounded(fen / 10_000, per: 1_000, times: Int64(part)))
    }
}

extension Sequence<Money> {
    var sum: Money { reduce(.zero, +) }
}
