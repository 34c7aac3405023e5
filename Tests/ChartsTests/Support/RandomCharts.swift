import Charts

/// Charts of every kind with hostile data: long names, ties, zeros, gaps, huge and tiny numbers.
struct RandomCharts {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func name() -> String {
        let pool = Array("新疆维吾尔自治区乌鲁木齐市水磨沟街道办事处人民代表大会常务委员会公安局（本级）“三公”A2024年")
        let length = Int.random(in: 1...28, using: &generator)
        return String((0..<length).map { _ in pool.randomElement(using: &generator) ?? "市" })
    }

    mutating func value(negative: Bool = true) -> Double? {
        let scales: [Double] = [0.001, 1, 100, 1e6]
        let scale = scales.randomElement(using: &generator) ?? 1
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: return nil
        case 1: return 0
        case 2: return 100
        default: return Double.random(in: (negative ? -1.0 : 0.0)...1.0, using: &generator) * scale
        }
    }

    mutating func items(_ count: Int) -> [LabelledValue] {
        (0..<count).map { index in LabelledValue(name(), value(), isHighlighted: index == 1) }
    }

    mutating func references() -> [ReferenceLine] {
        (0..<Int.random(in: 0...4, using: &generator)).map {
            ReferenceLine(["中位数", "上四分位数", "下四分位数", "平均"][$0], at: value() ?? 3)
        }
    }

    mutating func count(_ most: Int) -> Int { Int.random(in: 1...most, using: &generator) }

    mutating func kinds() throws -> [ChartKind] {
        let quantity = Quantity("人均公用经费", unit: "万元/人")
        let series = (0..<count(9)).map { _ in name() }
        let rows = (0..<count(40)).map { _ in
            StackedBars.Row(name(), series.map { _ in value(negative: false) })
        }
        let groups = (0..<count(9)).map { _ in
            BoxWithPoints.Group(name(), items(Int.random(in: 0...50, using: &generator)))
        }
        let points = (0..<count(60)).map { index in
            Scatter.Point(name(), x: value(), y: value(), isHighlighted: index == 0)
        }
        let values = (0..<count(200)).map { _ in value() } + [1]
        return try [
            .rankedBars(BarItems(quantity: quantity, items: items(count(45)), references: references())),
            .divergingBars(
                BarItems(quantity: quantity, items: items(count(45)), references: references())),
            .stackedBars(StackedBars(quantity: quantity, series: series, rows: rows)),
            .stackedBars(StackedBars(quantity: quantity, series: series, rows: rows, asShare: true)),
            .histogram(
                Histogram(
                    quantity: quantity, values: values, count: Quantity("部门数", unit: "个"),
                    references: references())),
            .boxWithPoints(
                BoxWithPoints(quantity: quantity, groups: groups, references: references())),
            .scatter(
                Scatter(
                    x: quantity, y: Quantity("基本支出", unit: "万元"), points: points,
                    xReferences: references(), yReferences: references(), showsDiagonal: true)),
        ]
    }
}
