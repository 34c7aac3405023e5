/// Bars as a plan: ranked ones keep their first rows, diverging ones those furthest from zero.
struct BarsPlan: Plannable, Encodable {
    let data: BarItems
    let isDiverging: Bool

    var sample: SampleCount { SampleCount(data.items.map(\.value)) }
    var thresholdPlace: ThresholdPlace? { .above }

    func encode(to encoder: any Encoder) throws { try data.encode(to: encoder) }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let context = context.limited(to: data.limit)
        let words = context.language
        let values = data.items.compactMap(\.value)
        let quantity = data.quantity.shortened(for: values)
        let rows = BarRows(
            data.items, quantity: quantity,
            importance: { index, value in
                guard let value else { return -.infinity }
                return isDiverging ? abs(value) : -Double(index)
            }, context: context)
        let format = quantity.format.resolved(for: values)
        let hasIntervals = data.items.contains { $0.interval != nil }
        return ChartPlan(
            marks: [
                BarMark(rows: rows.bars), BaselineMark(direction: .vertical),
                ReferenceMark(axis: .x, references: data.references, format: format),
            ], x: NumberAxis(format: quantity.format), y: .category(CategoryAxis(rows: rows.names)),
            heading: words.heading(quantity), units: [quantity.unit],
            notes: hasIntervals ? [words.errorBars(data.intervalName)] : [],
            rowsAbovePlot: data.references.isEmpty ? 0 : 1)
    }
}
