import Loader
import Statistics

/// A figure that describes a group's values, by the name that a query gives it: `n`, `median`, `p90`.
public enum Statistic: Hashable, Sendable {
    /// N, all that were selected.
    case total
    /// n, those with a value.
    case count
    /// Those without a value.
    case missing
    /// Those left out.
    case excluded
    /// The sum.
    case sum
    /// The mean.
    case mean
    /// The standard deviation over n − 1.
    case standardDeviation
    /// The median.
    case median
    /// The median absolute deviation as it is.
    case mad
    /// The MAD times 1.4826.
    case scaledMAD
    /// The lower quartile.
    case lowerQuartile
    /// The upper quartile.
    case upperQuartile
    /// The distance between the quartiles.
    case interquartileRange
    /// The smallest value.
    case minimum
    /// The largest value.
    case maximum
    /// The quantile at a probability from 0 to 1.
    case quantile(Double)
    /// Σ numerators ÷ Σ denominators.
    case pooledRatio
    /// The lower bound of the exact 95 % interval of the median; nil under six values.
    case medianLower
    /// The upper bound of the exact 95 % interval of the median; nil under six values.
    case medianUpper
    /// The Gini coefficient.
    case gini
    /// The share of values at 100, in percent.
    case shareAtHundred
    /// The share of values at 0, in percent.
    case shareAtZero

    /// The names without a number in them, in the order in which they are listed.
    public static let names: [(name: String, statistic: Statistic)] = [
        ("N", .total), ("n", .count), ("missing", .missing), ("excluded", .excluded), ("sum", .sum),
        ("mean", .mean), ("sd", .standardDeviation), ("median", .median), ("mad", .mad),
        ("mad_scaled", .scaledMAD), ("q1", .lowerQuartile), ("q3", .upperQuartile),
        ("iqr", .interquartileRange), ("min", .minimum), ("max", .maximum), ("pooled", .pooledRatio),
        ("median_low", .medianLower), ("median_high", .medianUpper), ("gini", .gini),
        ("at_100", .shareAtHundred), ("at_0", .shareAtZero),
    ]

    /// What is shown where no statistics are named.
    public static let standard: [Statistic] = [
        .total, .count, .missing, .mean, .standardDeviation, .median, .mad, .lowerQuartile, .upperQuartile,
        .minimum, .maximum, .quantile(0.9),
    ]

    /// The statistic of a name: one of `names`, or `p` with a percentage, as `p90` or `p2.5`.
    ///
    /// - Throws: `.unknownStatistic` with the nearest names.
    public init(named name: String) throws(AnalyticsError) {
        if let known = Self.names.first(where: { $0.name == name }) {
            self = known.statistic
        } else if name.hasPrefix("p"), let percent = Double(name.dropFirst()), (0...100).contains(percent) {
            self = .quantile(percent / 100)
        } else {
            let nearest = NearestNames(to: name, among: Self.names.map(\.name) + ["p90"]).names
            throw .unknownStatistic(name, nearest: nearest)
        }
    }

    /// The name, as `init(named:)` reads it.
    public var name: String {
        if case .quantile(let probability) = self {
            let percent = (probability * 1e8).rounded() / 1e6
            return percent == percent.rounded() ? "p\(Int(percent))" : "p\(percent)"
        }
        return Self.names.first { $0.statistic == self }?.name ?? ""
    }

    /// Whether the figure counts and has no unit of the metric's.
    public var isCount: Bool { [.total, .count, .missing, .excluded].contains(self) }

    /// The figure of a distribution; nil where it is undefined for it.
    public func value(of distribution: Distribution, quantileType: QuantileType = .linear) -> Double? {
        let sample = distribution.sample
        switch self {
        case .total: return Double(distribution.population.total)
        case .count: return Double(distribution.population.count)
        case .missing: return Double(distribution.population.missing)
        case .excluded: return Double(distribution.population.excluded.count)
        case .sum: return sample.sum
        case .mean: return sample.mean
        case .standardDeviation: return sample.standardDeviation
        case .median: return sample.median
        case .mad: return sample.medianAbsoluteDeviation
        case .scaledMAD: return sample.scaledMedianAbsoluteDeviation
        case .lowerQuartile: return sample.quantile(0.25, type: quantileType)
        case .upperQuartile: return sample.quantile(0.75, type: quantileType)
        case .interquartileRange: return sample.interquartileRange(type: quantileType)
        case .minimum: return sample.minimum
        case .maximum: return sample.maximum
        case .quantile(let probability): return sample.quantile(probability, type: quantileType)
        case .pooledRatio: return distribution.pooledRatio
        case .medianLower: return interval(of: sample)?.lower
        case .medianUpper: return interval(of: sample)?.upper
        case .gini: return sample.gini
        case .shareAtHundred: return sample.share(equalTo: 100).map { $0 * 100 }
        case .shareAtZero: return sample.share(equalTo: 0).map { $0 * 100 }
        }
    }

    private func interval(of sample: Sample) -> MedianInterval? {
        MedianInterval(sample).flatMap { $0.isAttained ? $0 : nil }
    }
}
