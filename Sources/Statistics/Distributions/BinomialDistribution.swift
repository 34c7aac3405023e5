/// The number of successes in `count` trials of one probability.
public struct BinomialDistribution: Hashable, Sendable {
    /// The number of trials.
    public let count: Int
    /// The probability of a success, from 0 to 1.
    public let probability: Double

    /// The distribution of successes in `count` trials.
    public init(count: Int, probability: Double) {
        self.count = count
        self.probability = probability
    }

    /// P(R = successes).
    public func weight(_ successes: Int) -> Double {
        guard successes >= 0, successes <= count else { return 0 }
        return SaddlePoint.binomialWeight(Double(successes), of: Double(count), probability, 1 - probability)
    }

    /// P(R ≤ successes).
    public func cumulative(_ successes: Int) -> Double {
        if successes < 0 { return 0 }
        if successes >= count { return 1 }
        return IncompleteBeta.value(
            1 - probability, Double(count - successes), Double(successes + 1), complement: probability)
    }

    /// The smallest r with P(R ≤ r) > `level`.
    public func smallest(beyond level: Double) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if cumulative(middle) > level { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
