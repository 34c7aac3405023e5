/// Two quantities against each other, one point a name (散点图), with a robust trend and the names that lie far from it.
///
/// Points that coincide become one larger disc with their number in it. A third quantity may be the area of the discs.
public struct Scatter: Sendable, Equatable, Codable {
    /// A point.
    public struct Point: Sendable, Equatable, Codable {
        /// The name.
        public var label: String
        /// The horizontal value; nil is missing.
        public var x: Double?
        /// The vertical value; nil is missing.
        public var y: Double?
        /// What the area of the disc stands for; nil for the ordinary size.
        public var size: Double?
        /// Whether the name is written where there is room.
        public var isLabelled: Bool
        /// Whether the point is drawn stronger and named before the others.
        public var isHighlighted: Bool
        /// The group that its colour and sign show; nil for none.
        public var group: String?

        /// A point; a missing coordinate is counted and not drawn.
        public init(
            _ label: String, x: Double?, y: Double?, size: Double? = nil, isLabelled: Bool = true,
            isHighlighted: Bool = false, group: String? = nil
        ) {
            self.label = label
            self.x = x
            self.y = y
            self.size = size
            self.isLabelled = isLabelled
            self.isHighlighted = isHighlighted
            self.group = group
        }
    }

    /// The horizontal quantity.
    public let x: Quantity
    /// The vertical quantity.
    public let y: Quantity
    /// What areas stand for; nil where discs are alike.
    public let size: Quantity?
    /// The points.
    public let points: [Point]
    /// Upright lines at values worth comparing with.
    public let xReferences: [ReferenceLine]
    /// Level lines at values worth comparing with.
    public let yReferences: [ReferenceLine]
    /// Whether the line on which both are equal is drawn.
    public let showsDiagonal: Bool
    /// How the horizontal axis is laid out.
    public let xScale: AxisScale
    /// How the vertical axis is laid out.
    public let yScale: AxisScale
    /// Whether Theil and Sen's line is drawn, and the points far from it are named.
    public let showsTrend: Bool
    /// The groups in the order of the legend; others follow as they come. The six with the most points have a colour and
    /// a sign, the rest are grey.
    public let groups: [String]
    /// How many groups have a colour and a sign at the most; nil for six.
    public let limit: Int?

    /// A scatter plot.
    /// - Throws: ``ChartError/noData(what:)`` without points, ``ChartError/notFinite(value:label:)``,
    ///   ``ChartError/negative(value:label:)`` for a size.
    public init(
        x: Quantity, y: Quantity, size: Quantity? = nil, points: [Point], xReferences: [ReferenceLine] = [],
        yReferences: [ReferenceLine] = [], showsDiagonal: Bool = false, xScale: AxisScale = .linear,
        yScale: AxisScale = .linear, showsTrend: Bool = false, groups: [String] = [], limit: Int? = nil
    ) throws {
        try Validation.nonEmpty(points.count, "points")
        for point in points {
            try Validation.finite(point.x, point.label)
            try Validation.finite(point.y, point.label)
            try Validation.finite(point.size, point.label)
            if let size = point.size, size < 0 { throw ChartError.negative(value: size, label: point.label) }
        }
        try Validation.finite(xReferences + yReferences)
        self.x = x
        self.y = y
        self.size = size
        self.points = points
        self.xReferences = xReferences
        self.yReferences = yReferences
        self.showsDiagonal = showsDiagonal
        self.xScale = xScale
        self.yScale = yScale
        self.showsTrend = showsTrend
        self.groups = groups
        self.limit = limit
    }
}

extension Scatter {
    /// Reads a scatter plot.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            x: box.decode(Quantity.self, forKey: .x), y: box.decode(Quantity.self, forKey: .y),
            size: box.decodeIfPresent(Quantity.self, forKey: .size),
            points: box.decode([Point].self, forKey: .points), xReferences: box.value(.xReferences, or: []),
            yReferences: box.value(.yReferences, or: []), showsDiagonal: box.value(.showsDiagonal, or: false),
            xScale: box.value(.xScale, or: .linear), yScale: box.value(.yScale, or: .linear),
            showsTrend: box.value(.showsTrend, or: false), groups: box.value(.groups, or: []),
            limit: box.decodeIfPresent(Int.self, forKey: .limit))
    }
}

extension Scatter.Point {
    /// Reads a point; it is named unless it says otherwise.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try box.decode(String.self, forKey: .label), x: try box.decodeIfPresent(Double.self, forKey: .x),
            y: try box.decodeIfPresent(Double.self, forKey: .y),
            size: try box.decodeIfPresent(Double.self, forKey: .size),
            isLabelled: try box.value(.isLabelled, or: true),
            isHighlighted: try box.value(.isHighlighted, or: false),
            group: try box.decodeIfPresent(String.self, forKey: .group))
    }
}
