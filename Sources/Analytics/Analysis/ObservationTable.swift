import Loader
import Model

/// Values of several metrics over the same documents, a column a metric.
public struct ObservationTable: Hashable, Sendable {
    /// The values of one metric, in the order of the table's entities.
    public struct Column: Hashable, Sendable {
        /// The metric.
        public let metric: Metric
        /// The values; nil where absent or excluded.
        public internal(set) var values: OptionalNumbers = []
        /// The ratio's upper sides; empty where the metric is no ratio.
        public internal(set) var numerators: OptionalNumbers = []
        /// The ratio's lower sides; empty where the metric is no ratio.
        public internal(set) var denominators: OptionalNumbers = []
        /// Where the values stood; empty where not asked for.
        public internal(set) var places: [[FieldPlace]] = []
        /// The rows that the metric leaves out, with the reason. Those with a small base keep their value.
        var left = LeftOut()
    }

    /// What the rows belong to: by department, year, scope, row of the store, item.
    public let entities: Entities
    /// A column a metric, in the order asked for.
    public let columns: [Column]
    /// What is left out of all columns because another document includes it.
    let contained: Contained

    /// The observations of a column, in the order of the entities, without new departments where the metric leaves them out.
    public func observations(_ column: Column) -> [Observation] {
        entities.indices.filter { column.left[$0] != .newDepartment }.map { observation($0, column) }
    }

    func observation(_ index: Int, _ column: Column) -> Observation {
        func side(_ values: OptionalNumbers) -> Double? { values.isEmpty ? nil : values[index] }
        return Observation(
            entity: entities[index], value: column.values[index], numerator: side(column.numerators),
            denominator: side(column.denominators), places: column.places.isEmpty ? [] : column.places[index])
    }

    /// How many of how many a column has, over the entities for which `belongs` holds.
    public func population(_ column: Column, where belongs: (Entity) -> Bool = { _ in true }) -> Population {
        population(column, of: selected(belongs))
    }

    init(entities: Entities, columns: [Column], contained: Contained) {
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
        withPlaces: Bool, withItems: Bool, withSides: Bool, cache: TableCache?
    ) throws(AnalyticsError) {
        let query = try ObservationQuery(
            metrics: metrics, level: level, selection: selection, groups: groups, withPlaces: withPlaces,
            withItems: withItems, withSides: withSides)
        try query.validate(store)
        var reader = ObservationReader(
            query, metrics, level: level, peers: selection.peers, withSides: withSides)
        do { try reader.read(store) } catch { throw query.refine(error) }
        let read = reader.entities
        // In the order of documents, without those that others include.
        var ranks = [Int](repeating: 0, count: reader.order.count)
        for (rank, place) in reader.order.enumerated() { ranks[place] = rank }
        var order = Array(read.documents.indices)
        if zip(read.documents, read.documents.dropFirst()).contains(where: { ranks[Int($0)] > ranks[Int($1)] }
        ) {
            order.sort { ranks[Int(read.documents[$0])] < ranks[Int(read.documents[$1])] }
        }
        var containment: Containment?
        if !selection.includesContained {
            let documents = order.map { Int(read.documents[$0]) }
            func find() throws(AnalyticsError) -> Containment {
                do {
                    return Containment(documents, of: read.list, aliases: try store.aliases())
                } catch {
                    throw .store(error)
                }
            }
            if let cache {
                let ids = documents.map { read.list.columns.reportIDs[$0] }
                containment = try cache.containment(of: ids, in: selection, find: find)
            } else {
                containment = try find()
            }
        }
        var kept: [Int] = []
        var left: [(document: Int, container: Int)] = []
        for (place, document) in order.enumerated() {
            if let container = containment?.container(of: place) {
                left.append((document, Int(read.documents[order[container]])))
            } else {
                kept.append(document)
            }
        }
        contained = Contained(
            entities: read.keeping(left.map(\.document)), containers: left.map(\.container))
        // A million items are copied only where some are left out or stand in another order.
        if kept.elementsEqual(read.documents.indices) {
            entities = read
            columns = reader.columns
        } else {
            entities = read.keeping(kept)
            let ranges = kept.map(read.rows)
            columns = reader.columns.map { $0.keeping(ranges) }
        }
    }
}

extension ObservationTable {
    /// What other documents include.
    struct Contained: Hashable, Sendable {
        /// Documents or their items.
        let entities: Entities
        /// What includes each of the documents, as places in the list of documents.
        let containers: [Int]

        /// A row of a document as what is left out; the document by its place among those of the entities.
        func exclusion(_ row: Int, in document: Int) -> Population.Exclusion {
            let outer = Entity(entities.list, containers[document], group: 0)
            return .init(
                entity: entities.entity(row, in: document),
                reason: .containedIn(department: outer.department, reportID: outer.reportID))
        }
    }
}

extension ObservationTable.Column {
    fileprivate func keeping(_ ranges: [Range<Int>]) -> Self {
        var column = self
        column.values = values.keeping(ranges)
        column.numerators = numerators.keeping(ranges)
        column.denominators = denominators.keeping(ranges)
        column.places = places.isEmpty ? [] : ranges.flatMap { places[$0] }
        column.left = left.keeping(ranges)
        return column
    }
}
