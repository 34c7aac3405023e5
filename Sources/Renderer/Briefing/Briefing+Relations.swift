import Charts

/// Charts of one quantity against another.
extension Briefing {
    /// Names are written where there are few points; else the trend names those far from it.
    func scatter() throws -> ChartKind {
        let few = table.rows.count <= 12
        let points = table.rows.map { row in
            Scatter.Point(
                label(row), x: row.values[0], y: row.values[1],
                size: row.values.count > 2 ? row.values[2] : nil,
                isLabelled: few, isHighlighted: isHighlighted(row.name), group: group(row))
        }
        return .scatter(
            try Scatter(
                x: table.measures[0].quantity, y: table.measures[1].quantity,
                size: table.measures.count > 2 ? table.measures[2].quantity : nil, points: points,
                xScale: scale(.x, measure: 0), yScale: scale(.y, measure: 1), showsTrend: true,
                groups: groupNames, limit: top))
    }

    private func group(_ row: ChartTable.Row) -> String? { table.isGrouped ? row.group ?? "—" : nil }

    /// The groups in the order of the legend; none without grouping.
    private var groupNames: [String] { table.isGrouped ? table.groups(all: "").map(\.name) : [] }

    /// Logarithmic where asked for, or where the largest of skewed values is thirty times the smallest.
    private func scale(_ axis: Axis, measure: Int) -> AxisScale {
        let values = table.rows.compactMap { $0.values[measure] }
        let isPositive = values.allSatisfy { $0 > 0 }
        if let logAxes { return logAxes.contains(axis) ? isPositive ? .log : .symlog : .linear }
        guard table.measures[measure].isSkewed, let low = values.min(), let high = values.max(), isPositive
        else {
            return .linear
        }
        return high >= 30 * low ? .log : .linear
    }

    /// A ratio of counts, or two measures: how many, of how many.
    func funnel() throws -> ChartKind {
        let measures = table.measures
        var points: [FunnelPlot.Point] = []
        for row in table.rows {
            let upper: Double?
            let lower: Double?
            if measures.count > 1 {
                (upper, lower) = (row.values[0], row.values[1])
            } else {
                let counts = row.counts.first.flatMap { $0 }
                if row.values[0] != nil, counts == nil {
                    throw BriefingError.notCounts(metric: measures[0].quantity.name)
                }
                (upper, lower) = (counts?.upper, counts?.lower)
            }
            points.append(
                FunnelPlot.Point(
                    label(row), numerator: upper, denominator: lower, isHighlighted: isHighlighted(row.name),
                    group: group(row)))
        }
        let size =
            measures.count > 1
            ? measures[1].quantity : Charts.Quantity(pick("分母（个数）", "Denominator (count)"), unit: nil)
        let name =
            measures.count > 1
            ? pick(
                "\(measures[0].quantity.name)占\(measures[1].quantity.name)",
                "\(measures[0].quantity.name) of \(measures[1].quantity.name)")
            : measures[0].quantity.name
        return .funnel(
            try FunnelPlot(
                quantity: Charts.Quantity(name, unit: "%"), size: size, points: points, groups: groupNames,
                limit: top))
    }
}
