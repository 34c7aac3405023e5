extension Sample {
    /// The factor that makes Qn estimate a normal standard deviation, 1 / (√2 Φ⁻¹(⅝)).
    public static let qnConsistency = 2.219144465985076
    /// The same factor as robustbase rounds it, which goes with the finite-sample factors.
    public static let roundedQnConsistency = 2.21914

    /// Qn, a spread without a centre: a quarter of all distances between two values are below it, made comparable
    /// with a standard deviation. nil for an empty sample, 0 for one value and as soon as half of the values are equal.
    ///
    /// Distances are never listed: the k-th smallest, k = C(⌊n/2⌋ + 1, 2), is found by counting along the sorted
    /// values, O(n) for each of at most 64 steps. For roughly symmetric data without a pile; not for scores piled at 100.
    /// - Parameter isCorrected: whether the finite-sample factor is applied, with the rounded consistency factor.
    /// - Source: Rousseeuw & Croux 1993, Journal of the American Statistical Association 88:1273; the factors of
    ///   Croux & Rousseeuw 1992.
    public func qn(isCorrected: Bool = true) -> Double? {
        guard !isEmpty else { return nil }
        guard count >= 2, let distance = kthPairDistance else { return 0 }
        return isCorrected
            ? Self.roundedQnConsistency * distance * Self.qnFactor(count) : Self.qnConsistency * distance
    }

    /// The k-th smallest distance between two values; nil under two values.
    private var kthPairDistance: Double? {
        guard count >= 2, let minimum, let maximum else { return nil }
        let half = Int64(count / 2 + 1)
        let wanted = half * (half - 1) / 2
        return sorted.withUnsafeBufferPointer { values in
            OrderedBisection.smallest(from: 0, to: maximum - minimum) { limit in
                var within: Int64 = 0
                var start = 0
                for end in 1..<values.count {
                    while values[end] - values[start] > limit { start += 1 }
                    within += Int64(end - start)
                }
                return within >= wanted
            }
        }
    }

    /// The finite-sample factor of Qn.
    static func qnFactor(_ count: Int) -> Double {
        let small = [
            0.399356, 0.99365, 0.51321, 0.84401, 0.6122, 0.85877, 0.66993, 0.87344, 0.72014, 0.88906, 0.75743,
        ]
        if count < 2 { return 1 }
        if count <= 12 { return small[count - 2] }
        let n = Double(count)
        let excess =
            count.isMultiple(of: 2)
            ? 3.67561 + (1.9654 + (6.987 - 77 / n) / n) / n
            : 1.60188 + (-2.1284 - 5.172 / n) / n
        return 1 / (1 + excess / n)
    }
}
