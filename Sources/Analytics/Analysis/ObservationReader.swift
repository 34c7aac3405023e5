import Loader

/// Reads the rows of a table of observations as they come out of the store.
struct ObservationReader: Sendable {
    var columns: [ObservationTable.Column]
    let query: ObservationQuery
    let level: Metric.Level
    private let peers: [String: String]
    /// Whether the two sides of ratios are kept.
    let withSides: Bool
    let isPerHead: [Bool]
    let excludesNew: [Bool]
    var documents = DocumentColumns()
    /// The documents that have rows, and where the rows of each begin. The rows of one document follow each other; those of
    /// documents with items may come in any order of documents.
    var withRows: [Int32] = []
    var starts: [Int32] = []
    var items = ItemColumns()
    /// How many rows were read.
    var count = 0
    /// The groups of items by their texts, and room for one of these.
    private var byTexts: [PackedTextGroups] = []
    private var text: [UInt8] = []
    /// The documents in their order.
    private(set) var order: [Int] = []

    init(
        _ query: ObservationQuery, _ metrics: [Metric], level: Metric.Level, peers: [String: String],
        withSides: Bool = true
    ) {
        self.query = query
        self.level = level
        self.peers = peers
        self.withSides = withSides
        columns = metrics.map { ObservationTable.Column(metric: $0) }
        isPerHead = metrics.map(\.isPerHead)
        excludesNew = metrics.map(\.excludesNewDepartments)
    }

    /// What the rows belong to.
    var entities: Entities {
        Entities(
            list: DocumentList(documents), documents: withRows,
            starts: level == .department ? [] : starts + [Int32(count)], items: items)
    }

    /// Reads all rows.
    mutating func read(_ store: Store) throws(LoaderError) {
        guard let documentSQL = query.documentSQL else {
            try store.forEachRow(query.sql, query.arguments) { row in
                documents.append(row, groups: query.groupColumns)
                withRows.append(Int32(count))
                addValues(row, isNew: documents.isNew[count])
            }
            documents.findGroups(peers, at: query.peerGroup)
            order = documents.order
            return
        }
        try store.forEachRow(documentSQL, query.arguments) { row in
            documents.append(row, groups: query.groupColumns)
        }
        documents.findGroups(peers, at: query.peerGroup)
        order = documents.order
        // Memory that is not written costs nothing.
        let likely = min(documents.count * (level == .project ? 24 : 192), 1 << 26)
        if let packed = query.packed, packed.tables.isSubset(of: store.packedTables) {
            try readPacked(packed, store, likely)
        } else {
            try readItems(store, likely)
        }
    }

    /// Makes room for so many items.
    mutating func reserve(_ items: Int) {
        for metric in columns.indices { columns[metric].reserve(items, withSides: withSides) }
    }

    /// Reads the values of documents that are known, in their order.
    ///
    /// - Returns: whether every one of them was there.
    mutating func readValues(of known: Entities, from store: Store) throws(LoaderError) -> Bool {
        try store.forEachRow(query.sql, query.arguments) { row in
            // What another document includes is not among those known.
            guard count < known.count, known.reportID(of: count) == row.integer(0) else { return }
            addValues(row, isNew: row.integer(7) == 1)
        }
        return count == known.count
    }

    private mutating func readItems(_ store: Store, _ likely: Int) throws(LoaderError) {
        if query.withItems { items.names = TextColumn() }
        // Views that stand in for the tables of an older store are read through once.
        guard let sql = query.reportSQL, store.packedTables.contains(.projects) else {
            reserve(likely)
            return try readItems(store)
        }
        try readDocuments(store, likely) { reader, places, store throws(LoaderError) in
            let ids = places.map { reader.documents.reportIDs[$0] }
            var last = -1
            try store.forEachRow(sql, of: ids) { place, row in
                let document = places[places.startIndex + place]
                if place != last { reader.beginItems(of: document) }
                last = place
                reader.addItem(row, of: document)
            }
        }
    }

    /// Reads the items of all documents in the order of the store.
    private mutating func readItems(_ store: Store) throws(LoaderError) {
        let places = Dictionary(
            zip(documents.reportIDs, 0...).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        var last: (id: Int64, place: Int)?
        try store.forEachRow(query.sql) { row in
            let id = row.integer(0) ?? 0
            if last?.id != id {
                guard let place = places[id] else { return }
                last = (id, place)
                beginItems(of: place)
            }
            guard let place = last?.place else { return }
            addItem(row, of: place)
        }
    }

    /// The group of an item, that of its document divided by its own texts.
    private mutating func group(_ row: StoreRow, of document: Int) -> Int32 {
        var group = documents.groups[document]
        if byTexts.isEmpty { byTexts = query.itemGroups.map { PackedTextGroups($0.place) } }
        for (place, (_, column)) in query.itemGroups.enumerated() {
            text.removeAll(keepingCapacity: true)
            let isThere = row.appendText(column, to: &text) != nil
            group = text.withUnsafeBufferPointer {
                byTexts[place].group(isThere ? $0 : nil, in: group, &documents)
            }
        }
        return group
    }

    private mutating func beginItems(of document: Int) {
        withRows.append(Int32(document))
        starts.append(Int32(count))
    }

    /// Adds an item of a document.
    private mutating func addItem(_ row: StoreRow, of document: Int) {
        if query.withItems { items.names?.append(row, 1) }
        if query.withPositions { items.positions.append(row.integer(2).map { Int32($0) } ?? -1) }
        if query.withPositions, level == .indicator {
            items.forms.append(row.integer(3).map { Int32($0) } ?? -1)
        }
        if !query.itemGroups.isEmpty {
            items.groups.append(group(row, of: document))
        }
        addValues(row, isNew: documents.isNew[document])
    }

    /// Adds the values of the row that comes next.
    private mutating func addValues(_ row: StoreRow, isNew: Bool) {
        for (metric, place) in query.metricColumns.enumerated() {
            if let quotient = place.quotient {
                add(
                    row.double(place.value) ?? .nan, row.double(place.value + 1) ?? .nan, quotient, metric,
                    isNew: isNew)
            } else {
                add(row.double(place.value) ?? .nan, metric, isNew: isNew)
            }
            if query.withPlaces {
                columns[metric].places.append(
                    place.lines.compactMap { line in
                        row.integer(line.column).map { FieldPlace(field: line.field, line: Int($0)) }
                    })
            }
        }
        count += 1
    }

    /// Adds a value, not a number where absent.
    mutating func add(_ value: Double, _ metric: Int, isNew: Bool) {
        let isExcluded = isNew && excludesNew[metric]
        if isExcluded { columns[metric].left.append(count, .newDepartment) }
        columns[metric].values.numbers.append(isExcluded ? .nan : value)
    }

    /// Adds a ratio by its sides, not numbers where absent.
    mutating func add(
        _ upper: Double, _ lower: Double, _ quotient: Quotient, _ metric: Int, isNew: Bool
    ) {
        let isExcluded = isNew && excludesNew[metric]
        let value = isExcluded ? .nan : quotient.value(upper, lower)
        let base = lower / quotient.lowerUnit
        if isExcluded {
            columns[metric].left.append(count, .newDepartment)
        } else if value.isNaN {
            if base <= 0 { columns[metric].left.append(count, quotient.zeroBase(upper, lower)) }
        } else if isPerHead[metric], base < Double(Metric.fewestHeads) {
            columns[metric].left.append(count, .smallBase(heads: Int(base)))
        }
        columns[metric].values.numbers.append(value)
        guard withSides else { return }
        columns[metric].numerators.numbers.append(value.isNaN ? .nan : upper / quotient.upperUnit)
        columns[metric].denominators.numbers.append(value.isNaN ? .nan : base)
    }
}

extension ObservationTable.Column {
    /// Adds the values of further rows behind the first ones; their places are not read.
    mutating func append(_ other: Self, behind rows: Int) {
        values.numbers += other.values.numbers
        numerators.numbers += other.numerators.numbers
        denominators.numbers += other.denominators.numbers
        left.append(other.left, behind: rows)
    }

    fileprivate mutating func reserve(_ count: Int, withSides: Bool) {
        values.numbers.reserveCapacity(count)
        guard metric.expression.quotient != nil, withSides else { return }
        numerators.numbers.reserveCapacity(count)
        denominators.numbers.reserveCapacity(count)
    }
}
