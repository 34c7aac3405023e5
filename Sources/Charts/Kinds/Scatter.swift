/// Two quantities against each other, one point a name (散点图).
public struct Scatter: Sendable, Equatable {
    /// A named pair of numbers.
    public struct Point: Sendable, Equatable {
        /// The name, for example of a department.
        public var label: String
        /// The horizontal value; nil when not stated.
        public var x: Double?
        /// The vertical value; nil when not stated.
        public var y: Double?
        /// Whether the name is written next to the point, where there is room.
        public var isLabelled: Bool
        /// Whether the point stands out; it is named, and before all others.
        public var isHighlighted: Bool

        /// A named pair, named on the chart unless told otherwise.
        public init(
            _ label: String, x: Double?, y: Double?, isLabelled: Bool = true, isHighlighted: Bool = false
        ) {
            self.label = label
            self.x = x
            self.y = y
            self.isLabelled = isLabelled
            self.isHighlighted = isHighlighted
        }
    }

    /// The horizontal quantity, with its unit the title of that axis.
    public let x: Quantity
    /// The vertical quantity, with its unit the title of that axis.
    public let y: Quantity
    /// The points; those without both values are counted as missing.
    public let points: [Point]
    /// Vertical lines at values of x.
    public let xReferences: [ReferenceLine]
    /// Horizontal lines at values of y.
    public let yReferences: [ReferenceLine]
    /// Whether the line on which both quantities are equal is drawn.
    public let showsDiagonal: Bool

    /// Points with names. Names that would overlap move away along a line, or are left out and counted in the
    /// footer.
    /// - Throws: ``ChartError/noData(what:)`` without points, ``ChartError/notFinite(value:label:)``.
    public init(
        x: Quantity, y: Quantity, points: [Point], xReferences: [ReferenceLine] = [],
        yReferences: [ReferenceLine] = [], showsDiagonal: Bool = false
    ) throws {
        try Validation.nonEmpty(points.count, "points")
        for point in points {
            try Validation.finite(point.x, point.label)
            try Validation.finite(point.y, point.label)
        }
        try Validation.finite(xReferences + yReferences)
        self.x = x
        self.y = y
        self.points = points
        self.xReferences = xReferences
        self.yReferences = yReferences
        self.showsDiagonal = showsDiagonal
    }
}

extension Scatter: Plannable {
    var sample: SampleCount { SampleCount(points.map { $0.x == nil ? nil : $0.y }) }

    func makePlan(_ context: PlanContext) -> ChartPlan {
        let words = context.language
        let placed = points.compactMap { point -> PointMark.Point? in
            guard let x = point.x, let y = point.y else { return nil }
            let isNamed = point.isLabelled || point.isHighlighted
            return PointMark.Point(
                x: x, y: y, name: isNamed ? point.label : nil, isHighlighted: point.isHighlighted)
        }
        let xFormat = x.format.resolved(for: placed.map(\.x))
        let yFormat = y.format.resolved(for: placed.map(\.y))
        var marks: [any Mark] = []
        if showsDiagonal { marks.append(DiagonalMark()) }
        marks.append(ReferenceMark(axis: .x, references: xReferences, format: xFormat))
        marks.append(ReferenceMark(axis: .y, references: yReferences, format: yFormat))
        marks.append(PointMark(points: placed))
        return ChartPlan(
            marks: marks, x: NumberAxis(title: words.axisTitle(x), format: x.format, extent: .padded),
            y: .number(NumberAxis(title: words.axisTitle(y), format: y.format, extent: .padded)),
            notes: showsDiagonal ? [words.diagonal] : [])
    }
}
