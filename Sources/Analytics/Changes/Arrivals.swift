/// What became known between two days, and what is still awaited.
public struct Arrivals: Sendable {
    /// A department that published the year before.
    public struct Awaited: Hashable, Sendable {
        /// The department across years.
        public let departmentKey: String
        /// The year that it has not published yet.
        public let fiscalYear: Int
        /// Its document of the year before.
        public let previous: Entity
    }

    /// The documents that were known at the earlier day.
    public let known: Int
    /// First documents of their department, year and scope, in the order of departments.
    public let new: [Entity]
    /// Documents that took the place of an earlier one, in the order of departments.
    public let revised: [DocumentNews]
    /// Documents that are no longer there, as when the department was joined with another; in the order of departments.
    public let gone: [Entity]
    /// Departments with a document of the year before and none of the year, in the order of departments.
    public let awaited: [Awaited]
    /// How many departments published the year before: what `awaited` is out of.
    public let previousPublishers: Int
    /// How many documents of other years than the selection's are new, and how many took the place of an earlier one.
    public let ofOtherYears: (new: Int, revised: Int)
}

extension StateComparison {
    /// What came in, and what last year's publishers still owe for the latest of the selection's years.
    ///
    /// - Throws: as `Analysis.table`.
    public func arrivals() throws(AnalyticsError) -> Arrivals {
        let known = try documents(of: before)
        var selection = selection
        selection.includesContained = true
        let current = try after.documents(in: selection)
        let identities = Set(current.map { DocumentIdentity($0) })
        var new: [Entity] = []
        var revised: [DocumentNews] = []
        for entity in current {
            switch known[DocumentIdentity(entity)] {
            case nil: new.append(entity)
            case let previous? where previous.reportID != entity.reportID:
                revised.append(DocumentNews(entity: entity, previousID: previous.reportID))
            default: continue
            }
        }
        let gone = known.filter { !identities.contains($0.key) }.values
        let awaited = try awaited(among: current)
        return Arrivals(
            known: known.count, new: new, revised: revised,
            gone: gone.sorted { ($0.department, $0.fiscalYear ?? 0) < ($1.department, $1.fiscalYear ?? 0) },
            awaited: awaited.missing, previousPublishers: awaited.publishers,
            ofOtherYears: try ofOtherYears())
    }

    private func ofOtherYears() throws(AnalyticsError) -> (new: Int, revised: Int) {
        guard let years = selection.years else { return (0, 0) }
        var everyYear = selection
        everyYear.years = nil
        everyYear.includesContained = true
        func others(_ analysis: Analysis) throws(AnalyticsError) -> [Entity] {
            try analysis.documents(in: everyYear).filter { $0.fiscalYear.map { !years.contains($0) } ?? true }
        }
        let known = Dictionary(
            try others(before).map { (DocumentIdentity($0), $0.reportID) },
            uniquingKeysWith: { first, _ in first })
        var counts = (new: 0, revised: 0)
        for entity in try others(after) {
            switch known[DocumentIdentity(entity)] {
            case nil: counts.new += 1
            case let previous? where previous != entity.reportID: counts.revised += 1
            default: continue
            }
        }
        return counts
    }

    private func awaited(among current: [Entity]) throws(AnalyticsError) -> (
        missing: [Arrivals.Awaited], publishers: Int
    ) {
        guard let year = selection.years?.max() ?? current.compactMap(\.fiscalYear).max() else {
            return ([], 0)
        }
        var lastYear = selection
        lastYear.years = [year - 1]
        lastYear.includesContained = true
        var previous: [String: Entity] = [:]
        for entity in try after.documents(in: lastYear) {
            guard let key = entity.departmentKey else { continue }
            if previous[key].map({ $0.breadth < entity.breadth }) ?? true { previous[key] = entity }
        }
        // A condition may hold for a department in one year only: whoever published at all is not awaited.
        var everyone = Selection(years: [year], includesContained: true)
        everyone.peers = selection.peers
        let published = Set(try after.documents(in: everyone).compactMap(\.departmentKey))
        let missing = previous.filter { !published.contains($0.key) }.sorted { $0.key < $1.key }
        return (
            missing.map { Arrivals.Awaited(departmentKey: $0.key, fiscalYear: year, previous: $0.value) },
            previous.count
        )
    }
}
