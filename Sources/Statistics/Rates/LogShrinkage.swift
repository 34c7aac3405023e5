import Foundation

/// Amounts per head drawn towards their median on the log scale, with weight n / (n + k): whether a small office stands
/// out because of what it spends or because it is small.
///
/// For money per head; a flag on an office with under ten heads should survive it.
public struct LogShrinkage: Hashable, Sendable {
    /// The heads at which a value keeps half of its distance.
    public let strength: Double
    /// The median of the natural logarithms of the positive ratios.
    public let medianLogarithm: Double

    /// The shrinkage for ratios; nil where none is above 0.
    public init?(_ ratios: [Double], strength: Double = 10) {
        guard let median = Sample(ratios.filter { $0 > 0 }.map { log($0) }).median else { return nil }
        self.strength = strength
        medianLogarithm = median
    }

    /// The logarithm of a ratio over a number of heads, drawn towards the median; nil for a ratio not above 0.
    public func logarithm(_ ratio: Double, heads: Double) -> Double? {
        guard ratio > 0, heads > 0 else { return nil }
        return medianLogarithm + heads / (heads + strength) * (log(ratio) - medianLogarithm)
    }

    /// The ratio drawn towards the median; nil for a ratio not above 0.
    public func estimate(_ ratio: Double, heads: Double) -> Double? {
        logarithm(ratio, heads: heads).map { exp($0) }
    }

    /// The ratio over a number of heads, above 0, whose drawn logarithm is the given one: what a limit on logarithms is for
    /// an office of this size.
    public func ratio(drawnTo logarithm: Double, heads: Double) -> Double {
        exp(medianLogarithm + (heads + strength) / heads * (logarithm - medianLogarithm))
    }
}
