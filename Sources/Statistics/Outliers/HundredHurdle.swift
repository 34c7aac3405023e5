import Foundation

/// The two-part rule for rates and scores that pile up at 100.
///
/// Values above 100, below 0 and at 0 are findings by themselves. Among the values below 100 (zeros included) the
/// shortfall's cube root is close to symmetric; its modified z score is cut at 3 on the side of large shortfalls.
/// With fewer than eight such values, or with a MAD of 0, the second part does not apply.
public struct HundredHurdle: Hashable, Sendable {
    /// The least number of values below 100 for which the second part applies.
    public static let leastCount = 8

    /// Values at 100.
    public let countAt: Int
    /// Values above 100.
    public let countAbove: Int
    /// Values below 100, zeros and negative ones among them.
    public let countBelow: Int
    /// Values at 0.
    public let countZero: Int
    /// The share of values at 100, from 0 to 1; nil for an empty sample.
    public let shareAt: Double?
    /// The rule on cube roots of shortfalls; nil where it does not apply.
    public let onShortfall: ModifiedZ?

    /// The rule for a sample.
    public init(_ sample: Sample, cut: Double = 3) {
        countAt = sample.countAtMost(100) - sample.countBelow(100)
        countAbove = sample.count - sample.countAtMost(100)
        countBelow = sample.countBelow(100)
        countZero = sample.countAtMost(0) - sample.countBelow(0)
        shareAt = sample.share(equalTo: 100)
        let shortfalls = Sample(sample.sorted.prefix(countBelow).map { cbrt(100 - $0) })
        onShortfall = countBelow >= Self.leastCount ? ModifiedZ(shortfalls, cut: cut) : nil
    }

    /// The value below which values are flagged; nil where the second part does not apply.
    ///
    /// At or below 0 no value could be flagged.
    public var limit: Double? { onShortfall.map { 100 - pow($0.upperLimit, 3) } }

    /// The score of a value's shortfall, high for low values; nil at and above 100 and where the part does not apply.
    public func score(of value: Double) -> Double? {
        value < 100 ? onShortfall?.score(of: cbrt(100 - value)) : nil
    }

    /// Whether the second part flags a value.
    public func isOutside(_ value: Double) -> Bool {
        guard let score = score(of: value), let onShortfall else { return false }
        return score > onShortfall.cut
    }
}
