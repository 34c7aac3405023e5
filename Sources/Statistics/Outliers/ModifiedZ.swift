import Foundation

/// The modified z score, 0.6745 (x − median) / MAD, and its cut.
///
/// - Source: Iglewicz & Hoaglin 1993, How to Detect and Handle Outliers. Undefined where the MAD is 0: the usual
///   fallback to a mean deviation flags 6 to 16 % of clean piled-up data, so there is none.
public struct ModifiedZ: Hashable, Sendable {
    /// The share of a normal standard deviation that the MAD measures.
    public static let consistency = 0.6745

    /// The median.
    public let median: Double
    /// The median absolute deviation, above 0.
    public let medianAbsoluteDeviation: Double
    /// Scores whose magnitude is above are flagged.
    public let cut: Double

    /// The rule for a sample; nil where it is empty or its MAD is 0.
    public init?(_ sample: Sample, cut: Double = 3.5) {
        guard let median = sample.median, let deviation = sample.medianAbsoluteDeviation, deviation > 0 else {
            return nil
        }
        self.median = median
        medianAbsoluteDeviation = deviation
        self.cut = cut
    }

    /// The score of a value.
    public func score(of value: Double) -> Double {
        Self.consistency * (value - median) / medianAbsoluteDeviation
    }

    /// Whether a value's score is strictly beyond the cut.
    public func isOutside(_ value: Double) -> Bool { score(of: value).magnitude > cut }

    /// The value at which the score is −cut.
    public var lowerLimit: Double { median - cut * medianAbsoluteDeviation / Self.consistency }
    /// The value at which the score is +cut.
    public var upperLimit: Double { median + cut * medianAbsoluteDeviation / Self.consistency }
}

/// The modified z score on natural logarithms, for positive amounts per head that are skewed to the right.
///
/// Values that are not above 0 have no logarithm; they are left out and belong in a list of their own.
public struct LogModifiedZ: Hashable, Sendable {
    /// The rule on the logarithms.
    public let onLogarithms: ModifiedZ

    /// The rule for the positive values of a sample; nil where there are fewer than five or their MAD is 0.
    public init?(_ sample: Sample, cut: Double = 3.5) {
        let positive = sample.filter { $0 > 0 }
        guard positive.count >= 5, let rule = ModifiedZ(positive.mapIncreasing { log($0) }, cut: cut) else {
            return nil
        }
        onLogarithms = rule
    }

    /// The score of a value; nil where it is not above 0.
    public func score(of value: Double) -> Double? { value > 0 ? onLogarithms.score(of: log(value)) : nil }

    /// Whether a positive value's score is strictly beyond the cut.
    public func isOutside(_ value: Double) -> Bool { value > 0 && onLogarithms.isOutside(log(value)) }

    /// The positive value at which the score is −cut.
    public var lowerLimit: Double { exp(onLogarithms.lowerLimit) }
    /// The positive value at which the score is +cut.
    public var upperLimit: Double { exp(onLogarithms.upperLimit) }
}
