/// A small plot for every name, the years from left to right, all to one scale (分面年度折线).
///
/// The line breaks where a year is missing. In every plot the first and the last value are written, and the median of all
/// names is a pale line behind.
public struct YearPanels: Sendable, Equatable, Codable {
    /// A plot: a name and a value a year.
    public typealias Series = LabelledValues

    /// What is measured.
    public let quantity: Quantity
    /// The years, ascending.
    public let years: [Int]
    /// The plots in reading order.
    public let series: [Series]
    /// How many plots are drawn at the most; the others are counted. Nil for as many as fit.
    public let limit: Int?

    /// Small multiples over years.
    /// - Throws: ``ChartError/noData(what:)``, ``ChartError/lengthMismatch(what:expected:found:)``,
    ///   ``ChartError/notFinite(value:label:)``, ``ChartError/yearsOutOfOrder(years:)``.
    public init(quantity: Quantity, years: [Int], series: [Series], limit: Int? = nil) throws {
        try Validation.nonEmpty(years.count, "years")
        try Validation.nonEmpty(series.count, "series")
        guard zip(years, years.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw ChartError.yearsOutOfOrder(years: years)
        }
        for one in series {
            try Validation.equalLength(one.values.count, years.count, one.label)
            for value in one.values { try Validation.finite(value, one.label) }
        }
        self.quantity = quantity
        self.years = years
        self.series = series
        self.limit = limit
    }
}

extension YearPanels {
    /// Reads small multiples.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity),
            years: box.decode([Int].self, forKey: .years),
            series: box.decode([Series].self, forKey: .series),
            limit: box.decodeIfPresent(Int.self, forKey: .limit))
    }
}

extension YearPanels: Plannable {
    /// More plots than this are too small to read.
    private static let mostPanels = 20

    var thresholdPlace: ThresholdPlace? { .legend }
    var sample: SampleCount { SampleCount(series.map { one in one.values.contains { $0 != nil } ? 1 : nil }) }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let theme = context.theme
        let all = series.flatMap(\.values).compactMap(\.self)
        let quantity = quantity.shortened(for: all)
        let format = quantity.format.resolved(for: all)
        let most = min(limit ?? Self.mostPanels, Self.mostPanels)
        let kept = RowFolding.kept(
            series.map(\.isHighlighted), importance: series.indices.map { -Double($0) },
            most: most)
        let shown = zip(series, kept).filter(\.1).map(\.0)
        let medians = years.indices.map { year in
            Quartiles(of: series.compactMap { $0.values[year] })?.median
        }
        let isPartial = (all.min() ?? 0) > 0 && (all.max() ?? 0) < 2 * (all.min() ?? 0)
        let panels = shown.map { one in
            let missing = one.values.count { $0 == nil }
            return PanelPlan(
                title: one.label, detail: "n = \(one.values.count - missing)",
                isHighlighted: one.isHighlighted,
                marks: [
                    CurveMark(
                        lines: lines(medians), colour: theme.grid.mixed(with: theme.rule, 0.5), width: 2),
                    YearLineMark(
                        lines: lines(one.values), isHighlighted: one.isHighlighted, includesZero: !isPartial,
                        format: format),
                ])
        }
        var notes = [words.medianBehind]
        let missing = series.flatMap(\.values).count { $0 == nil }
        if missing > 0 { notes.append(words.missingYears(missing)) }
        if shown.count < series.count { notes.append(words.restNotShown(series.count - shown.count)) }
        return ChartPlan(
            panels: panels,
            x: NumberAxis(
                format: .year, extent: .padded, integersOnly: true, ticks: years.map(Double.init),
                showsGrid: false),
            y: .number(NumberAxis(format: quantity.format, extent: .nice)),
            heading: words.heading(quantity), units: [quantity.unit], notes: notes)
    }

    /// Runs of years that follow each other with values; a missing year ends a run.
    private func lines(_ values: [Double?]) -> [[Point]] {
        var lines: [[Point]] = [[]]
        for (index, year) in years.enumerated() {
            let follows = index == 0 || years[index - 1] == year - 1
            if !follows || values[index] == nil { lines.append([]) }
            if let value = values[index] { lines[lines.count - 1].append(Point(Double(year), value)) }
        }
        return lines.filter { !$0.isEmpty }
    }
}
