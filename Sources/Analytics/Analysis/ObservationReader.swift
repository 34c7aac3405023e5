import Loader

/// Reads the rows of a table of observations as they come out of the store.
struct ObservationReader {
    private(set) var entities: [Entity] = []
    private(set) var columns: [ObservationTable.Column]
    /// Where each document's rows begin, and its place among the documents: the rows of one document follow each other, the
    /// documents come in any order.
    private(set) var runs: [(rank: Int, start: Int)] = []
    private let query: ObservationQuery
    private let level: Metric.Level
    private let peers: [String: String]
    private let isPerHead: [Bool]
    private let excludesNew: [Bool]
    private var documents: [Int64: (entity: Entity, isNew: Bool, rank: Int)] = [:]

    init(
        _ query: ObservationQuery, _ metrics: [Metric], level: Metric.Level, peers: [String: String]
    ) {
        self.query = query
        self.level = level
        self.peers = peers
        columns = metrics.map { ObservationTable.Column(metric: $0) }
        isPerHead = metrics.map(\.isPerHead)
        excludesNew = metrics.map(\.excludesNewDepartments)
    }

    /// Reads all rows.
    mutating func read(_ store: Store) throws(LoaderError) {
        guard let documentSQL = query.documentSQL else {
            return try store.forEachRow(query.sql, query.arguments) { row in
                let document = query.document(row, peers)
                runs.append((entities.count, entities.count))
                addValues(row, isNew: document.isNew)
                entities.append(document.entity)
            }
        }
        try store.forEachRow(documentSQL, query.arguments) { row in
            let (entity, isNew) = query.document(row, peers)
            documents[row.integer(0) ?? 0] = (entity, isNew, documents.count)
        }
        let likely = documents.count * (level == .project ? 16 : 128)
        entities.reserveCapacity(likely)
        for metric in columns.indices { columns[metric].reserve(likely) }
        if let packed = query.packed, store.keepsIndicatorColumns {
            // In the order of documents, so that nothing needs to be put into order afterwards.
            var reports = [PackedIndicatorQuery.Report?](repeating: nil, count: documents.count)
            try store.forEachRow(packed.sql) { row in
                guard let document = documents[row.integer(0) ?? 0] else { return }
                reports[document.rank] = packed.report(row, document.entity, isNew: document.isNew)
            }
            for (rank, report) in reports.enumerated() {
                if let report { add(report, rank: rank) }
            }
        } else {
            try readItems(store)
        }
    }

    /// Reads the values of documents that are known, in their order.
    ///
    /// - Returns: whether every one of them was there.
    mutating func readValues(of known: [Entity], from store: Store) throws(LoaderError) -> Bool {
        try store.forEachRow(query.sql, query.arguments) { row in
            let next = entities.count
            // What another document includes is not among those known.
            guard next < known.count, known[next].reportID == row.integer(0) else { return }
            addValues(row, isNew: row.integer(7) == 1)
            entities.append(known[next])
        }
        return entities.count == known.count
    }

    private mutating func readItems(_ store: Store) throws(LoaderError) {
        var last: (id: Int64, entity: Entity, isNew: Bool)?
        // The document once for each group that its items are in.
        var variants: [[String?]: Entity] = [:]
        try store.forEachRow(query.sql) { row in
            let id = row.integer(0) ?? 0
            if last?.id != id {
                guard let document = documents[id] else { return }
                last = (id, document.entity, document.isNew)
                variants = [:]
                runs.append((document.rank, entities.count))
            }
            guard let document = last else { return }
            addValues(row, isNew: document.isNew)
            guard !query.itemGroups.isEmpty else {
                entities.append(query.item(row, of: document.entity))
                return
            }
            let group = query.group(row, of: document.entity)
            let variant = variants[group] ?? document.entity.with(group: group)
            variants[group] = variant
            entities.append(query.item(row, of: variant))
        }
    }

    /// Adds the values of the entity that comes next.
    private mutating func addValues(_ row: StoreRow, isNew: Bool) {
        let index = entities.count
        for (metric, place) in query.metricColumns.enumerated() {
            let isExcluded = isNew && excludesNew[metric]
            if isExcluded { columns[metric].left[index] = .newDepartment }
            let value = isExcluded ? nil : row.double(place.value)
            columns[metric].values.append(value)
            if let ratio = place.ratio {
                let base = row.double(ratio + 1)
                if !isExcluded, let base {
                    columns[metric].leaveOut(index, value: value, base: base, isPerHead: isPerHead[metric])
                }
                columns[metric].numerators.append(value == nil ? nil : row.double(ratio))
                columns[metric].denominators.append(value == nil ? nil : base)
            }
            if query.withPlaces {
                columns[metric].places.append(
                    place.lines.compactMap { line in
                        row.integer(line.column).map { FieldPlace(field: line.field, line: Int($0)) }
                    })
            }
        }
    }

    /// Adds the indicators of a report.
    private mutating func add(_ report: PackedIndicatorQuery.Report, rank: Int) {
        let start = entities.count
        for (form, size) in report.sizes.enumerated() {
            for position in 0..<size {
                entities.append(report.entity.with(item: nil, position: position, form: form))
            }
        }
        guard entities.count > start else { return }
        runs.append((rank, start))
        for (metric, numbers) in report.numbers.enumerated() {
            let isExcluded = report.isNew && excludesNew[metric]
            for (place, number) in numbers.values.enumerated() {
                let value = number.isNaN || isExcluded ? nil : number
                columns[metric].values.append(value)
                if isExcluded { columns[metric].left[start + place] = .newDepartment }
                guard !numbers.uppers.isEmpty else { continue }
                let lower = numbers.lowers[place]
                if !isExcluded, !lower.isNaN {
                    columns[metric].leaveOut(
                        start + place, value: value, base: lower, isPerHead: isPerHead[metric])
                }
                columns[metric].numerators.append(value == nil ? nil : numbers.uppers[place])
                columns[metric].denominators.append(value == nil ? nil : lower)
            }
        }
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
}
