import Testing

@testable import Charts

/// What a scatter plot says of its names, and where its axes end.
struct NamedPointsTests {
    private func layout(_ points: [Scatter.Point], most: Double? = nil, size: Size = .slide) throws
        -> ChartLayout
    {
        let scatter = try Scatter(
            x: Quantity("执行率", unit: "%"),
            y: Quantity("得分", unit: "分", format: NumberFormat(decimals: 0), most: most), points: points)
        return try Chart.makeLayout(
            try ChartSpecification(title: "得分", source: "甲", counted: "个项目", kind: .scatter(scatter)),
            size: size, measurer: FixedTextMeasurer())
    }

    @Test("named and unnamed add up to the names; numbers of coinciding points are none")
    func counted() throws {
        let marked = (0..<80).map {
            Scatter.Point(
                "项目名称很长的一个项目\($0)", x: 40 + Double($0 % 8) / 10, y: 92 + Double($0 / 8) / 10,
                isHighlighted: true)
        }
        let plain = (0..<400).map {
            Scatter.Point("", x: 90 + Double($0 % 40) / 4, y: 95 + Double($0 % 20) / 4, isLabelled: false)
        }
        let layout = try layout(marked + plain)
        let footer = layout.texts.filter { $0.role == .footer }.map(\.text).joined().replacing(" ", with: "")
        let named = layout.texts.filter { $0.role == .data && $0.text.contains("项目名称") }.count
        #expect(layout.unplacedLabels > 0 && named > 0)
        #expect(named + layout.unplacedLabels == 80)
        #expect(footer.contains("标名\(named)个，另有\(layout.unplacedLabels)个名称因重叠未标"), "\(footer)")
    }

    @Test(
        "an axis has no numbers beyond the most that can be, unless a value is there",
        arguments: [100.0, 103])
    func ends(top: Double) throws {
        let points = [90, 95, top].map { Scatter.Point("", x: $0, y: $0, isLabelled: false) }
        // So high a picture has ticks in the room beyond the last point.
        let size = Size(width: 1600, height: 3000)
        let free = try layout(points, size: size).panels[0].yTicks.map(\.value)
        let ended = try layout(points, most: 100, size: size).panels[0].yTicks.map(\.value)
        #expect(ended == (top > 100 ? free : free.filter { $0 <= 100 }))
        #expect(free.contains { $0 > 100 })
    }
}
