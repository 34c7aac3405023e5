/// Limits for rates of counts around the pooled rate, narrower the larger the unit: is a rate out of the ordinary for
/// its size?
///
/// For events per head, not for money: the variance is the binomial's. They are limits for units that all have the pooled
/// rate, not intervals for the units' own rates. With a dispersion above 1 widen them by its square root.
/// - Source: Spiegelhalter 2005, Statistics in Medicine 24:1185.
public struct FunnelLimits: Hashable, Sendable {
    /// The pooled rate, sum over sum.
    public let target: Double

    /// The limits around a pooled rate from 0 to 1.
    public init(target: Double) { self.target = target }

    /// The limits around the pooled rate of counts; nil where the denominators sum to 0.
    public init?(numerators: [Double], denominators: [Double]) {
        let total = denominators.compensatedSum
        guard total > 0 else { return nil }
        self.init(target: numerators.compensatedSum / total)
    }

    /// The rate below which a share `level` of units of this size lies, by the binomial distribution, interpolated
    /// between whole counts; nil where every count is certain or the size is no whole number above 0.
    public func exact(_ level: Double, denominator: Double) -> Double? {
        guard target > 0, target < 1, let count = Int(exactly: denominator), count > 0 else { return nil }
        let distribution = BinomialDistribution(count: count, probability: target)
        let rank = distribution.smallest(beyond: level)
        let excess = (distribution.cumulative(rank) - level) / distribution.weight(rank)
        return (Double(rank) - excess) / denominator
    }

    /// The same by the normal approximation; nil for a size of 0.
    public func normal(_ level: Double, denominator: Double) -> Double? {
        guard denominator > 0 else { return nil }
        return target + NormalDistribution.quantile(level) * standardError(denominator)
    }

    /// The distance of a rate from the pooled one in standard errors; nil for a size of 0 and where there is no error.
    public func score(numerator: Double, denominator: Double) -> Double? {
        guard denominator > 0, standardError(denominator) > 0 else { return nil }
        return (numerator / denominator - target) / standardError(denominator)
    }

    /// The mean square of the scores, about 1 where units differ by chance alone; nil for none.
    public static func dispersion(_ scores: [Double]) -> Double? {
        Sample(scores.map { $0 * $0 }).mean
    }

    /// The dispersion of scores of which those beyond a share of the lowest and highest are drawn in; nil for none.
    public static func winsorisedDispersion(_ scores: [Double], share: Double = 0.1) -> Double? {
        let sample = Sample(scores)
        guard let lower = sample.quantile(share), let upper = sample.quantile(1 - share) else { return nil }
        return dispersion(scores.map { min(max($0, lower), upper) })
    }

    private func standardError(_ denominator: Double) -> Double {
        (target * (1 - target) / denominator).squareRoot()
    }
}
