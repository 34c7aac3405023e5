/// A sum that carries the rounding error of every step along.
///
/// - Source: Neumaier 1974, Zeitschrift für Angewandte Mathematik und Mechanik 54:39.
public struct CompensatedSum: Hashable, Sendable {
    private var sum = 0.0
    private var compensation = 0.0

    /// A sum of nothing, 0.
    public init() {}

    /// Adds a value.
    public mutating func add(_ value: Double) {
        let next = sum + value
        if sum.magnitude >= value.magnitude {
            compensation += (sum - next) + value
        } else {
            compensation += (value - next) + sum
        }
        sum = next
    }

    /// The sum so far.
    public var value: Double { sum + compensation }
}

extension Sequence where Element == Double {
    /// The compensated sum; 0 for an empty sequence.
    var compensatedSum: Double {
        var sum = CompensatedSum()
        for value in self { sum.add(value) }
        return sum.value
    }
}

extension Sample {
    /// The compensated sum; nil for an empty sample.
    public var sum: Double? { isEmpty ? nil : sorted.compensatedSum }

    /// The arithmetic mean; nil for an empty sample. Equal values have themselves as mean, without rounding.
    public var mean: Double? { minimum == maximum ? minimum : sum.map { $0 / Double(count) } }

    /// The variance over n − 1; nil under two values.
    public var variance: Double? {
        guard count >= 2, let mean else { return nil }
        return sorted.lazy.map { ($0 - mean) * ($0 - mean) }.compensatedSum / Double(count - 1)
    }

    /// The standard deviation over n − 1; nil under two values.
    public var standardDeviation: Double? { variance.map { $0.squareRoot() } }

    /// The mean of the absolute deviations from the median; nil for an empty sample.
    public var meanAbsoluteDeviation: Double? {
        guard let median else { return nil }
        return sorted.lazy.map { ($0 - median).magnitude }.compensatedSum / Double(count)
    }
}
