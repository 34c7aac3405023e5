/// Maps values to pixels in proportion.
public struct LinearScale: Sendable, Equatable {
    /// The smallest and largest value shown; never empty.
    public let domain: ClosedRange<Double>
    /// The pixel of the smallest value.
    public let start: Double
    /// The pixel of the largest value; less than ``start`` on a vertical axis, where values grow upwards.
    public let end: Double

    /// The pixel of `value`; values outside the domain fall outside the range in proportion.
    public func position(_ value: Double) -> Double {
        start + (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound) * (end - start)
    }
}
