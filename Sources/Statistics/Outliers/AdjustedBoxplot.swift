import Foundation

/// Boxplot fences that lean with the skewness: the reach of each side is scaled by an exponential of the medcouple.
///
/// For unimodal, continuous, skewed data from about thirty values on. Not for scores: with a pile at the upper end the
/// medcouple is −1 and the lower fence is thirty quartile distances away. Where the quartiles coincide, the fences are
/// the quartiles.
/// - Source: Hubert & Vandervieren 2008, Computational Statistics & Data Analysis 52:5186.
public struct AdjustedBoxplot: Hashable, Sendable {
    /// Values below are outside.
    public let lower: Double
    /// Values above are outside.
    public let upper: Double

    /// The fences over type-7 quartiles; nil for an empty sample.
    public init?(_ sample: Sample) {
        guard let quartiles = sample.quartiles(), let medcouple = Medcouple(sample) else { return nil }
        self.init(quartiles.lower, quartiles.upper, medcouple.value)
    }

    /// The fences over given quartiles and a medcouple.
    public init(_ lowerQuartile: Double, _ upperQuartile: Double, _ medcouple: Double) {
        let reach = 1.5 * (upperQuartile - lowerQuartile)
        lower = lowerQuartile - reach * exp((medcouple >= 0 ? -4 : -3) * medcouple)
        upper = upperQuartile + reach * exp((medcouple >= 0 ? 3 : 4) * medcouple)
    }

    /// Whether a value lies strictly outside.
    public func isOutside(_ value: Double) -> Bool { value < lower || value > upper }
}
