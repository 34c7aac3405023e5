import Foundation

/// The minimum covariance determinant: centre and scatter of the half of the rows that lie closest together, so that
/// outliers in several figures at once cannot hide.
///
/// An optional screen over several metrics, for at least five rows a column. Refused (nil) where half of the rows lie on
/// a line, as with a pile at 100. After the raw half, rows within the 97.5 % ellipse are used again, with the consistency
/// and small-sample factors of robustbase.
///
/// Where few enough, all (p + 1)-subsets are starting points, else 3,000 seeded ones; every start is improved until its
/// determinant no longer falls.
/// - Source: Rousseeuw & Van Driessen 1999, Technometrics 41:212; Pison, Van Aelst & Willems 2002, Metrika 55:111.
public struct MinimumCovarianceDeterminant: Hashable, Sendable {
    /// The number of rows in the raw half, ⌊(n + p + 1) / 2⌋.
    public let size: Int
    /// The rows of the raw half, by their index from 0, ascending.
    public let subset: [Int]
    /// Centre and covariance of the raw half as they are.
    public let raw: Scatter
    /// Centre and covariance of the rows within the raw ellipse, with the correction factors.
    public let reweighted: Scatter
    /// Which rows are within the raw ellipse, in row order.
    public let isInside: [Bool]
    /// The squared distances from the reweighted centre, in row order.
    public let squaredDistances: [Double]
    /// The 97.5 % quantile of χ² with as many degrees as columns.
    public let cutoff: Double

    /// The rows beyond the 97.5 % ellipse, by their index from 0, ascending.
    public var outliers: [Int] { squaredDistances.indices.filter { squaredDistances[$0] > cutoff } }

    /// The estimate for rows of finite values, all of the same length from 1 up; nil where a half is singular.
    public init?(_ rows: [[Double]], seed: UInt64 = 1) {
        guard let width = rows.first?.count, width > 0, rows.count > 2 * width else { return nil }
        let count = rows.count
        size = (count + width + 1) / 2
        guard let best = Self.smallest(rows, size: size, seed: seed) else { return nil }
        subset = best
        let degrees = Double(width)
        cutoff = ChiSquaredDistribution.quantile(0.975, degrees: degrees)
        let share = Double(size) / Double(count)
        let small = SmallSampleFactors(columns: width, rows: count)
        guard let raw = Scatter(best.map { rows[$0] }),
            let scaled = raw.scaled(Self.consistency(share, degrees) * small.raw)
        else { return nil }
        self.raw = raw
        let limit = cutoff
        let isInside = rows.map { scaled.squaredDistance($0) <= limit }
        let kept = zip(rows, isInside).filter(\.1).map(\.0)
        let keptShare = Double(kept.count) / Double(count)
        guard let plain = Scatter(kept),
            let reweighted = plain.scaled(Self.consistency(keptShare, degrees) * small.reweighted)
        else { return nil }
        self.isInside = isInside
        self.reweighted = reweighted
        squaredDistances = rows.map(reweighted.squaredDistance)
    }

    /// What the covariance of the closest share of normal rows is too small by.
    static func consistency(_ share: Double, _ degrees: Double) -> Double {
        guard share < 1 else { return 1 }
        let quantile = ChiSquaredDistribution.quantile(share, degrees: degrees)
        return share / ChiSquaredDistribution.cumulative(quantile, degrees: degrees + 2)
    }

    /// The subset with the smallest determinant that the starts lead to; nil where one on the way is singular.
    private static func smallest(_ rows: [[Double]], size: Int, seed: UInt64) -> [Int]? {
        var best: (determinant: Double, subset: [Int])?
        for start in starts(rows.count, rows[0].count + 1, seed) {
            // A start on a line says nothing; a half on a line says that there is no ellipse.
            guard var scatter = Scatter(start.map { rows[$0] }) else { continue }
            var determinant = Double.infinity
            var subset: [Int] = []
            while true {
                let distances = rows.map(scatter.squaredDistance)
                let next = rows.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }.prefix(size)
                guard let closer = Scatter(next.map { rows[$0] }) else { return nil }
                guard closer.determinant < determinant else { break }
                determinant = closer.determinant
                subset = next.sorted()
                scatter = closer
            }
            if determinant < best?.determinant ?? .infinity { best = (determinant, subset) }
        }
        return best?.subset
    }

    /// The subsets of `size` of `count` rows to start from.
    private static func starts(_ count: Int, _ size: Int, _ seed: UInt64) -> [[Int]] {
        let most = 3000
        var all: [[Int]] = [[]]
        for _ in 0..<size {
            all = all.flatMap { start in ((start.last ?? -1) + 1..<count).map { start + [$0] } }
            if all.count > 20 * most { break }
        }
        if all.count <= 2 * most, all.first?.count == size { return all }
        var generator = SeededGenerator(seed: seed)
        return (0..<most).map { _ in
            var start: Set<Int> = []
            while start.count < size { start.insert(generator.index(below: count)) }
            return start.sorted()
        }
    }
}
