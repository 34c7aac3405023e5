import Charts
import Testing

/// A specification that exists can be drawn; what cannot be drawn is refused with the fact.
struct SpecificationTests {
    private let quantity = Quantity("数", unit: "个")

    @Test func refusesNothing() {
        #expect(throws: ChartError.noData(what: "items")) { try BarItems(quantity: quantity, items: []) }
        #expect(throws: ChartError.noData(what: "items")) { try BarItems(quantity: quantity, items: []) }
        #expect(throws: ChartError.noData(what: "series")) {
            try StackedBars(quantity: quantity, series: [], rows: [])
        }
        #expect(throws: ChartError.noData(what: "rows")) {
            try StackedBars(quantity: quantity, series: ["甲"], rows: [])
        }
        #expect(throws: ChartError.noData(what: "values")) {
            try Histogram(quantity: quantity, values: [nil, nil], count: quantity)
        }
        #expect(throws: ChartError.noData(what: "groups")) {
            try BoxWithPoints(quantity: quantity, groups: [])
        }
        #expect(throws: ChartError.noData(what: "points")) {
            try Scatter(x: quantity, y: quantity, points: [])
        }
    }

    @Test(arguments: [Double.infinity, -.infinity])
    func refusesInfinity(_ value: Double) {
        let error = ChartError.notFinite(value: value, label: "甲")
        #expect(throws: error) { try BarItems(quantity: quantity, items: [LabelledValue("甲", value)]) }
        #expect(throws: error) {
            try BarItems(
                quantity: quantity, items: [LabelledValue("乙", 1)],
                references: [ReferenceLine("甲", at: value)])
        }
        #expect(throws: error) {
            try Scatter(x: quantity, y: quantity, points: [Scatter.Point("甲", x: 1, y: value)])
        }
    }

    @Test func refusesNotANumber() {
        #expect(throws: ChartError.self) {
            try BarItems(quantity: quantity, items: [LabelledValue("甲", .nan)])
        }
        #expect(throws: ChartError.self) {
            try Histogram(quantity: quantity, values: [.nan], count: quantity)
        }
    }

    @Test func refusesStacksThatDoNotAddUp() {
        #expect(throws: ChartError.lengthMismatch(what: "行", expected: 2, found: 1)) {
            try StackedBars(quantity: quantity, series: ["甲", "乙"], rows: [StackedBars.Row("行", [1])])
        }
        #expect(throws: ChartError.negative(value: -1, label: "行／甲")) {
            try StackedBars(quantity: quantity, series: ["甲"], rows: [StackedBars.Row("行", [-1])])
        }
    }

    @Test func refusesEdgesThatDoNotAscendOrHold() {
        #expect(throws: ChartError.invalidEdges(reason: .notAscending)) {
            try Histogram(quantity: quantity, values: [1], edges: [0, 2, 2], count: quantity)
        }
        #expect(throws: ChartError.invalidEdges(reason: .valueOutside(7))) {
            try Histogram(quantity: quantity, values: [1, 7], edges: [0, 2, 4], count: quantity)
        }
    }

    @Test func refusesQuartilesOutOfOrder() {
        let box = Quartiles(low: 1, first: 3, median: 2, third: 4, high: 5)
        #expect(throws: ChartError.quartilesOutOfOrder(label: "组")) {
            try BoxWithPoints(quantity: quantity, groups: [BoxWithPoints.Group("组", [], quartiles: box)])
        }
    }

    @Test func refusesAPopulationSmallerThanItsValues() {
        #expect(throws: ChartError.populationTooSmall(population: 1, given: 2)) {
            try ChartSpecification(
                title: "题", source: "源", population: 1,
                kind: .rankedBars(
                    BarItems(
                        quantity: quantity, items: [LabelledValue("甲", 1), LabelledValue("乙", nil)])))
        }
    }

    @Test func ordersByValueWithMissingLast() throws {
        let items = [
            LabelledValue("缺", nil), LabelledValue("小", 1), LabelledValue("大", 3), LabelledValue("同", 3),
        ]
        let descending = try BarItems(quantity: quantity, items: items).items.map(\.label)
        #expect(descending == ["大", "同", "小", "缺"])
        let ascending = try BarItems(quantity: quantity, items: items, order: .ascending).items.map(\.label)
        #expect(ascending == ["小", "大", "同", "缺"])
    }

    @Test func numbersAreWrittenWithSeparators() {
        #expect(NumberFormat(decimals: 0).string(1_234_567.5) == "1,234,568")
        #expect(NumberFormat(decimals: 2).string(-1234.5) == "−1,234.50")
        #expect(NumberFormat(decimals: 1, suffix: "%", showsPlusSign: true).string(3.25) == "+3.3%")
        #expect(NumberFormat(decimals: 1, showsPlusSign: true).string(0) == "0")
        #expect(NumberFormat(decimals: 1).string(-0.0) == "0")
        #expect(NumberFormat(decimals: 1).string(-0.01) == "≈0")
        #expect(NumberFormat().string(0.012345) == "0.0123")
        #expect(NumberFormat().string(12345.6) == "12,346")
    }
}
