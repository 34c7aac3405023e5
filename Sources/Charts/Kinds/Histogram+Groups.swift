/// Histograms of groups: small multiples with shared intervals and scales.
extension Histogram {
    /// More plots than this are too small to read.
    private static let mostPanels = 12
    /// The width that the name of a plot takes with its n and its median, in pixels.
    private static let narrowestPanel = 360.0
    private static let highlightDash = [3.0, 3.0]

    func panelsPlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let theme = context.theme
        let quantity = quantity.shortened(for: values)
        let format = quantity.format.resolved(for: values)
        let shown = shownGroups(context)
        let piles = Binning.piles(values)
        let highest = shown.flatMap { Binning.counts($0.stated.sorted(), edges: edges) }.max() ?? 0
        let panels = shown.map { group in
            PanelPlan(
                title: group.label, detail: group.row(format: format, words: words).detail,
                shortDetail: group.count(words),
                isHighlighted: !group.highlighted.isEmpty,
                marks: marks(group, piles: piles, highest: highest, theme))
        }
        var notes = [words.groupMedians, words.sharedScales]
        if piles.isEmpty, shown.contains(where: { density(of: $0.stated.sorted()) != nil }) {
            notes.append(words.densityExplanation)
        }
        notes += piles.map { pile in words.pile(values.count(where: { $0 == pile }), at: written(pile)) }
        if Binning.areUneven(edges) { notes.append(words.unevenIntervals) }
        if shown.count < groups.count { notes.append(words.restNotDrawn(groups.count - shown.count)) }
        return ChartPlan(
            panels: panels, x: NumberAxis(format: quantity.format, ticks: edges, showsGrid: false),
            y: .number(
                NumberAxis(
                    title: words.axisTitle(count), format: NumberFormat(decimals: 0), extent: .nice,
                    integersOnly: true)), heading: words.heading(quantity),
            units: [quantity.unit, count.unit],
            legend: shown.flatMap(\.highlighted).map { item in
                LegendEntry(
                    label: "\(item.label) \(format.string(item.value ?? 0))", colour: theme.ink,
                    sign: .dashed(Self.highlightDash))
            }, notes: notes)
    }

    /// The groups that fit, the largest and those with highlighted values first.
    private func shownGroups(_ context: PlanContext) -> [ValueGroup] {
        let columns = max(1, Int(context.width / Self.narrowestPanel))
        let most = min(limit ?? .max, Self.mostPanels, columns * 3)
        let kept = RowFolding.kept(
            groups.map { !$0.highlighted.isEmpty }, importance: groups.map { Double($0.stated.count) },
            most: most)
        return zip(groups, kept).filter(\.1).map(\.0)
    }

    private func marks(_ group: ValueGroup, piles: [Double], highest: Int, _ theme: Theme) -> [any Mark] {
        let sorted = group.stated.sorted()
        let density = piles.isEmpty ? density(of: sorted) : nil
        var marks: [any Mark] = [
            HistogramMark(
                edges: edges, counts: Binning.counts(sorted, edges: edges),
                darkCounts: Binning.counts(sorted.filter { piles.contains($0) }, edges: edges),
                darkLabels: [:], showsCounts: density == nil),
            BaselineMark(direction: .horizontal),
        ]
        if let density { marks.append(CurveMark(lines: [density], colour: theme.highlight, width: 2.5)) }
        var lines = references.map { ReferenceMark.Line(value: $0.value, text: $0.label) }
        if let median = (group.quartiles ?? Quartiles(of: sorted))?.median {
            lines.append(ReferenceMark.Line(value: median, text: ""))
        }
        marks.append(ReferenceMark(axis: .x, lines: lines, isNamed: false))
        marks += group.highlighted.compactMap(\.value).map { value in
            CurveMark(
                lines: [[Point(value, 0), Point(value, Double(max(1, highest)))]], colour: theme.ink,
                width: 4,
                dash: Self.highlightDash, trains: false)
        }
        return marks
    }
}

extension ValueGroup {
    /// The stated values that are to stand out.
    var highlighted: [LabelledValue] { values.filter { $0.isHighlighted && $0.value != nil } }
}
