import ArgumentParser
import Statistics

/// What the columns of the data mean, and so which statistics are asked for.
enum StatsKind: String, CaseIterable, ExpressibleByArgument {
    /// One column.
    case univariate
    /// Two columns.
    case bivariate
    /// A figure over years.
    case trend
    /// Counts over heads.
    case funnel
    /// Money over heads.
    case ratio
    /// Amounts of two years.
    case yoy
    /// Leading digits.
    case benford
    /// Several figures at once.
    case multivariate
    /// Values with weights.
    case weighted

    /// The columns it needs, by the names they have where they are not renamed.
    var roles: [String] {
        switch self {
        case .univariate, .benford: ["x"]
        case .bivariate: ["x", "y"]
        case .trend: ["year", "y"]
        case .funnel, .ratio: ["num", "den"]
        case .yoy: ["prev", "curr"]
        case .multivariate: ["x1", "x2"]
        case .weighted: ["x", "w"]
        }
    }

    /// The columns of a table that are taken where none is named: of several figures at once all of x1, x2, x3 and on.
    func columns(of table: DataTable) -> [String] {
        guard self == .multivariate else { return roles }
        var named: [String] = []
        while table.columns.contains("x\(named.count + 1)") { named.append("x\(named.count + 1)") }
        return named.count < 2 ? roles : named
    }

    /// What a report cannot say, or should not be taken for, and why; nil for nothing.
    func reservation(_ report: StatisticsReport) -> String? {
        switch self {
        case .funnel:
            guard case .numbers(let rates)? = report["rate"] else { return nil }
            let count = rates.count { $0.map { $0 < 0 || $0 > 1 } ?? false }
            guard count > 0 else { return nil }
            return
                "\(count) rows count more events than heads or fewer than none; the limits are those of proportions and say "
                + "nothing of them, nor is theta0 sound with them among the rows"

        case .benford:
            guard case .integer(let count?)? = report["n_used"], count < Benford.leastOfFirstTwo else {
                return nil
            }
            return count < Benford.leastOfFirst
                ? "\(count) amounts: Benford's law is judged from \(Benford.leastOfFirst) amounts on (first two digits "
                    + "from \(Benford.leastOfFirstTwo)), so the classes of conformity mean nothing here"
                : "\(count) amounts: first two digits are judged from \(Benford.leastOfFirstTwo) amounts on, so their class of "
                    + "conformity means nothing here"
        case .multivariate:
            guard case .numbers(let centre)? = report["center"], centre.isEmpty else { return nil }
            guard case .integer(let rows)? = report["h"], rows != nil else {
                return "no row has a value in every column: no covariance, no row is judged"
            }
            return
                "the covariance determinant is not defined: too few complete rows (more than twice as many as columns are "
                + "needed), or half of them lie on a line; no row is judged"
        case .trend:
            guard case .integer(let count?)? = report["n"], count < 5 else { return nil }
            return "\(count) years: a test for a trend wants five (at four the smallest exact p is 0.083)"
        default: return nil
        }
    }

    /// Every statistic of a table.
    ///
    /// - Parameter columns: the columns in the order of `roles`; of several figures at once any number.
    /// - Throws: `CommandFailure` for an unknown column and for a cell that is no number.
    func report(_ table: DataTable, _ columns: [String]) throws -> StatisticsReport {
        let ids = table.ids()
        if self == .benford {
            _ = try table.numbers(columns[0])
            return .benford(try table.cells(columns[0]).map { $0.flatMap { LeadingDigits($0) } })
        }
        let numbers = try columns.map { try table.numbers($0) }
        switch self {
        case .univariate, .benford: return .univariate(LabelledColumn(ids: ids, values: numbers[0]))
        case .bivariate: return .bivariate(x: numbers[0], y: numbers[1])
        case .trend: return .trend(years: numbers[0], values: numbers[1])
        case .funnel: return .funnel(ids: ids, numerators: numbers[0], denominators: numbers[1])
        case .ratio: return .ratio(ids: ids, numerators: numbers[0], denominators: numbers[1])
        case .yoy: return .yearOnYear(ids: ids, previous: numbers[0], current: numbers[1])
        case .weighted: return .weighted(values: numbers[0], weights: numbers[1])
        case .multivariate:
            return .multivariate(ids: ids, rows: ids.indices.map { row in numbers.map { $0[row] } })
        }
    }
}
