/// A ratio computed here from its two sides as the store keeps them, which gives the bits that the expression in SQL gives:
/// each side is then read once, not three times.
struct Quotient: Hashable, Sendable {
    /// The upper side as SQL, amounts in fen.
    let upper: String
    /// The lower side as SQL, amounts in fen.
    let lower: String
    /// What the upper side is multiplied by.
    let times: Double
    /// What the lower side is multiplied by.
    let over: Double
    /// Whether the lower side must be above 0, and not just other than 0.
    let isPositive: Bool
    /// How much of the upper side is one of its unit: 1,000,000 fen for 万元.
    let upperUnit: Double
    /// How much of the lower side is one of its unit.
    let lowerUnit: Double

    /// Why there is no ratio over a base that is not above 0.
    func zeroBase(_ upper: Double, _ lower: Double) -> Population.Exclusion.Reason {
        .zeroBase(base: lower / lowerUnit, upper: upper.isNaN ? nil : upper / upperUnit)
    }

    /// The ratio; not a number where a side is absent, which is no number either, and where the lower side is 0.
    func value(_ upper: Double, _ lower: Double) -> Double {
        let base = lower * over
        guard isPositive ? lower > 0 : base != 0 else { return .nan }
        return upper * times / base
    }
}
