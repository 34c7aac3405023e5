import Loader
import Synchronization

/// Tables and rankings that were made before: a report asks for the same figures many times, and the store is read once.
final class TableCache: Sendable {
    /// What tables have in common whose columns can stand beside each other.
    struct Key: Hashable {
        let level: Metric.Level
        let selection: Selection
        let groups: [String]
        let withPlaces: Bool
    }

    private struct Entry {
        let hasItems: Bool
        var table: ObservationTable
    }

    private struct RankingKey: Hashable {
        let metric: Metric
        let selection: Selection
    }

    private let entries = Mutex<[Key: Entry]>([:])
    private struct Documents: Hashable {
        let selection: Selection
        let reportIDs: [Int64]
    }

    private let containments = Mutex<[Documents: Containment]>([:])
    private let findings = Mutex<[Bool: [StoredFindings]]>([:])
    private let rankings = Mutex<[RankingKey: Ranking]>([:])

    /// The ranking of a metric, made once.
    func ranking(
        of metric: Metric, in selection: Selection, make: () throws(AnalyticsError) -> Ranking
    ) throws(AnalyticsError) -> Ranking {
        let key = RankingKey(metric: metric, selection: selection)
        if let known = rankings.withLock({ $0[key] }) { return known }
        let ranking = try make()
        rankings.withLock { $0[key] = ranking }
        return ranking
    }

    /// What includes what among the documents of a selection, found once for the same documents in the same order.
    func containment(
        of documents: [Int64], in selection: Selection, find: () throws(AnalyticsError) -> Containment
    ) throws(AnalyticsError) -> Containment {
        let key = Documents(selection: selection, reportIDs: documents)
        if let known = containments.withLock({ $0[key] }) { return known }
        let containment = try find()
        containments.withLock { $0[key] = containment }
        return containment
    }

    /// What checking found in the documents, read once.
    func findings(currentOnly: Bool, read: () throws(AnalyticsError) -> [StoredFindings])
        throws(AnalyticsError) -> [StoredFindings]
    {
        if let known = findings.withLock({ $0[currentOnly] }) { return known }
        let stored = try read()
        findings.withLock { $0[currentOnly] = stored }
        return stored
    }

    /// The table of some metrics, of which only those are read that were not read before.
    func table(
        of metrics: [Metric], _ key: Key, withItems: Bool,
        read: ([Metric], _ withItems: Bool, _ known: ObservationTable?) throws(AnalyticsError) ->
            ObservationTable
    ) throws(AnalyticsError) -> ObservationTable {
        var known = entries.withLock { $0[key] }
        if let entry = known, withItems, !entry.hasItems { known = nil }
        let missing = metrics.filter { metric in
            !(known?.table.columns.contains { $0.metric == metric } ?? false)
        }
        if known == nil || !missing.isEmpty {
            let hasItems = withItems || known?.hasItems ?? false
            let read = try read(missing, hasItems, known?.table)
            // Whoever writes between two readings must not shift the rows of one against those of the other.
            if let entry = known, entry.table.entities.areRows(of: read.entities) {
                known = Entry(hasItems: hasItems, table: entry.table.adding(read.columns))
            } else {
                known = Entry(hasItems: hasItems, table: read)
            }
            entries.withLock { $0[key] = known }
        }
        guard let table = known?.table, let chosen = table.choosing(metrics) else {
            return try read(metrics, withItems, nil)
        }
        return chosen
    }
}

extension ObservationTable {
    /// The same rows with further columns.
    fileprivate func adding(_ more: [Column]) -> ObservationTable {
        ObservationTable(entities: entities, columns: columns + more, contained: contained)
    }

    /// The columns of some metrics, in their order; nil where one is not there.
    fileprivate func choosing(_ metrics: [Metric]) -> ObservationTable? {
        let chosen = metrics.compactMap { metric in columns.first { $0.metric == metric } }
        guard chosen.count == metrics.count else { return nil }
        return ObservationTable(entities: entities, columns: chosen, contained: contained)
    }
}
