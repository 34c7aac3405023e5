/// The bias-corrected and accelerated bootstrap interval of a statistic, the same for the same seed.
///
/// For smooth statistics such as the mean or Gini's coefficient, from about twenty values on; never under eight. For a
/// median `MedianInterval` is the better one: under ties the acceleration is undefined and taken as 0.
/// - Source: Efron 1987, Journal of the American Statistical Association 82:171.
public struct BootstrapInterval: Hashable, Sendable {
    /// The lower bound.
    public let lower: Double
    /// The upper bound.
    public let upper: Double
    /// The number of resamples.
    public let resampleCount: Int

    /// The interval of `statistic`; nil for an empty sample and where the statistic is undefined for it or a resample.
    public init?(
        _ sample: Sample, coverage: Double = 0.95, resampleCount: Int = 9999, seed: UInt64 = 1,
        of statistic: (Sample) -> Double?
    ) {
        guard !sample.isEmpty, let estimate = statistic(sample) else { return nil }
        var generator = SeededGenerator(seed: seed)
        var replicates: [Double] = []
        replicates.reserveCapacity(resampleCount)
        for _ in 0..<resampleCount {
            guard let replicate = statistic(Self.resample(sample, &generator)) else { return nil }
            replicates.append(replicate)
        }
        let sorted = Sample(replicates)
        let jackknife = Self.acceleration(sample, statistic)
        let acceleration = jackknife ?? 0
        // Replicates at the estimate count half as below; not where the jackknife sees no slope, as for a median on a
        // pile: there half of the pile would push the interval off it.
        let ties = jackknife == nil ? 0 : sorted.countAtMost(estimate) - sorted.countBelow(estimate)
        let below = Double(sorted.countBelow(estimate)) + Double(ties) / 2
        let bias = NormalDistribution.quantile(below / Double(sorted.count))
        func bound(_ level: Double) -> Double? {
            guard bias.isFinite else { return bias < 0 ? sorted.minimum : sorted.maximum }
            let z = bias + NormalDistribution.quantile(level)
            return sorted.quantile(NormalDistribution.cumulative(bias + z / (1 - acceleration * z)))
        }
        guard let lower = bound((1 - coverage) / 2), let upper = bound((1 + coverage) / 2) else { return nil }
        self.lower = lower
        self.upper = upper
        self.resampleCount = resampleCount
    }

    /// As many values drawn with replacement, counted place by place so that nothing needs sorting.
    private static func resample(_ sample: Sample, _ generator: inout SeededGenerator) -> Sample {
        var counts = [Int](repeating: 0, count: sample.count)
        for _ in 0..<sample.count { counts[generator.index(below: sample.count)] += 1 }
        var values: [Double] = []
        values.reserveCapacity(sample.count)
        for (index, count) in counts.enumerated() where count > 0 {
            values.append(contentsOf: repeatElement(sample.sorted[index], count: count))
        }
        return Sample(sorted: values)
    }

    /// A sixth of the skewness of the jackknife's influences; nil where they are all equal.
    private static func acceleration(_ sample: Sample, _ statistic: (Sample) -> Double?) -> Double? {
        let left = sample.sorted.indices.compactMap { index in
            var values = sample.sorted
            values.remove(at: index)
            return statistic(Sample(sorted: values))
        }
        guard let mean = Sample(left).mean else { return nil }
        let squares = left.map { (mean - $0) * (mean - $0) }.compensatedSum
        let cubes = left.map { (mean - $0) * (mean - $0) * (mean - $0) }.compensatedSum
        return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : nil
    }
}
