/// Values that stand for several units each, such as amounts per head weighed by heads: “the median employee's office”.
///
/// Rows with a weight of 0 count as rows and for nothing else.
/// - Source: the expanded sample of Hyndman & Fan's definitions; Kish 1965, Survey Sampling, for the effective size.
public struct WeightedSample: Hashable, Sendable {
    /// The values with a weight above 0, ascending.
    public let values: [Double]
    /// Their weights, in the same order.
    public let weights: [Double]
    /// The number of rows, those of weight 0 among them.
    public let rowCount: Int

    /// The sample of finite values with finite weights that are not negative; pairs that are not are left out.
    public init(_ pairs: some Sequence<(value: Double, weight: Double)>) {
        let usable = pairs.filter { $0.value.isFinite && $0.weight.isFinite && $0.weight >= 0 }
        let sorted = usable.filter { $0.weight > 0 }.sorted { $0.value < $1.value }
        rowCount = usable.count
        values = sorted.map(\.value)
        weights = sorted.map(\.weight)
    }

    /// The sum of the weights.
    public var totalWeight: Double { weights.compensatedSum }

    /// The number of equal weights that would be as informative, (Σw)² / Σw²; nil without weight.
    public var effectiveSize: Double? {
        let squares = weights.lazy.map { $0 * $0 }.compensatedSum
        return squares > 0 ? totalWeight * totalWeight / squares : nil
    }

    /// The weighted mean; nil without weight.
    public var mean: Double? {
        guard let first = values.first, totalWeight > 0 else { return nil }
        if first == values.last { return first }
        return zip(values, weights).lazy.map { $0 * $1 }.compensatedSum / totalWeight
    }

    /// The smallest value at which the cumulated weight reaches `probability` of the total; nil without weight.
    public func invertedQuantile(_ probability: Double) -> Double? {
        let wanted = probability * totalWeight * (1 - 4 * Double.ulpOfOne)
        var sum = CompensatedSum()
        for (value, weight) in zip(values, weights) {
            sum.add(weight)
            if sum.value >= wanted { return value }
        }
        return values.last
    }

    /// The cumulated weights as whole numbers; nil where a weight is no whole number: then nothing can be expanded.
    private var cumulatedCounts: [Int]? {
        var sum = 0
        var counts: [Int] = []
        for weight in weights {
            guard let count = Int(exactly: weight) else { return nil }
            let next = sum.addingReportingOverflow(count)
            if next.overflow { return nil }
            sum = next.partialValue
            counts.append(sum)
        }
        return counts.isEmpty ? nil : counts
    }

    /// The quantile of the sample in which each value stands as often as its weight says; nil without weight, for
    /// weights that are no whole numbers and outside 0…1.
    public func expandedQuantile(_ probability: Double, type: QuantileType = .linear) -> Double? {
        guard let ends = cumulatedCounts, let total = ends.last, probability >= 0, probability <= 1 else {
            return nil
        }
        return type.quantile(probability, count: total) { rank in
            var low = 0
            var high = ends.count - 1
            while low < high {
                let middle = (low + high) / 2
                if ends[middle] >= rank { high = middle } else { low = middle + 1 }
            }
            return values[low]
        }
    }

    /// The median absolute deviation of the expanded sample; nil where it cannot be expanded.
    public var expandedMedianAbsoluteDeviation: Double? {
        guard let median = expandedQuantile(0.5) else { return nil }
        let pairs = zip(values, weights).map { (value: ($0 - median).magnitude, weight: $1) }
        return WeightedSample(pairs).expandedQuantile(0.5)
    }

    /// Gini's coefficient of the expanded sample; nil where it cannot be expanded, with a negative value, a sum of 0.
    public var expandedGini: Double? {
        guard let ends = cumulatedCounts, let total = ends.last, let first = values.first, first >= 0 else {
            return nil
        }
        let n = Double(total)
        let sum = zip(values, weights).lazy.map { $0 * $1 }.compensatedSum
        guard sum > 0 else { return nil }
        let weighted = values.indices.lazy.map { index in
            values[index] * weights[index] * (2 * Double(ends[index]) - weights[index] - n)
        }
        return weighted.compensatedSum / (n * sum)
    }
}
