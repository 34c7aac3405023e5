import Foundation

/// Hidiroglou and Berthelot's rule for changes from one period to the next, in which large amounts count for more.
///
/// Ratios are made symmetric about their median, then weighed by the larger amount to the power ½. The default for
/// year-on-year changes and deviations from budgets, with C = 20; C = 7 is the sensitive setting. Only rows with both
/// amounts above 0 take part; zero, missing and negative bases belong in a list of their own. Where over half of the rows
/// are unchanged, leave those out first, or the quartiles coincide and everything else is flagged.
/// - Source: Hidiroglou & Berthelot 1986, Survey Methodology 12:73.
public struct HidiroglouBerthelot: Hashable, Sendable {
    /// The power of the larger amount that an effect is weighed by.
    public let exponent: Double
    /// Current over previous amount, one for each row.
    public let ratios: [Double]
    /// The median of the ratios.
    public let medianRatio: Double
    /// The ratios made symmetric: 0 at the median, as far below for a halving as above for a doubling.
    public let symmetric: [Double]
    /// The symmetric ratios times the larger amount to the power ½.
    public let effects: [Double]
    /// The lower quartile of the effects, of type 7.
    public let lowerEffect: Double
    /// The median of the effects.
    public let medianEffect: Double
    /// The upper quartile of the effects, of type 7.
    public let upperEffect: Double
    /// The distance from the median to the lower quartile, not below a twentieth of the median's magnitude.
    public let lowerDistance: Double
    /// The distance from the median to the upper quartile, not below a twentieth of the median's magnitude.
    public let upperDistance: Double

    /// The rule for pairs whose amounts are all above 0; nil for none.
    public init?(previous: [Double], current: [Double], exponent: Double = 0.5, floor: Double = 0.05) {
        let ratios = zip(previous, current).map { $1 / $0 }
        guard let median = Sample(ratios).median else { return nil }
        let symmetric = ratios.map { Self.symmetric($0, median) }
        let effects = symmetric.enumerated().map { row, value in
            value * pow(Swift.max(previous[row], current[row]), exponent)
        }
        let sample = Sample(effects)
        guard let middle = sample.median, let quartiles = sample.quartiles() else { return nil }
        self.exponent = exponent
        self.ratios = ratios
        medianRatio = median
        self.symmetric = symmetric
        self.effects = effects
        lowerEffect = quartiles.lower
        medianEffect = middle
        upperEffect = quartiles.upper
        let least = (floor * middle).magnitude
        lowerDistance = Swift.max(middle - quartiles.lower, least)
        upperDistance = Swift.max(quartiles.upper - middle, least)
    }

    /// The effects below and above which rows are flagged.
    public func limits(_ c: Double = 20) -> (lower: Double, upper: Double) {
        (medianEffect - c * lowerDistance, medianEffect + c * upperDistance)
    }

    /// The rows strictly beyond the limits, by their index from 0, ascending.
    public func outliers(_ c: Double = 20) -> [Int] {
        let limits = limits(c)
        return effects.indices.filter { effects[$0] < limits.lower || effects[$0] > limits.upper }
    }

    /// The effect of a change between two amounts above 0.
    public func effect(from previous: Double, to current: Double) -> Double {
        Self.symmetric(current / previous, medianRatio) * pow(Swift.max(previous, current), exponent)
    }

    /// A ratio made symmetric about the median.
    private static func symmetric(_ ratio: Double, _ median: Double) -> Double {
        ratio < median ? 1 - median / ratio : ratio / median - 1
    }

    /// The current amount with an effect, for a previous one above 0: what a limit on effects is for a row of this size.
    ///
    /// Effects grow with the current amount, from any magnitude below 0 to any above.
    public func current(at effect: Double, previous: Double) -> Double {
        OrderedBisection.smallest(from: .leastNormalMagnitude, to: .greatestFiniteMagnitude) { amount in
            self.effect(from: previous, to: amount) >= effect
        }
    }

    /// 2 (b − a) / (|a| + |b|), from −2 to 2: a change that a base of 0 does not break; nil where both are 0.
    public static func arcChange(from previous: Double, to current: Double) -> Double? {
        let scale = previous.magnitude + current.magnitude
        return scale > 0 ? 2 * (current - previous) / scale : nil
    }
}
