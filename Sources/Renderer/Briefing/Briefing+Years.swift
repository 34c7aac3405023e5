import Charts

/// Charts over years, or of two measures side by side.
extension Briefing {
    func overYears() throws -> ChartKind {
        let years = table.years
        let quantity = table.measures[0].quantity
        let panel = rowsTable.panel()
        switch kind {
        case .grouped where table.measures.count > 1: return try sideBySide()
        case .grouped:
            return .groupedBars(
                try GroupedBars(
                    quantity: quantity, series: years.map(String.init),
                    rows: panel.map {
                        GroupedBars.Row($0.name, $0.values, isHighlighted: isHighlighted($0.name))
                    },
                    limit: top))
        case .panel:
            return .yearPanels(
                try YearPanels(
                    quantity: quantity, years: years,
                    series: panel.map {
                        YearPanels.Series($0.name, $0.values, isHighlighted: isHighlighted($0.name))
                    },
                    limit: top))
        default: return try ends(panel)
        }
    }

    private func sideBySide() throws -> ChartKind {
        .groupedBars(
            try GroupedBars(
                quantity: Charts.Quantity(
                    table.measures.map(\.quantity.name).joined(separator: pick("、", ", ")),
                    unit: table.measures[0].quantity.unit),
                series: table.measures.map(\.quantity.name),
                rows: rowsTable.rows.sorted { ($0.values[0] ?? -.infinity) > ($1.values[0] ?? -.infinity) }
                    .map {
                        GroupedBars.Row(label($0), $0.values, isHighlighted: isHighlighted($0.name))
                    }, limit: top))
    }

    /// Two measures, or the first and the last year of one.
    private func ends(_ panel: [(name: String, values: [Double?])]) throws -> ChartKind {
        let rows: [Dumbbell.Row]
        let names: (String, String)
        var quantity = table.measures[0].quantity
        if table.measures.count > 1 {
            names = (table.measures[0].quantity.name, table.measures[1].quantity.name)
            quantity.name = "\(names.0)\(pick("与", " and "))\(names.1)"
            rows = rowsTable.rows.sorted { ($0.values[1] ?? -.infinity) > ($1.values[1] ?? -.infinity) }.map {
                Dumbbell.Row(
                    label($0), from: $0.values[0], to: $0.values[1], isHighlighted: isHighlighted($0.name))
            }
        } else {
            let years = table.years
            names = (String(years[0]), String(years[years.count - 1]))
            rows = panel.map {
                Dumbbell.Row(
                    $0.name, from: $0.values.first ?? nil, to: $0.values.last ?? nil,
                    isHighlighted: isHighlighted($0.name))
            }
        }
        if kind == .slope {
            let shown = top.map { limit in
                rows.enumerated().filter { $0.offset < limit || $0.element.isHighlighted }.map(\.element)
            }
            return .slope(
                try SlopeChart(quantity: quantity, fromName: names.0, toName: names.1, rows: shown ?? rows))
        }
        return .dumbbell(
            try Dumbbell(quantity: quantity, fromName: names.0, toName: names.1, rows: rows, limit: top))
    }
}
