import Loader
import Model

extension ObservationReader {
    /// What the parts of a condition need to know from SQLite before columns are read.
    private struct Answers: Sendable {
        /// The numbers that are written in it.
        var literals: [Double] = []
        /// What it says of labels.
        var labels: [PackedLabelAnswers] = []

        init(_ packed: PackedItemQuery, _ store: Store) throws(LoaderError) {
            if !packed.literals.isEmpty {
                let rows = try store.table("SELECT \(packed.literals.joined(separator: ", "))").rows
                literals = rows[0].map(\.number)
            }
            for (test, column) in packed.labelTests {
                labels.append(try test.answers(store, column: column))
            }
        }
    }

    /// Reads the items of each document out of its columns, in the order of documents, so that nothing needs to be put into
    /// order afterwards.
    ///
    /// - Parameter likely: how many items there may be.
    mutating func readPacked(_ packed: PackedItemQuery, _ store: Store, _ likely: Int) throws(LoaderError) {
        let answers = try Answers(packed, store)
        if packed.takesAll {
            if level == .project { items.areAllProjects = true } else { items.sizeStarts = [0] }
        }
        if packed.names != nil { items.names = TextColumn() }
        try readDocuments(store, likely) { reader, places, store throws(LoaderError) in
            try reader.readPacked(packed, answers, places, store)
        }
    }

    /// Reads the items of all documents in their order, those of many in two halves side by side.
    ///
    /// - Parameters:
    ///   - likely: how many items there may be.
    ///   - read: reads those of some documents, whose places it is given.
    mutating func readDocuments(
        _ store: Store, _ likely: Int,
        _ read: @Sendable (inout ObservationReader, ArraySlice<Int>, Store) throws(LoaderError) -> Void
    ) throws(LoaderError) {
        guard let path = store.path, order.count >= Self.manyDocuments else {
            reserve(likely)
            return try read(&self, order[...], store)
        }
        let begun = self
        let known = documents.groupNames.count
        let middle = order.count / 2
        let (first, second) = try Halves.make { half throws(LoaderError) in
            var part = begun
            part.reserve(likely / 2)
            let places = half == 0 ? part.order[..<middle] : part.order[middle...]
            let store = half == 0 ? store : try Store(path: path, access: .readOnly, asOf: store.asOf)
            try store.map()
            try read(&part, places, store)
            return part
        }
        self = first
        append(second, knownGroups: known)
    }

    /// From so many documents on, reading in halves saves more than a second connection costs.
    private static let manyDocuments = 2_000

    /// Adds what another reader of the same documents read behind these.
    ///
    /// - Parameter knownGroups: how many groups both knew before.
    private mutating func append(_ other: ObservationReader, knownGroups: Int) {
        for metric in columns.indices { columns[metric].append(other.columns[metric], behind: count) }
        let groups = other.documents.groupNames.enumerated().map { place, name in
            place < knownGroups ? Int32(place) : documents.place(of: name)
        }
        items.append(other.items, groups: groups)
        withRows += other.withRows
        starts += other.starts.map { $0 + Int32(count) }
        count += other.count
    }

    private mutating func readPacked(
        _ packed: PackedItemQuery, _ answers: Answers, _ order: ArraySlice<Int>, _ store: Store
    ) throws(LoaderError) {
        var answers = answers
        var columns = PackedColumns(packed, level)
        var groups = PackedGroups(packed)
        let ids = order.map { documents.reportIDs[$0] }
        var areWhole = true
        try store.forEachRow(packed.sql, of: ids) { place, row in
            let document = order[order.startIndex + place]
            columns.read(row)
            guard columns.isWhole else {
                areWhole = false
                return
            }
            let start = count
            let isNew = documents.isNew[document]
            let chosen = packed.takesAll ? nil : chosenRows(packed, columns, &answers)
            if let chosen { columns.keepNumbers(of: chosen) }
            for (metric, source) in packed.metrics.enumerated() {
                count = start
                add(source, of: columns, metric, isNew: isNew)
            }
            count = start + columns.kept
            guard count > start else { return }
            if chosen == nil, level == .indicator {
                items.sizes += columns.sizes
                items.sizeStarts.append(Int32(items.sizes.count))
            }
            if let names = packed.names { addNames(columns.texts[names], chosen) }
            if packed.groupsItems {
                groups.append(columns, chosen, document: document, &documents, to: &items.groups)
            }
            withRows.append(Int32(document))
            starts.append(Int32(start))
        }
        guard areWhole else {
            throw LoaderError.damaged(table: packed.table.rawValue, column: PackedSource.kept(level)[0].name)
        }
    }

    /// Adds a metric of all items of a document.
    private mutating func add(
        _ source: PackedSource, of columns: PackedColumns, _ metric: Int, isNew: Bool
    ) {
        switch source {
        case .column(let column) where !(isNew && excludesNew[metric]):
            self.columns[metric].values.numbers.append(contentsOf: columns.numbers[column])
        case .column, .amount:
            for number in source.numbers(columns) {
                add(number, metric, isNew: isNew)
                count += 1
            }
        case .ratio(let upper, let lower, let quotient):
            let (uppers, lowers) = (upper.numbers(columns), columns.numbers[lower])
            guard withSides || isPerHead[metric] || isNew && excludesNew[metric] else {
                return add(uppers, lowers, quotient, metric)
            }
            for place in uppers.indices {
                add(uppers[place], lowers[place], quotient, metric, isNew: isNew)
                count += 1
            }
        }
    }

    /// Adds the ratios of all items of a document, of which nothing but the values is kept, and which of them have no base.
    private mutating func add(_ uppers: [Double], _ lowers: [Double], _ quotient: Quotient, _ metric: Int) {
        let start = count
        count += uppers.count
        let values = zip(uppers, lowers).map { quotient.value($0, $1) }
        columns[metric].values.numbers += values
        for place in lowers.indices where lowers[place] <= 0 && values[place].isNaN {
            columns[metric].left.append(start + place, quotient.zeroBase(uppers[place], lowers[place]))
        }
    }

    /// The items of a document that a condition chooses, whose places it keeps.
    private mutating func chosenRows(
        _ packed: PackedItemQuery, _ columns: PackedColumns, _ answers: inout Answers
    ) -> [Int] {
        let truths = packed.tests.map { $0.truths(columns, answers.literals) }
        var ofLabels: [[Bool]] = []
        for test in answers.labels.indices {
            ofLabels.append(answers.labels[test].ofItems(columns.labels[answers.labels[test].column]))
        }
        var isChosen = [Bool](repeating: true, count: columns.count)
        for truths in truths {
            for row in truths.indices where truths[row] != .yes { isChosen[row] = false }
        }
        for answers in ofLabels {
            for row in answers.indices where !answers[row] { isChosen[row] = false }
        }
        let rows = isChosen.indices.filter { isChosen[$0] }
        guard level == .indicator else {
            items.positions += rows.map { Int32($0) }
            return rows
        }
        var row = 0
        for (form, size) in columns.sizes.enumerated() {
            for position in 0..<size {
                if isChosen[row] {
                    items.positions.append(Int32(position))
                    items.forms.append(Int32(form))
                }
                row += 1
            }
        }
        return rows
    }

    /// Adds the names of a document's items, or of those that are chosen.
    private mutating func addNames(_ names: PackedTexts, _ chosen: [Int]?) {
        if let chosen {
            for row in chosen { items.names?.append(names[row]) }
        } else {
            for row in 0..<names.count { items.names?.append(names[row]) }
        }
    }
}

extension StoreValue {
    /// The number; not a number for what is none.
    fileprivate var number: Double {
        switch self {
        case .integer(let number): Double(number)
        case .real(let number): number
        case .null, .text, .blob: .nan
        }
    }
}
