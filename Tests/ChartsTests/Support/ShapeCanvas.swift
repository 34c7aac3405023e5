import Charts

/// Keeps what is drawn, so that tests can ask what a label touches.
final class ShapeCanvas: Canvas {
    /// Something that was drawn.
    struct Shape {
        enum Form {
            case box(Rect)
            case disc(Point, Double)
            /// A line, and how far it reaches to either side.
            case line([Point], Double)
            case area([Point])
        }

        let form: Form
        let colour: Colour
    }

    let size: Size
    /// In the order of drawing, without the ground, the grid and the beds of labels.
    private(set) var shapes: [Shape] = []
    private let unseen: Set<UInt32>

    /// - Parameter theme: the theme of the layout, whose ground and grid are nothing to touch.
    init(size: Size, theme: Theme = .slide) {
        self.size = size
        unseen = [theme.background.rgb, theme.grid.rgb]
    }

    private func keep(_ form: Shape.Form, _ colour: Colour) {
        if !unseen.contains(colour.rgb) { shapes.append(Shape(form: form, colour: colour)) }
    }

    func fillRectangle(_ rect: Rect, colour: Colour) {
        if rect.width > 0, rect.height > 0 { keep(.box(rect), colour) }
    }

    func fillPolygon(_ points: [Point], colour: Colour) { keep(.area(points), colour) }

    func strokeLine(_ points: [Point], width: Double, dash: [Double], colour: Colour) {
        keep(.line(points, width / 2), colour)
    }

    func fillDisc(centre: Point, radius: Double, colour: Colour) { keep(.disc(centre, radius), colour) }

    func strokeCircle(centre: Point, radius: Double, width: Double, colour: Colour) {
        keep(.disc(centre, radius + width / 2), colour)
    }

    func drawText(_ text: String, at baseline: Point, anchor: TextAnchor, style: TextStyle) {}
}

extension ShapeCanvas {
    /// The first shape that a label in `rect` touches, nil for none. A label may stand wholly on a shape, as a number in
    /// its bar; what that shape covers is not there to be touched.
    func firstTouched(by rect: Rect) -> Shape? {
        let ground = shapes.lastIndex { $0.covers(rect) } ?? -1
        return shapes[(ground + 1)...].first { $0.touches(rect) }
    }
}

extension ShapeCanvas.Shape {
    /// Whether the shape hides whatever was drawn before within `rect`.
    fileprivate func covers(_ rect: Rect) -> Bool {
        guard colour.opacity == 1 else { return false }
        switch form {
        case .box(let box): return box.contains(rect, tolerance: 1.5)
        case .disc(let centre, let radius):
            return rect.corners.allSatisfy { $0.distance(to: centre) <= radius + 3 }
        case .line, .area: return false
        }
    }

    fileprivate func touches(_ rect: Rect) -> Bool {
        switch form {
        case .box(let box): return box.overlaps(rect)
        case .disc(let centre, let radius):
            let nearest = Point(
                min(max(centre.x, rect.minX), rect.maxX), min(max(centre.y, rect.minY), rect.maxY))
            return nearest.distance(to: centre) < radius
        case .line(let points, let reach):
            return rect.inset(by: -reach).isEntered(by: points)
        case .area(let points):
            return rect.isEntered(by: points + points.prefix(1)) || points.surround(rect.centre)
        }
    }
}

extension Point {
    fileprivate func distance(to other: Point) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }
}

extension Rect {
    fileprivate var corners: [Point] {
        [Point(minX, minY), Point(maxX, minY), Point(maxX, maxY), Point(minX, maxY)]
    }

    /// Whether any piece of a line through `points` lies inside, by halving the piece until it is clearly in or out.
    fileprivate func isEntered(by points: [Point]) -> Bool {
        zip(points, points.dropFirst()).contains { start, end in isEntered(from: start, to: end, depth: 0) }
    }

    private func isEntered(from start: Point, to end: Point, depth: Int) -> Bool {
        if max(start.x, end.x) <= minX || min(start.x, end.x) >= maxX { return false }
        if max(start.y, end.y) <= minY || min(start.y, end.y) >= maxY { return false }
        func holds(_ point: Point) -> Bool {
            point.x > minX && point.x < maxX && point.y > minY && point.y < maxY
        }
        if holds(start) || holds(end) { return true }
        guard depth < 16 else { return false }
        let middle = Point((start.x + end.x) / 2, (start.y + end.y) / 2)
        return isEntered(from: start, to: middle, depth: depth + 1)
            || isEntered(from: middle, to: end, depth: depth + 1)
    }
}

extension [Point] {
    /// Whether the polygon through these corners holds `point`.
    fileprivate func surround(_ point: Point) -> Bool {
        guard let last else { return false }
        var isInside = false
        var previous = last
        for corner in self {
            if (corner.y > point.y) != (previous.y > point.y) {
                let share = (point.y - corner.y) / (previous.y - corner.y)
                if point.x < corner.x + share * (previous.x - corner.x) { isInside.toggle() }
            }
            previous = corner
        }
        return isInside
    }
}
