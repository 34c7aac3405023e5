/// The exact interval for a median between two order statistics, whatever the distribution.
///
/// `[x(r), x(n − r + 1)]` with the largest r for which P(Bin(n, ½) ≤ r − 1) stays within half the allowed error. Under
/// ties the true coverage is at least the stated one.
/// - Source: the sign test; Conover 1999, Practical Nonparametric Statistics, 3.2.
public struct MedianInterval: Hashable, Sendable {
    /// The rank of the lower bound, from 1.
    public let lowerRank: Int
    /// The rank of the upper bound, from 1.
    public let upperRank: Int
    /// The lower bound.
    public let lower: Double
    /// The upper bound.
    public let upper: Double
    /// The probability that such an interval covers the median.
    public let coverage: Double
    /// Whether the coverage reaches the one asked for; where not, the interval is from minimum to maximum.
    public let isAttained: Bool

    /// The interval of a sample; nil for an empty one. Under six values 95 % cannot be reached.
    public init?(_ sample: Sample, coverage wanted: Double = 0.95) {
        guard let minimum = sample.minimum, let maximum = sample.maximum else { return nil }
        let n = sample.count
        let tails = Self.lowerTails(n)
        let allowed = (1 - wanted) / 2
        // tails[k] is P(Bin ≤ first + k); ranks below `first` carry no weight in Double.
        var rank = 0
        var tail = 0.0
        for (offset, probability) in tails.values.enumerated() where probability <= allowed {
            rank = tails.first + offset + 1
            tail = probability
        }
        isAttained = rank >= 1
        lowerRank = Swift.max(rank, 1)
        upperRank = n - lowerRank + 1
        lower = isAttained ? sample.sorted[lowerRank - 1] : minimum
        upper = isAttained ? sample.sorted[upperRank - 1] : maximum
        coverage = isAttained ? 1 - 2 * tail : 1 - 2 * (tails.first == 0 ? tails.values[0] : 0)
    }

    /// P(Bin(n, ½) ≤ k) for k from `first` to the middle. The weights start at 1 in the middle and run outwards until
    /// they vanish, so nothing overflows however large n is.
    private static func lowerTails(_ n: Int) -> (first: Int, values: [Double]) {
        let middle = n / 2
        var weights = [1.0]
        var k = middle
        while k > 0, let last = weights.last {
            let next = last * Double(k) / Double(n - k + 1)
            if next < 1e-300 { break }
            weights.append(next)
            k -= 1
        }
        weights.reverse()
        let half = weights.compensatedSum
        let total = n.isMultiple(of: 2) ? 2 * half - 1 : 2 * half
        var sum = CompensatedSum()
        let tails = weights.map { weight in
            sum.add(weight)
            return sum.value / total
        }
        return (k, tails)
    }
}
