import Statistics

/// How a metric moved between two days, and why: because other departments are in it, or because those in it changed.
///
/// The whole change of a median is split in two parts that add up to it: the change among the departments that have a value on
/// both days, and the rest, which comes from departments that entered or left (构成变化). The same holds for the pooled ratio.
public struct Movement: Hashable, Sendable {
    /// A figure on the two days, and among those that are there on both.
    public struct Parts: Hashable, Sendable {
        /// Over all values of the earlier day; nil without any.
        public let before: Double?
        /// Over all values of the later day; nil without any.
        public let after: Double?
        /// Over the departments with a value on both days, as of the earlier one; nil without any.
        public let commonBefore: Double?
        /// Over the departments with a value on both days, as of the later one; nil without any.
        public let commonAfter: Double?

        /// Later less earlier; nil where a side is missing.
        public var change: Double? { Self.difference(after, before) }
        /// What changed among the departments that are there on both days; nil where there is none.
        public var within: Double? { Self.difference(commonAfter, commonBefore) }
        /// What comes from departments that entered or left: the change less what changed within.
        public var composition: Double? { Self.difference(change, within) }

        private static func difference(_ upper: Double?, _ lower: Double?) -> Double? {
            guard let upper, let lower else { return nil }
            return upper - lower
        }
    }

    /// The metric.
    public let metric: Metric
    /// The distribution of the earlier day.
    public let before: Distribution
    /// The distribution of the later day.
    public let after: Distribution
    /// How many documents have a value on both days; with projects, those of documents that are there on both.
    public let commonCount: Int
    /// How many of these documents state another value at the later day; with projects, any other value.
    public let changedCount: Int
    /// The medians.
    public let median: Parts
    /// The pooled ratios; all nil where the metric is no ratio.
    public let pooled: Parts
}

extension StateComparison {
    /// How a metric moved.
    ///
    /// - Throws: as `Analysis.table`.
    public func movement(of metric: Metric) throws(AnalyticsError) -> Movement {
        let earlier = try before.table(of: [metric], in: selection, withItems: false)
        let later = try after.table(of: [metric], in: selection, withItems: false)
        let (firstValues, lastValues) = (Self.stated(earlier), Self.stated(later))
        let common = Set(firstValues.keys).intersection(lastValues.keys)
        let first = earlier.distribution(earlier.columns[0])
        let last = later.distribution(later.columns[0])
        let firstCommon = earlier.distribution(earlier.columns[0]) { common.contains(DocumentIdentity($0)) }
        let lastCommon = later.distribution(later.columns[0]) { common.contains(DocumentIdentity($0)) }
        func parts(_ figure: (Distribution) -> Double?) -> Movement.Parts {
            Movement.Parts(
                before: figure(first), after: figure(last), commonBefore: figure(firstCommon),
                commonAfter: figure(lastCommon))
        }
        return Movement(
            metric: metric, before: first, after: last, commonCount: lastCommon.sample.count,
            changedCount: common.count { firstValues[$0] != lastValues[$0] }, median: parts(\.sample.median),
            pooled: parts(\.pooledRatio))
    }

    /// The values which count, by their documents.
    private static func stated(_ table: ObservationTable) -> [DocumentIdentity: [Double]] {
        let column = table.columns[0]
        var values: [DocumentIdentity: [Double]] = [:]
        for row in table.countedRows(column, of: table.everything) {
            guard let value = column.values[row] else { continue }
            values[DocumentIdentity(table.entities[row]), default: []].append(value)
        }
        return values
    }
}
