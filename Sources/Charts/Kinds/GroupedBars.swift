/// Bars side by side in each row, one a year or another series, all from zero (分组柱).
///
/// The bars of a row stand in the order of the legend, pale to dark, so that the latest year is the strongest; each has
/// its value at its end.
public struct GroupedBars: Sendable, Equatable, Codable {
    /// A row: a name and a value a series.
    public typealias Row = LabelledValues

    /// What is measured.
    public let quantity: Quantity
    /// The names of the series, such as years, in order.
    public let series: [String]
    /// The rows from the top.
    public let rows: [Row]
    /// How many rows are drawn at the most; the others are folded into one. Nil for as many as fit.
    public let limit: Int?

    /// Grouped bars.
    /// - Throws: ``ChartError/noData(what:)``, ``ChartError/lengthMismatch(what:expected:found:)``,
    ///   ``ChartError/notFinite(value:label:)``.
    public init(quantity: Quantity, series: [String], rows: [Row], limit: Int? = nil) throws {
        try Validation.nonEmpty(series.count, "series")
        try Validation.nonEmpty(rows.count, "rows")
        for row in rows {
            try Validation.equalLength(row.values.count, series.count, row.label)
            for value in row.values { try Validation.finite(value, row.label) }
        }
        self.quantity = quantity
        self.series = series
        self.rows = rows
        self.limit = limit
    }
}

extension GroupedBars {
    /// Reads grouped bars.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity),
            series: box.decode([String].self, forKey: .series), rows: box.decode([Row].self, forKey: .rows),
            limit: box.decodeIfPresent(Int.self, forKey: .limit))
    }
}

extension GroupedBars: Plannable {
    var thresholdPlace: ThresholdPlace? { .above }
    var sample: SampleCount { SampleCount(rows.map { row in row.values.contains { $0 != nil } ? 1 : nil }) }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let context = context.limited(to: limit)
        let words = context.language
        let all = rows.flatMap(\.values).compactMap(\.self)
        let quantity = quantity.shortened(for: all)
        let format = quantity.format.resolved(for: all)
        let kept = RowFolding.kept(
            rows.map(\.isHighlighted), importance: rows.indices.map { -Double($0) }, limit: context.rowLimit)
        let colours = series.indices.map { colour($0, context.theme) }
        var bars: [GroupMark.Row] = []
        var names: [CategoryAxis.Row] = []
        for (row, isKept) in zip(rows, kept) where isKept {
            bars.append(
                GroupMark.Row(
                    bars: zip(row.values, colours).map { value, colour in
                        GroupMark.Bar(
                            value: value, text: value.map(format.string) ?? words.missing, colour: colour)
                    }))
            names.append(CategoryAxis.Row(label: row.label, isHighlighted: row.isHighlighted))
        }
        let folded = kept.count { !$0 }
        if folded > 0 {
            bars.append(GroupMark.Row(bars: []))
            names.append(CategoryAxis.Row(label: words.restNotShown(folded), isMuted: true))
        }
        let missing = rows.flatMap(\.values).count { $0 == nil }
        let perSeries = zip(series, series.indices).map { name, index in
            LegendEntry(
                label: "\(name)  n = \(rows.count { $0.values[index] != nil })", colour: colours[index])
        }
        return ChartPlan(
            marks: [GroupMark(rows: bars, series: series.count), BaselineMark(direction: .vertical)],
            x: NumberAxis(format: quantity.format),
            y: .category(
                CategoryAxis(rows: names, thickestBand: 240, thinnestBand: 12 + 19 * Double(series.count))),
            heading: words.heading(quantity), units: [quantity.unit], legend: perSeries,
            notes: missing > 0 ? [words.missingValues(missing)] : [])
    }

    /// From pale to strong; the last series is the one that is looked for.
    private func colour(_ index: Int, _ theme: Theme) -> Colour {
        guard series.count > 1 else { return theme.accent }
        return theme.rampColour(0.3 + 0.7 * Double(index) / Double(series.count - 1))
    }
}
