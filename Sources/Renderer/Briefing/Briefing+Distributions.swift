import Charts

/// Charts of how values spread.
extension Briefing {
    func histogram() throws -> ChartKind {
        let count = Charts.Quantity(
            pick("\(table.noun)数", "Number of \(table.noun)"), unit: language == .chinese ? "个" : nil)
        if table.isGrouped {
            return .histogram(
                try Charts.Histogram(
                    quantity: table.measures[0].quantity, groups: groups, count: count, showsDensity: true,
                    limit: top))
        }
        let values = table.rows.map { $0.values[0] }
        let stated = values.compactMap(\.self)
        var lines = medianLine(values)
        if stated.count >= 8, let quartiles = Quartiles(of: stated) {
            lines =
                [ReferenceLine(pick("下四分位数", "lower quartile"), at: quartiles.first)] + lines
                + [ReferenceLine(pick("上四分位数", "upper quartile"), at: quartiles.third)]
        }
        // A histogram has no point to make stronger; a line shows where a highlighted row stands.
        lines += table.rows.compactMap { row in
            guard isHighlighted(row.name), let value = row.values[0] else { return nil }
            return ReferenceLine(label(row), at: value)
        }
        return .histogram(
            try Charts.Histogram(
                quantity: table.measures[0].quantity, values: values,
                count: count,
                references: lines, showsDensity: true))
    }

    private var groups: [ValueGroup] {
        table.groups(all: pick("全部", "All")).map { name, rows in
            ValueGroup(
                name,
                rows.map { row in
                    LabelledValue(label(row), row.values[0], isHighlighted: isHighlighted(row.name))
                })
        }
    }

    func distributions() throws -> ChartKind {
        let quantity = table.measures[0].quantity
        let lines = table.isGrouped ? medianLine(table.rows.map { $0.values[0] }) : []
        switch kind {
        case .violin:
            return .violins(
                try GroupedValues(quantity: quantity, groups: groups, references: lines, limit: top))
        case .beeswarm:
            return .beeswarm(
                try GroupedValues(quantity: quantity, groups: groups, references: lines, limit: top))
        case .ridge:
            return .ridgeline(
                try GroupedValues(quantity: quantity, groups: groups, references: lines, limit: top))
        default:
            return .boxWithPoints(
                try BoxWithPoints(quantity: quantity, groups: groups, references: lines, limit: top))
        }
    }

    func lorenz() throws -> ChartKind {
        let series = table.groups(all: "").map { name, rows in
            LorenzChart.Series(
                name, rows.map { $0.values[0] },
                marked: rows.filter { isHighlighted($0.name) }.map { LabelledValue(label($0), $0.values[0]) })
        }
        return .lorenz(
            try LorenzChart(
                quantity: table.measures[0].quantity, units: table.noun, series: series, limit: top))
    }
}
