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
    /// The lower bound of Student's 95 % interval of the mean; nil under two values.
    case meanLower
    /// The upper bound of Student's 95 % interval of the mean; nil under two values.
    case meanUpper
    /// The lower bound of the bootstrap's 95 % interval of the mean (BCa, seeded); nil but for 20 to 5,000 values.
    case meanBootstrapLower
    /// The upper bound of the bootstrap's 95 % interval of the mean; nil but for 20 to 5,000 values.
    case meanBootstrapUpper
    /// The mean without a tenth of the values at either end.
    case trimmedMean
    /// The root of the product; nil where a value is not above 0.
    case geometricMean
    /// The standard deviation over n − 1.
    case standardDeviation
    /// The variance over n − 1.
    case variance
    /// The standard deviation divided by the mean.
    case coefficientOfVariation
    /// The mean of absolute deviations from the median.
    case meanDeviation
    /// The median.
    case median
    /// Harrell and Davis's estimate of the median.
    case harrellDavisMedian
    /// The median absolute deviation as it is.
    case mad
    /// The MAD times 1.4826.
    case scaledMAD
    /// Rousseeuw and Croux's Qn, with the correction for small samples.
    case qn
    /// Rousseeuw and Croux's Sn, with the correction for small samples.
    case sn
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
    /// The value that occurs most often, the smallest of several.
    case mode
    /// The skewness, adjusted for small samples.
    case skewness
    /// The excess kurtosis, adjusted for small samples.
    case excessKurtosis
    /// The medcouple, a skewness that outliers do not move.
    case medcouple
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
    /// The Gini coefficient times n / (n − 1), for a sample of a larger whole.
    case sampleGini
    /// The lower bound of the bootstrap's 95 % interval of the Gini coefficient; nil but for 20 to 5,000 values.
    case giniBootstrapLower
    /// The upper bound of the bootstrap's 95 % interval of the Gini coefficient; nil but for 20 to 5,000 values.
    case giniBootstrapUpper
    /// Theil's index T.
    case theil
    /// Theil's index L, the mean logarithmic deviation.
    case theilL
    /// Herfindahl's index of the values' shares in their sum.
    case herfindahl
    /// Herfindahl's index from 0 for equal shares to 1.
    case normalisedHerfindahl
    /// The share of values at 100, in percent.
    case shareAtHundred
    /// The lower bound of Wilson's 95 % interval of the share at 100, in percent.
    case shareAtHundredLower
    /// The upper bound of Wilson's 95 % interval of the share at 100, in percent.
    case shareAtHundredUpper
    /// The share of values above 100, in percent.
    case shareAboveHundred
    /// The share of values at 0, in percent.
    case shareAtZero
    /// The lower bound of Wilson's 95 % interval of the share at 0, in percent.
    case shareAtZeroLower
    /// The upper bound of Wilson's 95 % interval of the share at 0, in percent.
    case shareAtZeroUpper
    /// The median of the distances of the values at and below the median.
    case lowerMAD
    /// The median of the distances of the values at and above the median.
    case upperMAD
    /// Tukey's lower fence, one and a half quartile distances below the lower quartile.
    case lowerFence
    /// Tukey's upper fence, one and a half quartile distances above the upper quartile.
    case upperFence
    /// The lower fence of the boxplot adjusted by the medcouple.
    case adjustedLowerFence
    /// The upper fence of the boxplot adjusted by the medcouple.
    case adjustedUpperFence

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
        case .meanLower: return MeanInterval(sample)?.lower
        case .meanUpper: return MeanInterval(sample)?.upper
        case .meanBootstrapLower: return bootstrap(sample) { $0.mean }?.lower
        case .meanBootstrapUpper: return bootstrap(sample) { $0.mean }?.upper
        case .trimmedMean: return sample.trimmedMean()
        case .geometricMean: return sample.geometricMean
        case .standardDeviation: return sample.standardDeviation
        case .variance: return sample.variance
        case .coefficientOfVariation: return sample.coefficientOfVariation
        case .meanDeviation: return sample.meanAbsoluteDeviation
        case .harrellDavisMedian: return sample.harrellDavisQuantile(0.5)
        case .qn: return sample.qn()
        case .sn: return sample.sn()
        // Where every value stands once, none is more frequent than the others.
        case .mode: return sample.mode.flatMap { $0.count > 1 || sample.count == 1 ? $0.value : nil }
        case .skewness: return sample.skewness()
        case .excessKurtosis: return sample.excessKurtosis()
        case .medcouple: return Medcouple(sample)?.value
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
        case .sampleGini: return sample.sampleGini
        case .giniBootstrapLower: return bootstrap(sample) { $0.gini }?.lower
        case .giniBootstrapUpper: return bootstrap(sample) { $0.gini }?.upper
        case .theil: return sample.theilT
        case .theilL: return sample.theilL
        case .herfindahl: return sample.herfindahl
        case .normalisedHerfindahl: return sample.normalisedHerfindahl
        case .shareAtHundred: return sample.share(equalTo: 100).map { $0 * 100 }
        case .shareAtHundredLower: return share(of: sample, at: 100).map { $0.lower * 100 }
        case .shareAtHundredUpper: return share(of: sample, at: 100).map { $0.upper * 100 }
        case .shareAboveHundred:
            guard !sample.isEmpty else { return nil }
            return Double(sample.count - sample.countAtMost(100)) * 100 / Double(sample.count)
        case .shareAtZero: return sample.share(equalTo: 0).map { $0 * 100 }
        case .shareAtZeroLower: return share(of: sample, at: 0).map { $0.lower * 100 }
        case .shareAtZeroUpper: return share(of: sample, at: 0).map { $0.upper * 100 }
        case .lowerMAD: return SideDeviations(sample)?.lower
        case .upperMAD: return SideDeviations(sample)?.upper
        case .lowerFence: return TukeyFences(sample, type: quantileType)?.lower
        case .upperFence: return TukeyFences(sample, type: quantileType)?.upper
        case .adjustedLowerFence: return AdjustedBoxplot(sample)?.lower
        case .adjustedUpperFence: return AdjustedBoxplot(sample)?.upper
        }
    }

    private func share(of sample: Sample, at value: Double) -> ProportionInterval? {
        let successes = sample.countAtMost(value) - sample.countBelow(value)
        return .wilson(successes: Double(successes), of: Double(sample.count))
    }

    /// From how many values on an interval by the bootstrap is given, and up to how many: beyond, Student's is as good.
    public static let bootstrapCounts = 20...5_000

    private func bootstrap(
        _ sample: Sample, of statistic: (Sample) -> Double?
    ) -> BootstrapInterval? {
        guard Self.bootstrapCounts.contains(sample.count) else { return nil }
        return BootstrapInterval(sample, of: statistic)
    }

    private func interval(of sample: Sample) -> MedianInterval? {
        MedianInterval(sample).flatMap { $0.isAttained ? $0 : nil }
    }
}
