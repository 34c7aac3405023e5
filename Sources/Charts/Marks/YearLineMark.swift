/// A line over the years with its points, the first and the last value written where they find room.
struct YearLineMark: Mark {
    let lines: [[Point]]
    let isHighlighted: Bool
    let includesZero: Bool
    let format: NumberFormat

    func train(_ domains: inout ScaleDomains) {
        if includesZero { domains.y.include(0) }
        for point in lines.joined() {
            domains.x.include(point.x)
            domains.y.include(point.y)
        }
    }

    func addObstacles(to space: inout LabelSpace) {
        for line in lines {
            let places = line.map { Point(space.x.position($0.x), space.y.position($0.y)) }
            for place in places {
                space.obstacles.append(
                    Rect(minX: place.x - 5, minY: place.y - 5, maxX: place.x + 5, maxY: place.y + 5))
            }
            for (start, end) in zip(places, places.dropFirst()) { space.softLines.append((start, end)) }
        }
    }

    func placeNames(in space: inout LabelSpace) {
        let style = TextStyle(
            size: space.theme.labelSize * 0.85, weight: isHighlighted ? .bold : .regular,
            colour: space.theme.ink)
        let points = lines.flatMap(\.self)
        let ends = points.count > 1 ? [points.first, points.last] : [points.first]
        for case let point? in ends {
            let x = space.x.position(point.x)
            let y = space.y.position(point.y)
            let text = format.string(point.y)
            let width = space.typesetter.width(text, style)
            let middle = min(max(x, space.plot.minX + width / 2), space.plot.maxX - width / 2)
            let shifts = [-10 - style.descent, 10 + style.ascent, -24 - style.descent, 24 + style.ascent]
            let candidates = shifts.map {
                space.typesetter.line(
                    text, at: Point(middle, y + $0), anchor: .middle, style: style, role: .data)
            }.filter { space.plot.inset(by: -2).contains($0.bounds) }
            let chosen =
                candidates.first { space.isFree($0.bounds) }
                ?? candidates.first { space.isFree($0.bounds, crossingSoft: true) }
            if let chosen { space.add([chosen]) }
        }
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let colour = isHighlighted ? layout.theme.highlight : layout.theme.accent
        for line in lines {
            let points = line.map { Point(layout.x.position($0.x), layout.y.position($0.y)) }
            canvas.strokeLine(points, width: isHighlighted ? 4 : 3, dash: [], colour: colour)
            for point in points {
                canvas.fillDisc(centre: point, radius: isHighlighted ? 5.5 : 4.5, colour: colour)
            }
        }
    }
}
