/// The density of every group as a shape mirrored about its row, with quartiles inside.
///
/// Densities are cut at the lowest and highest value, so that no shape reaches where there is no value.
struct ViolinsPlan: GroupedValuesPlan {
    let data: GroupedValues

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let (quantity, format, shown, rows) = fitted(context)
        let shapes = shown.map { DensityShape($0) }
        let marks: [any Mark] = [
            ReferenceMark(axis: .x, references: data.references, format: format),
            ViolinMark(shapes: shapes), BoxMark(groups: zip(shown, shapes).map(points)),
        ]
        var notes = [words.violinExplanation]
        if shapes.contains(where: { $0.curve.isEmpty && !$0.values.isEmpty }) {
            notes.append(words.pointsOnly(below: ValueGroup.fewestForShape))
        }
        return ChartPlan(
            marks: marks, x: NumberAxis(format: quantity.format, extent: .padded),
            y: .category(CategoryAxis(rows: rows, thickestBand: 320, thinnestBand: 60)),
            heading: words.heading(quantity), units: [quantity.unit], notes: notes,
            rowsAbovePlot: data.references.isEmpty ? 0 : 1)
    }

    /// Highlighted points, and all where there is no shape.
    private func points(_ group: ValueGroup, _ shape: DensityShape) -> BoxMark.Group {
        BoxMark.Group(
            box: nil,
            points: group.values.compactMap { item in
                guard let value = item.value, item.isHighlighted || shape.curve.isEmpty else { return nil }
                return BoxMark.Point(
                    value: value, name: item.isHighlighted ? item.label : nil,
                    isHighlighted: item.isHighlighted)
            }, median: shape.curve.isEmpty ? Quartiles(of: group.stated)?.median : nil)
    }
}
