/// Points of two quantities, with names where there is room.
struct PointMark: Mark {
    struct Point {
        var x: Double
        var y: Double
        var name: String?
        var isHighlighted: Bool
        /// The area as a share of the largest; nil for discs of one size.
        var area: Double?
        /// How many points stand here.
        var count = 1
        /// How the points of its group look; nil where there are no groups.
        var style: Style?
    }

    /// What the points of a group have in common.
    struct Style {
        var sign: PointSign
        var colour: Colour
        /// Whether it stands for groups without a sign of their own.
        var isRest = false
    }

    let points: [Point]

    /// Whether there are so many that they make a cloud: small, without an edge, the darker the denser.
    private var isCrowd: Bool { points.count > 5_000 }

    func train(_ domains: inout ScaleDomains) {
        for point in points {
            domains.x.include(point.x)
            domains.y.include(point.y)
        }
    }

    private func radius(_ point: Point) -> Double {
        if let area = point.area { return AreaKey.radius(area) }
        var size = isCrowd ? 2.5 : points.count > 400 ? 4.0 : points.count > 120 ? 5.5 : 7.5
        // Signs must be told apart, the rest must not stand out.
        if let style = point.style { size = style.isRest ? size * 0.7 : max(size, 5.5) }
        if point.count > 1 { return min(16, max(11, size + Double(point.count) * 0.5)) }
        return point.isHighlighted ? size + (isCrowd ? 0.5 : 2) : size
    }

    /// How far the sign of a point reaches from its centre.
    private func reach(_ point: Point) -> Double {
        radius(point) * (point.style?.sign.reach ?? 1) + (point.style != nil && point.isHighlighted ? 3 : 0)
    }

    private func box(_ point: Point, x: PositionScale, y: PositionScale) -> Rect {
        let centre = position(point, x: x, y: y)
        let reach = reach(point) + 1
        return Rect(
            minX: centre.x - reach, minY: centre.y - reach, maxX: centre.x + reach, maxY: centre.y + reach)
    }

    /// The number in a disc that stands for several points; nil where it does not fit or another disc covers it.
    private func number(
        _ index: Int, x: PositionScale, y: PositionScale, _ typesetter: Typesetter, _ theme: Theme
    )
        -> PlacedText?
    {
        let point = points[index]
        guard point.count > 1, point.style.map({ $0.sign == .disc }) ?? true else { return nil }
        let style = TextStyle(
            size: theme.labelSize * 0.8, weight: .bold,
            colour: theme.inkColour(on: point.style?.colour ?? theme.accent))
        let centre = position(point, x: x, y: y)
        let number = typesetter.block(
            [String(point.count)], x: centre.x, middle: centre.y, anchor: .middle, style: style, role: .data)
        guard let placed = number.first, placed.bounds.width < radius(point) * 1.9 else { return nil }
        let isCovered = points.indices.contains {
            $0 != index && box(points[$0], x: x, y: y).overlaps(placed.bounds)
        }
        return isCovered ? nil : placed
    }

    func placeLabels(in space: inout LabelSpace) {
        for index in points.indices {
            if let number = number(index, x: space.x, y: space.y, space.typesetter, space.theme) {
                space.add([number])
            }
        }
    }

    func placeNames(in space: inout LabelSpace) {
        // A label belongs to the nearest point, whatever its sign.
        for point in points where point.style.map({ $0.sign != .disc }) ?? false {
            space.obstacles.addDisc(position(point, x: space.x, y: space.y), radius: reach(point))
        }
        // Numbers that found no room in their disc stand beside it.
        let style = TextStyle(size: space.theme.labelSize * 0.8, weight: .bold, colour: space.theme.ink)
        for index in points.indices where points[index].count > 1 {
            guard number(index, x: space.x, y: space.y, space.typesetter, space.theme) == nil else {
                continue
            }
            space.name(
                position(points[index], x: space.x, y: space.y), radius: reach(points[index]),
                lines: ["×\(points[index].count)"], style: style, isName: false)
        }
        for point in points.filter(\.isHighlighted) + points.filter({ !$0.isHighlighted }) {
            guard let name = point.name else { continue }
            let style = TextStyle(
                size: space.theme.labelSize, weight: point.isHighlighted ? .bold : .regular,
                colour: space.theme.ink)
            let lines = space.typesetter.wrap(
                name, style, width: space.theme.labelSize * 13, balanced: true)
            space.name(
                position(point, x: space.x, y: space.y), radius: reach(point), lines: lines, style: style)
        }
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let theme = layout.theme
        let opacity = isCrowd ? 0.25 : points.count > 400 ? 0.45 : points.count > 120 ? 0.6 : 0.8
        let order = points.indices.sorted { one, two in
            let (a, b) = (points[one], points[two])
            if a.isHighlighted != b.isHighlighted { return b.isHighlighted }
            let (aIsRest, bIsRest) = (a.style?.isRest ?? false, b.style?.isRest ?? false)
            if aIsRest != bIsRest { return aIsRest }
            return radius(a) == radius(b) ? one < two : radius(a) > radius(b)
        }
        for point in order.map({ points[$0] }) {
            let centre = position(point, x: layout.x, y: layout.y)
            let radius = radius(point)
            if let style = point.style {
                let line = theme.outline(of: style.colour).map { (colour: $0, width: 1.25) }
                style.sign.draw(
                    at: centre, radius: radius, colour: style.colour,
                    edge: point.isHighlighted ? (theme.ink, 3) : line, ground: theme.background, on: canvas)
                continue
            }
            canvas.fillDisc(
                centre: centre, radius: radius,
                colour: point.isHighlighted
                    ? theme.highlight.withOpacity(isCrowd ? opacity * 2 : 1)
                    : theme.accent.withOpacity(point.count > 1 ? 1 : opacity))
            if isCrowd { continue }
            canvas.strokeCircle(centre: centre, radius: radius, width: 1.25, colour: theme.background)
        }
    }

    private func position(_ point: Point, x: PositionScale, y: PositionScale) -> Charts.Point {
        Charts.Point(x.position(point.x), y.position(point.y))
    }
}
