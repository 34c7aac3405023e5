import Charts
import Testing

/// Nothing is cropped and nothing overlaps, whatever the data.
struct LayoutTests {
    @Test(arguments: 0..<30)
    func textIsInsideTheImageAndApart(_ seed: Int) throws {
        var charts = RandomCharts(seed: UInt64(seed))
        let sizes = [Size.slide, Size(width: 1200, height: 800), Size(width: 1600, height: 1200)]
        for kind in try charts.kinds() {
            let specification = try ChartSpecification(
                title: charts.name() + charts.name(), subtitle: charts.name(), source: charts.name(),
                counted: "个部门", kind: kind)
            let layout = try Chart.makeLayout(
                specification, size: sizes[seed % sizes.count], measurer: FixedTextMeasurer())
            check(layout, "seed \(seed) \(String(describing: kind).prefix(20))")
        }
    }

    @Test(arguments: 100..<104)
    func textMeasuredWithTheRealFacesIsApart(_ seed: Int) throws {
        var charts = RandomCharts(seed: UInt64(seed))
        let fonts = try FontCollection.mainlandSans()
        for kind in try charts.kinds() {
            let specification = try ChartSpecification(
                title: charts.name(), source: charts.name(), language: .english, kind: kind)
            check(try Chart.makeLayout(specification, measurer: fonts), "seed \(seed)")
        }
    }

    @Test func thousandsOfRowsAndPointsAreFoldedAndCounted() throws {
        let quantity = Quantity("数", unit: "个")
        let items = (0..<5000).map { LabelledValue("部门\($0)", Double(($0 * 7919) % 5000)) }
        let points = items.enumerated().map {
            Scatter.Point($0.element.label, x: Double($0.offset), y: $0.element.value)
        }
        let kinds: [ChartKind] = try [
            .rankedBars(BarItems(quantity: quantity, items: items)),
            .scatter(Scatter(x: quantity, y: quantity, points: points)),
            .boxWithPoints(BoxWithPoints(quantity: quantity, groups: [BoxWithPoints.Group("全部", items)])),
        ]
        for kind in kinds {
            let specification = try ChartSpecification(title: "题", source: "源", kind: kind)
            let layout = try Chart.makeLayout(specification, measurer: FixedTextMeasurer())
            #expect(layout.texts.contains { $0.text.hasPrefix("n = 5,000") })
            check(layout, "5000")
        }
    }

    private func check(_ layout: ChartLayout, _ context: String) {
        let image = Rect(minX: 0, minY: 0, maxX: layout.size.width, maxY: layout.size.height)
        for (index, text) in layout.texts.enumerated() {
            #expect(image.contains(text.bounds), "\(context): “\(text.text)” leaves the image")
            for other in layout.texts.dropFirst(index + 1)
            where text.bounds.inset(by: 0.2).overlaps(other.bounds.inset(by: 0.2)) {
                Issue.record(
                    "\(context): “\(text.text)” (\(text.role)) overlaps “\(other.text)” (\(other.role))")
            }
        }
        #expect(image.contains(layout.plot), "\(context)")
        for ticks in [layout.xTicks, layout.yTicks] {
            #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.value < $1.value }, "\(context)")
        }
        for tick in layout.xTicks {
            #expect(tick.position >= layout.plot.minX - 0.01 && tick.position <= layout.plot.maxX + 0.01)
        }
    }

    @Test func longNamesAreWhole() throws {
        let layout = try Chart.makeLayout(
            SampleCharts.specification("ranked-bars"), measurer: FixedTextMeasurer())
        let names = layout.texts.filter { $0.role == .category }.map(\.text).joined()
        #expect(names.contains(SampleCharts.longName))
    }

    @Test func rowsThatDoNotFitAreFoldedAndCounted() throws {
        let items = (0..<60).map { LabelledValue("部门\($0)", Double($0), isHighlighted: $0 == 2) }
        let specification = try ChartSpecification(
            title: "折叠", source: "测试",
            kind: .rankedBars(BarItems(quantity: Quantity("数", unit: "个"), items: items)))
        let layout = try Chart.makeLayout(specification, measurer: FixedTextMeasurer())
        let names = layout.texts.filter { $0.role == .category }.map(\.text)
        let folded = 60 - (names.count - 1)
        #expect(names.contains("其余 \(folded) 个"))
        #expect(names.contains("部门2"), "highlighted rows stay")
        #expect(names.first == "部门59")
        #expect(layout.texts.contains { $0.text.hasPrefix("n = 60") })
    }

    @Test func missingIsStatedAndNotZero() throws {
        let layout = try Chart.makeLayout(
            SampleCharts.specification("ranked-bars"), measurer: FixedTextMeasurer())
        let data = layout.texts.filter { $0.role == .data }.map(\.text)
        #expect(data == ["6.25", "3.10", "1.50", "0", "缺"])
        #expect(layout.texts.contains { $0.text == "n = 4 个部门（共 5 个，缺 1 个）" })
    }

    @Test(arguments: [([0.0, 10, 20], false), ([0, 10, 100], true)])
    func unevenIntervalsAreStated(_ edges: [Double], _ isStated: Bool) throws {
        let specification = try ChartSpecification(
            title: "题", source: "源",
            kind: .histogram(
                Histogram(
                    quantity: Quantity("率", unit: "%"), values: [1, 2, 15], edges: edges,
                    count: Quantity("部门数", unit: "个"))))
        let layout = try Chart.makeLayout(specification, measurer: FixedTextMeasurer())
        #expect(layout.texts.contains { $0.text.contains("宽度不等") } == isStated)
    }

    @Test func tooSmallAnImageIsAnError() throws {
        #expect(throws: ChartError.doesNotFit(width: 200, height: 120)) {
            try Chart.makeLayout(
                SampleCharts.specification("ranked-bars"), size: Size(width: 200, height: 120),
                measurer: FixedTextMeasurer())
        }
    }

    @Test func permutingTheItemsOfRankedBarsChangesNothing() throws {
        let items = (0..<12).map { LabelledValue("部门\($0)", Double(($0 * 7) % 12)) }
        let quantity = Quantity("数", unit: nil)
        let one = try BarItems(quantity: quantity, items: items)
        let other = try BarItems(quantity: quantity, items: items.reversed())
        #expect(one == other)
    }
}
