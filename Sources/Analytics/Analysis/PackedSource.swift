import Loader

/// Where a number of a project or an indicator comes from, among the columns that the store keeps of them.
enum PackedSource: Hashable, Sendable {
    /// A column.
    case column(Int)
    /// An amount, in 万元, out of a column in fen.
    case amount(Int)
    /// A ratio of two columns.
    case ratio(upper: Side, lower: Int, Quotient)

    /// The upper side of a ratio.
    enum Side: Hashable, Sendable {
        /// A column.
        case column(Int)
        /// One column less another.
        case difference(Int, Int)
    }

    /// A column of numbers that the store keeps.
    struct Kept: Sendable {
        /// Its name.
        let name: String
        /// The table that has it.
        let table: PackedTable
        /// The column with its table.
        var sql: String { "\(table.rawValue).\(name)" }
    }

    /// The columns of numbers of a level, in the order of the query.
    static func kept(_ level: Metric.Level) -> [Kept] {
        switch level {
        case .department: []
        case .project: ofProjects
        case .indicator: ofIndicators
        }
    }

    private static let ofProjects = [
        "initial_budget", "full_year_budget", "executed", "score", "indicator_count",
    ].map { Kept(name: $0, table: .projects) }

    private static let ofIndicators =
        ["weight", "score", "completion_rate"].map { Kept(name: $0, table: .indicators) }
        + ["target_value", "actual_value", "is_numeric"].map { Kept(name: $0, table: .texts) }

    /// Nil where an expression needs more than the columns.
    init?(_ expression: MetricExpression, level: Metric.Level) {
        if let quotient = expression.quotient {
            guard let upper = Side(quotient.upper, level: level),
                let lower = Self.column(quotient.lower, level)
            else { return nil }
            self = .ratio(upper: upper, lower: lower, quotient)
        } else if let column = Self.column(expression.sql, level) {
            self = .column(column)
        } else {
            let amount = Self.kept(level).firstIndex { MetricExpression.money($0.name).sql == expression.sql }
            guard let amount else { return nil }
            self = .amount(amount)
        }
    }

    /// What a field in a condition stands for; nil where it needs more than the columns.
    init?(_ field: NamedField, level: Metric.Level) {
        for metric in MetricCatalogue.metrics(of: level) where field.sql == "(\(metric.expression.sql))" {
            guard let source = PackedSource(metric.expression, level: level) else { return nil }
            self = source
            return
        }
        guard let column = Self.column(field.sql, level) else { return nil }
        self = .column(column)
    }

    /// The place of a column, with or without its table's name before it.
    fileprivate static func column(_ sql: String, _ level: Metric.Level) -> Int? {
        let table = ItemNames.source(level) + "."
        let name = sql.hasPrefix(table) ? String(sql.dropFirst(table.count)) : sql
        return kept(level).firstIndex { $0.name == name }
    }

    /// The columns that it reads.
    var columns: [Int] {
        switch self {
        case .column(let column), .amount(let column): [column]
        case .ratio(.column(let upper), let lower, _): [upper, lower]
        case .ratio(.difference(let more, let less), let lower, _): [more, less, lower]
        }
    }

    /// The numbers of a report's items; not a number where absent or undefined.
    func numbers(_ columns: PackedColumns) -> [Double] {
        switch self {
        case .column(let column): return columns.numbers[column]
        case .amount(let column): return columns.numbers[column].map { $0 / 1_000_000 }
        case .ratio(let upper, let lower, let quotient):
            let (uppers, lowers) = (upper.numbers(columns), columns.numbers[lower])
            return uppers.indices.map { quotient.value(uppers[$0], lowers[$0]) }
        }
    }
}

extension PackedSource.Side {
    /// Nil where the side is something else.
    init?(_ sql: String, level: Metric.Level) {
        if let column = PackedSource.column(sql, level) {
            self = .column(column)
            return
        }
        guard sql.first == "(", sql.last == ")" else { return nil }
        let sides = sql.dropFirst().dropLast().split(separator: " ")
        guard sides.count == 3, sides[1] == "-", let more = PackedSource.column(String(sides[0]), level),
            let less = PackedSource.column(String(sides[2]), level)
        else { return nil }
        self = .difference(more, less)
    }

    /// The numbers of a report's items; not a number where absent.
    func numbers(_ columns: PackedColumns) -> [Double] {
        switch self {
        case .column(let column): return columns.numbers[column]
        case .difference(let more, let less):
            let (mores, lesses) = (columns.numbers[more], columns.numbers[less])
            return mores.indices.map { mores[$0] - lesses[$0] }
        }
    }
}
