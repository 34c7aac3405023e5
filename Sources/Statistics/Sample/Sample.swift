/// The values of one group, sorted once: what every statistic here starts from.
///
/// Missing and infinite values are counted, never used. `Sample([3, nil, 1, .infinity])` has `sorted` [1, 3],
/// `missingCount` 1 and `infiniteCount` 1. A statistic that is undefined for the sample is nil, never 0 and never NaN.
public struct Sample: Hashable, Sendable {
    /// The finite values, ascending.
    public let sorted: [Double]
    /// How many values were nil or NaN.
    public let missingCount: Int
    /// How many values were infinite.
    public let infiniteCount: Int

    /// A sample of values, in any order; NaN counts as missing.
    public init(_ values: some Sequence<Double>) { self.init(values.lazy.map { $0 as Double? }) }

    /// A sample of values, in any order; nil and NaN count as missing.
    public init(_ values: [Double?]) { self.init(anyOf: values) }

    /// A sample of values, in any order; nil and NaN count as missing.
    public init(_ values: some Sequence<Double?>) { self.init(anyOf: values) }

    /// A sample of numbers in any order, none of them NaN, and how many others are missing.
    public init(_ numbers: consuming [Double], missingCount: Int) {
        // There may be a million: they are sorted where they are.
        var finite = numbers
        let count = finite.count
        if finite.contains(where: \.isInfinite) { finite.removeAll(where: \.isInfinite) }
        let infinite = count - finite.count
        if !DistinctSort.sort(&finite) { RadixSort.sort(&finite) }
        self.init(sorted: finite, missingCount: missingCount, infiniteCount: infinite)
    }

    /// For arrays this is compiled for its own, which a caller outside the module does not see to.
    private init(anyOf values: some Sequence<Double?>) {
        var finite: [Double] = []
        finite.reserveCapacity(values.underestimatedCount)
        var missing = 0
        var infinite = 0
        for value in values {
            guard let value, !value.isNaN else {
                missing += 1
                continue
            }
            if value.isInfinite { infinite += 1 } else { finite.append(value) }
        }
        if !DistinctSort.sort(&finite) { RadixSort.sort(&finite) }
        self.init(sorted: finite, missingCount: missing, infiniteCount: infinite)
    }

    /// A sample of finite values that are already ascending.
    init(sorted: [Double], missingCount: Int = 0, infiniteCount: Int = 0) {
        self.sorted = sorted
        self.missingCount = missingCount
        self.infiniteCount = infiniteCount
    }

    /// The number of finite values, n.
    public var count: Int { sorted.count }
    /// The number of all values, missing and infinite ones among them, N.
    public var totalCount: Int { count + missingCount + infiniteCount }
    /// Whether there is no finite value.
    public var isEmpty: Bool { sorted.isEmpty }
    /// The smallest value; nil for an empty sample.
    public var minimum: Double? { sorted.first }
    /// The largest value; nil for an empty sample.
    public var maximum: Double? { sorted.last }

    /// The finite values for which `isIncluded` holds, as a sample of their own without missing values.
    public func filter(_ isIncluded: (Double) -> Bool) -> Sample { Sample(sorted: sorted.filter(isIncluded)) }

    /// The values under a strictly increasing function, such as a logarithm.
    func mapIncreasing(_ transform: (Double) -> Double) -> Sample { Sample(sorted: sorted.map(transform)) }

    /// The number of values below `value`.
    public func countBelow(_ value: Double) -> Int { partitioningIndex { $0 >= value } }

    /// The number of values that are not above `value`.
    public func countAtMost(_ value: Double) -> Int { partitioningIndex { $0 > value } }

    /// The index of the first value for which `belongsBehind` holds; all values behind it hold too.
    private func partitioningIndex(_ belongsBehind: (Double) -> Bool) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if belongsBehind(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
