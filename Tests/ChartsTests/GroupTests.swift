import Testing

@testable import Charts

/// Groups of points, of histograms and of waterfalls.
struct GroupTests {
    private static let quantity = Quantity("数", unit: "个")

    private func layout(_ kind: ChartKind) throws -> ChartLayout {
        try Chart.makeLayout(
            ChartSpecification(title: "题", source: "源", kind: kind), measurer: FixedTextMeasurer())
    }

    private func scatter(_ groups: Int, limit: Int? = nil) throws -> ChartLayout {
        // Group k has k + 1 points, so that the first groups are the smallest.
        let points = (0..<groups).flatMap { group in
            (0...group).map { index in
                Scatter.Point(
                    "点\(group)-\(index)", x: Double(index), y: Double(group), isLabelled: false,
                    group: "组\(group)")
            }
        }
        return try layout(.scatter(Scatter(x: Self.quantity, y: Self.quantity, points: points, limit: limit)))
    }

    private func legend(_ layout: ChartLayout) -> [String] {
        layout.texts.filter { $0.role == .legend }.map(\.text)
    }

    @Test func everyGroupHasItsSignAndItsN() throws {
        let layout = try scatter(3)
        #expect(legend(layout) == ["组0  n = 1", "组1  n = 2", "组2  n = 3"])
        #expect(layout.swatches.map(\.sign) == [.point(.disc), .point(.square), .point(.triangle)])
        #expect(Set(layout.swatches.map(\.colour)).count == 3)
    }

    @Test func theSmallestGroupsAreFoldedAndCounted() throws {
        let layout = try scatter(9)
        #expect(legend(layout).first == "组3  n = 4")
        #expect(legend(layout).last == "其余 3 组  n = 6")
        #expect(layout.swatches.count == 7)
        #expect(legend(try scatter(7)).last == "其余 1 组  n = 1")
        #expect(legend(try scatter(9, limit: 2)) == ["组7  n = 8", "组8  n = 9", "其余 7 组  n = 28"])
    }

    @Test func signsDifferInColourAndShapeForEveryTheme() {
        for (name, theme) in Theme.variants {
            let groups = PointGroups(
                (0..<8).map { "组\($0)" }, order: [], limit: nil, theme: theme, words: .chinese)
            let styles = (0..<6).compactMap { groups?.style(of: "组\($0)") }
            #expect(Set(styles.map { "\($0.sign)" }).count == 6, "\(name)")
            #expect(Set(styles.map(\.colour)).count == 6, "\(name)")
            #expect(styles.allSatisfy { theme.palette.contains($0.colour) && !$0.isRest }, "\(name)")
            #expect(groups?.style(of: "组7").isRest == true, "\(name)")
            #expect(groups?.style(of: nil).isRest == true, "\(name)")
        }
    }

    @Test func pointsOfDifferentGroupsAreNotDrawnAsOne() throws {
        func discs(_ groups: [String]) throws -> Int {
            let points = groups.map { Scatter.Point("点", x: 1, y: 1, group: $0) }
            let kind = ChartKind.scatter(try Scatter(x: Self.quantity, y: Self.quantity, points: points))
            let drawn = try layout(kind)
            return drawn.panels[0].marks.compactMap { $0 as? PointMark }.flatMap(\.points).count
        }
        #expect(try discs(["甲", "甲", "甲"]) == 1)
        #expect(try discs(["甲", "乙", "甲"]) == 2)
    }

    @Test func histogramsOfGroupsShareIntervalsAndScales() throws {
        let groups = [("甲", [1.0, 2, 3, 9]), ("乙", [4, 4])].map { name, values in
            ValueGroup(name, values.map { LabelledValue("部门\($0)", $0) } + [LabelledValue("缺", nil)])
        }
        let histogram = try Histogram(quantity: Self.quantity, groups: groups, count: Self.quantity)
        #expect(histogram.values == [1, 2, 3, 4, 4, 9])
        #expect(histogram.missing == 2)
        let drawn = try layout(.histogram(histogram))
        #expect(drawn.panels.map(\.title) == ["甲", "乙"])
        let ends = drawn.panels.map { panel in
            [0.0, 9].map { panel.x.position($0) - panel.plot.minX } + [0.0, 2].map { panel.y.position($0) }
        }
        #expect(abs(ends[0][1] - ends[0][0] - (ends[1][1] - ends[1][0])) < 1.5)
        #expect(abs(ends[0][3] - ends[0][2] - (ends[1][3] - ends[1][2])) < 1.5)
        let counts = drawn.panels.map { $0.marks.compactMap { $0 as? HistogramMark }.flatMap(\.counts) }
        #expect(counts.map { $0.reduce(0, +) } == [4, 2])
        let details = drawn.texts.filter { $0.role == .panel }.map(\.text)
        #expect(details.contains { $0.hasPrefix("n = 4") && $0.contains("缺 1") }, "\(details)")
        #expect(details.contains { $0.hasPrefix("n = 2") && $0.contains("中位数 4") }, "\(details)")
    }

    @Test func namesOfNarrowPlotsStayWholeBeforeTheMedianDoes() throws {
        let groups = ["市级部门", "区县部门", "乡镇街道"].map { name in
            ValueGroup(name, [LabelledValue("甲", 1.25), LabelledValue("乙", 2.5), LabelledValue("缺", nil)])
        }
        let kind = ChartKind.histogram(
            try Histogram(quantity: Self.quantity, groups: groups, count: Self.quantity))
        let drawn = try Chart.makeLayout(
            ChartSpecification(title: "题", source: "源", kind: kind), size: Size(width: 960, height: 540),
            measurer: FixedTextMeasurer())
        let titles = drawn.texts.filter { $0.role == .panel }.map(\.text)
        for group in groups { #expect(titles.contains(group.label), "\(titles)") }
        #expect(titles.count { $0.hasPrefix("n = 2") && $0.contains("缺 1") } == 3, "\(titles)")
    }

    @Test func groupsThatDoNotFitAreCounted() throws {
        let groups = (0..<30).map { ValueGroup("组\($0)", [LabelledValue("值", Double($0))]) }
        let kinds: [ChartKind] = [
            .histogram(try Histogram(quantity: Self.quantity, groups: groups, count: Self.quantity)),
            .waterfall(
                try Waterfall(
                    quantity: Self.quantity, steps: [Waterfall.Step("甲", 435, isLevel: true)], summed: 30,
                    groups: (0..<30).map { Waterfall.Group("组\($0)", [Double($0)], summed: 1) })),
        ]
        for kind in kinds {
            let drawn = try layout(kind)
            #expect(drawn.panels.count == 12, "\(kind.name)")
            let footer = drawn.texts.filter { $0.role == .footer }.map(\.text).joined()
            #expect(footer.contains("其余 18 组（未画）"), "\(kind.name): \(footer)")
        }
    }

    @Test func aWaterfallOfGroupsTakesAValueAStep() {
        #expect(throws: ChartError.lengthMismatch(what: "甲", expected: 1, found: 2)) {
            try Waterfall(
                quantity: Self.quantity, steps: [Waterfall.Step("甲", 1, isLevel: true)], summed: 1,
                groups: [Waterfall.Group("甲", [1, 2], summed: 1)])
        }
    }

    @Test func aMarkedUnitStandsOnItsLorenzCurve() throws {
        let chart = try LorenzChart(
            quantity: Self.quantity, units: "部门",
            series: [LorenzChart.Series("", [1, 2, 3, 4], marked: [LabelledValue("丙局", 3)])])
        let drawn = try layout(.lorenz(chart))
        #expect(drawn.texts.contains { $0.text.contains("丙局占 30.0%") })
        let marks = drawn.panels[0].marks.compactMap { $0 as? CalloutMark }.flatMap(\.callouts)
        let place = try #require(marks.first { $0.text.hasPrefix("丙局") }?.point)
        #expect(abs(place.x - 75) < 1e-9 && abs(place.y - 60) < 1e-9)
    }

    @Test func areasHaveAKeyOfRoundValues() {
        let entries = AreaKey.entries(
            Quantity("经费", unit: "万元"), values: [130, 12, 0], colour: Colour(0))
        #expect(entries.map(\.label) == ["经费 5 万元", "20 万元"])
        #expect(AreaKey.entries(Self.quantity, values: [0, 0], colour: Colour(0)).isEmpty)
        // Twice the radius is four times the value.
        #expect(abs(AreaKey.radius(0.04) * 5 - AreaKey.radius(1)) < 1e-9)
    }

    @Test func thresholdsOfHistogramsInGroupsStandInTheLegend() throws {
        let groups = ["甲", "乙"].map { ValueGroup($0, [LabelledValue("值", 1), LabelledValue("值", 5)]) }
        let drawn = try Chart.makeLayout(
            ChartSpecification(
                title: "题", source: "源", thresholds: [ReferenceLine("上限", at: 3)],
                kind: .histogram(Histogram(quantity: Self.quantity, groups: groups, count: Self.quantity))),
            measurer: FixedTextMeasurer())
        #expect(legend(drawn) == ["上限 3"])
        for panel in drawn.panels {
            let lines = panel.marks.compactMap { $0 as? ReferenceMark }.flatMap(\.lines)
            #expect(lines.contains { $0.value == 3 && $0.isThreshold })
        }
    }
}
