/// A department's place among the others on two days.
public struct RankMove: Hashable, Sendable {
    /// The department's document of the later day.
    public let entity: Entity
    /// The row of the earlier day's ranking.
    public let before: Ranking.Row
    /// The row of the later day's ranking.
    public let after: Ranking.Row

    /// Later percentile less earlier one, in percentage points; positive where more departments are below it now.
    public var percentileChange: Double { (after.percentile ?? 0) - (before.percentile ?? 0) }
    /// Whether its own value changed; otherwise only the others did.
    public var hasOwnChange: Bool { before.observation.value != after.observation.value }
}

/// All moves in the ranking of a metric.
public struct RankMoves: Hashable, Sendable {
    /// The metric.
    public let metric: Metric
    /// How many had a rank at the earlier day.
    public let countBefore: Int
    /// How many have a rank at the later day.
    public let countAfter: Int
    /// Those with a rank on both days, the largest change of percentile first, equal ones in the order of ranks.
    public let moves: [RankMove]
}

extension StateComparison {
    /// How the departments with a value on both days moved in the ranking of a metric of departments.
    ///
    /// - Throws: as `Analysis.table`.
    public func rankMoves(of metric: Metric) throws(AnalyticsError) -> RankMoves {
        let earlier = try before.ranking(of: metric, in: selection)
        let later = try after.ranking(of: metric, in: selection)
        let places = Dictionary(
            earlier.rows.filter { $0.rank != nil }.map { (DocumentIdentity($0.observation.entity), $0) },
            uniquingKeysWith: { first, _ in first })
        let moves = later.rows.compactMap { row -> RankMove? in
            guard row.rank != nil, let previous = places[DocumentIdentity(row.observation.entity)] else {
                return nil
            }
            return RankMove(entity: row.observation.entity, before: previous, after: row)
        }
        let order = moves.enumerated().sorted { left, right in
            let (one, other) = (left.element.percentileChange, right.element.percentileChange)
            return one.magnitude != other.magnitude
                ? one.magnitude > other.magnitude : left.offset < right.offset
        }
        return RankMoves(
            metric: metric, countBefore: earlier.population.count, countAfter: later.population.count,
            moves: order.map(\.element))
    }
}
