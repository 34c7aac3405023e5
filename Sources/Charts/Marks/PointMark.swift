/// Points at two values, named where there is room.
struct PointMark: Mark {
    struct Point {
        var x: Double
        var y: Double
        /// Written next to the point; nil for no name.
        var name: String?
        var isHighlighted: Bool
    }

    let points: [Point]

    func train(_ domains: inout ScaleDomains) {
        for point in points {
            domains.x.include(point.x)
            domains.y.include(point.y)
        }
    }

    private func radius(_ point: Point) -> Double {
        let size = points.count > 400 ? 4.0 : points.count > 120 ? 5.5 : 7.0
        return point.isHighlighted ? size + 2 : size
    }

    func addObstacles(to space: inout LabelSpace) {
        for point in points {
            let centre = position(point, x: space.x, y: space.y)
            let radius = radius(point) + 1
            space.obstacles.append(
                Rect(
                    minX: centre.x - radius, minY: centre.y - radius, maxX: centre.x + radius,
                    maxY: centre.y + radius))
        }
    }

    func placeNames(in space: inout LabelSpace) {
        for point in points.filter(\.isHighlighted) + points.filter({ !$0.isHighlighted }) {
            guard let name = point.name else { continue }
            let style = TextStyle(
                size: space.theme.labelSize, weight: point.isHighlighted ? .bold : .regular,
                colour: space.theme.ink)
            let lines = space.typesetter.wrap(
                name, style, width: space.theme.labelSize * 13, balanced: true)
            space.name(
                position(point, x: space.x, y: space.y), radius: radius(point), lines: lines, style: style)
        }
    }

    func draw(_ layout: ChartLayout, on canvas: any Canvas) {
        let theme = layout.theme
        for point in points.filter({ !$0.isHighlighted }) + points.filter(\.isHighlighted) {
            let centre = position(point, x: layout.x, y: layout.y)
            let radius = radius(point)
            canvas.fillDisc(
                centre: centre, radius: radius,
                colour: point.isHighlighted ? theme.highlight : theme.accent.withOpacity(0.8))
            canvas.strokeCircle(centre: centre, radius: radius, width: 1.25, colour: theme.background)
        }
    }

    private func position(_ point: Point, x: PositionScale, y: PositionScale) -> Charts.Point {
        Charts.Point(x.position(point.x), y.position(point.y))
    }
}

/// The line on which both quantities are equal, where both scales show it.
struct DiagonalMark: Mark {
    func draw(_ layout: ChartLayout, on canvas: any Canvas) {
        guard case .linear(let x) = layout.x, case .linear(let y) = layout.y else { return }
        let low = max(x.domain.lowerBound, y.domain.lowerBound)
        let high = min(x.domain.upperBound, y.domain.upperBound)
        guard low < high else { return }
        canvas.strokeLine(
            [Point(x.position(low), y.position(low)), Point(x.position(high), y.position(high))],
            width: 1.5, dash: [], colour: layout.theme.rule)
    }
}
