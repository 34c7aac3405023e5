/// The densities of groups below each other on one axis (山脊图), all to one scale, with the median of each.
///
/// For comparing the shapes of many groups. Groups of fewer than eight values show points only.
public struct Ridgeline: Sendable, Equatable, Codable {
    /// What is measured.
    public let quantity: Quantity
    /// The groups from the top.
    public let groups: [ValueGroup]
    /// Lines at values worth comparing with.
    public let references: [ReferenceLine]

    /// A ridgeline chart.
    /// - Throws: ``ChartError/noData(what:)`` without groups, ``ChartError/notFinite(value:label:)``.
    public init(quantity: Quantity, groups: [ValueGroup], references: [ReferenceLine] = []) throws {
        try ValueGroup.check(groups)
        try Validation.finite(references)
        self.quantity = quantity
        self.groups = groups
        self.references = references
    }
}

extension Ridgeline {
    /// Reads a ridgeline chart.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity),
            groups: box.decode([ValueGroup].self, forKey: .groups), references: box.value(.references, or: [])
        )
    }
}

extension Ridgeline: Plannable {
    var sample: SampleCount { groups.sample }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let quantity = quantity.shortened(for: groups.stated)
        let format = quantity.format.resolved(for: groups.stated)
        let (shown, rows) = groups.shown(context, format: format)
        let shapes = shown.map { DensityShape($0, reach: 2) }
        var notes = [words.ridgeExplanation]
        if shapes.contains(where: { $0.curve.isEmpty && !$0.values.isEmpty }) {
            notes.append(words.pointsOnly(below: ValueGroup.fewestForShape))
        }
        return ChartPlan(
            marks: [
                RidgeMark(shapes: shapes), ReferenceMark(axis: .x, references: references, format: format),
            ], x: NumberAxis(format: quantity.format),
            y: .category(CategoryAxis(rows: rows, thickestBand: 200, thinnestBand: 52)),
            heading: words.heading(quantity), units: [quantity.unit], notes: notes,
            rowsAbovePlot: references.isEmpty ? 1 : 2)
    }
}
