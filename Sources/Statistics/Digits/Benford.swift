import Foundation

/// How far the leading digits of amounts are from Benford's law.
///
/// A screening of many unbounded amounts, never of rates, scores or rounded budgets, and no proof of anything. The mean
/// absolute deviation of perfect data is about 0.235/√n for first digits and 0.08/√n for first two, so Nigrini's classes
/// mean nothing below some 1,500 and 4,500 amounts.
/// - Source: Benford 1938; Nigrini 2012, Benford's Law.
public struct Benford: Hashable, Sendable {
    /// Which digits are counted.
    public enum Digits: String, Hashable, Sendable, CaseIterable {
        /// The first, 1 to 9.
        case first
        /// The second, 0 to 9.
        case second
        /// The first two, 10 to 99.
        case firstTwo = "first_two"
    }

    /// How close the digits come, by Nigrini's limits.
    public enum Conformity: String, Hashable, Sendable {
        /// Close conformity.
        case close
        /// Acceptable conformity.
        case acceptable
        /// Marginal conformity.
        case marginal
        /// No conformity.
        case nonconformity
    }

    /// From how many amounts on Nigrini's classes mean anything for first digits.
    public static let leastOfFirst = 1_500
    /// From how many amounts on they do for first two digits.
    public static let leastOfFirstTwo = 4_500

    /// Which digits are counted.
    public let digits: Digits
    /// How many amounts have each digit, ascending by digit.
    public let counts: [Int]
    /// The share that the law gives each digit, in the same order.
    public let expected: [Double]

    /// The comparison of amounts by their leading digits.
    public init(_ amounts: [LeadingDigits], _ digits: Digits) {
        let expected = Self.expectedShares(digits)
        var counts = [Int](repeating: 0, count: expected.count)
        for amount in amounts {
            switch digits {
            case .first: counts[amount.first - 1] += 1
            case .second: counts[amount.second] += 1
            case .firstTwo: counts[10 * amount.first + amount.second - 10] += 1
            }
        }
        self.digits = digits
        self.counts = counts
        self.expected = expected
    }

    /// The shares that the law gives, ascending by digit: 0.301 for a first 1.
    public static func expectedShares(_ digits: Digits) -> [Double] {
        func share(_ number: Int) -> Double { log1p(1 / Double(number)) / log(10.0) }
        switch digits {
        case .first: return (1...9).map(share)
        case .second: return (0...9).map { digit in (1...9).map { share(10 * $0 + digit) }.compensatedSum }
        case .firstTwo: return (10...99).map(share)
        }
    }

    /// The number of amounts.
    public var count: Int { counts.reduce(0, +) }

    /// The mean over the digits of the absolute difference of the shares; nil for no amounts.
    public var meanAbsoluteDeviation: Double? {
        guard count > 0 else { return nil }
        let n = Double(count)
        return zip(counts, expected).map { (Double($0) / n - $1).magnitude }.compensatedSum
            / Double(expected.count)
    }

    /// Nigrini's class; nil for no amounts.
    public var conformity: Conformity? {
        guard let deviation = meanAbsoluteDeviation else { return nil }
        let limits =
            switch digits {
            case .first: [0.006, 0.012, 0.015]
            case .second: [0.008, 0.01, 0.012]
            case .firstTwo: [0.0012, 0.0018, 0.0022]
            }
        if deviation <= limits[0] { return .close }
        if deviation <= limits[1] { return .acceptable }
        return deviation <= limits[2] ? .marginal : .nonconformity
    }

    /// Pearson's χ² against the law; nil for no amounts. With many amounts any difference is significant.
    public var chiSquared: Double? {
        guard count > 0 else { return nil }
        let n = Double(count)
        return zip(counts, expected).map { (Double($0) - n * $1) * (Double($0) - n * $1) / (n * $1) }
            .compensatedSum
    }

    /// P(χ² above the one found); nil for no amounts.
    public var chiSquaredTail: Double? {
        chiSquared.map { ChiSquaredDistribution.upperTail($0, degrees: Double(expected.count - 1)) }
    }

    /// Each digit's difference in standard errors, with a continuity correction where it is smaller than the
    /// difference, ascending by digit; empty for no amounts.
    public var scores: [Double] {
        guard count > 0 else { return [] }
        let n = Double(count)
        return zip(counts, expected).map { count, share in
            let difference = (Double(count) / n - share).magnitude
            let correction = 1 / (2 * n)
            return (difference > correction ? difference - correction : difference)
                / (share * (1 - share) / n).squareRoot()
        }
    }
}
