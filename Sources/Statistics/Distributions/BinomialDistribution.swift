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
        // From the normal quantile outwards until the answer is between two bounds; it is rarely far.
        let spread = (Double(count) * probability * (1 - probability)).squareRoot()
        let guess = Double(count) * probability + NormalDistribution.quantile(level) * spread
        var low = 0
        var high = count
        var step = 1
        var place = guess.isFinite ? Int(min(max(guess.rounded(), 0), Double(count))) : count / 2
        if cumulative(place) > level {
            while place >= 0, cumulative(place) > level {
                high = place
                place -= step
                step *= 2
            }
            low = max(0, place + 1)
        } else {
            while place < count, cumulative(place) <= level {
                low = place + 1
                place += step
                step *= 2
            }
            high = min(count, place)
        }
        while low < high {
            let middle = (low + high) / 2
            if cumulative(middle) > level { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
