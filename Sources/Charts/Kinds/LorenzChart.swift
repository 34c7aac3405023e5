import Statistics

/// How unevenly a sum is shared out (洛伦兹曲线): the share of the sum held by the smallest units, with the Gini
/// coefficient.
public struct LorenzChart: Sendable, Equatable, Codable {
    /// A curve.
    public struct Series: Sendable, Equatable, Codable {
        /// Its name; empty for the only one.
        public var label: String
        /// The values, none below zero; nil is missing.
        public var values: [Double?]
        /// Units among the values whose places on the curve are shown and named.
        public var marked: [LabelledValue]

        /// A curve of `values`.
        public init(_ label: String, _ values: [Double?], marked: [LabelledValue] = []) {
            self.label = label
            self.values = values
            self.marked = marked
        }
    }

    /// What is shared out.
    public let quantity: Quantity
    /// What shares it, for example 部门.
    public let units: String
    /// One curve or a few, in the order of the legend.
    public let series: [Series]
    /// How many curves are drawn at the most, those of the most values; nil for as many as there are colours.
    public let limit: Int?

    /// A Lorenz chart.
    /// - Throws: ``ChartError/noData(what:)`` where no series has a sum above zero,
    ///   ``ChartError/negative(value:label:)``, ``ChartError/notFinite(value:label:)``.
    public init(quantity: Quantity, units: String, series: [Series], limit: Int? = nil) throws {
        for one in series {
            try Validation.finite(one.marked)
            for value in one.values {
                let label = one.label.isEmpty ? quantity.name : one.label
                try Validation.finite(value, label)
                if let value, value < 0 { throw ChartError.negative(value: value, label: label) }
            }
        }
        try Validation.nonEmpty(series.count { LorenzCurve(Sample($0.values)) != nil }, "values above zero")
        self.quantity = quantity
        self.units = units
        self.series = series
        self.limit = limit
    }
}

extension LorenzChart {
    /// Reads a Lorenz chart.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity), units: box.value(.units, or: ""),
            series: box.decode([Series].self, forKey: .series),
            limit: box.decodeIfPresent(Int.self, forKey: .limit))
    }
}

extension LorenzChart.Series {
    /// Reads a curve; nothing on it is marked unless it says so.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try box.value(.label, or: ""), try box.decode([Double?].self, forKey: .values),
            marked: try box.value(.marked, or: []))
    }
}

extension LorenzChart: Plannable {
    /// What tells curves apart beside their colours.
    private static let dashes: [[Double]] = [[], [12, 4], [4, 4], [16, 4, 4, 4], [8, 8]]

    var sample: SampleCount { SampleCount(series.flatMap(\.values)) }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let theme = context.theme
        var marks: [any Mark] = [
            CurveMark(lines: [[Point(0, 0), Point(100, 100)]], colour: theme.rule, width: 1.5, dash: [5, 4])
        ]
        var legend: [LegendEntry] = []
        var notes = [words.equalShares]
        var callouts: [CalloutMark.Callout] = []
        let shown = shown(context.theme)
        for (index, one) in shown.enumerated() {
            let sample = Sample(one.values)
            guard let curve = LorenzCurve(sample) else { continue }
            let last = Double(curve.shares.count - 1)
            let points = curve.shares.enumerated().map {
                Point(Double($0.offset) / last * 100, $0.element * 100)
            }
            let colour = series.count == 1 ? theme.highlight : theme.seriesColour(index)
            let dash = Self.dashes[index % Self.dashes.count]
            let named = one.marked.compactMap { callout($0, curve, sample, words) }
            if series.count == 1 {
                marks.insert(
                    AreaMark(upper: [Point(0, 0), Point(100, 100)], lower: points, colour: theme.boxFill),
                    at: 0)
                callouts += standing(curve, sample, words)
            }
            callouts += named
            marks.append(
                CurveMark(
                    lines: [points], colour: colour, width: 3.5, dash: dash))
            let gini = NumberFormat(decimals: 3).string(sample.gini ?? 0)
            legend.append(
                LegendEntry(
                    label: words.giniLabel(one.label, gini: gini, count: sample.count), colour: colour,
                    sign: dash.isEmpty ? .line : .dashed(dash)))
        }
        if !callouts.isEmpty { marks.append(CalloutMark(callouts: callouts)) }
        if shown.count < series.count { notes.append(words.restNotDrawn(series.count - shown.count)) }
        let skipped = shown.count { LorenzCurve(Sample($0.values)) == nil }
        if skipped > 0 { notes.append(words.withoutSum(skipped)) }
        let percent = NumberFormat.percent(decimals: 0)
        let ticks = [0.0, 20, 40, 60, 80, 100]
        return ChartPlan(
            marks: marks,
            x: NumberAxis(title: words.cumulative(units, ascending: true), format: percent, ticks: ticks),
            y: .number(NumberAxis(title: words.cumulativeOf(quantity), format: percent, ticks: ticks)),
            units: ["%", quantity.unit], legend: legend, notes: notes, isSquare: true)
    }

    /// The curves that are drawn.
    private func shown(_ theme: Theme) -> [Series] {
        let most = min(limit ?? .max, max(1, theme.palette.count))
        let kept = RowFolding.kept(
            series.map { !$0.marked.isEmpty }, importance: series.map { Double(Sample($0.values).count) },
            most: most)
        return zip(series, kept).filter(\.1).map(\.0)
    }

    /// The place of a unit on the curve, with what it holds.
    private func callout(
        _ unit: LabelledValue, _ curve: LorenzCurve, _ sample: Sample, _ words: ChartLanguage
    ) -> CalloutMark.Callout? {
        guard let value = unit.value else { return nil }
        let sorted = sample.sorted
        let rank = sorted.count { $0 <= value }
        let total = sorted.reduce(0, +)
        guard curve.shares.indices.contains(rank), total > 0 else { return nil }
        let share = NumberFormat.percent(decimals: 1).string(value / total * 100)
        return CalloutMark.Callout(
            point: Point(Double(rank) / Double(sorted.count) * 100, curve.shares[rank] * 100),
            text: words.holds(unit.label, share), isHighlighted: true)
    }

    /// What the smaller half and the largest tenth hold.
    private func standing(_ curve: LorenzCurve, _ sample: Sample, _ words: ChartLanguage)
        -> [CalloutMark.Callout]
    {
        let percent = NumberFormat.percent(decimals: 1)
        let half = curve.share(of: 0.5) * 100
        let top = curve.share(of: 0.9) * 100
        var callouts = [
            CalloutMark.Callout(
                point: Point(50, half), text: words.smallerHalf(units, holds: percent.string(half)))
        ]
        if sample.count >= 10 {
            callouts.append(
                CalloutMark.Callout(
                    point: Point(90, top), text: words.largestTenth(units, holds: percent.string(100 - top))))
        }
        return callouts
    }
}
