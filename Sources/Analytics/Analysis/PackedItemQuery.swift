import Loader

/// Metrics of projects or indicators out of the columns that the store keeps of them, a row a report instead of one an item.
struct PackedItemQuery: Sendable {
    /// The query for the report whose id it is given. Its columns: how many projects or their sizes, the numbers of `PackedSource`,
    /// sizes of names and names, then texts and places of each label.
    let sql: String
    /// The table with the numbers.
    let table: PackedTable
    /// The tables that it reads.
    let tables: Set<PackedTable>
    /// Which of the numbers are asked for.
    let wanted: Set<Int>
    /// What each metric reads.
    let metrics: [PackedSource]
    /// Which items are meant, by their numbers.
    let tests: [PackedTest]
    /// The numbers that the tests compare with, as they are written.
    let literals: [String]
    /// The labels that are read, those of groups first.
    let labels: [String]
    /// Which of the groups each of the first labels is.
    let groupPlaces: [Int]
    /// Which items are meant, by what they are filed under, and which of the labels that is.
    let labelTests: [(test: PackedLabelTest, column: Int)]
    /// Whether names are read.
    let withNames: Bool

    /// Nil where a metric, a condition or a group needs more than the columns.
    ///
    /// - Parameter groups: the groups that belong to items: their places among the groups, and their SQL.
    init?(
        _ metrics: [Metric], level: Metric.Level, where parts: [Condition.Part],
        groups: [(place: Int, sql: String)], withNames: Bool
    ) {
        guard level == .project && groups.isEmpty || level == .indicator && !withNames else { return nil }
        var sources: [PackedSource] = []
        for metric in metrics {
            guard let source = PackedSource(metric.expression, level: level) else { return nil }
            sources.append(source)
        }
        var tests: [PackedTest] = []
        var literals: [String] = []
        var labels: [String] = []
        for group in groups {
            guard let label = PackedLabelTest.label(group.sql) else { return nil }
            labels.append(label)
        }
        var labelTests: [(test: PackedLabelTest, column: Int)] = []
        for part in parts {
            if level == .indicator, let test = PackedLabelTest(part) {
                if !labels.contains(test.label) { labels.append(test.label) }
                labelTests.append((test, labels.firstIndex(of: test.label) ?? 0))
                continue
            }
            var parser = PackedTestParser(part, level: level, literals: literals)
            guard let test = parser.test() else { return nil }
            tests.append(test)
            literals = parser.literals
        }
        self.metrics = sources
        self.tests = tests
        self.literals = literals
        self.labels = labels
        self.labelTests = labelTests
        groupPlaces = groups.map(\.place)
        self.withNames = withNames
        // Columns that nobody asks for are not read.
        let wanted = Set(sources.flatMap(\.columns) + tests.flatMap(\.columns))
        self.wanted = wanted
        let kept = PackedSource.kept(level)
        let numbers = kept.indices.map { wanted.contains($0) ? kept[$0] : "NULL" }
        let names = withNames ? ["name_sizes", "names"] : ["NULL", "NULL"]
        table = level == .project ? .projects : .indicators
        let columns =
            [level == .project ? "length(name_sizes) / 4" : "sizes"] + numbers + names
            + labels.flatMap { ["\($0)_texts", $0] }
        let labelTable = labels.isEmpty ? "" : " JOIN \(PackedTable.labels.rawValue) USING (report_id)"
        tables = labels.isEmpty ? [table] : [table, .labels]
        sql = """
            SELECT \(columns.joined(separator: ", ")) FROM \(table.rawValue)\(labelTable) WHERE report_id = ?
            """
    }

    /// Whether all items are meant.
    var takesAll: Bool { tests.isEmpty && labelTests.isEmpty }
}
