/// The medcouple, a robust skewness from −1 (long lower tail) to 1 (long upper tail).
///
/// The median over all pairs xᵢ ≤ median ≤ xⱼ of ((xⱼ − m) − (m − xᵢ)) / (xⱼ − xᵢ); pairs of values that both equal the
/// median count −1, 0 or 1 by their ranks. 0 for fewer than three values and for equal ones; exactly −1 where the
/// median is the maximum. For unimodal data without a pile at the end.
///
/// With u = xⱼ − m and v = m − xᵢ the kernel (u − v) / (u + v) grows with u / v, and rounding keeps the order of these
/// ratios. So the median ratio is found by counting along both sides, O(n) for each of at most 64 steps.
/// - Source: Brys, Hubert & Struyf 2004, Journal of Computational and Graphical Statistics 13:996.
public struct Medcouple: Hashable, Sendable {
    /// The median of the kernel, the mean of the two middle values where their number is even.
    public let value: Double
    /// The lower of the two middle values: what implementations without reflection return.
    public let lowMedian: Double

    /// The medcouple of a sample; nil for an empty one.
    public init?(_ sample: Sample) {
        guard let median = sample.median else { return nil }
        guard sample.count >= 3 else {
            value = 0
            lowMedian = 0
            return
        }
        let sides = Sides(sample, median)
        let total = sides.total
        let low = Self.kernel(sides.ratio(rank: (total + 1) / 2))
        lowMedian = low
        value = total.isMultiple(of: 2) ? (low + Self.kernel(sides.ratio(rank: total / 2 + 1))) / 2 : low
    }

    /// As `robustbase::mc` defines it: the median up to a hundred values, the low median beyond.
    public func robustbaseValue(count: Int) -> Double { count <= 100 ? value : lowMedian }

    private static func kernel(_ ratio: Double) -> Double {
        ratio.isInfinite ? 1 : (ratio - 1) / (ratio + 1)
    }

    /// The distances from the median on both sides, ascending and above 0, and the number of values at it.
    private struct Sides {
        let above: [Double]
        let below: [Double]
        let ties: Int64

        init(_ sample: Sample, _ median: Double) {
            let start = sample.countBelow(median)
            let end = sample.countAtMost(median)
            above = sample.sorted[end...].map { $0 - median }
            below = sample.sorted[..<start].reversed().map { median - $0 }
            ties = Int64(end - start)
        }

        /// The number of pairs.
        var total: Int64 { (Int64(above.count) + ties) * (Int64(below.count) + ties) }

        /// The ratio u / v of a rank from 1 among all pairs.
        func ratio(rank: Int64) -> Double {
            // Values at the median pair with those below as 0, with those above as infinity.
            let atZero = ties * Int64(below.count) + ties * (ties - 1) / 2
            return above.withUnsafeBufferPointer { above in
                below.withUnsafeBufferPointer { below in
                    OrderedBisection.smallest(from: 0, to: .infinity) { limit in
                        if limit.isInfinite { return true }
                        var within = atZero + (limit >= 1 ? ties : 0)
                        var next = 0
                        for distance in above {
                            while next < below.count, distance / below[next] > limit { next += 1 }
                            if next == below.count { break }
                            within += Int64(below.count - next)
                        }
                        return within >= rank
                    }
                }
            }
        }
    }
}
