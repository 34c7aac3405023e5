/// A position on the image: x grows to the right, y downwards, in pixels at scale 1.
public struct Point: Sendable, Equatable {
    /// Distance from the left edge, in pixels.
    public var x: Double
    /// Distance from the top edge, in pixels.
    public var y: Double

    /// A position `x` pixels from the left and `y` pixels from the top.
    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// A width and a height, in pixels at scale 1.
public struct Size: Sendable, Equatable {
    /// Width in pixels.
    public var width: Double
    /// Height in pixels.
    public var height: Double

    /// The size of a slide, and the default of every chart: 1600 × 900.
    public static let slide = Size(width: 1600, height: 900)

    /// A size of `width` × `height` pixels.
    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

/// An upright rectangle, in pixels at scale 1.
public struct Rect: Sendable, Equatable {
    /// The left, top, right and bottom edges.
    public var minX, minY, maxX, maxY: Double

    /// The rectangle between two vertical and two horizontal edges.
    public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.minX = minX
        self.minY = minY
        self.maxX = maxX
        self.maxY = maxY
    }

    /// The smallest rectangle that holds all `points`; nil without any.
    init?(around points: [Point]) {
        guard let first = points.first else { return nil }
        self.init(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y)
        for point in points.dropFirst() {
            minX = min(minX, point.x)
            minY = min(minY, point.y)
            maxX = max(maxX, point.x)
            maxY = max(maxY, point.y)
        }
    }

    /// Width in pixels.
    public var width: Double { maxX - minX }
    /// Height in pixels.
    public var height: Double { maxY - minY }
    /// The middle of the rectangle.
    public var centre: Point { Point((minX + maxX) / 2, (minY + maxY) / 2) }

    /// Whether the two share more than an edge.
    public func overlaps(_ other: Rect) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    /// Whether `other` lies wholly inside, with `tolerance` pixels of grace at every edge.
    public func contains(_ other: Rect, tolerance: Double = 0) -> Bool {
        other.minX >= minX - tolerance && other.maxX <= maxX + tolerance
            && other.minY >= minY - tolerance && other.maxY <= maxY + tolerance
    }

    /// The rectangle that is `amount` pixels smaller at every edge (larger when negative).
    public func inset(by amount: Double) -> Rect {
        Rect(minX: minX + amount, minY: minY + amount, maxX: maxX - amount, maxY: maxY - amount)
    }

    /// The rectangle with every edge on the nearest whole pixel, so that its edges are drawn crisp.
    public var snapped: Rect {
        Rect(minX: minX.rounded(), minY: minY.rounded(), maxX: maxX.rounded(), maxY: maxY.rounded())
    }
}
