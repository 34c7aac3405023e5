import Loader
import Statistics

/// Questions to a store of reports, answered with values that say what they rest on.
///
/// ```swift
/// let analysis = Analysis(store)
/// let perCapita = try MetricCatalogue.metric("three_public.per_capita")
/// for row in try analysis.ranking(of: perCapita, in: Selection(year: 2024)).rows {
///     print(row.rank ?? 0, row.observation.entity.department, row.observation.value ?? .nan)
/// }
/// ```
public struct Analysis: Sendable {
    /// The store.
    public let store: Store

    /// What was read before; nil where every question reads the store.
    let cache: TableCache?

    /// Questions to a store.
    public init(_ store: Store) { self.init(store, cache: nil) }

    /// Questions to a store that keep what they read.
    init(_ store: Store, cache: TableCache?) {
        self.store = store
        self.cache = cache
    }

    /// The same, keeping what it reads: for many questions to a store that does not change meanwhile.
    public var keepingTables: Analysis { Analysis(store, cache: cache ?? TableCache()) }

    /// The values of several metrics of one level over the same documents.
    ///
    /// - Parameters:
    ///   - groups: fields to group by, kept with each entity: `prefecture`, `department.level`, `fiscal_year`.
    ///   - withPlaces: whether the lines of the fields are looked up, which takes longer.
    ///   - withItems: whether the names of projects or indicators are read; statistics do without.
    /// - Throws: `.mixedLevels`, `.unknownField`, `.invalidCondition`, `.store`.
    public func table(
        of metrics: [Metric], in selection: Selection = Selection(), groups: [String] = [],
        withPlaces: Bool = false, withItems: Bool = true
    ) throws(AnalyticsError) -> ObservationTable {
        try table(
            of: metrics, in: selection, groups: groups, withPlaces: withPlaces, withItems: withItems,
            withSides: true)
    }

    /// The same; without the two sides of ratios, which only pooled ratios and rankings need, where `withSides` says so.
    func table(
        of metrics: [Metric], in selection: Selection, groups: [String], withPlaces: Bool = false,
        withItems: Bool, withSides: Bool
    ) throws(AnalyticsError) -> ObservationTable {
        let levels = Set(metrics.map(\.level))
        guard levels.count <= 1 else { throw .mixedLevels(metrics.map(\.id)) }
        let level = levels.first ?? .department
        func read(
            _ metrics: [Metric], _ withItems: Bool, _ known: ObservationTable? = nil
        ) throws(AnalyticsError) -> ObservationTable {
            if level == .department, let known,
                let more = try ObservationTable(
                    store, metrics: metrics, documentsOf: known, selection: selection, groups: groups,
                    withPlaces: withPlaces)
            {
                return more
            }
            return try ObservationTable(
                store, metrics: metrics, level: level, selection: selection, groups: groups,
                withPlaces: withPlaces, withItems: withItems, withSides: withSides || cache != nil,
                cache: cache)
        }
        guard let cache else { return try read(metrics, withItems, nil) }
        let key = TableCache.Key(level: level, selection: selection, groups: groups, withPlaces: withPlaces)
        return try cache.table(of: metrics, key, withItems: withItems, read: read)
    }

    /// The values of a metric with the file and the lines they come from, in the order of departments; documents without
    /// the value are among them, with nil.
    ///
    /// - Throws: as `table`.
    public func values(of metric: Metric, in selection: Selection = Selection(), groups: [String] = [])
        throws(AnalyticsError) -> [Observation]
    {
        let table = try table(of: [metric], in: selection, groups: groups, withPlaces: true)
        return table.observations(table.columns[0])
    }
}
