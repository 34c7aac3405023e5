/// Theil and Sen's line: the median of the slopes between all pairs of rows with different x.
///
/// For trends with an outlier or two: up to 29 % of the rows may be wild. Exact, so O(n²): for at most 5,000 rows.
/// - Source: Theil 1950; Sen 1968, Journal of the American Statistical Association 63:1379.
public struct TheilSen: Hashable, Sendable {
    /// The most rows for which slopes are computed.
    public static let mostRows = 5000

    /// The number of pairs with different x.
    public let pairCount: Int
    /// The median slope, in units of y for one of x.
    public let slope: Double
    /// Median of y less slope times median of x.
    public let separateIntercept: Double
    /// The median of y − slope · x.
    public let jointIntercept: Double
    /// The lower bound of the slope.
    public let lowerSlope: Double
    /// The upper bound of the slope.
    public let upperSlope: Double

    /// The line through pairs; nil where all x are equal and over 5,000 rows.
    public init?(_ pairs: PairedSample, coverage: Double = 0.95) {
        guard pairs.count <= Self.mostRows else { return nil }
        var slopes: [Double] = []
        slopes.reserveCapacity(pairs.count * max(pairs.count - 1, 0) / 2)
        for first in pairs.x.indices {
            for second in 0..<first where pairs.x[first] != pairs.x[second] {
                slopes.append((pairs.y[first] - pairs.y[second]) / (pairs.x[first] - pairs.x[second]))
            }
        }
        let sample = Sample(slopes)
        guard let slope = sample.median, let x = Sample(pairs.x).median, let y = Sample(pairs.y).median,
            let joint = Sample(zip(pairs.x, pairs.y).map { $1 - slope * $0 }).median
        else { return nil }
        pairCount = slopes.count
        self.slope = slope
        separateIntercept = y - slope * x
        jointIntercept = joint
        let reach = NormalDistribution.quantile(0.5 + coverage / 2) * Self.variance(pairs).squareRoot()
        let middle = Double(slopes.count)
        let upper = Int(((middle + reach) / 2).rounded(.toNearestOrEven))
        let lower = Int(((middle - reach) / 2).rounded(.toNearestOrEven)) - 1
        lowerSlope = sample.sorted[max(lower, 0)]
        upperSlope = sample.sorted[min(upper, slopes.count - 1)]
    }

    /// Sen's variance of S, ties of both sides taken off.
    private static func variance(_ pairs: PairedSample) -> Double {
        func term(_ count: Int) -> Double { Double(count) * Double(count - 1) * Double(2 * count + 5) }
        let ties = [pairs.x, pairs.y].flatMap { $0.sorted().runLengths }.filter { $0 > 1 }
        return max(0, term(pairs.count) - ties.reduce(0) { $0 + term($1) }) / 18
    }
}
