extension Sample {
    /// The factor that makes Sn estimate a normal standard deviation.
    public static let snConsistency = 1.1926

    /// Sn, a spread without a centre: the typical distance of a value from the others, made comparable with a
    /// standard deviation. nil for an empty sample, 0 for one value and as soon as half of the values are equal.
    ///
    /// The low median over i of the high medians over j of |xᵢ − xⱼ|. The high median of one value is the radius that
    /// holds ⌊n/2⌋ + 1 neighbours, found by a window that only ever moves right: O(n) on the sorted values.
    /// - Parameter isCorrected: whether the finite-sample factor is applied.
    /// - Source: Rousseeuw & Croux 1993, Journal of the American Statistical Association 88:1273.
    public func sn(isCorrected: Bool = true) -> Double? {
        guard !isEmpty else { return nil }
        guard count >= 2 else { return 0 }
        let neighbours = count / 2 + 1
        var radii: [Double] = []
        radii.reserveCapacity(count)
        var start = 0
        for value in sorted {
            while start + neighbours < count, sorted[start + neighbours] - value < value - sorted[start] {
                start += 1
            }
            radii.append(Swift.max(value - sorted[start], sorted[start + neighbours - 1] - value))
        }
        radii.sort()
        let raw = Self.snConsistency * radii[(count + 1) / 2 - 1]
        return isCorrected ? raw * Self.snFactor(count) : raw
    }

    /// The finite-sample factor of Sn.
    static func snFactor(_ count: Int) -> Double {
        let small = [0.743, 1.851, 0.954, 1.351, 0.993, 1.198, 1.005, 1.131]
        if count < 2 { return 1 }
        if count <= 9 { return small[count - 2] }
        return count.isMultiple(of: 2) ? 1 : Double(count) / (Double(count) - 0.9)
    }
}
