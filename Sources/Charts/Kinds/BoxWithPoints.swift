/// Every value as a point over the quartiles of its group (箱线加散点图), one horizontal box a group.
///
/// Under the name of a group stand its n and median. Groups of fewer than eight values show points without a
/// box. Points beyond the whiskers, and highlighted points, are named where there is room; names left out are
/// counted in the footer.
public struct BoxWithPoints: Sendable, Equatable, Codable {
    /// A row of the chart.
    public typealias Group = ValueGroup

    /// What is measured.
    public let quantity: Quantity
    /// The groups from the top.
    public let groups: [Group]
    /// Lines at values worth comparing with.
    public let references: [ReferenceLine]
    /// How many groups are drawn at the most; the others are counted. Nil for as many as fit.
    public let limit: Int?
    /// Whether values beyond the whiskers are named.
    public let namesOutliers: Bool

    /// A box plot.
    /// - Throws: ``ChartError/noData(what:)`` without groups, ``ChartError/notFinite(value:label:)``,
    ///   ``ChartError/quartilesOutOfOrder(label:)``.
    public init(
        quantity: Quantity, groups: [Group], references: [ReferenceLine] = [], namesOutliers: Bool = true,
        limit: Int? = nil
    ) throws {
        try ValueGroup.check(groups)
        try Validation.finite(references)
        self.quantity = quantity
        self.groups = groups
        self.references = references
        self.limit = limit
        self.namesOutliers = namesOutliers
    }
}

extension BoxWithPoints {
    /// Reads a box plot.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity),
            groups: box.decode([Group].self, forKey: .groups), references: box.value(.references, or: []),
            namesOutliers: box.value(.namesOutliers, or: true),
            limit: box.decodeIfPresent(Int.self, forKey: .limit))
    }
}

extension BoxWithPoints: Plannable {
    var thresholdPlace: ThresholdPlace? { .above }
    var sample: SampleCount { groups.sample }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let quantity = quantity.shortened(for: groups.stated)
        let format = quantity.format.resolved(for: groups.stated)
        let (shown, rows) = groups.shown(context.limited(to: limit), format: format)
        let marks: [any Mark] = [
            ReferenceMark(axis: .x, references: references, format: format),
            BoxMark(groups: shown.map { markGroup($0) }),
        ]
        var notes: [String] = []
        if shown.contains(where: { box($0) != nil }) { notes.append(words.boxExplanation) }
        if shown.contains(where: { box($0) == nil && !$0.stated.isEmpty }) {
            notes.append(words.pointsOnly(below: ValueGroup.fewestForShape))
        }
        return ChartPlan(
            marks: marks, x: NumberAxis(format: quantity.format, extent: .padded, most: quantity.most),
            y: .category(CategoryAxis(rows: rows, thickestBand: 300, thinnestBand: 56)),
            heading: words.heading(quantity), units: [quantity.unit], notes: notes,
            rowsAbovePlot: references.isEmpty ? 0 : 1)
    }

    private func box(_ group: Group) -> Quartiles? {
        guard group.stated.count >= ValueGroup.fewestForShape else { return nil }
        return group.quartiles ?? Quartiles(of: group.stated)
    }

    private func markGroup(_ group: Group) -> BoxMark.Group {
        let box = box(group)
        let points = group.values.compactMap { item -> BoxMark.Point? in
            guard let value = item.value else { return nil }
            let isOutlier = box.map { value < $0.low || value > $0.high } ?? false
            return BoxMark.Point(
                value: value, name: item.isHighlighted || (isOutlier && namesOutliers) ? item.label : nil,
                isHighlighted: item.isHighlighted)
        }
        return BoxMark.Group(box: box, points: points, median: Quartiles(of: group.stated)?.median)
    }
}
