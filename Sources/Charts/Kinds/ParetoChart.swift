/// Who makes up the sum (帕累托图): bars as shares of the whole, and the running share as a line on the same axis, so that
/// there is one scale only.
public struct ParetoChart: Sendable, Equatable, Codable {
    /// What is measured.
    public let quantity: Quantity
    /// The rows, largest first; missing values last.
    public let items: [LabelledValue]
    /// How many rows are drawn at the most; the others are folded into one. Nil for as many as fit.
    public let limit: Int?

    /// A Pareto chart.
    /// - Throws: ``ChartError/noData(what:)`` where there is no value above zero,
    ///   ``ChartError/negative(value:label:)``, ``ChartError/notFinite(value:label:)``.
    public init(quantity: Quantity, items: [LabelledValue], limit: Int? = nil) throws {
        try Validation.finite(items)
        for item in items {
            if let value = item.value, value < 0 {
                throw ChartError.negative(value: value, label: item.label)
            }
        }
        try Validation.nonEmpty(items.count { ($0.value ?? 0) > 0 }, "values above zero")
        self.quantity = quantity
        self.items = items.ordered(.descending)
        self.limit = limit
    }
}

extension ParetoChart {
    /// Reads a Pareto chart.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity),
            items: box.decode([LabelledValue].self, forKey: .items),
            limit: box.decodeIfPresent(Int.self, forKey: .limit))
    }
}

extension ParetoChart: Plannable {
    var sample: SampleCount { SampleCount(items.map(\.value)) }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let context = context.limited(to: limit)
        let words = context.language
        let theme = context.theme
        let stated = items.filter { $0.value != nil }
        let values = stated.compactMap(\.value)
        let total = values.reduce(0, +)
        let quantity = quantity.shortened(for: values)
        let format = quantity.format.resolved(for: values)
        let percent = NumberFormat.percent(decimals: 1)
        let shown = stated.count > context.rowLimit ? max(1, context.rowLimit - 1) : stated.count
        var rows: [ParetoMark.Row] = []
        var names: [CategoryAxis.Row] = []
        var sum = 0.0
        for item in stated.prefix(shown) {
            let value = item.value ?? 0
            sum += value
            rows.append(
                ParetoMark.Row(
                    share: value / total * 100, running: min(100, sum / total * 100),
                    text: format.string(value), runningText: percent.string(sum / total * 100),
                    colour: item.isHighlighted ? theme.highlight : theme.accent))
            names.append(CategoryAxis.Row(label: item.label, isHighlighted: item.isHighlighted))
        }
        if shown < stated.count {
            let rest = total - sum
            rows.append(
                ParetoMark.Row(
                    share: rest / total * 100, running: 100, text: format.string(rest),
                    runningText: percent.string(100),
                    colour: theme.rule))
            names.append(CategoryAxis.Row(label: words.restTogether(stated.count - shown), isMuted: true))
        }
        return ChartPlan(
            marks: [ParetoMark(rows: rows, heading: words.runningShare), BaselineMark(direction: .vertical)],
            x: NumberAxis(format: .percent(decimals: 0)),
            y: .category(CategoryAxis(rows: names)),
            heading: words.heading(Quantity(words.shareOf(quantity.name), unit: "%")),
            units: ["%", quantity.unit],
            legend: [
                LegendEntry(label: words.shareWithAmount(quantity.unit), colour: theme.accent),
                LegendEntry(label: words.runningShare, colour: theme.ink, sign: .line),
            ], notes: [words.totalIs(format.string(total), unit: quantity.unit)], rowsAbovePlot: 1)
    }
}
