import Model

/// A cost indicator whose target and result are amounts, taken apart: what it costs, and for what.
struct CostRow {
    let row: FormRow
    /// Millionths of a fen.
    let target: Int128
    let actual: Int128
    /// Half the last printed digit of the result, in millionths of a fen.
    let half: Int128
    /// What one of which is paid, `人` of `元/人`; empty where the amount is for all of it.
    let counter: String
    /// Whether it is the price of one of several: 每次, 平均, 人均, 单价, 元/人.
    let isPrice: Bool

    /// Nil where the indicator is no amount of money.
    init?(_ row: FormRow) {
        guard row.isCost, let target = row.target, let actual = row.actual, row.measured != nil,
            let scale = Self.scale(actual.unit.isEmpty ? target.unit : actual.unit)
        else { return nil }
        self.row = row
        self.target = Int128(target.value.units) * scale.factor
        self.actual = Int128(actual.value.units) * scale.factor
        counter = scale.counter
        var digit: Int64 = 1_000_000
        while actual.value.units % digit != 0 { digit /= 10 }
        half = Int128(digit < 1_000_000 ? digit / 2 : 0) * scale.factor
        let label = row.label
        isPrice =
            !counter.isEmpty || label.has("每") || label.has("平均") || label.has("人均") || label.has("单价")
            || label.has("单个") || label.has("一个") || label.has("标准")
    }

    private static func scale(_ unit: String) -> (factor: Int128, counter: String)? {
        let (length, factor): (Int, Int128)
        if unit.begins(with: "亿元") {
            (length, factor) = (6, 10_000_000_000)
        } else if unit.begins(with: "万元") {
            (length, factor) = (6, 1_000_000)
        } else if unit.begins(with: "万") {
            (length, factor) = (3, 1_000_000)
        } else if unit.begins(with: "元") {
            (length, factor) = (3, 100)
        } else {
            return nil
        }
        let rest = unit.utf8.dropFirst(length)
        let slash = UInt8(ascii: "/")
        guard rest.isEmpty || rest.first == slash else { return nil }
        return (factor, String(decoding: rest.dropFirst().prefix { $0 != slash }, as: UTF8.self))
    }
}

/// A form's costs against its budget and its execution.
struct CostPlan {
    let costs: [CostRow]
    private let quantities: [FormRow]

    /// Nil where the form has no cost indicator in money.
    init?(_ rows: [FormRow]) {
        costs = rows.compactMap { $0.isCost ? CostRow($0) : nil }
        if costs.isEmpty { return nil }
        quantities = rows.filter {
            !$0.isCost && $0.isQuantity && $0.measured != nil
        }
    }

    /// Whether some cost is a price of one of several.
    var hasPrices: Bool { costs.contains { $0.isPrice } }

    /// The costs added up as they stand, in millionths of a fen.
    var target: Int128 { costs.reduce(0) { $0 + $1.target } }
    var actual: Int128 { costs.reduce(0) { $0 + $1.actual } }

    /// What the results cost, by every way of multiplying prices by quantities that makes the targets add up to
    /// `budget`; one value where they agree, nil where none fits or they differ.
    func actualCost(whereTargetsCost budget: Int128, slack: Int128) -> (cost: Int128, half: Int128)? {
        var ways: [(target: Int128, actual: Int128, half: Int128)] = [(0, 0, 0)]
        for cost in costs {
            let factors = factors(cost)
            guard !factors.isEmpty, ways.count * factors.count <= 4_096 else { return nil }
            ways = ways.flatMap { way in
                factors.map { factor in
                    (
                        way.target + cost.target * factor.target / 1_000_000,
                        way.actual + cost.actual * factor.actual / 1_000_000,
                        way.half + cost.half * factor.actual / 1_000_000
                    )
                }
            }
        }
        let fitting = ways.filter { ($0.target - budget).magnitude <= slack.magnitude }
        guard let first = fitting.first, fitting.allSatisfy({ $0.actual == first.actual }) else { return nil }
        return (first.actual, first.half)
    }

    /// The quantities a cost can be multiplied by, in millionths: those that share words or a counter with it. An amount
    /// that is no price can stand for itself.
    func factors(_ cost: CostRow) -> [(target: Int128, actual: Int128)] {
        var factors: [(target: Int128, actual: Int128)] = cost.isPrice ? [] : [(1_000_000, 1_000_000)]
        for row in quantities {
            guard let (target, actual) = row.measured else { continue }
            let hasCounter = !cost.counter.isEmpty && (row.actual?.unit ?? "").begins(with: cost.counter)
            guard hasCounter || CommonText.longest(cost.row.labelScalars, row.labelScalars) >= 2 else {
                continue
            }
            factors.append((Int128(target), Int128(actual)))
        }
        return factors
    }
}
