/// Every value as a point over the quartiles of its group (箱线加散点图), one horizontal box a group.
///
/// Under the name of a group stand its n and median. Groups of fewer than five values show points without a
/// box. Points beyond the whiskers, and highlighted points, are named where there is room; names left out are
/// counted in the footer.
public struct BoxWithPoints: Sendable, Equatable {
    /// A group of named values.
    public struct Group: Sendable, Equatable {
        /// The name of the group.
        public var label: String
        /// The values; those that are nil are counted as missing.
        public var values: [LabelledValue]
        /// The five numbers of the box; nil computes them from the values.
        public var quartiles: Quartiles?

        /// A group; it may be empty.
        public init(_ label: String, _ values: [LabelledValue], quartiles: Quartiles? = nil) {
            self.label = label
            self.values = values
            self.quartiles = quartiles
        }
    }

    /// Groups of fewer values than this show points only.
    public static let fewestForBox = 5

    /// What the points measure; stated above the plot with its unit.
    public let quantity: Quantity
    /// The groups from the top.
    public let groups: [Group]
    /// Vertical lines to compare with, each named above the plot.
    public let references: [ReferenceLine]
    /// Whether points beyond the whiskers are named.
    public let namesOutliers: Bool

    /// Boxes of `groups`.
    /// - Throws: ``ChartError/noData(what:)``, ``ChartError/notFinite(value:label:)``,
    ///   ``ChartError/quartilesOutOfOrder(label:)``.
    public init(
        quantity: Quantity, groups: [Group], references: [ReferenceLine] = [], namesOutliers: Bool = true
    ) throws {
        try Validation.nonEmpty(groups.count, "groups")
        for group in groups {
            try Validation.finite(group.values)
            guard let box = group.quartiles else { continue }
            let numbers = [box.low, box.first, box.median, box.third, box.high]
            for number in numbers { try Validation.finite(number, group.label) }
            guard numbers == numbers.sorted() else {
                throw ChartError.quartilesOutOfOrder(label: group.label)
            }
        }
        try Validation.finite(references)
        self.quantity = quantity
        self.groups = groups
        self.references = references
        self.namesOutliers = namesOutliers
    }
}

extension BoxWithPoints: Plannable {
    var sample: SampleCount { SampleCount(groups.flatMap(\.values).map(\.value)) }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let all = groups.flatMap(\.values).compactMap(\.value)
        let format = quantity.format.resolved(for: all)
        let limit = context.rowLimit
        let shown = groups.count > limit ? groups.prefix(max(1, limit - 1)) : groups[...]
        var marks: [any Mark] = []
        marks.append(ReferenceMark(axis: .x, references: references, format: format))
        marks.append(BoxMark(groups: shown.map { markGroup($0) }))
        var rows = shown.map { row($0, format: format, words: words) }
        if shown.count < groups.count {
            rows.append(
                CategoryAxis.Row(label: words.restNotDrawn(groups.count - shown.count), isMuted: true))
        }
        var notes: [String] = []
        if shown.contains(where: { box($0) != nil }) { notes.append(words.boxExplanation) }
        if shown.contains(where: { box($0) == nil && !$0.values.isEmpty }) {
            notes.append(words.pointsOnly(below: Self.fewestForBox))
        }
        return ChartPlan(
            marks: marks, x: NumberAxis(format: quantity.format, extent: .padded),
            y: .category(CategoryAxis(rows: rows, thickestBand: 300, thinnestBand: 56)),
            heading: words.heading(quantity), notes: notes, rowsAbovePlot: references.isEmpty ? 0 : 1)
    }

    private func box(_ group: Group) -> Quartiles? {
        let values = group.values.compactMap(\.value)
        guard values.count >= Self.fewestForBox else { return nil }
        return group.quartiles ?? Quartiles(of: values)
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
        return BoxMark.Group(box: box, points: points)
    }

    private func row(_ group: Group, format: NumberFormat, words: ChartLanguage) -> CategoryAxis.Row {
        let values = group.values.compactMap(\.value)
        let missing = group.values.count - values.count
        var detail = ["n = \(values.count)"]
        if missing > 0 { detail.append("\(words.missing) \(missing)") }
        if let median = (group.quartiles ?? Quartiles(of: values))?.median, !values.isEmpty {
            detail.append("\(words.median) \(format.string(median))")
        }
        return CategoryAxis.Row(label: group.label, detail: words.listed(detail))
    }
}
