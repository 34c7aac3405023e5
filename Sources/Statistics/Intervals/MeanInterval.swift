/// Student's interval for a mean: for data that are close to normal, or many.
///
/// - Source: Student 1908, Biometrika 6:1.
public struct MeanInterval: Hashable, Sendable {
    /// The lower bound.
    public let lower: Double
    /// The upper bound.
    public let upper: Double

    /// The interval of a sample; nil under two values and for equal ones.
    public init?(_ sample: Sample, coverage: Double = 0.95) {
        guard let mean = sample.mean, let deviation = sample.standardDeviation, deviation > 0 else {
            return nil
        }
        let t = StudentDistribution.upperQuantile((1 - coverage) / 2, degrees: Double(sample.count - 1))
        let reach = t * deviation / Double(sample.count).squareRoot()
        lower = mean - reach
        upper = mean + reach
    }
}
