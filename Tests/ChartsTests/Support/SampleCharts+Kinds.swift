import Charts

extension SampleCharts {
    /// The kinds beyond bars, boxes and plain scatter plots.
    static let furtherNames =
        [
            "grouped-bars", "dumbbell", "slope", "histogram-density", "violins", "beeswarm", "ridgeline",
            "scatter-trend",
            "funnel", "lorenz", "heatmap", "year-panels", "waterfall", "pareto",
        ] + groupedNames

    static let perHead = Quantity("三公人均", unit: "万元/人", format: NumberFormat(decimals: 2))
    static let total = Quantity("三公经费", unit: "万元")

    /// Numbers that look measured and are the same everywhere.
    static func numbers(_ count: Int, from low: Double, to high: Double) -> [Double] {
        (0..<count).map { low + (high - low) * Double(($0 * 37 + 11) % 101) / 101 }
    }

    static let groups = [("市级部门", 24, 1.0), ("区县部门", 15, 1.6), ("乡镇街道", 4, 0.7)].map {
        name, count, factor in
        ValueGroup(
            name,
            numbers(count, from: 0.2, to: 1.4).enumerated().map { index, value in
                LabelledValue(
                    "\(name)\(index + 1)", index == 6 ? nil : value * factor, isHighlighted: index == 3)
            })
    }

    static func furtherKind(_ name: String) throws -> ChartKind? {
        let names = ["市公安局", longName, "市档案馆", "市统计局", "市审计局"]
        let rows = zip(names, [(3.2, 2.8), (1.1, 1.9), (0.4, 0.4), (0.9, 0.5), (2.2, 2.3)]).map {
            name, pair in
            Dumbbell.Row(name, from: pair.0, to: name == "市档案馆" ? nil : pair.1, isHighlighted: name == "市统计局")
        }
        if let kind = try groupedKind(name) { return kind }
        switch name {
        case "grouped-bars":
            return .groupedBars(
                try GroupedBars(
                    quantity: total, series: ["2022", "2023", "2024"],
                    rows: rows.map {
                        GroupedBars.Row($0.label, [$0.from.map { $0 * 40 }, nil, $0.to.map { $0 * 40 }])
                    }))
        case "dumbbell":
            return .dumbbell(try Dumbbell(quantity: perHead, fromName: "2023", toName: "2024", rows: rows))
        case "slope":
            return .slope(try SlopeChart(quantity: perHead, fromName: "2023", toName: "2024", rows: rows))
        case "histogram-density":
            return .histogram(
                try Histogram(
                    quantity: perHead, values: numbers(60, from: 0.1, to: 1.9).map { $0 * $0 },
                    count: Quantity("部门数", unit: "个"), references: [ReferenceLine("中位数", at: 0.98)],
                    showsDensity: true))
        case "violins": return .violins(try GroupedValues(quantity: perHead, groups: groups))
        case "beeswarm": return .beeswarm(try GroupedValues(quantity: perHead, groups: groups))
        case "ridgeline": return .ridgeline(try GroupedValues(quantity: perHead, groups: groups))
        case "scatter-trend":
            let points = numbers(30, from: 1, to: 3).enumerated().map { index, power in
                Scatter.Point(
                    "部门\(index)", x: 10 * power * power * power, y: index == 12 ? 9000 : 150 * power * power,
                    size: Double(index % 9), isLabelled: false)
            }
            return .scatter(
                try Scatter(
                    x: Quantity("在职人员", unit: "人"), y: Quantity("支出", unit: "万元"), size: total,
                    points: points,
                    xScale: .log, yScale: .log, showsTrend: true))
        case "funnel":
            let sizes = numbers(20, from: 12, to: 180).map { $0.rounded() }
            let points = sizes.enumerated().map { index, size in
                FunnelPlot.Point(
                    "部门\(index)",
                    numerator: (size * (index == 4 ? 0.98 : 0.6 + Double(index % 5) * 0.05)).rounded(),
                    denominator: size)
            }
            return .funnel(
                try FunnelPlot(
                    quantity: Quantity("满分指标占比", unit: "%"), size: Quantity("指标数", unit: "个"), points: points)
            )
        default: return try sharedKind(name, rows)
        }
    }

    private static func sharedKind(_ name: String, _ rows: [Dumbbell.Row]) throws -> ChartKind? {
        switch name {
        case "lorenz":
            return .lorenz(
                try LorenzChart(
                    quantity: total, units: "部门",
                    series: [
                        LorenzChart.Series("市级", numbers(12, from: 0, to: 9).map { $0 * $0 }),
                        LorenzChart.Series("区县", numbers(14, from: 4, to: 6) + [nil]),
                    ]))
        case "heatmap":
            return .heatmap(
                try Heatmap(
                    columns: [
                        perHead, Quantity("在职人员", unit: "人"), Quantity("一般公共预算执行率（按全年预算数）", unit: "%"),
                    ],
                    rows: rows.enumerated().map { index, row in
                        Heatmap.Row(row.label, [row.from, Double(index * 30 + 12), row.to.map { 90 + $0 }])
                    }))
        case "year-panels":
            return .yearPanels(
                try YearPanels(
                    quantity: perHead, years: [2020, 2021, 2022, 2023, 2024],
                    series: rows.map { row in
                        YearPanels.Series(
                            row.label,
                            [row.from, nil, row.from.map { $0 * 0.9 }, row.to, row.to.map { $0 * 1.1 }],
                            isHighlighted: row.isHighlighted)
                    }))
        case "waterfall":
            return .waterfall(
                try Waterfall(
                    quantity: Quantity("合计", unit: "万元"),
                    steps: [
                        Waterfall.Step("年初预算", 24000, isLevel: true), Waterfall.Step("追加", 5200),
                        Waterfall.Step("调减", -1800), Waterfall.Step("未执行", -900),
                        Waterfall.Step("决算", 26500, isLevel: true),
                    ], summed: 12, missing: 1))
        case "pareto":
            return .pareto(
                try ParetoChart(
                    quantity: total, items: rows.map { LabelledValue($0.label, $0.from.map { $0 * 30 }) },
                    limit: 3))
        default: return nil
        }
    }
}
