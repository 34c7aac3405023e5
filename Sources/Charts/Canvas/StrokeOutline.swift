/// The outlines of strokes and circles, as polygons to fill.
enum StrokeOutline {
    /// A circle as a polygon that strays less than a fiftieth of a pixel.
    static func circle(_ centre: Point, _ radius: Double) -> [Point] {
        guard radius > 0 else { return [] }
        // Each step turns by the angle whose sine and cosine are kept, which needs no trigonometry.
        let corners = max(16, min(512, Int((radius.squareRoot() * 16).rounded(.up)) / 4 * 4))
        let turn = unitTurn(corners)
        var direction = Point(1, 0)
        return (0..<corners).map { _ in
            defer {
                direction = Point(
                    direction.x * turn.x - direction.y * turn.y, direction.x * turn.y + direction.y * turn.x)
            }
            return Point(centre.x + direction.x * radius, centre.y + direction.y * radius)
        }
    }

    /// Cosine and sine of one `corners`th of a full turn, by their series.
    private static func unitTurn(_ corners: Int) -> Point {
        let angle = 2 * Double.pi / Double(corners)
        var cosine = 1.0
        var sine = angle
        var cosineTerm = 1.0
        var sineTerm = angle
        for order in stride(from: 1.0, to: 12.0, by: 1.0) {
            cosineTerm *= -angle * angle / ((2 * order - 1) * (2 * order))
            sineTerm *= -angle * angle / ((2 * order) * (2 * order + 1))
            cosine += cosineTerm
            sine += sineTerm
        }
        return Point(cosine, sine)
    }

    /// One rectangle a segment or dash, all with the same winding.
    static func quads(along points: [Point], width: Double, dash: [Double]) -> [[Point]] {
        zip(points, points.dropFirst()).flatMap { start, end -> [[Point]] in
            let length = ((end.x - start.x) * (end.x - start.x) + (end.y - start.y) * (end.y - start.y))
                .squareRoot()
            guard length > 0 else { return [] }
            let along = Point((end.x - start.x) / length, (end.y - start.y) / length)
            let across = Point(-along.y * width / 2, along.x * width / 2)
            return spans(length: length, dash: dash).map { from, to in
                let a = Point(start.x + along.x * from, start.y + along.y * from)
                let b = Point(start.x + along.x * to, start.y + along.y * to)
                return [
                    Point(a.x + across.x, a.y + across.y), Point(b.x + across.x, b.y + across.y),
                    Point(b.x - across.x, b.y - across.y), Point(a.x - across.x, a.y - across.y),
                ]
            }
        }
    }

    private static func spans(length: Double, dash: [Double]) -> [(Double, Double)] {
        guard dash.count >= 2, dash.allSatisfy({ $0 > 0 }) else { return [(0, length)] }
        var spans: [(Double, Double)] = []
        var position = 0.0
        var index = 0
        while position < length {
            let next = min(length, position + dash[index % dash.count])
            if index.isMultiple(of: 2) { spans.append((position, next)) }
            position = next
            index += 1
        }
        return spans
    }
}
