/// A value that was not worth checking at the earlier day and is now, or the other way round.
public struct OutlierChange: Hashable, Sendable {
    /// Why it is or is no longer listed.
    public enum Cause: Hashable, Sendable {
        /// The document was not there at the earlier day.
        case arrived
        /// The document, or the item in it, is no longer there.
        case withdrawn
        /// The document states another value.
        case revised
        /// The value is the same; the limit moved.
        case limit
        /// The value is the same; on the other day the rule could not be applied, as there were too few values or all were alike.
        case unjudged
    }

    /// What it belongs to.
    public let entity: Entity
    /// Whether it is listed now; otherwise it was.
    public let isNew: Bool
    /// Why.
    public let cause: Cause
    /// The value of the day on which it is listed.
    public let value: Double?
    /// The limit of that day that it is beyond; nil where the rule has none in the metric's unit.
    public let limit: Double?
    /// The value of the other day; nil where it has none.
    public let otherValue: Double?
}

/// How the values worth checking of a metric changed.
public struct OutlierChanges: Hashable, Sendable {
    /// The metric.
    public let metric: Metric
    /// How many were listed at the earlier day.
    public let countBefore: Int
    /// How many are listed at the later day.
    public let countAfter: Int
    /// What is new, then what is gone, each the farthest first.
    public let changes: [OutlierChange]
}

extension StateComparison {
    /// The values that are newly worth checking and those that are no longer, by the rule of the metric's shape on each day.
    ///
    /// - Throws: as `Analysis.table`.
    public func outlierChanges(of metric: Metric) throws(AnalyticsError) -> OutlierChanges {
        let earlier = try before.outliers(of: metric, in: selection)[0]
        let later = try after.outliers(of: metric, in: selection)[0]
        let new = changes(in: later, against: earlier, isNew: true)
        let gone = changes(in: earlier, against: later, isNew: false)
        return OutlierChanges(
            metric: metric, countBefore: earlier.flags.count, countAfter: later.flags.count,
            changes: new + gone)
    }

    private func changes(
        in listed: OutlierAnalysis, against other: OutlierAnalysis, isNew: Bool
    ) -> [OutlierChange] {
        let flagged = Set(other.flags.map { ItemIdentity($0.row.observation.entity) })
        let values = Dictionary(
            other.ranking.rows.map { (ItemIdentity($0.observation.entity), $0.observation.value) },
            uniquingKeysWith: { first, _ in first })
        return listed.flags.compactMap { flag in
            let entity = flag.row.observation.entity
            let identity = ItemIdentity(entity)
            guard !flagged.contains(identity) else { return nil }
            let cause: OutlierChange.Cause
            let otherValue = values[identity] ?? nil
            if values[identity] == nil {
                cause = isNew ? .arrived : .withdrawn
            } else {
                cause =
                    otherValue != flag.row.observation.value
                    ? .revised : other.abstention == nil ? .limit : .unjudged
            }
            return OutlierChange(
                entity: entity, isNew: isNew, cause: cause, value: flag.row.observation.value,
                limit: listed.rule.hasOneLimit ? flag.limit : nil, otherValue: otherValue)
        }
    }
}

/// A project or indicator across revisions: its document and its name; its place where the name is no help.
private struct ItemIdentity: Hashable {
    let document: DocumentIdentity
    let name: String?
    let position: Int?

    init(_ entity: Entity) {
        document = DocumentIdentity(entity)
        name = entity.item
        position = entity.item == nil ? entity.itemPosition : nil
    }
}
