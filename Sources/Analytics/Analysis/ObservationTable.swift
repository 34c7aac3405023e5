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
        withPlaces: Bool
    ) throws(AnalyticsError) {
        let query = try ObservationQuery(
            metrics: metrics, level: level, selection: selection, groups: groups, withPlaces: withPlaces)
        try query.validate(store)
        var entities: [Entity] = []
        var columns = metrics.map { Column(metric: $0) }
        let isPerHead = metrics.map(\.isPerHead)
        var documents: [Int64: (entity: Entity, isNew: Bool)] = [:]
        func document(_ row: StoreRow) -> (entity: Entity, isNew: Bool) {
            query.document(row, selection.peers)
        }
        do {
            if let sql = query.documentSQL {
                try store.forEachRow(sql, query.arguments) { row in
                    documents[row.integer(0) ?? 0] = document(row)
                }
            }
            try store.forEachRow(query.sql, query.arguments) { row in
                let index = entities.count
                let isNew: Bool
                if level == .department {
                    let document = document(row)
                    entities.append(document.entity)
                    isNew = document.isNew
                } else if let document = documents[row.integer(0) ?? 0] {
                    entities.append(query.item(row, of: document.entity))
                    isNew = document.isNew
                } else {
                    return
                }
                for (metric, place) in query.metricColumns.enumerated() {
                    let isExcluded = isNew && columns[metric].metric.excludesNewDepartments
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
        var contained: [Population.Exclusion] = []
        if !selection.includesContained {
            // Items stand with their documents, and share what includes them.
            let starts = entities.indices.filter {
                $0 == 0 || entities[$0].reportID != entities[$0 - 1].reportID
            }
            let containment = Containment(starts.map { entities[$0] })
            var kept: [Int] = []
            kept.reserveCapacity(entities.count)
            for (place, start) in starts.enumerated() {
                let indices = start..<(place + 1 < starts.count ? starts[place + 1] : entities.count)
                guard let container = containment.container(of: place) else {
                    kept.append(contentsOf: indices)
                    continue
                }
                let outer = entities[starts[container]]
                for index in indices {
                    contained.append(
                        .init(
                            entity: entities[index],
                            reason: .containedIn(department: outer.department, reportID: outer.reportID)))
                }
            }
            if kept.count < entities.count {
                entities = kept.map { entities[$0] }
                columns = columns.map { $0.keeping(kept) }
            }
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

    fileprivate func keeping(_ indices: [Int]) -> Self {
        var column = self
        func keep<Value>(_ values: [Value]) -> [Value] { values.isEmpty ? [] : indices.map { values[$0] } }
        column.values = keep(values)
        column.numerators = keep(numerators)
        column.denominators = keep(denominators)
        column.places = keep(places)
        column.left = [:]
        for (place, index) in indices.enumerated() { column.left[place] = left[index] }
        return column
    }
}
