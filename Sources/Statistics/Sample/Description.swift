/// The figures that describe a sample. Each is nil where the sample does not define it, never 0 in its place.
public struct Description: Hashable, Sendable {
    /// The finite values used, n.
    public let count: Int
    /// Values that were nil or NaN.
    public let missingCount: Int
    /// Values that were infinite.
    public let infiniteCount: Int
    /// The compensated sum.
    public let sum: Double?
    /// The arithmetic mean.
    public let mean: Double?
    /// The standard deviation over n − 1; nil under two values.
    public let standardDeviation: Double?
    /// The median.
    public let median: Double?
    /// The median absolute deviation as it is.
    public let medianAbsoluteDeviation: Double?
    /// The MAD times 1.4826.
    public let scaledMedianAbsoluteDeviation: Double?
    /// The lower quartile.
    public let lowerQuartile: Double?
    /// The upper quartile.
    public let upperQuartile: Double?
    /// The smallest value.
    public let minimum: Double?
    /// The largest value.
    public let maximum: Double?
    /// The definition of the quartiles.
    public let quantileType: QuantileType

    /// Describes a sample.
    public init(_ sample: Sample, quantileType: QuantileType = .linear) {
        count = sample.count
        missingCount = sample.missingCount
        infiniteCount = sample.infiniteCount
        sum = sample.sum
        mean = sample.mean
        standardDeviation = sample.standardDeviation
        median = sample.median
        medianAbsoluteDeviation = sample.medianAbsoluteDeviation
        scaledMedianAbsoluteDeviation = sample.scaledMedianAbsoluteDeviation
        let quartiles = sample.quartiles(type: quantileType)
        lowerQuartile = quartiles?.lower
        upperQuartile = quartiles?.upper
        minimum = sample.minimum
        maximum = sample.maximum
        self.quantileType = quantileType
    }
}
