import Foundation

extension Sample {
    /// The root of the product, as the exponential of the mean logarithm; nil for an empty sample and where a value is not
    /// above 0.
    public var geometricMean: Double? {
        guard let minimum, minimum > 0 else { return nil }
        return minimum == maximum ? minimum : mapIncreasing { log($0) }.mean.map { exp($0) }
    }
}
