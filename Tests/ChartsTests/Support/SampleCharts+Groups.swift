import Charts

extension SampleCharts {
    /// The kinds that show groups by signs or by small multiples.
    static let groupedNames = ["scatter-groups", "funnel-groups", "histogram-groups", "waterfall-groups"]

    private static let areas = ["市级", "区县", "乡镇", "园区", "企业", "学校", "医院"]

    static func groupedKind(_ name: String) throws -> ChartKind? {
        switch name {
        case "scatter-groups":
            let points = numbers(40, from: 1, to: 3).enumerated().map { index, power in
                Scatter.Point(
                    "部门\(index)", x: 10 * power * power * power, y: index == 12 ? 9000 : 150 * power * power,
                    isLabelled: false, isHighlighted: index == 20, group: areas[index % areas.count])
            }
            return .scatter(
                try Scatter(
                    x: Quantity("在职人员", unit: "人"), y: Quantity("支出", unit: "万元"), points: points,
                    xScale: .log, yScale: .log, showsTrend: true, groups: areas))
        case "funnel-groups":
            let points = numbers(24, from: 12, to: 180).enumerated().map { index, value in
                let size = value.rounded()
                return FunnelPlot.Point(
                    "部门\(index)", numerator: (size * (index == 4 ? 0.98 : 0.6)).rounded(), denominator: size,
                    group: areas[index % 3])
            }
            return .funnel(
                try FunnelPlot(
                    quantity: Quantity("满分指标占比", unit: "%"), size: Quantity("指标数", unit: "个"), points: points,
                    groups: Array(areas.prefix(3)), limit: 2))
        case "histogram-groups":
            return .histogram(
                try Histogram(
                    quantity: perHead, groups: groups, count: Quantity("部门数", unit: "个"), showsDensity: true))
        case "waterfall-groups":
            return .waterfall(
                try Waterfall(
                    quantity: Quantity("合计", unit: "万元"),
                    steps: [
                        Waterfall.Step("年初预算", 24000, isLevel: true), Waterfall.Step("调整", 3400),
                        Waterfall.Step("决算", 27400, isLevel: true),
                    ], summed: 12, missing: 1,
                    groups: [
                        Waterfall.Group("市级", [18000, 4000, 22000], summed: 6),
                        Waterfall.Group(
                            longName, [5000, -900, 4100], summed: 5, missing: 1, isHighlighted: true),
                        Waterfall.Group("乡镇", [1000, 300, 1300], summed: 1),
                    ]))
        default: return nil
        }
    }
}
