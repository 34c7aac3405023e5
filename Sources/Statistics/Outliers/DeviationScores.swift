/// Modified z scores with Iglewicz and Hoaglin's fallback, as other tools compute them.
///
/// Where the MAD is 0 the mean absolute deviation takes its place, where that is 0 too all scores are 0. The fallback
/// flags 6 to 16 % of clean data that pile up, so `ModifiedZ`, which has none, is the rule to flag by; this is for
/// comparison, with `method` printed beside it.
/// - Source: Iglewicz & Hoaglin 1993, How to Detect and Handle Outliers.
public struct DeviationScores: Hashable, Sendable {
    /// What the distances are divided by.
    public enum Method: String, Hashable, Sendable {
        /// The median absolute deviation.
        case median = "MAD"
        /// The mean absolute deviation from the median.
        case mean = "MeanAD"
        /// Nothing: all values are equal.
        case constant
    }

    /// The factor that makes the mean absolute deviation estimate a normal standard deviation.
    public static let meanConsistency = 1.253314

    /// What the distances are divided by.
    public let method: Method
    private let median: Double
    private let deviation: Double

    /// The scores of a sample; nil for an empty one.
    public init?(_ sample: Sample) {
        guard let median = sample.median, let byMedian = sample.medianAbsoluteDeviation,
            let byMean = sample.meanAbsoluteDeviation
        else { return nil }
        self.median = median
        method = byMedian > 0 ? .median : sample.minimum != sample.maximum ? .mean : .constant
        deviation = method == .median ? byMedian : byMean
    }

    /// The score of a value.
    public func score(of value: Double) -> Double {
        switch method {
        case .median: ModifiedZ.consistency * (value - median) / deviation
        case .mean: (value - median) / (Self.meanConsistency * deviation)
        case .constant: 0
        }
    }
}
