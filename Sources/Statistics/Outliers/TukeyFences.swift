/// Tukey's fences: the quartiles, k interquartile ranges further out.
///
/// - Source: Tukey 1977, Exploratory Data Analysis; here with type-7 quartiles instead of hinges, so that a
///   spreadsheet gives the same.
public struct TukeyFences: Hashable, Sendable {
    /// The factor before the interquartile range: 1.5 for the inner, 3 for the outer fences.
    public let factor: Double
    /// Values below are outside.
    public let lower: Double
    /// Values above are outside.
    public let upper: Double

    /// The fences of a sample; nil for an empty one.
    public init?(_ sample: Sample, factor: Double = 1.5, type: QuantileType = .linear) {
        guard let quartiles = sample.quartiles(type: type) else { return nil }
        self.init(lowerQuartile: quartiles.lower, quartiles.upper, factor: factor)
    }

    /// The fences over given quartiles or hinges.
    public init(lowerQuartile: Double, _ upperQuartile: Double, factor: Double = 1.5) {
        let reach = factor * (upperQuartile - lowerQuartile)
        self.factor = factor
        lower = lowerQuartile - reach
        upper = upperQuartile + reach
    }

    /// Whether a value lies strictly outside.
    public func isOutside(_ value: Double) -> Bool { value < lower || value > upper }
}
