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
                counted: "个部门", kind: kind)
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
            // A label may stand wholly inside a bar or a cell, or wholly outside.
            let touched = canvas.shapes.first {
                $0.inset(by: 1).overlaps(text.bounds.inset(by: 1.5))
                    && !$0.contains(text.bounds, tolerance: 1.5)
            }
            if let touched {
                Issue.record("\(context): “\(text.text)” (\(text.role)) touches a mark at \(touched)")
            }
        }
    }

    @Test func missingIsCountedInEveryKindThatHasRows() throws {
        for (name, make) in HostileCharts.kinds(.allMissing) {
            guard let kind = try? make(), name != "waterfall", name != "funnel" else { continue }
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
                RankedBars(
                    quantity: Quantity("中位数", unit: "万元"),
                    items: [LabelledValue("甲", 4, interval: 2...9), LabelledValue("乙", 3, interval: 3...3)])))
        let layout = try Chart.makeLayout(specification, measurer: FixedTextMeasurer())
        let end = layout.panels[0].x.position(9)
        #expect(end <= layout.plot.maxX)
        let label = try #require(layout.texts.first { $0.role == .data && $0.text == "4" })
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
                RankedBars(quantity: quantity, items: [LabelledValue("甲", 101), LabelledValue("乙", 99)])))
        let layout = try Chart.makeLayout(bars, measurer: FixedTextMeasurer())
        #expect(layout.xTicks.first?.value == 0)
    }
}
