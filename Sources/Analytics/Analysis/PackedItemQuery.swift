import Loader

/// Metrics of projects or indicators out of the columns that the store keeps of them, a row a report instead of one an item.
struct PackedItemQuery: Sendable {
    /// The query for the report whose id it is given. Its columns: how many projects or their sizes, the numbers of `PackedSource`,
    /// then sizes and bytes of each text, then texts and places of each label.
    let sql: String
    /// The table with the numbers of metrics.
    let table: PackedTable
    /// The tables that it reads.
    let tables: Set<PackedTable>
    /// Which of the numbers are asked for.
    let wanted: Set<Int>
    /// What each metric reads.
    let metrics: [PackedSource]
    /// Which items are meant, by their numbers and texts.
    let tests: [PackedTest]
    /// The numbers that the tests compare with, as they are written.
    let literals: [String]
    /// The texts that are read, those of groups first.
    let texts: [PackedTextSource]
    /// Which of the groups each of the first texts is.
    let textGroupPlaces: [Int]
    /// Which of the texts is the name of items; nil where names are not asked for.
    let names: Int?
    /// The labels that are read, those of groups first.
    let labels: [String]
    /// Which of the groups each of the first labels is.
    let labelGroupPlaces: [Int]
    /// Which items are meant, by what they are filed under, and which of the labels that is.
    let labelTests: [(test: PackedLabelTest, column: Int)]

    /// Nil where a metric, a condition or a group needs more than the columns.
    ///
    /// - Parameter groups: the groups that belong to items: their places among the groups, and their SQL.
    init?(
        _ metrics: [Metric], level: Metric.Level, where parts: [Condition.Part],
        groups: [(place: Int, sql: String)], withNames: Bool
    ) {
        var sources: [PackedSource] = []
        for metric in metrics {
            guard let source = PackedSource(metric.expression, level: level) else { return nil }
            sources.append(source)
        }
        var tests: [PackedTest] = []
        var literals: [String] = []
        var labels: [String] = []
        var texts: [PackedTextSource] = []
        var places: (labels: [Int], texts: [Int]) = ([], [])
        for group in groups {
            if level == .indicator, let label = PackedLabelTest.label(group.sql) {
                labels.append(label)
                places.labels.append(group.place)
            } else if let text = PackedTextSource(group.sql, level: level) {
                texts.append(text)
                places.texts.append(group.place)
            } else {
                return nil
            }
        }
        names = withNames ? PackedTextSource.name(level).map { texts.place(of: $0) } : nil
        var labelTests: [(test: PackedLabelTest, column: Int)] = []
        for part in parts {
            if level == .indicator, let test = PackedLabelTest(part) {
                labelTests.append((test, labels.place(of: test.label)))
                continue
            }
            var parser = PackedTestParser(
                part, level: level, literals: literals, texts: texts, labels: labels)
            guard let test = parser.test() else { return nil }
            tests.append(test)
            (literals, texts, labels) = (parser.literals, parser.texts, parser.labels)
        }
        self.metrics = sources
        self.tests = tests
        self.literals = literals
        self.labels = labels
        self.labelTests = labelTests
        self.texts = texts
        (labelGroupPlaces, textGroupPlaces) = places
        // Columns that nobody asks for are not read.
        let wanted = Set(sources.flatMap(\.columns) + tests.flatMap(\.columns))
        self.wanted = wanted
        table = level == .project ? .projects : .indicators
        let kept = PackedSource.kept(level)
        tables = Set(
            [table] + wanted.map { kept[$0].table } + texts.map(\.table) + (labels.isEmpty ? [] : [.labels]))
        let columns =
            [level == .project ? "length(name_sizes) / 4" : "sizes"]
            + kept.indices.map { wanted.contains($0) ? kept[$0].sql : "NULL" }
            + texts.flatMap { text in text.columns.map { "\(text.table.rawValue).\($0)" } }
            + labels.flatMap { ["\($0)_texts", $0] }
        let others = tables.subtracting([table]).map { " JOIN \($0.rawValue) USING (report_id)" }.sorted()
        sql = """
            SELECT \(columns.joined(separator: ", ")) FROM \(table.rawValue)\(others.joined())
            WHERE \(table.rawValue).report_id = ?
            """
    }

    /// Whether all items are meant.
    var takesAll: Bool { tests.isEmpty && labelTests.isEmpty }
    /// Whether items are grouped by something of their own.
    var groupsItems: Bool { !labelGroupPlaces.isEmpty || !textGroupPlaces.isEmpty }
}
