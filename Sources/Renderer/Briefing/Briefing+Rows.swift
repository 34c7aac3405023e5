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

    /// The first measure as a level, the way to each of the others as a change, the last as a level again; sums over the
    /// rows that have all of them.
    func waterfall() throws -> ChartKind {
        let complete = table.rows.filter { row in row.values.allSatisfy { $0 != nil } }
        let sums = table.measures.indices.map { measure in
            complete.reduce(0) { $0 + ($1.values[measure] ?? 0) }
        }
        let names = table.measures.map(\.quantity.name)
        var steps = [Waterfall.Step(names[0], sums[0], isLevel: true)]
        for index in sums.indices.dropFirst() {
            let change = sums[index] - sums[index - 1]
            steps.append(
                Waterfall.Step(
                    change < 0
                        ? pick("较\(names[index - 1])减少", "below \(names[index - 1])")
                        : pick("较\(names[index - 1])增加", "above \(names[index - 1])"),
                    change))
            steps.append(Waterfall.Step(names[index], sums[index], isLevel: true))
        }
        return .waterfall(
            try Waterfall(
                quantity: Charts.Quantity(pick("合计", "Sums"), unit: table.measures[0].quantity.unit),
                steps: steps,
                summed: complete.count, missing: table.rows.count - complete.count))
    }
}
