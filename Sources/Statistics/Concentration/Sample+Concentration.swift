extension Sample {
    /// The Gini coefficient over n, 0 where all values are equal; nil with a negative value or a sum of 0.
    ///
    /// - Source: Gini 1912; G = Σ(2i − n − 1) x(i) / (n Σx).
    public var gini: Double? {
        guard let sum, let minimum, minimum >= 0, sum > 0 else { return nil }
        let n = Double(count)
        let weighted = sorted.enumerated().lazy.map { (2 * Double($0.offset + 1) - n - 1) * $0.element }
        return weighted.compensatedSum / (n * sum)
    }

    /// The Herfindahl index of the shares, from 1/n to 1; nil with a negative value or a sum of 0.
    public var herfindahl: Double? {
        guard let sum, let minimum, minimum >= 0, sum > 0 else { return nil }
        return sorted.lazy.map { ($0 / sum) * ($0 / sum) }.compensatedSum
    }
}
