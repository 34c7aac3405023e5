import Charts

/// Every kind with data that breaks careless charts.
enum HostileCharts {
    /// What is wrong with the data.
    enum Case: String, CaseIterable, Sendable {
        case oneRow, twoEqual, threeHundred, longNames, allZero, oneNegative, sevenOrders, allMissing,
            oneGroup, thirtyGroups
    }

    private static let quantity = Quantity("人均公用经费", unit: "万元/人")
    private static let longest = "新疆维吾尔自治区昌吉回族自治州呼图壁县园户村镇人民政府综合行政执法与应急管理办公室第"

    /// Names and values of a case.
    static func items(_ hostile: Case) -> [LabelledValue] {
        func items(_ count: Int, _ value: (Int) -> Double?) -> [LabelledValue] {
            (0..<count).map { LabelledValue("部门\($0)", value($0), isHighlighted: $0 == 3) }
        }
        switch hostile {
        case .oneRow: return items(1) { _ in 3.2 }
        case .twoEqual: return items(2) { _ in 3.2 }
        case .threeHundred: return items(300) { Double(($0 * 7919) % 301) / 10 }
        case .longNames:
            return (0..<24).map { LabelledValue("\(longest)\($0)科", Double($0 + 1), isHighlighted: $0 == 2) }
        case .allZero: return items(12) { _ in 0 }
        case .oneNegative: return items(12) { $0 == 4 ? -2.5 : Double($0) }
        case .sevenOrders:
            return items(14) { index in (0..<(index / 2)).reduce(0.0012) { value, _ in value * 10 } }
        case .allMissing: return items(9) { _ in nil }
        case .oneGroup: return items(11) { Double($0 * $0) }
        case .thirtyGroups: return items(120) { Double(($0 * 53) % 67) }
        }
    }

    /// A limit in the midst of the data, for the kinds that take one.
    static func thresholds(_ kind: ChartKind) -> [ReferenceLine] {
        switch kind {
        case .stackedBars, .lorenz, .heatmap, .waterfall, .pareto: []
        case .funnel: [ReferenceLine("上限", at: 60)]
        default: [ReferenceLine("上限", at: 3.5)]
        }
    }

    /// All kinds of a case, those of groups once more in their groups; those that refuse the data for a stated reason are nil.
    static func kinds(_ hostile: Case) -> [(name: String, kind: () throws -> ChartKind)] {
        let items = items(hostile)
        let positive = items.map {
            LabelledValue($0.label, $0.value.map(abs), isHighlighted: $0.isHighlighted)
        }
        let series = ["人员经费", "公用经费", "项目支出"]
        let references = items.compactMap(\.value).isEmpty ? [] : [ReferenceLine("中位数", at: 2)]
        let size =
            hostile == .oneGroup ? items.count : max(1, items.count / (hostile == .thirtyGroups ? 30 : 4))
        let groups = stride(from: 0, to: items.count, by: size).map { start in
            ValueGroup(
                "组\(items[start].label)", Array(items[start..<min(items.count, start + size)]))
        }
        let pairs = items.enumerated().map { index, item in
            Dumbbell.Row(
                item.label, from: item.value, to: item.value.map { $0 * (index % 2 == 0 ? 1.2 : 0.7) })
        }
        func triple(_ value: Double?) -> [Double?] { [value, value.map { $0 * 0.4 }, value.map { $0 * 2 }] }
        return [
            (
                "bar",
                { try .rankedBars(BarItems(quantity: quantity, items: items, references: references)) }
            ),
            (
                "bar, intervals",
                {
                    try .rankedBars(
                        BarItems(
                            quantity: quantity,
                            items: items.map { item in
                                let ends = item.value.map { [$0 * 0.4, $0 * 1.7].sorted() }
                                return LabelledValue(
                                    item.label, item.value, interval: ends.map { $0[0]...$0[1] })
                            }, references: references))
                }
            ),
            (
                "stacked",
                {
                    try .stackedBars(
                        StackedBars(
                            quantity: quantity, series: series,
                            rows: positive.map { StackedBars.Row($0.label, triple($0.value)) }))
                }
            ),
            (
                "shares",
                {
                    try .stackedBars(
                        StackedBars(
                            quantity: quantity, series: series,
                            rows: positive.map { StackedBars.Row($0.label, triple($0.value)) }, asShare: true)
                    )
                }
            ),
            (
                "grouped",
                {
                    try .groupedBars(
                        GroupedBars(
                            quantity: quantity, series: series,
                            rows: items.map { GroupedBars.Row($0.label, triple($0.value)) }))
                }
            ),
            ("diverging", { try .divergingBars(BarItems(quantity: quantity, items: items)) }),
            (
                "dumbbell",
                { try .dumbbell(Dumbbell(quantity: quantity, fromName: "2023", toName: "2024", rows: pairs)) }
            ),
            (
                "slope",
                { try .slope(SlopeChart(quantity: quantity, fromName: "2023", toName: "2024", rows: pairs)) }
            ),
            (
                "histogram",
                {
                    try .histogram(
                        Histogram(
                            quantity: quantity, values: items.map(\.value), count: Quantity("部门数", unit: "个"),
                            references: references, showsDensity: true))
                }
            ),
            (
                "box",
                {
                    try .boxWithPoints(
                        BoxWithPoints(quantity: quantity, groups: groups, references: references))
                }
            ),
            (
                "violin",
                { try .violins(GroupedValues(quantity: quantity, groups: groups, references: references)) }
            ),
            (
                "beeswarm",
                { try .beeswarm(GroupedValues(quantity: quantity, groups: groups, references: references)) }
            ),
            (
                "ridge",
                { try .ridgeline(GroupedValues(quantity: quantity, groups: groups, references: references)) }
            ),
            ("scatter", { try scatter(items, scale: .linear) }),
            ("scatter, log", { try scatter(items, scale: hostile == .sevenOrders ? .log : .symlog) }),
            (
                "funnel",
                {
                    try .funnel(
                        FunnelPlot(
                            quantity: quantity, size: Quantity("指标数", unit: "个"),
                            points: positive.enumerated().map { index, item in
                                FunnelPlot.Point(
                                    item.label,
                                    numerator: item.value.map { min($0.rounded(), Double(index + 5)) },
                                    denominator: Double(index + 5))
                            }))
                }
            ),
            (
                "lorenz",
                {
                    try .lorenz(
                        LorenzChart(
                            quantity: quantity, units: "部门",
                            series: [LorenzChart.Series("", positive.map(\.value))]))
                }
            ),
            (
                "heatmap",
                {
                    try .heatmap(
                        Heatmap(
                            columns: series.map { Quantity($0, unit: "万元") },
                            rows: items.map { Heatmap.Row($0.label, triple($0.value)) }))
                }
            ),
            (
                "panel",
                {
                    try .yearPanels(
                        YearPanels(
                            quantity: quantity, years: [2020, 2021, 2023],
                            series: items.map {
                                YearPanels.Series($0.label, triple($0.value), isHighlighted: $0.isHighlighted)
                            }))
                }
            ),
            (
                "waterfall",
                {
                    try .waterfall(
                        Waterfall(
                            quantity: quantity,
                            steps: items.prefix(8).enumerated().map {
                                Waterfall.Step(
                                    $0.element.label, $0.element.value ?? 0, isLevel: $0.offset == 0)
                            }, summed: 3))
                }
            ),
            ("pareto", { try .pareto(ParetoChart(quantity: quantity, items: positive)) }),
        ] + grouped(groups, quantity)
    }

    private static func scatter(_ items: [LabelledValue], scale: AxisScale) throws -> ChartKind {
        try .scatter(
            Scatter(
                x: Quantity("年末在职人数", unit: "人"), y: quantity,
                points: items.enumerated().map { index, item in
                    Scatter.Point(
                        item.label, x: Double(index % 7 + 1), y: item.value, isLabelled: index < 20,
                        isHighlighted: item.isHighlighted)
                }, yScale: scale, showsTrend: true))
    }
}
