import Loader
import Model

/// Values of several metrics over the same documents, a column a metric.
public struct ObservationTable: Hashable, Sendable {
    /// The values of one metric, in the order of the table's entities.
    public struct Column: Hashable, Sendable {
        /// The metric.
        public let metric: Metric
        /// The values; nil where absent or excluded.
        public internal(set) var values: [Double?] = []
        /// The ratio's upper sides; empty where the metric is no ratio.
        public internal(set) var numerators: [Double?] = []
        /// The ratio's lower sides; empty where the metric is no ratio.
        public internal(set) var denominators: [Double?] = []
        /// Where the values stood; empty where not asked for.
        public internal(set) var places: [[FieldPlace]] = []
        /// The indices of entities that the metric leaves out, with the reason. Those with a small base keep their value.
        var left: [Int: Population.Exclusion.Reason] = [:]
    }

    /// What the rows belong to: by department, year, scope, row of the store, item.
    public let entities: [Entity]
    /// A column a metric, in the order asked for.
    public let columns: [Column]
    /// Documents left out of all columns, and what includes them.
    let contained: [Population.Exclusion]

    /// The observations of a column, in the order of the entities, without new departments where the metric leaves them out.
    public func observations(_ column: Column) -> [Observation] {
        entities.indices.filter { column.left[$0] != .newDepartment }.map { observation($0, column) }
    }

    func observation(_ index: Int, _ column: Column) -> Observation {
        func side(_ values: [Double?]) -> Double? { values.isEmpty ? nil : values[index] }
        return Observation(
            entity: entities[index], value: column.values[index], numerator: side(column.numerators),
            denominator: side(column.denominators), places: column.places.isEmpty ? [] : column.places[index])
    }

    /// How many of how many a column has, over the entities for which `belongs` holds.
    public func population(_ column: Column, where belongs: (Entity) -> Bool = { _ in true }) -> Population {
        population(column, of: selected(belongs))
    }

    /// How many of how many a column has in a group.
    func population(_ column: Column, of group: Group) -> Population {
        var excluded = group.contained.map { contained[$0] }
        let total = excluded.count + group.indices.count
        var count = 0
        var years: Set<Int> = []
        var last: Int?
        for index in group.indices {
            if !column.left.isEmpty, let reason = column.left[index] {
                excluded.append(.init(entity: entities[index], reason: reason))
            } else if column.values[index] != nil {
                count += 1
                // Neighbours are mostly of one document, or at least of one year.
                if let year = entities[index].fiscalYear, year != last {
                    years.insert(year)
                    last = year
                }
            }
        }
        return Population(
            total: total, count: count, missing: total - count - excluded.count, excluded: excluded,
            years: years.sorted())
    }

    init(entities: [Entity], columns: [Column], contained: [Population.Exclusion]) {
        self.entities = entities
        self.columns = columns
        self.contained = contained
    }

    /// Reads the values of other metrics for the documents of a table at the level of departments; nil where the store has
    /// changed meanwhile.
    init?(
        _ store: Store, metrics: [Metric], documentsOf known: ObservationTable, selection: Selection,
        groups: [String], withPlaces: Bool
    ) throws(AnalyticsError) {
        let query = try ObservationQuery(
            metrics: metrics, level: .department, selection: selection, groups: groups,
            withPlaces: withPlaces, withItems: false, valuesOnly: true)
        var reader = ObservationReader(query, metrics, level: .department, peers: selection.peers)
        do {
            guard try reader.readValues(of: known.entities, from: store) else { return nil }
        } catch {
            throw query.refine(error)
        }
        self.init(entities: known.entities, columns: reader.columns, contained: known.contained)
    }

    /// Reads the table from the store in one query.
    init(
        _ store: Store, metrics: [Metric], level: Metric.Level, selection: Selection, groups: [String],
        withPlaces: Bool, withItems: Bool
    ) throws(AnalyticsError) {
        let query = try ObservationQuery(
            metrics: metrics, level: level, selection: selection, groups: groups, withPlaces: withPlaces,
            withItems: withItems)
        try query.validate(store)
        var reader = ObservationReader(query, metrics, level: level, peers: selection.peers)
        do { try reader.read(store) } catch { throw query.refine(error) }
        var (entities, columns) = (reader.entities, reader.columns)
        let runs = reader.runs
        // Each document's rows, in the order of documents, without those that others include.
        var ranges: [(rank: Int, indices: Range<Int>)] = []
        ranges.reserveCapacity(runs.count)
        for (place, run) in runs.enumerated() {
            let end = place + 1 < runs.count ? runs[place + 1].start : entities.count
            ranges.append((run.rank, run.start..<end))
        }
        if level != .department { ranges.sort { $0.rank < $1.rank } }
        var contained: [Population.Exclusion] = []
        var containment: Containment?
        if !selection.includesContained {
            let aliases: [String: String]
            do { aliases = try store.aliases() } catch { throw .store(error) }
            containment = Containment(ranges.map { entities[$0.indices.lowerBound] }, aliases: aliases)
        }
        var kept: [Range<Int>] = []
        for (place, range) in ranges.enumerated() {
            guard let container = containment?.container(of: place) else {
                kept.append(range.indices)
                continue
            }
            let outer = entities[ranges[container].indices.lowerBound]
            for index in range.indices {
                contained.append(
                    .init(
                        entity: entities[index],
                        reason: .containedIn(department: outer.department, reportID: outer.reportID)))
            }
        }
        // A million items are copied only where some are left out or stand in another order.
        let isInOrder = zip(kept, kept.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound }
        if !isInOrder || !contained.isEmpty {
            entities = kept.flatMap { entities[$0] }
            columns = columns.map { $0.keeping(kept) }
        }
        self.entities = entities
        self.columns = columns
        self.contained = contained
    }
}

extension ObservationTable.Column {
    fileprivate func keeping(_ ranges: [Range<Int>]) -> Self {
        var column = self
        func keep<Value>(_ values: [Value]) -> [Value] {
            values.isEmpty ? [] : ranges.flatMap { values[$0] }
        }
        column.values = keep(values)
        column.numerators = keep(numerators)
        column.denominators = keep(denominators)
        column.places = keep(places)
        guard !left.isEmpty else { return column }
        column.left = [:]
        for (place, index) in ranges.joined().enumerated() { column.left[place] = left[index] }
        return column
    }
}
