/// A correlation from −1 to 1, with the number of pairs it rests on.
public struct Correlation: Hashable, Sendable {
    /// The coefficient.
    public let coefficient: Double
    /// The number of pairs.
    public let count: Int

    /// Pearson's correlation, of a linear relation; nil under two pairs and where a side is constant.
    public static func pearson(_ pairs: PairedSample) -> Correlation? { pearson(pairs.x, pairs.y) }

    /// Spearman's correlation, Pearson's of the ranks, of a monotone relation; equal values share their mean rank.
    /// nil under two pairs and where a side is constant.
    ///
    /// - Source: Spearman 1904, American Journal of Psychology 15:72.
    public static func spearman(_ pairs: PairedSample) -> Correlation? {
        pearson(meanRanks(pairs.x), meanRanks(pairs.y))
    }

    /// P(a correlation as far from 0) if there were none, by Student's t; nil under three pairs.
    public var twoSidedTail: Double? {
        guard count >= 3 else { return nil }
        let rest = (1 - coefficient) * (1 + coefficient)
        guard rest > 0 else { return 0 }
        let degrees = Double(count - 2)
        return StudentDistribution.twoSided(coefficient * (degrees / rest).squareRoot(), degrees: degrees)
    }

    private static func pearson(_ x: [Double], _ y: [Double]) -> Correlation? {
        guard x.count >= 2, x.contains(where: { $0 != x[0] }), y.contains(where: { $0 != y[0] }) else {
            return nil
        }
        let n = Double(x.count)
        let means = (x: x.compensatedSum / n, y: y.compensatedSum / n)
        var sums = (xx: CompensatedSum(), yy: CompensatedSum(), xy: CompensatedSum())
        for (x, y) in zip(x, y) {
            sums.xx.add((x - means.x) * (x - means.x))
            sums.yy.add((y - means.y) * (y - means.y))
            sums.xy.add((x - means.x) * (y - means.y))
        }
        let coefficient = sums.xy.value / (sums.xx.value.squareRoot() * sums.yy.value.squareRoot())
        guard coefficient.isFinite else { return nil }
        return Correlation(coefficient: min(max(coefficient, -1), 1), count: x.count)
    }

    /// The rank of every value from 1, in row order; equal values get the mean of their ranks.
    static func meanRanks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            let rank = Double(start + 1 + end) / 2
            for index in start..<end { ranks[order[index]] = rank }
            start = end
        }
        return ranks
    }
}
