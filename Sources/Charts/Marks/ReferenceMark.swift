/// Lines at values of one axis, each named: vertical ones above the plot, horizontal ones along the line. What the values
/// themselves give, such as a median, is dashed; a threshold set from outside is solid.
struct ReferenceMark: Mark {
    enum Axis { case x, y }

    struct Line {
        let value: Double
        let text: String
        var isThreshold = false
    }

    let axis: Axis
    /// Ascending by value.
    let lines: [Line]
    /// Whether the names stand in the plot; else the legend has them.
    var isNamed = true

    static let dash = [7.0, 5.0]

    init(axis: Axis, lines: [Line], isNamed: Bool = true) {
        self.axis = axis
        self.lines = lines.sorted { $0.value < $1.value }
        self.isNamed = isNamed
    }

    init(axis: Axis, references: [ReferenceLine], format: NumberFormat) {
        self.axis = axis
        lines = references.map { Line(value: $0.value, text: "\($0.label) \(format.string($0.value))") }
            .sorted { $0.value < $1.value }
    }

    func train(_ domains: inout ScaleDomains) {
        for line in lines {
            switch axis {
            case .x: domains.x.include(line.value)
            case .y: domains.y.include(line.value)
            }
        }
    }

    func uprights(on x: PositionScale) -> [Double] {
        axis == .x ? lines.map { x.position($0.value) } : []
    }

    func placeLabels(in space: inout LabelSpace) {
        if axis == .x, isNamed { ReferenceLabels(lines: lines).placeAbove(&space) }
    }

    func placeNames(in space: inout LabelSpace) {
        if axis == .y, isNamed { ReferenceLabels(lines: lines).placeAlong(&space) }
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let plot = layout.plot
        for line in lines {
            let points: [Point]
            switch axis {
            case .x:
                let x = layout.x.position(line.value).rounded()
                points = [Point(x, plot.minY), Point(x, plot.maxY)]
            case .y:
                let y = layout.y.position(line.value).rounded()
                points = [Point(plot.minX, y), Point(plot.maxX, y)]
            }
            // A pale bed keeps the dashes visible on dark bars.
            canvas.strokeLine(
                points, width: 4, dash: [], colour: layout.theme.background.withOpacity(0.6))
            canvas.strokeLine(
                points, width: 2, dash: line.isThreshold ? [] : Self.dash, colour: layout.theme.reference)
        }
    }
}
