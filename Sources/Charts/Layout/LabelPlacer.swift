extension LabelSpace {
    /// Names a point: the lines stand at the nearest free place around it, tied to it by a line when that is
    /// not next to it. They touch nothing that is drawn; a name that fits nowhere in the plot is counted, not drawn.
    ///
    /// - Parameter isName: false for what is written beside a point and is no name, which is not counted.
    mutating func name(
        _ point: Point, radius: Double, lines: [String], style: TextStyle, isName: Bool = true
    ) {
        var isPlaced = false
        if namesTried < namesWorthTrying {
            namesTried += 1
            isPlaced = [false, true].contains {
                place(lines, around: point, radius: radius, style: style, isTied: $0)
            }
        }
        guard isName else { return }
        if isPlaced { countNamed() } else { countUnplaced() }
    }

    /// A slide has room for a few dozen names; trying thousands among thousands of points would only take
    /// time.
    private var namesWorthTrying: Int { max(30, min(300, 200_000 / max(1, obstacles.discs.count))) }

    /// - Parameter isTied: whether the place may be nearer to another point, since a line says which one is meant.
    private mutating func place(
        _ lines: [String], around point: Point, radius: Double, style: TextStyle, isTied: Bool
    ) -> Bool {
        let width = typesetter.blockWidth(lines, style)
        let height = typesetter.blockHeight(lines.count, style)
        for distance in isTied ? [24.0, 40, 60, 85, 115, 150] : [5, 12, 24, 40, 60, 85, 115] {
            for direction in Self.directions {
                let reach = radius + distance
                let (anchor, edge) = anchorAndEdge(of: direction, at: point, reach: reach)
                let middle = point.y + direction.y * (reach + (direction.y == 0 ? 0 : height / 2))
                let left =
                    switch anchor {
                    case .start: edge
                    case .middle: edge - width / 2
                    case .end: edge - width
                    }
                let box = Rect(
                    minX: left, minY: middle - height / 2, maxX: left + width, maxY: middle + height / 2)
                guard plot.contains(box), isFree(box) else { continue }
                if !isTied, isAmbiguous(box, for: point) { continue }
                if distance > 12 {
                    let leader = leaderLine(from: box, to: point, radius: radius)
                    guard isClear(leader, to: point) else { continue }
                    add(leader)
                }
                add(
                    typesetter.block(
                        lines, x: edge, middle: middle, anchor: anchor, style: style, role: .data))
                return true
            }
        }
        return false
    }

    /// Right, left, above, below, then the diagonals and the half diagonals.
    private static let directions: [Point] = [
        Point(1, 0), Point(-1, 0), Point(0, -1), Point(0, 1), Point(0.7, -0.7), Point(0.7, 0.7),
        Point(-0.7, -0.7), Point(-0.7, 0.7), Point(0.92, -0.38), Point(0.92, 0.38), Point(-0.92, -0.38),
        Point(-0.92, 0.38),
    ]

    private func anchorAndEdge(of direction: Point, at point: Point, reach: Double) -> (TextAnchor, Double) {
        if direction.x == 0 { return (.middle, point.x) }
        return (direction.x > 0 ? .start : .end, point.x + direction.x * reach)
    }

    private func leaderLine(from box: Rect, to point: Point, radius: Double) -> ChartLayout.LeaderLine {
        let start = Point(
            min(max(point.x, box.minX), box.maxX), min(max(point.y, box.minY), box.maxY))
        let dx = point.x - start.x
        let dy = point.y - start.y
        let length = max(1, (dx * dx + dy * dy).squareRoot())
        let share = (length - radius - 1) / length
        return ChartLayout.LeaderLine(
            start: start, end: Point(start.x + dx * share, start.y + dy * share), isReference: false)
    }

    /// Whether another point is nearer to `box` than the one it names.
    private func isAmbiguous(_ box: Rect, for point: Point) -> Bool {
        func distance(_ other: Point) -> Double {
            let dx = max(box.minX - other.x, 0, other.x - box.maxX)
            let dy = max(box.minY - other.y, 0, other.y - box.maxY)
            return dx * dx + dy * dy
        }
        let own = distance(point)
        return obstacles.discs.contains { distance($0.centre) < own - 1 }
    }

    /// Whether a leader line crosses neither text nor other leader lines nor points other than those at its
    /// own end.
    private func isClear(_ leader: ChartLayout.LeaderLine, to point: Point) -> Bool {
        let target = Rect(minX: point.x - 1, minY: point.y - 1, maxX: point.x + 1, maxY: point.y + 1)
        return !leaders.contains { $0.crosses(leader) }
            && !texts.contains { $0.bounds.isCrossed(from: leader.start, to: leader.end) }
            && !obstacles.discs.contains {
                $0.isCrossed(from: leader.start, to: leader.end) && !$0.overlaps(target)
            }
    }
}

extension ChartLayout.LeaderLine {
    /// Whether the two lines cross.
    fileprivate func crosses(_ other: ChartLayout.LeaderLine) -> Bool {
        func side(_ a: Point, _ b: Point, _ c: Point) -> Bool {
            (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x)
        }
        return side(start, end, other.start) != side(start, end, other.end)
            && side(other.start, other.end, start) != side(other.start, other.end, end)
    }
}
