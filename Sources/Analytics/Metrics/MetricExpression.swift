import Loader
import Model

/// How a metric is computed from the store's columns: portable SQL, NULL where a field is absent or a denominator 0.
///
/// Amounts are whole fen in the store. Numbers become REAL before they are divided, and the change of unit is one
/// factor on either side of the fraction, so that a quotient is rounded once.
public struct MetricExpression: Hashable, Sendable {
    /// The metric's value, in its unit.
    public let sql: String
    /// The fraction's upper side, amounts in 万元; nil where the metric is no ratio.
    public let numerator: String?
    /// The fraction's lower side, amounts in 万元; nil where the metric is no ratio.
    public let denominator: String?
    /// What the quotient of the two sides is multiplied by to give the metric's unit: 100 for percentages, 10,000 for 元
    /// out of 万元, else 1. The pooled ratio of a group is the scale times the sum of numerators over that of denominators.
    public let scale: Double
    /// Whether the fraction's upper side is an amount of money.
    public let numeratorIsMoney: Bool
    /// The quotient to be computed from the two sides as they are stored; nil where the metric is no ratio.
    let quotient: Quotient?
    /// All that is read, the upper side first.
    private let reads: String

    /// A plain value.
    static func value(_ sql: String) -> Self {
        Self(
            sql: sql, numerator: nil, denominator: nil, scale: 1, numeratorIsMoney: false, quotient: nil,
            reads: sql)
    }

    /// An amount in 万元.
    static func money(_ column: String) -> Self { value("CAST(\(column) AS REAL) / 1000000") }

    /// `numerator * times / (denominator * over)`, NULL where the denominator is 0 or, with `positive`, not above 0.
    /// With `counts` both sides count things, whatever columns they look at.
    static func ratio(
        _ numerator: String, _ denominator: String, times: Int = 1, over: Int = 1, positive: Bool = false,
        counts: Bool = false
    ) -> Self {
        let upper = times == 1 ? "CAST(\(numerator) AS REAL)" : "CAST(\(numerator) AS REAL) * \(times)"
        let lower = over == 1 ? "CAST(\(denominator) AS REAL)" : "CAST(\(denominator) AS REAL) * \(over)"
        let upperUnit = !counts && isMoney(numerator) ? 1_000_000 : 1
        let lowerUnit = !counts && isMoney(denominator) ? 1_000_000 : 1
        return Self(
            sql: positive
                ? "CASE WHEN \(denominator) > 0 THEN \(upper) / (\(lower)) END"
                : "\(upper) / nullif(\(lower), 0)",
            numerator: "CAST(\(numerator) AS REAL) / \(upperUnit)",
            denominator: "CAST(\(denominator) AS REAL) / \(lowerUnit)",
            scale: Double(times * upperUnit) / Double(over * lowerUnit), numeratorIsMoney: upperUnit > 1,
            quotient: Quotient(
                upper: numerator, lower: denominator, times: Double(times), over: Double(over),
                isPositive: positive, upperUnit: Double(upperUnit), lowerUnit: Double(lowerUnit)),
            reads: "\(numerator) \(denominator)")
    }

    /// Whether an expression is an amount in fen: it names a column of money.
    private static func isMoney(_ sql: String) -> Bool {
        SQLWords(sql).contains { word in
            guard case .name(let name) = word else { return false }
            let column = name.split(separator: ".").last.map(String.init) ?? name
            return StoreLayout.column(named: column)?.field.kind == .money || formMoney.contains(column)
        }
    }

    /// The columns of money in the tables of lists, and in what sums forms up.
    private static let formMoney = Set(
        [FundFields.layout, ClassFields.layout, ItemFields.layout].flatMap { layout in
            layout.fields.filter { $0.kind == .money }.map(\.name)
        } + ["executed_of_budgeted", "budget_of_executed"])

    /// A percentage: 43.19 means 43.19 %.
    static func percent(_ numerator: String, _ denominator: String, positive: Bool = false) -> Self {
        ratio(numerator, denominator, times: 100, positive: positive)
    }

    /// 万元 for each of the denominator.
    static func tenThousandYuan(_ money: String, per denominator: String) -> Self {
        ratio(money, denominator, over: 1_000_000)
    }

    /// 元 for each of the denominator.
    static func yuan(_ money: String, per denominator: String) -> Self {
        ratio(money, denominator, over: 100)
    }

    /// The columns of `reports` that the expression names, those of the upper side first.
    var fields: [StoreColumn] {
        var seen: Set<String> = []
        return SQLWords(reads).compactMap { word in
            guard case .name(let name) = word, seen.insert(name).inserted else { return nil }
            return StoreLayout.column(named: name)
        }
    }
}
