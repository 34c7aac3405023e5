/// The Hampel identifier: values further than three scaled MADs from the median.
///
/// For roughly symmetric data, a little stricter than the modified z score at 3.5. With a MAD of 0 both limits are the
/// median and every other value is outside: look at `medianAbsoluteDeviation` first.
/// - Source: Davies & Gather 1993, Journal of the American Statistical Association 88:782.
public struct HampelIdentifier: Hashable, Sendable {
    /// Values below are outside.
    public let lower: Double
    /// Values above are outside.
    public let upper: Double

    /// The limits for a sample; nil for an empty one.
    public init?(_ sample: Sample, factor: Double = 3) {
        guard let median = sample.median, let deviation = sample.scaledMedianAbsoluteDeviation else {
            return nil
        }
        lower = median - factor * deviation
        upper = median + factor * deviation
    }

    /// Whether a value lies strictly outside.
    public func isOutside(_ value: Double) -> Bool { value < lower || value > upper }
}
