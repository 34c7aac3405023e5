import Loader

/// Metrics of indicators out of the columns that the store keeps of them, a row a report instead of one an indicator.
struct PackedIndicatorQuery {
    /// The query: sizes of the projects, columns of numbers; of the report whose id it is given.
    let sql: String
    /// What each metric reads.
    let metrics: [Source]
    /// Which indicators are meant; empty for all.
    let tests: [PackedTest]
    /// The numbers that the tests compare with, as they are written.
    let literals: [String]

    /// Nil where a metric or a condition needs more than the columns.
    init?(_ metrics: [Metric], where parts: [Condition.Part]) {
        var sources: [Source] = []
        for metric in metrics {
            guard let source = Source(metric.expression) else { return nil }
            sources.append(source)
        }
        var tests: [PackedTest] = []
        var literals: [String] = []
        for part in parts {
            var parser = PackedTestParser(part, literals: literals)
            guard let test = parser.test() else { return nil }
            tests.append(test)
            literals = parser.literals
        }
        self.metrics = sources
        self.tests = tests
        self.literals = literals
        // Columns that nobody asks for are not read.
        let wanted = Set(sources.flatMap(\.columns) + tests.flatMap(\.columns))
        let columns = Source.kept.indices.map { wanted.contains($0) ? Source.kept[$0] : "NULL" }
        sql = "SELECT sizes, \(columns.joined(separator: ", ")) FROM indicator_columns WHERE report_id = ?"
    }

    /// Where a number of an indicator comes from.
    enum Source: Hashable {
        /// A column.
        case column(Int)
        /// A ratio of two columns.
        case ratio(upper: Int, lower: Int, Quotient)

        /// The columns of the store; they stand behind the sizes in the query.
        static let kept = ["weight", "score", "completion_rate"]

        /// Nil where an expression needs more than the columns.
        init?(_ expression: MetricExpression) {
            if let quotient = expression.quotient {
                guard let upper = Self.kept.firstIndex(of: quotient.upper),
                    let lower = Self.kept.firstIndex(of: quotient.lower)
                else { return nil }
                self = .ratio(upper: upper, lower: lower, quotient)
            } else {
                guard let column = Self.kept.firstIndex(of: expression.sql) else { return nil }
                self = .column(column)
            }
        }

        /// What a field in a condition stands for; nil where it needs more than the columns.
        init?(_ field: NamedField) {
            for metric in MetricCatalogue.metrics(of: .indicator)
            where field.sql == "(\(metric.expression.sql))" {
                guard let source = Source(metric.expression) else { return nil }
                self = source
                return
            }
            let prefix = ItemNames.source(.indicator) + "."
            guard field.sql.hasPrefix(prefix),
                let column = Self.kept.firstIndex(of: String(field.sql.dropFirst(prefix.count)))
            else { return nil }
            self = .column(column)
        }

        /// The columns that it reads.
        var columns: [Int] {
            switch self {
            case .column(let column): [column]
            case .ratio(let upper, let lower, _): [upper, lower]
            }
        }

        /// The numbers of a report's indicators; not a number where absent or undefined.
        func numbers(_ columns: PackedColumns) -> [Double] {
            switch self {
            case .column(let column): return columns.numbers[column]
            case .ratio(let upper, let lower, let quotient):
                let (uppers, lowers) = (columns.numbers[upper], columns.numbers[lower])
                return uppers.indices.map { quotient.value(uppers[$0], lowers[$0]) }
            }
        }
    }
}

/// The columns of one report: of each as many numbers as it has indicators, none where the column was not asked for.
struct PackedColumns {
    private(set) var sizes: [UInt32] = []
    private(set) var numbers: [[Double]] = PackedIndicatorQuery.Source.kept.map { _ in [] }

    /// Reads those of a row in the place of the last.
    mutating func read(_ row: StoreRow) {
        sizes.removeAll(keepingCapacity: true)
        row.appendSmallIntegers(0, to: &sizes)
        for column in numbers.indices {
            numbers[column].removeAll(keepingCapacity: true)
            row.appendNumbers(column + 1, to: &numbers[column])
        }
    }

    /// How many indicators.
    var count: Int { sizes.reduce(0) { $0 + Int($1) } }
}
