/// What is drawn in a plot, as shapes that labels looking for a place keep clear of.
struct Obstacles {
    /// A piece of a line.
    struct Line {
        let start, end: Point
        /// How far it reaches to either side, in pixels.
        let reach: Double
    }

    /// A filled outline.
    struct Area {
        let corners: [Point]
        let bounds: Rect
    }

    /// Round shapes, such as points: a label belongs to the nearest.
    private(set) var discs: [Rect] = []
    private(set) var boxes: [Rect] = []
    private(set) var lines: [Line] = []
    private(set) var areas: [Area] = []

    mutating func addDisc(_ centre: Point, radius: Double) {
        let reach = radius + 1
        discs.append(
            Rect(
                minX: centre.x - reach, minY: centre.y - reach, maxX: centre.x + reach, maxY: centre.y + reach
            )
        )
    }

    mutating func addBox(_ rect: Rect) { boxes.append(rect) }

    mutating func addLine(_ points: [Point], width: Double) {
        for (start, end) in zip(points, points.dropFirst()) {
            lines.append(Line(start: start, end: end, reach: width / 2 + 1))
        }
    }

    mutating func addArea(_ corners: [Point]) {
        guard let bounds = Rect(around: corners) else { return }
        areas.append(Area(corners: corners, bounds: bounds))
    }

    /// Whether a label in `rect` would touch anything.
    func touch(_ rect: Rect) -> Bool {
        discs.contains { $0.overlaps(rect) } || boxes.contains { $0.overlaps(rect) }
            || lines.contains { rect.inset(by: -$0.reach).isCrossed(from: $0.start, to: $0.end) }
            || areas.contains { $0.touches(rect) }
    }
}

extension Obstacles.Area {
    /// Whether any part of `rect` lies inside.
    fileprivate func touches(_ rect: Rect) -> Bool {
        guard bounds.overlaps(rect), let last = corners.last else { return false }
        var previous = last
        var holdsCentre = false
        let centre = rect.centre
        for corner in corners {
            if rect.isCrossed(from: previous, to: corner) { return true }
            if (corner.y > centre.y) != (previous.y > centre.y) {
                let share = (centre.y - corner.y) / (previous.y - corner.y)
                if centre.x < corner.x + share * (previous.x - corner.x) { holdsCentre.toggle() }
            }
            previous = corner
        }
        return holdsCentre
    }
}
