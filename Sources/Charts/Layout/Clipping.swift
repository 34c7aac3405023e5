extension Rect {
    /// The part of the line from `start` to `end` that lies inside, as shares of the way; nil where none does
    /// (Liang–Barsky clipping).
    private func span(from start: Point, to end: Point) -> (entering: Double, leaving: Double)? {
        let dx = end.x - start.x
        let dy = end.y - start.y
        var entering = 0.0
        var leaving = 1.0
        let edges = [
            (-dx, start.x - minX), (dx, maxX - start.x), (-dy, start.y - minY), (dy, maxY - start.y),
        ]
        for (slope, distance) in edges {
            if slope == 0 {
                if distance < 0 { return nil }
            } else if slope < 0 {
                entering = max(entering, distance / slope)
            } else {
                leaving = min(leaving, distance / slope)
            }
        }
        return entering < leaving ? (entering, leaving) : nil
    }

    /// Whether the line from `start` to `end` passes through the rectangle.
    func isCrossed(from start: Point, to end: Point) -> Bool {
        if max(start.x, end.x) < minX || min(start.x, end.x) > maxX { return false }
        if max(start.y, end.y) < minY || min(start.y, end.y) > maxY { return false }
        return span(from: start, to: end) != nil
    }

    /// The pieces of a line through `points` that lie inside.
    func clip(_ points: [Point]) -> [[Point]] {
        guard !points.allSatisfy({ $0.x >= minX && $0.x <= maxX && $0.y >= minY && $0.y <= maxY }) else {
            return [points]
        }
        var pieces: [[Point]] = []
        for (start, end) in zip(points, points.dropFirst()) {
            guard let span = span(from: start, to: end) else { continue }
            func at(_ share: Double) -> Point {
                Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
            }
            let from = span.entering == 0 ? start : at(span.entering)
            let to = span.leaving == 1 ? end : at(span.leaving)
            if let last = pieces.last?.last, last == from {
                pieces[pieces.count - 1].append(to)
            } else {
                pieces.append([from, to])
            }
        }
        return pieces
    }
}
