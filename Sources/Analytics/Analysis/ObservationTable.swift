import Loader
import Model

/// Values of several metrics over the same documents, a column a metric.
public struct ObservationTable: Hashable, Sendable {
    /// The values of one metric, in the order of the table's entities.
    public struct Column: Hashable, Sendable {
        /// The metric.
        public let metric: Metric
        /// The values; nil where absent or excluded.
        public fileprivate(set) var values: [Double?] = []
        /// The ratio's upper sides; empty where the metric is no ratio.
        public fileprivate(set) var numerators: [Double?] = []
        /// The ratio's lower sides; empty where the metric is no ratio.
        public fileprivate(set) var denominators: [Double?] = []
        /// Where the values stood; empty where not asked for.
        public fileprivate(set) var places: [[FieldPlace]] = []
        /// The indices of entities that the metric leaves out, with the reason. Those with a small base keep their value.
        fileprivate(set) var left: [Int: Population.Exclusion.Reason] = [:]
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
        for index in group.indices {
            if !column.left.isEmpty, let reason = column.left[index] {
                excluded.append(.init(entity: entities[index], reason: reason))
            } else if column.values[index] != nil {
                count += 1
            }
        }
        return Population(
            total: total, count: count, missing: total - count - excluded.count, excluded: excluded)
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
        var entities: [Entity] = []
        var columns = metrics.map { Column(metric: $0) }
        let isPerHead = metrics.map(\.isPerHead)
        let excludesNew = metrics.map(\.excludesNewDepartments)
        var documents: [Int64: (entity: Entity, isNew: Bool, rank: Int)] = [:]
        // The rows of one document follow each other; the documents come in any order.
        var runs: [(rank: Int, start: Int)] = []
        func document(_ row: StoreRow) -> (entity: Entity, isNew: Bool) {
            query.document(row, selection.peers)
        }
        do {
            if let sql = query.documentSQL {
                try store.forEachRow(sql, query.arguments) { row in
                    let (entity, isNew) = document(row)
                    documents[row.integer(0) ?? 0] = (entity, isNew, documents.count)
                }
                let likely = documents.count * (level == .project ? 16 : 128)
                entities.reserveCapacity(likely)
                for metric in columns.indices { columns[metric].reserve(likely) }
            }
            var last: (id: Int64, entity: Entity, isNew: Bool)?
            let arguments = level == .department ? query.arguments : []
            try store.forEachRow(query.sql, arguments) { row in
                let index = entities.count
                let isNew: Bool
                if level == .department {
                    let document = document(row)
                    runs.append((index, index))
                    entities.append(document.entity)
                    isNew = document.isNew
                } else {
                    let id = row.integer(0) ?? 0
                    if last?.id != id {
                        guard let document = documents[id] else { return }
                        last = (id, document.entity, document.isNew)
                        runs.append((document.rank, index))
                    }
                    guard let document = last else { return }
                    entities.append(withItems ? query.item(row, of: document.entity) : document.entity)
                    isNew = document.isNew
                }
                for (metric, place) in query.metricColumns.enumerated() {
                    let isExcluded = isNew && excludesNew[metric]
                    if isExcluded { columns[metric].left[index] = .newDepartment }
                    let value = isExcluded ? nil : row.double(place.value)
                    columns[metric].values.append(value)
                    if !isExcluded, let ratio = place.ratio, let base = row.double(ratio + 1) {
                        columns[metric].leaveOut(
                            index, value: value, base: base, isPerHead: isPerHead[metric])
                    }
                    if let ratio = place.ratio {
                        columns[metric].numerators.append(value == nil ? nil : row.double(ratio))
                        columns[metric].denominators.append(value == nil ? nil : row.double(ratio + 1))
                    }
                    if withPlaces {
                        columns[metric].places.append(
                            place.lines.compactMap { line in
                                row.integer(line.column).map { FieldPlace(field: line.field, line: Int($0)) }
                            })
                    }
                }
            }
        } catch {
            throw query.refine(error)
        }
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
        var kept: [Int] = []
        kept.reserveCapacity(entities.count)
        for (place, range) in ranges.enumerated() {
            guard let container = containment?.container(of: place) else {
                kept.append(contentsOf: range.indices)
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
        if level != .department || kept.count < entities.count {
            entities = kept.map { entities[$0] }
            columns = columns.map { $0.keeping(kept) }
        }
        self.entities = entities
        self.columns = columns
        self.contained = contained
    }
}

extension ObservationTable.Column {
    /// Leaves a ratio out whose base is 0, or whose heads are fewer than ten.
    fileprivate mutating func leaveOut(
        _ index: Int, value: Double?, base: Double, isPerHead: Bool
    ) {
        if value == nil, base <= 0 {
            left[index] = .zeroBase
        } else if value != nil, isPerHead, base < Double(Metric.fewestHeads) {
            left[index] = .smallBase(heads: Int(base))
        }
    }

    fileprivate mutating func reserve(_ count: Int) {
        values.reserveCapacity(count)
        guard metric.expression.numerator != nil else { return }
        numerators.reserveCapacity(count)
        denominators.reserveCapacity(count)
    }

    fileprivate func keeping(_ indices: [Int]) -> Self {
        var column = self
        func keep<Value>(_ values: [Value]) -> [Value] { values.isEmpty ? [] : indices.map { values[$0] } }
        column.values = keep(values)
        column.numerators = keep(numerators)
        column.denominators = keep(denominators)
        column.places = keep(places)
        guard !left.isEmpty else { return column }
        column.left = [:]
        for (place, index) in indices.enumerated() { column.left[place] = left[index] }
        return column
    }
}
