/// The usual definitions of skewness and excess kurtosis.
///
/// - Source: Joanes & Gill 1998, The Statistician 47:183.
public enum MomentType: Int, Hashable, Sendable, CaseIterable {
    /// g₁ and g₂, from moments over n.
    case moments = 1
    /// G₁ and G₂, unbiased under normality: what spreadsheets print.
    case adjusted = 2
    /// b₁ and b₂, with the standard deviation over n − 1.
    case standardised = 3
}

extension Sample {
    /// The standard deviation over the mean; nil under two values and where the mean is 0.
    public var coefficientOfVariation: Double? {
        guard let mean, mean != 0 else { return nil }
        return standardDeviation.map { $0 / mean }
    }

    /// The mean without the ⌊n · share⌋ lowest and as many highest values; nil for an empty sample. From a share of ½ on
    /// it is the median.
    public func trimmedMean(_ share: Double = 0.1) -> Double? {
        guard !isEmpty else { return nil }
        if share >= 0.5 { return median }
        let dropped = Int((Double(count) * Swift.max(share, 0)).rounded(.down))
        return Sample(sorted: Array(sorted[dropped..<(count - dropped)])).mean
    }

    /// The skewness, above 0 for a long upper tail; nil under three values and for equal ones.
    public func skewness(_ type: MomentType = .adjusted) -> Double? {
        guard count >= 3, let moments = centralMoments else { return nil }
        let n = Double(count)
        let skewness = moments.third / (moments.second * moments.second.squareRoot())
        switch type {
        case .moments: return skewness
        case .adjusted: return skewness * (n * (n - 1)).squareRoot() / (n - 2)
        case .standardised:
            let shrink = 1 - 1 / n
            return skewness * shrink * shrink.squareRoot()
        }
    }

    /// The kurtosis less the normal's 3; nil under four values and for equal ones.
    public func excessKurtosis(_ type: MomentType = .adjusted) -> Double? {
        guard count >= 4, let moments = centralMoments else { return nil }
        let n = Double(count)
        let kurtosis = moments.fourth / (moments.second * moments.second)
        switch type {
        case .moments: return kurtosis - 3
        case .adjusted: return ((n + 1) * (kurtosis - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
        case .standardised: return kurtosis * (1 - 1 / n) * (1 - 1 / n) - 3
        }
    }

    /// The moments about the mean over n; nil where all values are equal.
    private var centralMoments: (second: Double, third: Double, fourth: Double)? {
        guard let mean, minimum != maximum else { return nil }
        var sums = (second: CompensatedSum(), third: CompensatedSum(), fourth: CompensatedSum())
        for value in sorted {
            let deviation = value - mean
            let square = deviation * deviation
            sums.second.add(square)
            sums.third.add(square * deviation)
            sums.fourth.add(square * square)
        }
        let n = Double(count)
        return (sums.second.value / n, sums.third.value / n, sums.fourth.value / n)
    }
}
