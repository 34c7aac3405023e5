import Statistics

/// A question in the words of `juesuan query`: metrics, documents, groups, statistics.
public struct MetricQuery: Hashable, Sendable {
    /// The metrics, all of one level.
    public var metrics: [Metric]
    /// The documents.
    public var selection: Selection
    /// The fields to group by; empty for one group of all.
    public var groups: [String]
    /// The statistics of each group; empty for the values themselves.
    public var statistics: [Statistic]
    /// The definition of quartiles and quantiles.
    public var quantileType: QuantileType
    /// A figure of the same level that says how often each value counts, as 在职人员; nil for once.
    public var weights: Metric?
    /// How many rows of rankings are enough, counted over all groups; nil for all. What a ranking says of its values rests on
    /// all of them.
    public var limit: Int?
    /// From which end of its values the rows of each ranking are, where there is a limit; nil for the first rows of all
    /// rankings together.
    public var end: Ranking.End?

    /// A question.
    public init(
        metrics: [Metric], selection: Selection = Selection(), groups: [String] = [],
        statistics: [Statistic] = [], quantileType: QuantileType = .linear, weights: Metric? = nil,
        limit: Int? = nil, end: Ranking.End? = nil
    ) {
        self.metrics = metrics
        self.selection = selection
        self.groups = groups
        self.statistics = statistics
        self.quantileType = quantileType
        self.weights = weights
        self.limit = limit
        self.end = end
    }
}

/// The answer to a query.
public enum MetricAnswer: Hashable, Sendable {
    /// Without statistics: a ranking for each group and metric, groups in order, metrics in the order asked for.
    case rankings([GroupedRanking])
    /// With statistics: a summary for each group and metric, groups in order, metrics in the order asked for.
    case summaries([Summary])
}

/// A ranking within a group.
public struct GroupedRanking: Hashable, Sendable {
    /// The values of the fields grouped by; empty where nothing was grouped.
    public let group: [String?]
    /// The ranking.
    public let ranking: Ranking
}

/// The statistics of a metric in a group.
public struct Summary: Hashable, Sendable {
    /// The metric.
    public let metric: Metric
    /// The values of the fields grouped by; empty where nothing was grouped.
    public let group: [String?]
    /// How many of how many.
    public let population: Population
    /// The statistics asked for, in their order; nil where undefined for the group.
    public let values: [Double?]
    /// The exact interval of the median by order statistics; nil without a value.
    public let medianInterval: MedianInterval?
    /// The weighted mean and median; nil where no weights were asked for.
    public let weighted: WeightedSummary?
}

extension Analysis {
    /// Answers a query.
    ///
    /// - Throws: as `table`.
    public func answer(_ query: MetricQuery) throws(AnalyticsError) -> MetricAnswer {
        let asked = query.metrics + [query.weights].compactMap(\.self)
        // A few names are looked up by themselves.
        let namesLater = query.limit.map { $0 <= Self.fewNames } ?? false
        let table = try table(
            of: asked, in: query.selection, groups: query.groups,
            withItems: query.statistics.isEmpty && !namesLater,
            withSides: query.statistics.isEmpty || query.statistics.contains(.pooledRatio))
        let columns = table.columns.prefix(query.metrics.count)
        let weights = query.weights.flatMap { _ in table.columns.last }
        let groups = query.groups.isEmpty ? [table.everything] : table.groups
        guard !query.statistics.isEmpty else {
            var rest = query.limit ?? .max
            var rankings: [GroupedRanking] = []
            for group in groups {
                for column in columns {
                    var ranking =
                        query.end.map { table.ranking(column, of: group, limit: rest, from: $0) }
                        ?? Ranking(table, column, of: group, limit: rest)
                    if namesLater { ranking = try named(ranking) }
                    if query.end == nil { rest -= ranking.rows.count }
                    rankings.append(GroupedRanking(group: group.group, ranking: ranking))
                }
            }
            return .rankings(rankings)
        }
        let summaries = { @Sendable (groups: ArraySlice<ObservationTable.Group>) in
            table.summaries(columns, of: groups, query, weights)
        }
        // Many groups, or groups of many, are described in two halves side by side.
        guard groups.count > 1, groups.count >= 2_000 || table.entities.count >= 100_000 else {
            return .summaries(summaries(groups[...]))
        }
        let middle = table.middle(of: groups)
        let (first, second) = Halves.make { summaries($0 == 0 ? groups[..<middle] : groups[middle...]) }
        return .summaries(first + second)
    }
}

extension ObservationTable {
    /// The statistics of groups, column by column of each.
    fileprivate func summaries(
        _ columns: ArraySlice<Column>, of groups: ArraySlice<Group>, _ query: MetricQuery, _ weights: Column?
    ) -> [Summary] {
        var summaries: [Summary] = []
        summaries.reserveCapacity(groups.count * columns.count)
        for group in groups {
            for column in columns {
                let distribution = distribution(column, of: group)
                let weighted = weights.map { weights in
                    WeightedSummary(
                        column.values, weights: weights.values, of: countedRows(column, of: group))
                }
                summaries.append(
                    Summary(
                        metric: column.metric, group: group.group, population: distribution.population,
                        values: query.statistics.map {
                            $0.value(of: distribution, quantileType: query.quantileType)
                        }, medianInterval: MedianInterval(distribution.sample), weighted: weighted))
            }
        }
        return summaries
    }

    /// How many of the first groups have half of the rows.
    fileprivate func middle(of groups: [Group]) -> Int {
        var rows = 0
        let place = groups.firstIndex { group in
            rows += group.count
            return 2 * rows >= entities.count
        }
        return place.map { $0 + 1 } ?? groups.count
    }

    /// The ranking of a group with its highest or lowest rows; with all of them where values without a rank may be among
    /// these, or where there are no more values.
    fileprivate func ranking(_ column: Column, of group: Group, limit: Int, from end: Ranking.End) -> Ranking
    {
        let hasUnranked = leftRows(column, of: group).contains {
            column.left[$0] != .newDepartment && column.values[$0] != nil
        }
        let isFew = hasUnranked || column.values.numbers.contains { $0.isInfinite }
        return Ranking(self, column, of: group, limit: isFew ? .max : limit, from: end)
    }
}
