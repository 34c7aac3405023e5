import Charts
import Testing

/// No label touches another, the edge of the image or a mark, whatever the data and the kind.
struct HostileDataTests {
    @Test(arguments: HostileCharts.Case.allCases, [Size.slide, Size(width: 1000, height: 700)])
    func labelsAreApart(_ hostile: HostileCharts.Case, _ size: Size) throws {
        var drawn = 0
        for (name, make) in HostileCharts.kinds(hostile) {
            let context = "\(hostile.rawValue), \(name), \(Int(size.width))"
            let kind: ChartKind
            do {
                kind = try make()
            } catch let error as ChartError {
                // Nothing to draw, or below zero where a sum is shared out: refused with the fact.
                #expect(isRefusal(error), "\(context): \(error)")
                continue
            }
            drawn += 1
            let specification = try ChartSpecification(
                title: "各部门人均公用经费", subtitle: "2024 年度", source: "各部门决算公开说明", year: "2024",
                counted: "个部门", thresholds: HostileCharts.thresholds(kind), kind: kind)
            let layout = try Chart.makeLayout(specification, size: size, measurer: FixedTextMeasurer())
            check(layout, context)
            #expect(layout.texts.contains { $0.role == .footer && $0.text.contains("n = ") }, "\(context)")
        }
        #expect(drawn >= 14, "\(hostile.rawValue)")
    }

    private func isRefusal(_ error: ChartError) -> Bool {
        switch error {
        case .noData, .negative: true
        default: false
        }
    }

    private func check(_ layout: ChartLayout, _ context: String) {
        let image = Rect(minX: 0, minY: 0, maxX: layout.size.width, maxY: layout.size.height)
        for (index, text) in layout.texts.enumerated() {
            #expect(image.contains(text.bounds), "\(context): “\(text.text)” leaves the image")
            for other in layout.texts.dropFirst(index + 1)
            where text.bounds.inset(by: 0.2).overlaps(other.bounds.inset(by: 0.2)) {
                Issue.record("\(context): “\(text.text)” overlaps “\(other.text)”")
            }
        }
        for panel in layout.panels { #expect(image.contains(panel.plot), "\(context)") }
        let canvas = ShapeCanvas(size: layout.size)
        layout.draw(on: canvas)
        for text in layout.texts {
            if let touched = canvas.firstTouched(by: text.bounds.inset(by: 1.5)) {
                Issue.record("\(context): “\(text.text)” (\(text.role)) at \(text.bounds) touches \(touched)")
            }
        }
    }

    @Test func missingIsCountedInEveryKindThatHasRows() throws {
        for (name, make) in HostileCharts.kinds(.allMissing) {
            guard let kind = try? make(), !name.hasPrefix("waterfall"), name != "funnel" else { continue }
            let specification = try ChartSpecification(title: "题", source: "源", kind: kind)
            let layout = try Chart.makeLayout(specification, measurer: FixedTextMeasurer())
            let footer = layout.texts.filter { $0.role == .footer }.map(\.text).joined()
            #expect(footer.contains("n = 0") && footer.contains("缺 9 个"), "\(name): \(footer)")
        }
    }

    @Test func errorBarsAreShownWholeAndLabelsKeepClear() throws {
        let specification = try ChartSpecification(
            title: "题", source: "源",
            kind: .rankedBars(
                BarItems(
                    quantity: Quantity("中位数", unit: "万元"),
                    items: [LabelledValue("甲", 4, interval: 2...9), LabelledValue("乙", 3, interval: 3...3)])))
        let layout = try Chart.makeLayout(specification, measurer: FixedTextMeasurer())
        let end = layout.panels[0].x.position(9)
        #expect(end <= layout.plot.maxX)
        let label = try #require(layout.texts.first { $0.role == .data && $0.text == "4（2–9）" })
        #expect(label.bounds.minX > end)
        #expect(layout.texts.contains { $0.text.contains("细线为区间") })
    }

    @Test func longNamesStandInFullBelow() throws {
        let items = HostileCharts.items(.longNames)
        let specification = try ChartSpecification(
            title: "题", source: "源",
            kind: .slope(
                SlopeChart(
                    quantity: Quantity("数", unit: "个"), fromName: "2023", toName: "2024",
                    rows: items.prefix(5).map { Dumbbell.Row($0.label, from: $0.value, to: 3) })))
        let layout = try Chart.makeLayout(specification, measurer: FixedTextMeasurer())
        let footer = layout.texts.filter { $0.role == .footer }.map(\.text).joined()
        for item in items.prefix(5) { #expect(footer.contains(item.label)) }
    }

    @Test func anErrorBarAtZeroIsDrawn() throws {
        let specification = try ChartSpecification(
            title: "题", source: "源",
            kind: .rankedBars(
                BarItems(
                    quantity: Quantity("中位数", unit: "万元"), items: [LabelledValue("甲", 0, interval: 0...3)],
                    intervalName: "中位数的 95% 区间")))
        let layout = try Chart.makeLayout(specification, measurer: FixedTextMeasurer())
        let canvas = ShapeCanvas(size: layout.size)
        layout.draw(on: canvas)
        let end = layout.panels[0].x.position(3)
        let reaches = canvas.shapes.contains { shape in
            if case .box(let box) = shape.form { abs(box.maxX - end) < 2 } else { false }
        }
        #expect(reaches)
        #expect(layout.texts.contains { $0.text.contains("细线为中位数的 95% 区间") })
    }

    @Test func medianOfFewerThanSixHasNoInterval() {
        #expect(LabelledValue("甲", medianOf: [1, 2, 3, 4, 5]).interval == nil)
        let six = LabelledValue("甲", medianOf: [6, 1, 2, 3, 4, 5])
        #expect(six.value == 3.5)
        #expect(six.interval == 1...6)
        #expect(LabelledValue("甲", medianOf: []).value == nil)
    }

    @Test func thresholdsAreNamedOnEveryKindThatTakesThem() throws {
        for (name, make) in HostileCharts.kinds(.oneNegative) {
            guard let kind = try? make() else { continue }
            let limits = HostileCharts.thresholds(kind)
            guard !limits.isEmpty else {
                #expect(throws: ChartError.noThreshold(value: 2, kind: kind.name), "\(name)") {
                    try ChartSpecification(
                        title: "题", source: "源", thresholds: [ReferenceLine("上限", at: 2)], kind: kind)
                }
                continue
            }
            let specification = try ChartSpecification(
                title: "题", source: "源", thresholds: limits, kind: kind)
            let layout = try Chart.makeLayout(specification, measurer: FixedTextMeasurer())
            #expect(layout.texts.contains { $0.text.hasPrefix("上限 ") }, "\(name)")
        }
    }

    @Test func aLogAxisRefusesAThresholdAtZero() throws {
        let kind = ChartKind.scatter(
            try Scatter(
                x: Quantity("人", unit: nil), y: Quantity("钱", unit: nil),
                points: [Scatter.Point("甲", x: 1, y: 2)],
                yScale: .log))
        #expect(throws: ChartError.noThreshold(value: 0, kind: "scatter")) {
            try ChartSpecification(
                title: "题", source: "源", thresholds: [ReferenceLine("零", at: 0)], kind: kind)
        }
    }

    @Test(arguments: ["box", "violin", "beeswarm", "scatter", "histogram", "panel", "slope", "funnel"])
    func axesThatDoNotBeginAtZeroSaySo(_ name: String) throws {
        let items = (0..<9).map { LabelledValue("部门\($0)", 100 + Double($0)) }
        let quantity = Quantity("数", unit: "个")
        let groups = [ValueGroup("组", items)]
        let kind: ChartKind =
            switch name {
            case "box": .boxWithPoints(try BoxWithPoints(quantity: quantity, groups: groups))
            case "violin": .violins(try GroupedValues(quantity: quantity, groups: groups))
            case "beeswarm": .beeswarm(try GroupedValues(quantity: quantity, groups: groups))
            case "histogram":
                .histogram(
                    try Histogram(quantity: quantity, values: items.map(\.value), count: quantity))
            case "panel":
                .yearPanels(
                    try YearPanels(
                        quantity: quantity, years: [2023, 2024],
                        series: items.map { YearPanels.Series($0.label, [$0.value, $0.value]) }))
            case "slope":
                .slope(
                    try SlopeChart(
                        quantity: quantity, fromName: "甲", toName: "乙",
                        rows: items.map { Dumbbell.Row($0.label, from: $0.value, to: $0.value) }))
            case "funnel":
                .funnel(
                    try FunnelPlot(
                        quantity: quantity, size: quantity,
                        points: items.map {
                            FunnelPlot.Point($0.label, numerator: 90, denominator: $0.value)
                        }))
            default:
                .scatter(
                    try Scatter(
                        x: quantity, y: quantity,
                        points: items.map { Scatter.Point($0.label, x: $0.value, y: $0.value) }))
            }
        let layout = try Chart.makeLayout(
            ChartSpecification(title: "题", source: "源", kind: kind), measurer: FixedTextMeasurer())
        let footer = layout.texts.filter { $0.role == .footer }.map(\.text).joined()
        #expect(footer.contains("不从 0 起"), "\(name): \(footer)")
    }

    @Test func barsBeginAtZeroAndOtherAxesSayWhereTheyDoNot() throws {
        let quantity = Quantity("数", unit: "个")
        let rows = [("甲", 101.0, 104.0), ("乙", 99.0, 97.0)].map { Dumbbell.Row($0.0, from: $0.1, to: $0.2) }
        let narrow = try ChartSpecification(
            title: "题", source: "源",
            kind: .dumbbell(Dumbbell(quantity: quantity, fromName: "2023", toName: "2024", rows: rows)))
        let footer = try Chart.makeLayout(narrow, measurer: FixedTextMeasurer()).texts.map(\.text).joined()
        #expect(footer.contains("不从 0 起"))
        let bars = try ChartSpecification(
            title: "题", source: "源",
            kind: .rankedBars(
                BarItems(quantity: quantity, items: [LabelledValue("甲", 101), LabelledValue("乙", 99)])))
        let layout = try Chart.makeLayout(bars, measurer: FixedTextMeasurer())
        #expect(layout.xTicks.first?.value == 0)
    }
}
