import Charts

/// Charts with a row a name.
extension Briefing {
    func bars() throws -> ChartKind {
        let quantity = table.measures[0].quantity
        let items = intervals == .medians ? medians : statedItems
        switch kind {
        case .pareto: return .pareto(try ParetoChart(quantity: quantity, items: items, limit: top))
        case .diverging:
            var signed = quantity
            signed.format.showsPlusSign = true
            return .divergingBars(
                try BarItems(quantity: signed, items: items, limit: top, intervalName: intervalName))
        default:
            return .rankedBars(
                try BarItems(
                    quantity: quantity, items: items, references: medianLine(items.map(\.value)),
                    limit: top, intervalName: intervalName))
        }
    }

    func stacks() throws -> ChartKind {
        let rows = rowsTable.rows.map { row in
            StackedBars.Row(label(row), row.values, isHighlighted: isHighlighted(row.name))
        }
        let order = rows.indices.sorted { one, two in
            (rows[two].total ?? -1, one) < (rows[one].total ?? -1, two)
        }
        let names = table.measures.map(\.quantity.name)
        let quantity = Charts.Quantity(
            names.count > 3 ? pick("构成", "Parts") : names.joined(separator: pick("、", ", ")),
            unit: table.measures[0].quantity.unit)
        return .stackedBars(
            try StackedBars(
                quantity: quantity, series: names, rows: order.map { rows[$0] }, asShare: kind == .shares,
                limit: top))
    }

    func heatmap() throws -> ChartKind {
        let rows = rowsTable.rows
        let order = rows.indices.sorted { one, two in
            (rows[two].values[0] ?? -.infinity, one) < (rows[one].values[0] ?? -.infinity, two)
        }
        return .heatmap(
            try Heatmap(
                columns: table.measures.map(\.quantity),
                rows: order.map {
                    Heatmap.Row(label(rows[$0]), rows[$0].values, isHighlighted: isHighlighted(rows[$0].name))
                },
                limit: top))
    }
}
