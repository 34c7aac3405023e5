import Statistics

/// How many values fall into each interval (直方图), with lines at values such as the median.
///
/// An interval holds its lower edge; the last holds both. When a tenth of the values (and at least five) is
/// one and the same number, such as 100 %, that pile is drawn darker at the foot of its bar and counted in
/// the footer. The height of a bar is a count even where intervals differ in width; the footer then says so.
///
/// Groups are small multiples with the same intervals and the same scales, each with its n and its median.
public struct Histogram: Sendable, Equatable, Codable {
    /// What the values measure; the title of the horizontal axis.
    public let quantity: Quantity
    /// The values that are stated, ascending; those of all groups where there are groups.
    public let values: [Double]
    /// The groups, a plot each, in reading order; empty for one plot of all values.
    public let groups: [ValueGroup]
    /// How many groups are drawn at the most; nil for as many as can be read.
    public let limit: Int?
    /// How many values were given as nil.
    public let missing: Int
    /// The edges of the intervals, ascending; one more than there are intervals.
    public let edges: [Double]
    /// What is counted; the title of the vertical axis, for example 部门数 in 个.
    public let count: Quantity
    /// Vertical lines to compare with, each named above the plot.
    public let references: [ReferenceLine]
    /// Whether a smoothed density is drawn over the bars; never where values pile up on one number, which a density hides.
    public let showsDensity: Bool

    /// Counts `values` into intervals.
    /// - Parameter edges: the edges of the intervals; nil chooses 8 to 24 intervals of a round width (after
    ///   Freedman and Diaconis).
    /// - Throws: ``ChartError/noData(what:)`` when no value is stated,
    ///   ``ChartError/notFinite(value:label:)``,
    ///   ``ChartError/invalidEdges(reason:)``.
    public init(
        quantity: Quantity, values: [Double?], edges: [Double]? = nil, count: Quantity,
        references: [ReferenceLine] = [], showsDensity: Bool = false
    ) throws {
        try self.init(
            quantity, values, groups: [], edges, count, references, showsDensity: showsDensity, limit: nil)
    }

    /// Counts the values of groups into the same intervals, a plot a group. A highlighted value is a line in its plot.
    /// - Throws: as the histogram of one plot, and ``ChartError/noData(what:)`` without groups.
    public init(
        quantity: Quantity, groups: [ValueGroup], edges: [Double]? = nil, count: Quantity,
        references: [ReferenceLine] = [], showsDensity: Bool = false, limit: Int? = nil
    ) throws {
        try ValueGroup.check(groups)
        try self.init(
            quantity, groups.flatMap(\.values).map(\.value), groups: groups, edges, count, references,
            showsDensity: showsDensity, limit: limit)
    }

    private init(
        _ quantity: Quantity, _ values: [Double?], groups: [ValueGroup], _ edges: [Double]?,
        _ count: Quantity, _ references: [ReferenceLine], showsDensity: Bool, limit: Int?
    ) throws {
        let stated = values.compactMap(\.self)
        try Validation.nonEmpty(stated.count, "values")
        for value in stated { try Validation.finite(value, quantity.name) }
        try Validation.finite(references)
        let sorted = stated.sorted()
        self.quantity = quantity
        self.values = sorted
        self.missing = values.count - stated.count
        self.edges = try edges.map { try Binning.checked($0, values: sorted) } ?? Binning.edges(for: sorted)
        self.count = count
        self.references = references
        self.showsDensity = showsDensity
        self.groups = groups
        self.limit = limit
    }

    /// How many values each interval holds, one number an interval.
    public var counts: [Int] { Binning.counts(values, edges: edges) }
}

extension Histogram: Plannable {
    var thresholdPlace: ThresholdPlace? { groups.isEmpty ? .above : .aboveInLegend }
    var sample: SampleCount { SampleCount(values.map { $0 } + Array(repeating: nil, count: missing)) }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        groups.isEmpty ? wholePlan(context) : panelsPlan(context)
    }

    private func wholePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let quantity = quantity.shortened(for: values)
        let piles = Binning.piles(values)
        let darkCounts = Binning.counts(values.filter { piles.contains($0) }, edges: edges)
        let darkLabels = Dictionary(
            piles.map { pile in
                let label = words.pileLabel(values.count(where: { $0 == pile }), at: written(pile))
                return (Binning.counts([pile], edges: edges).firstIndex(of: 1) ?? 0, [label])
            }, uniquingKeysWith: +)
        let format = quantity.format.resolved(for: values)
        let density = density(of: values)
        var marks: [any Mark] = [
            HistogramMark(
                edges: edges, counts: counts, darkCounts: darkCounts, darkLabels: darkLabels,
                showsCounts: density == nil || !piles.isEmpty),
            BaselineMark(direction: .horizontal),
        ]
        if let density, piles.isEmpty {
            marks.append(CurveMark(lines: [density], colour: context.theme.highlight, width: 3))
        }
        marks.append(ReferenceMark(axis: .x, references: references, format: format))
        var notes = piles.map { pile in words.pile(values.count(where: { $0 == pile }), at: written(pile)) }
        if density != nil, piles.isEmpty { notes.append(words.densityExplanation) }
        if Binning.areUneven(edges) { notes.append(words.unevenIntervals) }
        return ChartPlan(
            marks: marks,
            x: NumberAxis(
                title: words.axisTitle(quantity), format: quantity.format, ticks: edges, showsGrid: false),
            y: .number(
                NumberAxis(
                    title: words.axisTitle(count), format: NumberFormat(decimals: 0), extent: .nice,
                    integersOnly: true)), units: [quantity.unit, count.unit],
            notes: notes)
    }

    /// The density of ascending values in counts a bin, over the edges; nil where it is not asked for or bins differ in
    /// width.
    func density(of values: [Double]) -> [Point]? {
        guard showsDensity, !Binning.areUneven(edges), let low = edges.first, let high = edges.last,
            edges.count > 2,
            values.count >= ValueGroup.fewestForShape, let density = KernelDensity(Sample(values))
        else { return nil }
        let factor = Double(values.count) * (edges[1] - edges[0])
        return (0...200).map { step in
            let place = low + (high - low) * Double(step) / 200
            return Point(place, density.density(at: place) * factor)
        }
    }

    func written(_ pile: Double) -> String {
        quantity.format.with(decimals: FixedPoint.decimals(toWrite: [pile])).string(pile)
    }
}
