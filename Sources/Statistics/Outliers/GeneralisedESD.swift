/// The generalised extreme Studentised deviate test: up to ten outliers at once, also such as hide one another.
///
/// For data that are close to normal, perhaps after a logarithm, from about 25 values on. Not for piles: it flags 9 of 40
/// clean scores. The most distant value is taken away r times; the largest i whose statistic is above its critical value
/// is the number of outliers. Of equally distant values the first row goes first. It stops early where all remaining
/// values are equal.
/// - Source: Rosner 1983, Technometrics 25:165.
public struct GeneralisedESD: Hashable, Sendable {
    /// The least number of values for which the test is made.
    public static let leastCount = 7

    /// The largest number of outliers looked for, min(10, ⌊n / 3⌋).
    public let most: Int
    /// The level of the test.
    public let level: Double
    /// The distance from the mean in standard deviations at each step.
    public let statistics: [Double]
    /// The critical value at each step.
    public let criticalValues: [Double]
    /// The rows taken away, by their index from 0, in that order.
    public let removed: [Int]
    /// How many of `removed` are outliers.
    public let outlierCount: Int

    /// The rows that are outliers, by their index from 0, the most distant first.
    public var outliers: ArraySlice<Int> { removed.prefix(outlierCount) }

    /// The test on finite values in row order; nil under seven.
    public init?(_ values: [Double], level: Double = 0.05) {
        guard values.count >= Self.leastCount else { return nil }
        most = Swift.min(10, values.count / 3)
        self.level = level
        var statistics: [Double] = []
        var criticalValues: [Double] = []
        var removed: [Int] = []
        var isGone = [Bool](repeating: false, count: values.count)
        for step in 0..<most {
            guard let extreme = Self.mostDistant(values, isGone) else { break }
            statistics.append(extreme.distance)
            criticalValues.append(Self.criticalValue(remaining: values.count - step, level: level))
            removed.append(extreme.row)
            isGone[extreme.row] = true
        }
        self.statistics = statistics
        self.criticalValues = criticalValues
        self.removed = removed
        outlierCount = (statistics.indices.last { statistics[$0] > criticalValues[$0] } ?? -1) + 1
    }

    /// The first row with the greatest distance from the mean, in standard deviations; nil where all are equal.
    private static func mostDistant(_ values: [Double], _ isGone: [Bool]) -> (row: Int, distance: Double)? {
        var sum = CompensatedSum()
        var count = 0.0
        var range: (low: Double, high: Double) = (.infinity, -.infinity)
        for (row, value) in values.enumerated() where !isGone[row] {
            sum.add(value)
            count += 1
            range = (Swift.min(range.low, value), Swift.max(range.high, value))
        }
        guard count >= 2, range.low < range.high else { return nil }
        let mean = sum.value / count
        var squares = CompensatedSum()
        var best = (row: 0, distance: -1.0)
        for (row, value) in values.enumerated() where !isGone[row] {
            let distance = (value - mean).magnitude
            squares.add(distance * distance)
            if distance > best.distance { best = (row, distance) }
        }
        let deviation = (squares.value / (count - 1)).squareRoot()
        guard deviation > 0 else { return nil }
        return (best.row, best.distance / deviation)
    }

    /// The critical value when `remaining` values are left.
    static func criticalValue(remaining: Int, level: Double) -> Double {
        let n = Double(remaining)
        let t = StudentDistribution.upperQuantile(level / (2 * n), degrees: n - 2)
        return (n - 1) * t / ((n - 2 + t * t) * n).squareRoot()
    }
}
