/// The densities of groups below each other, all to one scale, with the median of each.
struct RidgelinePlan: GroupedValuesPlan {
    let data: GroupedValues

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let (quantity, format, shown, rows) = fitted(context)
        let shapes = shown.map { DensityShape($0, reach: 2) }
        let headroom = Array(repeating: CategoryAxis.Row(label: ""), count: RidgeMark.headroom)
        var notes = [words.ridgeExplanation]
        if shapes.contains(where: { $0.curve.isEmpty && !$0.values.isEmpty }) {
            notes.append(words.pointsOnly(below: ValueGroup.fewestForShape))
        }
        return ChartPlan(
            marks: [
                RidgeMark(shapes: shapes, highlighted: shown.map { $0.highlighted.compactMap(\.value) }),
                ReferenceMark(axis: .x, references: data.references, format: format),
            ], x: NumberAxis(format: quantity.format),
            y: .category(CategoryAxis(rows: headroom + rows, thickestBand: 170, thinnestBand: 46)),
            heading: words.heading(quantity), units: [quantity.unit],
            legend: shown.flatMap(\.highlighted).map { item in
                LegendEntry(
                    label: "\(item.label) \(format.string(item.value ?? 0))",
                    colour: context.theme.highlight, sign: .disc)
            }, notes: notes,
            rowsAbovePlot: data.references.isEmpty ? 0 : 1)
    }
}
