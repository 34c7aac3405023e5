/// Parts of a whole, one horizontal bar a row (堆积条形图), in amounts or in shares of 100 %.
///
/// Values stand inside the parts that are wide enough for them; totals stand at the ends. Rows that do not
/// fit are folded from the end. Eight series have colours of their own; fold more into 其他 before.
public struct StackedBars: Sendable, Equatable, Codable {
    /// A row: a name and its parts.
    public typealias Row = LabelledValues

    /// What the parts measure; stated above the plot with its unit.
    public let quantity: Quantity
    /// The names of the parts, in the order they are stacked.
    public let series: [String]
    /// The rows from the top.
    public let rows: [Row]
    /// Whether every bar is drawn to 100 % of its total.
    public let asShare: Bool
    /// How many rows are drawn at the most; the others are folded into one. Nil for as many as fit.
    public let limit: Int?

    /// Bars of `rows`, stacked in the order of `series`.
    /// - Throws: ``ChartError/noData(what:)``, ``ChartError/lengthMismatch(what:expected:found:)`` when a row
    ///   has not one value a series, ``ChartError/notFinite(value:label:)``,
    ///   ``ChartError/negative(value:label:)``.
    public init(quantity: Quantity, series: [String], rows: [Row], asShare: Bool = false, limit: Int? = nil)
        throws
    {
        try Validation.nonEmpty(series.count, "series")
        try Validation.nonEmpty(rows.count, "rows")
        for row in rows {
            guard row.values.count == series.count else {
                throw ChartError.lengthMismatch(
                    what: row.label, expected: series.count, found: row.values.count)
            }
            for (name, value) in zip(series, row.values) {
                try Validation.finite(value, "\(row.label)／\(name)")
                if let value, value < 0 {
                    throw ChartError.negative(value: value, label: "\(row.label)／\(name)")
                }
            }
            try Validation.finite(row.total, row.label)
        }
        self.quantity = quantity
        self.series = series
        self.rows = rows
        self.asShare = asShare
        self.limit = limit
    }
}

extension StackedBars: Plannable {
    var sample: SampleCount { SampleCount(rows.map(\.total)) }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let context = context.limited(to: limit)
        let words = context.language
        let quantity = quantity.shortened(for: rows.compactMap(\.total))
        let format = quantity.format.resolved(for: rows.flatMap(\.values).compactMap(\.self))
        let kept = RowFolding.kept(
            rows.map(\.isHighlighted), importance: rows.indices.map { -Double($0) }, limit: context.rowLimit)
        var bars: [StackMark.Row] = []
        var names: [CategoryAxis.Row] = []
        var folded: [Double?] = []
        for (row, isKept) in zip(rows, kept) {
            guard isKept else {
                folded.append(row.total)
                continue
            }
            bars.append(bar(row, format: format, context: context))
            names.append(CategoryAxis.Row(label: row.label, isHighlighted: row.isHighlighted))
        }
        if !folded.isEmpty {
            let summary = RowFolding.summary(folded, format: format, language: words)
            bars.append(StackMark.Row(parts: [], text: summary, isMuted: true))
            names.append(CategoryAxis.Row(label: words.rest(folded.count), isMuted: true))
        }
        var notes: [String] = []
        let missingParts = rows.filter { $0.total != nil }.flatMap(\.values).count { $0 == nil }
        if missingParts > 0 { notes.append(words.missingParts(missingParts)) }
        if asShare { notes.append(words.totalsAtEnd + (quantity.unit.map { "（\($0)）" } ?? "")) }
        let heads = namesPartsDirectly(context) ? series : []
        return ChartPlan(
            marks: [StackMark(rows: bars, heads: heads), BaselineMark(direction: .vertical)],
            x: NumberAxis(format: asShare ? .percent(decimals: 0) : quantity.format),
            y: .category(CategoryAxis(rows: names, thinnestBand: 28)),
            heading: words.heading(asShare ? Quantity(quantity.name, unit: "%") : quantity),
            units: asShare ? ["%", quantity.unit] : [quantity.unit],
            legend: heads.isEmpty
                ? series.enumerated().map {
                    LegendEntry(label: $0.element, colour: context.theme.seriesColour($0.offset))
                } : [], notes: notes, rowsAbovePlot: heads.isEmpty ? 0 : 1)
    }

    /// Whether the names of the parts stand above the first bar, where no colour has to be looked up: it has them all, and
    /// they find room side by side.
    private func namesPartsDirectly(_ context: PlanContext) -> Bool {
        guard let first = rows.first, first.values.allSatisfy({ ($0 ?? 0) > 0 }) else { return false }
        let style = TextStyle(size: context.theme.labelSize, weight: .bold, colour: context.theme.ink)
        let widths = series.map { context.typesetter.width($0, style) + 22 }
        return widths.reduce(0, +) < context.width * 0.42
    }

    private func bar(_ row: Row, format: NumberFormat, context: PlanContext) -> StackMark.Row {
        guard let total = row.total else {
            return StackMark.Row(parts: [], text: context.language.missing, isMuted: true)
        }
        let parts = row.values.enumerated().compactMap { index, value -> StackMark.Part? in
            guard let value, value > 0 else { return nil }
            let share = value / total * 100
            return StackMark.Part(
                value: asShare ? share : value,
                text: asShare ? NumberFormat.percent(decimals: 0).string(share) : format.string(value),
                colour: context.theme.seriesColour(index))
        }
        return StackMark.Row(parts: parts, text: format.string(total))
    }
}

extension StackedBars {
    /// Reads stacked bars; without a word on it their lengths are amounts.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity),
            series: box.decode([String].self, forKey: .series), rows: box.decode([Row].self, forKey: .rows),
            asShare: box.value(.asShare, or: false), limit: box.decodeIfPresent(Int.self, forKey: .limit))
    }
}
