import Charts

extension HostileCharts {
    /// The kinds that show groups by signs or by small multiples.
    static func grouped(_ groups: [ValueGroup], _ quantity: Quantity) -> [(
        name: String, kind: () throws -> ChartKind
    )] {
        let items = groups.flatMap { group in group.values.map { (group: group.label, item: $0) } }
        let names = groups.map(\.label)
        let count = Quantity("部门数", unit: "个")
        return [
            (
                "scatter, groups",
                {
                    try .scatter(
                        Scatter(
                            x: Quantity("年末在职人数", unit: "人"), y: quantity, size: count,
                            points: items.enumerated().map { index, one in
                                Scatter.Point(
                                    one.item.label, x: Double(index % 7 + 1), y: one.item.value,
                                    size: Double(index % 5), isLabelled: index < 20,
                                    isHighlighted: one.item.isHighlighted, group: one.group)
                            }, showsTrend: true, groups: names))
                }
            ),
            (
                "scatter, coinciding",
                {
                    try .scatter(
                        Scatter(
                            x: count, y: quantity,
                            points: items.enumerated().map { index, one in
                                Scatter.Point(
                                    one.item.label, x: Double(index % 3), y: one.item.value.map { _ in 3 },
                                    group: one.group)
                            }, groups: names))
                }
            ),
            (
                "funnel, groups",
                {
                    try .funnel(
                        FunnelPlot(
                            quantity: quantity, size: Quantity("指标数", unit: "个"),
                            points: items.enumerated().map { index, one in
                                FunnelPlot.Point(
                                    one.item.label,
                                    numerator: one.item.value.map {
                                        min(abs($0).rounded(), Double(index + 5))
                                    },
                                    denominator: Double(index + 5), isHighlighted: one.item.isHighlighted,
                                    group: one.group)
                            }, groups: names))
                }
            ),
            (
                "histogram, groups",
                {
                    try .histogram(
                        Histogram(quantity: quantity, groups: groups, count: count, showsDensity: true))
                }
            ),
            (
                "waterfall, groups",
                {
                    func values(_ group: ValueGroup) -> [Double] {
                        let sum = group.values.compactMap(\.value).reduce(0, +)
                        return [sum, -1.7 * sum, -0.7 * sum]
                    }
                    let stated = items.compactMap(\.item.value).count
                    return try .waterfall(
                        Waterfall(
                            quantity: quantity,
                            steps: [
                                Waterfall.Step("年初预算", 0, isLevel: true), Waterfall.Step("调整", 0),
                                Waterfall.Step("决算", 0, isLevel: true),
                            ], summed: stated, missing: items.count - stated,
                            groups: groups.map { group in
                                Waterfall.Group(
                                    group.label, values(group), summed: group.values.count,
                                    isHighlighted: group.label.hasSuffix("4"))
                            }))
                }
            ),
            (
                "lorenz, groups",
                {
                    try .lorenz(
                        LorenzChart(
                            quantity: quantity, units: "部门",
                            series: groups.map { group in
                                LorenzChart.Series(
                                    group.label, group.values.map { $0.value.map(abs) },
                                    marked: group.values.filter(\.isHighlighted).map {
                                        LabelledValue($0.label, $0.value.map(abs))
                                    })
                            }))
                }
            ),
        ]
    }
}
