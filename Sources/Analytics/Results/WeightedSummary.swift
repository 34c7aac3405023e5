import Statistics

/// Mean and median of a group's values when each counts as often as its weight says: “the median employee's department”.
public struct WeightedSummary: Hashable, Sendable {
    /// Those with both a value and a weight.
    public let count: Int
    /// The weighted mean; nil without weight.
    public let mean: Double?
    /// The weighted median; nil without weight.
    public let median: Double?
    /// Whether the median is that of the expanded sample, type 7 (whole weights), or the smallest value with half of the
    /// weight at or below it.
    public let isExpanded: Bool

    init(_ values: OptionalNumbers, weights: OptionalNumbers, of indices: [Int]) {
        let pairs = indices.compactMap { index -> (value: Double, weight: Double)? in
            guard let value = values[index], let weight = weights[index] else { return nil }
            return (value, weight)
        }
        let sample = WeightedSample(pairs)
        let expanded = sample.expandedQuantile(0.5)
        count = pairs.count
        mean = sample.mean
        median = expanded ?? sample.invertedQuantile(0.5)
        isExpanded = expanded != nil
    }
}
