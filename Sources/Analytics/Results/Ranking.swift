import Statistics

/// The values of a metric in order, each with its place among the others.
public struct Ranking: Hashable, Sendable {
    /// A value and its place.
    public struct Row: Hashable, Sendable {
        /// The value and what it belongs to.
        public let observation: Observation
        /// 1 for the highest value, equal values alike; nil without a value.
        public let rank: Int?
        /// The value divided by the median; nil without a value, where the median is not above 0, and below 0, where a
        /// quotient says nothing.
        public let ratioToMedian: Double?
        /// The share of values below, and half of those equal, in percent; nil without a value.
        public let percentile: Double?
    }

    /// An end of the values.
    public enum End: Hashable, Sendable {
        /// The highest ones.
        case highest
        /// The lowest ones.
        case lowest
    }

    /// The metric.
    public let metric: Metric
    /// How many of how many.
    public let population: Population
    /// Median, quartiles and the rest over the values.
    public let description: Description
    /// Σ numerators ÷ Σ denominators; nil where the metric is no ratio or has no value.
    public let pooledRatio: Double?
    /// The exact interval of the median by order statistics; nil without a value.
    public let medianInterval: MedianInterval?
    /// The values that have a rank, sorted.
    let sample: Sample
    /// The rows, descending by value, equal values in the order of departments, then those without a value, then those
    /// left out for their base, which have no rank.
    public let rows: [Row]
}

/// The values of a metric as a distribution, for charts.
public struct Distribution: Hashable, Sendable {
    /// The metric.
    public let metric: Metric
    /// The fields grouped by, as their values; empty where nothing was grouped.
    public let group: [String?]
    /// How many of how many.
    public let population: Population
    /// The values, ascending.
    public let sample: Sample
    /// Σ numerators ÷ Σ denominators; nil where the metric is no ratio or has no value.
    public let pooledRatio: Double?
}

/// A department between others.
public struct PeerComparison: Hashable, Sendable {
    /// The department; its rank, ratio and percentile are among the peers, itself included.
    public let subject: Ranking.Row
    /// The fields that the peers share, with their values; nil where the field is absent.
    public let shared: [(field: String, value: String?)]
    /// All peers, the department among them.
    public let ranking: Ranking

    /// Whether two comparisons say the same.
    public static func == (left: Self, right: Self) -> Bool {
        left.subject == right.subject && left.ranking == right.ranking
            && left.shared.elementsEqual(right.shared) { $0.field == $1.field && $0.value == $1.value }
    }

    /// Hashes what is compared.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(subject)
        hasher.combine(ranking)
    }
}

/// A metric over the years.
public struct Panel: Hashable, Sendable {
    /// A department and its values.
    public struct Row: Hashable, Sendable {
        /// The department across years.
        public let departmentKey: String
        /// `department`, `consolidated` or `unit`; nil where the documents do not tell.
        public let scope: String?
        /// A value a year; nil where the year's document or its value is missing.
        public let values: [Double?]
        /// The row of `reports` a year; nil where there is no document.
        public let reportIDs: [Int64?]

        /// The last stated value less the first; nil with fewer than two.
        public var change: Double? {
            let stated = values.compactMap(\.self)
            guard stated.count >= 2, let first = stated.first, let last = stated.last else { return nil }
            return last - first
        }

        /// Theil and Sen's slope in the metric's unit a year, over real gaps; nil with fewer than three years.
        public func slope(over years: [Int]) -> Double? {
            guard values.count(where: { $0 != nil }) >= 3 else { return nil }
            return TheilSen(PairedSample(years.map(Double.init), values))?.slope
        }
    }

    /// The metric.
    public let metric: Metric
    /// The years, ascending, without gaps.
    public let years: [Int]
    /// The departments, by key and scope.
    public let rows: [Row]
    /// The distribution of each year.
    public let distributions: [Distribution]
}
