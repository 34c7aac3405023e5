/// One horizontal bar a row, from zero, with the value at its end (排名条形图).
///
/// More rows than fit (about 25 names at 1600 × 900) are folded into one row that states how many there are
/// and their range. Missing values stand last and say so.
public struct RankedBars: Sendable, Equatable, Codable {
    /// What the bars measure; stated above the plot with its unit.
    public let quantity: Quantity
    /// The rows, in the order they are drawn from the top.
    public let items: [LabelledValue]
    /// Vertical lines to compare with, each named above the plot.
    public let references: [ReferenceLine]
    /// How many rows are drawn at the most, highlighted ones among them; the others are folded into one. Nil for as many
    /// as fit.
    public let limit: Int?

    /// Bars for `items`, sorted by `order`.
    /// - Throws: ``ChartError/noData(what:)`` without items, ``ChartError/notFinite(value:label:)``.
    public init(
        quantity: Quantity, items: [LabelledValue], order: RowOrder = .descending,
        references: [ReferenceLine] = [], limit: Int? = nil
    ) throws {
        try Validation.nonEmpty(items.count, "items")
        try Validation.finite(items)
        try Validation.finite(references)
        self.quantity = quantity
        self.items = items.ordered(order)
        self.references = references
        self.limit = limit
    }
}

extension RankedBars: Plannable {
    var sample: SampleCount { SampleCount(items.map(\.value)) }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let context = context.limited(to: limit)
        let quantity = quantity.shortened(for: items.compactMap(\.value))
        let rows = BarRows(
            items, quantity: quantity,
            importance: { index, value in value == nil ? -.infinity : -Double(index) },
            context: context)
        let format = quantity.format.resolved(for: items.compactMap(\.value))
        var marks: [any Mark] = [
            BarMark(rows: rows.bars, references: references.map(\.value)), BaselineMark(direction: .vertical),
        ]
        marks.append(ReferenceMark(axis: .x, references: references, format: format))
        return ChartPlan(
            marks: marks, x: NumberAxis(format: quantity.format),
            y: .category(CategoryAxis(rows: rows.names)), heading: context.language.heading(quantity),
            units: [quantity.unit],
            notes: items.contains { $0.interval != nil } ? [context.language.errorBars] : [],
            rowsAbovePlot: references.isEmpty ? 0 : 1)
    }
}

extension RankedBars {
    /// Reads bars in the order in which they stand.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity),
            items: box.decode([LabelledValue].self, forKey: .items), order: .given,
            references: box.value(.references, or: []), limit: box.decodeIfPresent(Int.self, forKey: .limit))
    }
}
