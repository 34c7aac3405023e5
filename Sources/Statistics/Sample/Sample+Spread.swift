extension Sample {
    /// The factor that makes the MAD estimate a normal standard deviation, as R rounds it.
    public static let normalConsistency = 1.4826
    /// The same factor in full, 1 / Φ⁻¹(¾).
    public static let exactNormalConsistency = 1.482602218505602

    /// The median absolute deviation from the median, as it is; nil for an empty sample.
    ///
    /// It is 0 as soon as more than half of the values are equal: then nothing may be divided by it.
    /// - Source: Hampel 1974, Journal of the American Statistical Association 69:383.
    public var medianAbsoluteDeviation: Double? {
        guard let median else { return nil }
        // The deviations grow outwards on both sides of the median: merging the sides is as good as sorting.
        var right = countBelow(median)
        var left = right - 1
        let wanted = count / 2
        var previous = 0.0
        var current = 0.0
        for _ in 0...wanted {
            previous = current
            let below = left >= 0 ? median - sorted[left] : .infinity
            let above = right < count ? sorted[right] - median : .infinity
            if below <= above {
                current = below
                left -= 1
            } else {
                current = above
                right += 1
            }
        }
        return count.isMultiple(of: 2) ? (previous + current) / 2 : current
    }

    /// The MAD times 1.4826, comparable with a standard deviation; nil for an empty sample.
    public var scaledMedianAbsoluteDeviation: Double? {
        medianAbsoluteDeviation.map { $0 * Self.normalConsistency }
    }

    /// How many values equal `value`, as a share of all finite values from 0 to 1; nil for an empty sample.
    public func share(equalTo value: Double) -> Double? {
        guard !isEmpty else { return nil }
        return Double(countAtMost(value) - countBelow(value)) / Double(count)
    }

    /// The most frequent value and how often it stands; the smallest of several; nil for an empty sample.
    public var mode: (value: Double, count: Int)? {
        var best: (value: Double, count: Int)?
        var start = 0
        while start < count {
            let end = countAtMost(sorted[start])
            if end - start > best?.count ?? 0 { best = (sorted[start], end - start) }
            start = end
        }
        return best
    }
}
