import Foundation

/// How unequally money lies between units. All are nil with a negative value or a sum of 0.
extension Sample {
    /// The Gini coefficient over n, 0 where all values are equal; nil with a negative value or a sum of 0.
    ///
    /// - Source: Gini 1912; G = Σ(2i − n − 1) x(i) / (n Σx).
    public var gini: Double? {
        guard let sum = positiveSum else { return nil }
        let n = Double(count)
        let weighted = sorted.enumerated().lazy.map { (2 * Double($0.offset + 1) - n - 1) * $0.element }
        return weighted.compensatedSum / (n * sum)
    }

    /// The Gini coefficient times n / (n − 1), which reaches 1; nil for a single value too.
    public var sampleGini: Double? {
        count >= 2 ? gini.map { $0 * Double(count) / Double(count - 1) } : nil
    }

    /// The Herfindahl index of the shares, from 1/n to 1; nil with a negative value or a sum of 0.
    public var herfindahl: Double? {
        guard let sum = positiveSum else { return nil }
        return sorted.lazy.map { ($0 / sum) * ($0 / sum) }.compensatedSum
    }

    /// The Herfindahl index from 0 for equal shares to 1; nil for a single value too.
    public var normalisedHerfindahl: Double? {
        count >= 2 ? herfindahl.map { ($0 - 1 / Double(count)) / (1 - 1 / Double(count)) } : nil
    }

    /// Theil's T, the mean of y ln y over the values divided by their mean; a value of 0 adds nothing.
    ///
    /// - Source: Theil 1967, Economics and Information Theory.
    public var theilT: Double? {
        guard let sum = positiveSum else { return nil }
        let mean = sum / Double(count)
        return sorted.lazy.map { $0 == 0 ? 0 : $0 / mean * log($0 / mean) }.compensatedSum / Double(count)
    }

    /// Theil's L, the mean logarithmic deviation; nil with a value of 0 too.
    public var theilL: Double? {
        guard let sum = positiveSum, let minimum, minimum > 0 else { return nil }
        let mean = sum / Double(count)
        return sorted.lazy.map { -log($0 / mean) }.compensatedSum / Double(count)
    }

    private var positiveSum: Double? {
        guard let sum, let minimum, minimum >= 0, sum > 0 else { return nil }
        return sum
    }
}
