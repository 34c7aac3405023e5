/// Every value as a point, moved aside just enough that none covers another, one row a group.
///
/// The upright stroke is the median of the group. Highlighted points are named, and in a single group the lowest and the
/// highest as far as there is room.
struct BeeswarmPlan: GroupedValuesPlan {
    let data: GroupedValues

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let (quantity, format, shown, rows) = fitted(context)
        let marks: [any Mark] = [
            ReferenceMark(axis: .x, references: data.references, format: format),
            BoxMark(groups: shown.map(markGroup)),
        ]
        return ChartPlan(
            marks: marks, x: NumberAxis(format: quantity.format, extent: .padded),
            y: .category(
                CategoryAxis(rows: rows, thickestBand: data.groups.count == 1 ? 640 : 320, thinnestBand: 56)),
            heading: words.heading(quantity), units: [quantity.unit], notes: [words.strokeIsMedian],
            rowsAbovePlot: data.references.isEmpty ? 0 : 1)
    }

    private func markGroup(_ group: ValueGroup) -> BoxMark.Group {
        let ends = data.groups.count == 1 ? Set(extremes(of: group)) : []
        return BoxMark.Group(
            box: nil,
            points: group.values.enumerated().compactMap { index, item in
                item.value.map {
                    BoxMark.Point(
                        value: $0, name: item.isHighlighted || ends.contains(index) ? item.label : nil,
                        isHighlighted: item.isHighlighted)
                }
            }, median: Quartiles(of: group.stated)?.median)
    }

    /// The places of the three highest and the lowest values.
    private func extremes(of group: ValueGroup) -> [Int] {
        let order = group.values.indices.filter { group.values[$0].value != nil }
            .sorted { (group.values[$0].value ?? 0, $0) < (group.values[$1].value ?? 0, $1) }
        let ends = order.count < 4 ? order : Array(order.suffix(3) + order.prefix(1))
        // One of several equal values is not named before the others.
        return ends.filter { place in group.values.count { $0.value == group.values[place].value } == 1 }
    }
}
