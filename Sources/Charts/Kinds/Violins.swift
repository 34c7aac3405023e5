/// The density of every group as a shape mirrored about its row (小提琴图), with quartiles inside.
///
/// Densities have a normal kernel with Silverman's bandwidth and are cut at the lowest and highest value, so that no shape
/// reaches where there is no value. Groups of fewer than eight values show points only.
public struct Violins: Sendable, Equatable, Codable {
    /// What is measured.
    public let quantity: Quantity
    /// The groups from the top.
    public let groups: [ValueGroup]
    /// Lines at values worth comparing with.
    public let references: [ReferenceLine]

    /// A violin plot.
    /// - Throws: ``ChartError/noData(what:)`` without groups, ``ChartError/notFinite(value:label:)``.
    public init(quantity: Quantity, groups: [ValueGroup], references: [ReferenceLine] = []) throws {
        try ValueGroup.check(groups)
        try Validation.finite(references)
        self.quantity = quantity
        self.groups = groups
        self.references = references
    }
}

extension Violins {
    /// Reads a violin plot.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity),
            groups: box.decode([ValueGroup].self, forKey: .groups), references: box.value(.references, or: [])
        )
    }
}

extension Violins: Plannable {
    var sample: SampleCount { groups.sample }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let quantity = quantity.shortened(for: groups.stated)
        let format = quantity.format.resolved(for: groups.stated)
        let (shown, rows) = groups.shown(context, format: format)
        let shapes = shown.map { DensityShape($0) }
        let marks: [any Mark] = [
            ReferenceMark(axis: .x, references: references, format: format),
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
            rowsAbovePlot: references.isEmpty ? 0 : 1)
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
