import Charts

/// One small example of each kind; the name is that of its golden.
enum SampleCharts {
    static let names =
        [
            "ranked-bars", "stacked-bars", "stacked-shares", "histogram", "box-with-points", "scatter",
            "diverging-bars",
        ] + furtherNames

    static let longName = "新疆维吾尔自治区乌鲁木齐市水磨沟区水磨沟街道办事处"

    static func specification(_ name: String) throws -> ChartSpecification {
        try ChartSpecification(
            title: "区级部门的支出结构", subtitle: "2024 年度，某市", source: "各部门 2024 年度部门决算公开说明",
            counted: "个部门", kind: kind(name))
    }

    private static func kind(_ name: String) throws -> ChartKind {
        let perHead = Quantity("人均公用经费", unit: "万元/人", format: NumberFormat(decimals: 2))
        let median = ReferenceLine("中位数", at: 2.4)
        if let further = try furtherKind(name) { return further }
        switch name {
        case "stacked-bars": return try .stackedBars(stacked(asShare: false))
        case "stacked-shares": return try .stackedBars(stacked(asShare: true))
        case "histogram":
            let rates: [Double?] = [100, 100, 100, 100, 100, 97.2, 93.4, 88, nil, 76.5, 91.1, 98.8, 99.9]
            return try .histogram(
                Histogram(
                    quantity: Quantity("预算执行率", unit: "%", format: NumberFormat(decimals: 1)),
                    values: rates, edges: [70, 75, 80, 85, 90, 95, 100], count: Quantity("部门数", unit: "个"),
                    references: [ReferenceLine("中位数", at: 98.8), ReferenceLine("下四分位数", at: 92.8)]))
        case "box-with-points":
            let city = [1.2, 1.9, 2.1, 2.2, 2.4, 2.4, 2.9, 9.7].map { (value: Double) in
                LabelledValue("市 \(value)", value)
            }
            return try .boxWithPoints(
                BoxWithPoints(
                    quantity: perHead,
                    groups: [
                        BoxWithPoints.Group("市级部门", city + [LabelledValue("市缺", nil)]),
                        BoxWithPoints.Group(
                            longName,
                            [LabelledValue("区甲", 3.1, isHighlighted: true), LabelledValue("区乙", 3.1)]),
                        BoxWithPoints.Group("空组", []),
                    ], references: [median]))
        case "scatter":
            return try .scatter(
                Scatter(
                    x: Quantity("年末在职人数", unit: "人"), y: Quantity("基本支出", unit: "万元"),
                    points: [
                        Scatter.Point("市公安局", x: 820, y: 24000, isHighlighted: true),
                        Scatter.Point("市档案馆", x: 31, y: 900), Scatter.Point("市统计局", x: 33, y: 880),
                        Scatter.Point(longName, x: 35, y: 905), Scatter.Point("市审计局", x: nil, y: 700),
                    ], xReferences: [ReferenceLine("中位数", at: 34)],
                    yReferences: [ReferenceLine("中位数", at: 902)], showsDiagonal: true))
        case "diverging-bars":
            return try .divergingBars(
                BarItems(
                    quantity: Quantity(
                        "比上年增减", unit: "%", format: NumberFormat(decimals: 1, showsPlusSign: true)),
                    items: [
                        LabelledValue("市公安局", -12.34), LabelledValue(longName, 8.25),
                        LabelledValue("市档案馆", nil), LabelledValue("市统计局", 0),
                        LabelledValue("市审计局", -40.1, isHighlighted: true),
                    ]))
        default:
            return try .rankedBars(
                BarItems(
                    quantity: perHead,
                    items: [
                        LabelledValue("市档案馆", 1.5), LabelledValue(longName, 6.25),
                        LabelledValue("市公安局", 3.1, isHighlighted: true), LabelledValue("市统计局", nil),
                        LabelledValue("市审计局", 0),
                    ], references: [median]))
        }
    }

    private static func stacked(asShare: Bool) throws -> StackedBars {
        try StackedBars(
            quantity: Quantity("支出构成", unit: "万元", format: NumberFormat(decimals: 0)),
            series: ["人员经费", "公用经费", "项目支出"],
            rows: [
                StackedBars.Row("市公安局", [12000, 3000, 9000]), StackedBars.Row(longName, [800, nil, 20]),
                StackedBars.Row("市档案馆", [nil, nil, nil]), StackedBars.Row("市统计局", [0, 0, 0]),
            ], asShare: asShare)
    }
}
