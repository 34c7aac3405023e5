import Statistics

/// Rows by columns as cells, each with its value, the darker the higher it ranks in its column (热力图).
///
/// Columns have units of their own, so lightness is the percentile within the column, never the value; the number stands
/// in the cell, so that nothing is told by colour alone.
public struct Heatmap: Sendable, Equatable, Codable {
    /// A row: a name and a value a column.
    public typealias Row = LabelledValues

    /// What is measured, one a column.
    public let columns: [Quantity]
    /// The rows from the top.
    public let rows: [Row]
    /// How many rows are drawn at the most; the others are counted. Nil for as many as fit.
    public let limit: Int?

    /// A heatmap.
    /// - Throws: ``ChartError/noData(what:)``, ``ChartError/lengthMismatch(what:expected:found:)``,
    ///   ``ChartError/notFinite(value:label:)``.
    public init(columns: [Quantity], rows: [Row], limit: Int? = nil) throws {
        try Validation.nonEmpty(columns.count, "columns")
        try Validation.nonEmpty(rows.count, "rows")
        for row in rows {
            try Validation.equalLength(row.values.count, columns.count, row.label)
            for value in row.values { try Validation.finite(value, row.label) }
        }
        self.columns = columns
        self.rows = rows
        self.limit = limit
    }
}

extension Heatmap {
    /// Reads a heatmap.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            columns: box.decode([Quantity].self, forKey: .columns),
            rows: box.decode([Row].self, forKey: .rows),
            limit: box.decodeIfPresent(Int.self, forKey: .limit))
    }
}

extension Heatmap: Plannable {
    var sample: SampleCount { SampleCount(rows.map { row in row.values.contains { $0 != nil } ? 1 : nil }) }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let context = context.limited(to: limit)
        let words = context.language
        let samples = columns.indices.map { column in Sample(rows.map { $0.values[column] }) }
        let quantities = zip(columns, samples).map { $0.shortened(for: $1.sorted) }
        let formats = zip(quantities, samples).map { $0.format.resolved(for: $1.sorted) }
        let kept = RowFolding.kept(
            rows.map(\.isHighlighted), importance: rows.indices.map { -Double($0) }, limit: context.rowLimit)
        var cells: [[CellMark.Cell]] = []
        var names: [CategoryAxis.Row] = []
        for (row, isKept) in zip(rows, kept) where isKept {
            cells.append(
                row.values.enumerated().map { column, value in
                    guard let value, let rank = samples[column].percentileRank(of: value) else {
                        return CellMark.Cell(text: words.missing, share: nil)
                    }
                    return CellMark.Cell(text: formats[column].string(value), share: rank / 100)
                })
            names.append(CategoryAxis.Row(label: row.label, isHighlighted: row.isHighlighted))
        }
        let folded = kept.count { !$0 }
        if folded > 0 {
            cells.append([])
            names.append(CategoryAxis.Row(label: words.restNotShown(folded), isMuted: true))
        }
        let heads = zip(quantities, samples).map { quantity, sample in
            CellMark.Head(
                title: quantity.name,
                detail: [quantity.unit, "n = \(sample.count)"].compactMap(\.self).joined(separator: "  "))
        }
        let theme = context.theme
        let missing = rows.flatMap(\.values).count { $0 == nil }
        return ChartPlan(
            marks: [CellMark(heads: heads, rows: cells)],
            x: NumberAxis(format: .year, ticks: [], showsGrid: false),
            y: .category(CategoryAxis(rows: names, thickestBand: 74, thinnestBand: 30)),
            units: quantities.map(\.unit),
            legend: [
                LegendEntry(
                    label: words.percentiles, colour: theme.accent,
                    sign: .strip(stride(from: 0, through: 1, by: 1 / 72.0).map(theme.rampColour)))
            ], notes: [words.heatExplanation] + (missing > 0 ? [words.missingValues(missing)] : []),
            rowsAbovePlot: 2)
    }
}
