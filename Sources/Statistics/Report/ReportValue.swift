/// A value under a key of a statistics report.
public enum ReportValue: Hashable, Sendable {
    /// A number; nil is undefined, and infinity is infinity.
    case number(Double?)
    /// A whole number; nil is undefined.
    case integer(Int?)
    /// A word, such as the method used; nil is undefined.
    case text(String?)
    /// Yes or no.
    case flag(Bool)
    /// Numbers in row order; nil is undefined.
    case numbers([Double?])
    /// Whole numbers in row order.
    case integers([Int])
    /// Names of rows.
    case names([String])
}

/// Every statistic of one data set under the flat keys of the reference files, in a fixed order.
///
/// This is the one place that knows the keys: `quantile.type7.p0.25`, `mad.raw`, `tukey.type7.k1.5.lower`. What is
/// undefined is there as nil; groups of keys that need a kind of data (`hurdle100.…`, `logmodz.…`, `gesd.…`) are there
/// only for that kind.
public struct StatisticsReport: Sendable {
    /// The keys and values, in order.
    public private(set) var entries: [(key: String, value: ReportValue)] = []

    /// An empty report.
    init() {}

    /// The value under a key; nil where there is no such key.
    public subscript(key: String) -> ReportValue? { entries.first { $0.key == key }?.value }

    /// The entries whose keys are chosen, in their order.
    public func filter(_ isChosen: (String) -> Bool) -> StatisticsReport {
        var report = StatisticsReport()
        for (key, value) in entries where isChosen(key) { report.add(key, value) }
        return report
    }

    /// Adds a value; what a computation beyond the range of Double left as NaN is undefined.
    mutating func add(_ key: String, _ value: ReportValue) {
        switch value {
        case .number(let number?) where number.isNaN: entries.append((key, .number(nil)))
        case .numbers(let numbers):
            entries.append((key, .numbers(numbers.map { $0.flatMap { $0.isNaN ? nil : $0 } })))
        default: entries.append((key, value))
        }
    }

    mutating func add(_ key: String, _ value: Double?) { add(key, .number(value)) }
    mutating func add(_ key: String, _ value: Int?) { add(key, .integer(value)) }

    /// Limits and the rows outside.
    mutating func add(_ key: String, _ lower: Double?, _ upper: Double?, outside rows: [String]) {
        add(key + ".lower", lower)
        add(key + ".upper", upper)
        add(key + ".n_out", rows.count)
        add(key + ".ids", .names(rows))
    }

}
