/// The nine definitions of a sample quantile.
///
/// - Source: Hyndman & Fan 1996, The American Statistician 50:361. Type 7 is Excel's PERCENTILE.INC and the default of
///   R and NumPy, type 6 is PERCENTILE.EXC, type 8 is what the authors recommend for small samples.
public enum QuantileType: Int, Hashable, Sendable, CaseIterable {
    /// Inverse of the empirical distribution.
    case inverted = 1
    /// As type 1, with averaging where it jumps.
    case averagedInverted = 2
    /// The nearest even order statistic.
    case nearestEven = 3
    /// Linear interpolation of the empirical distribution.
    case interpolatedInverted = 4
    /// Midway through the steps (Hazen).
    case hazen = 5
    /// n + 1 as the divisor (Weibull).
    case weibull = 6
    /// n − 1 as the divisor: PERCENTILE.INC.
    case linear = 7
    /// Median-unbiased.
    case medianUnbiased = 8
    /// Normal-unbiased (Blom).
    case normalUnbiased = 9
}

extension Sample {
    /// The quantile at `probability`; nil for an empty sample and outside 0…1.
    public func quantile(_ probability: Double, type: QuantileType = .linear) -> Double? {
        guard !isEmpty, probability >= 0, probability <= 1 else { return nil }
        return type.quantile(probability, count: count) { sorted[$0 - 1] }
    }
}

extension QuantileType {
    /// The quantile of `count` values, at least one, of which `value` gives that of a rank from 1.
    func quantile(_ probability: Double, count: Int, value: (Int) -> Double) -> Double {
        /// The value of a rank, ranks outside 1…n taken as the nearest inside.
        func orderStatistic(_ rank: Int) -> Double { value(Swift.min(Swift.max(rank, 1), count)) }
        let n = Double(count)
        let fuzz = 4 * Double.ulpOfOne
        let position: Double
        switch self {
        case .inverted, .averagedInverted: position = n * probability
        case .nearestEven: position = n * probability - 0.5
        case .interpolatedInverted: position = n * probability
        case .hazen: position = n * probability + 0.5
        case .weibull: position = (n + 1) * probability
        case .linear: position = (n - 1) * probability + 1
        case .medianUnbiased: position = (n + 1.0 / 3) * probability + 1.0 / 3
        case .normalUnbiased: position = (n + 0.25) * probability + 0.375
        }
        let floor = (position + fuzz).rounded(.down)
        let rest = position - floor
        let weight: Double
        switch self {
        case .inverted: weight = rest > fuzz ? 1 : 0
        case .averagedInverted: weight = rest > fuzz ? 1 : 0.5
        case .nearestEven:
            weight = rest.magnitude > fuzz || floor.truncatingRemainder(dividingBy: 2) != 0 ? 1 : 0
        default: weight = rest.magnitude < fuzz ? 0 : rest
        }
        let lower = orderStatistic(Int(floor))
        let upper = orderStatistic(Int(floor) + 1)
        if weight == 0 || lower == upper { return lower }
        return weight == 1 ? upper : (1 - weight) * lower + weight * upper
    }
}

extension Sample {
    /// The median; nil for an empty sample.
    public var median: Double? { quantile(0.5) }

    /// The lower and the upper quartile; nil for an empty sample.
    public func quartiles(type: QuantileType = .linear) -> (lower: Double, upper: Double)? {
        guard let lower = quantile(0.25, type: type), let upper = quantile(0.75, type: type) else {
            return nil
        }
        return (lower, upper)
    }

    /// The distance between the quartiles; nil for an empty sample.
    public func interquartileRange(type: QuantileType = .linear) -> Double? {
        quartiles(type: type).map { $0.upper - $0.lower }
    }

    /// The percentile rank of a value: the share of values below it plus half the share equal to it, in percent.
    ///
    /// 50 for the median of a sample without ties; nil for an empty sample.
    public func percentileRank(of value: Double) -> Double? {
        guard !isEmpty else { return nil }
        return 50 * Double(countBelow(value) + countAtMost(value)) / Double(count)
    }
}
