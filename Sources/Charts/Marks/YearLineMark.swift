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
            var candidates: [PlacedText] = []
            for distance in [8.0, 16, 26, 38] {
                for shift in [-distance - style.descent, distance + style.ascent] {
                    for aside in [0, -width / 2 - 8, width / 2 + 8] {
                        let middle = min(
                            max(x + aside, space.plot.minX + width / 2), space.plot.maxX - width / 2)
                        candidates.append(
                            space.typesetter.line(
                                text, at: Point(middle, y + shift), anchor: .middle, style: style, role: .data
                            ))
                    }
                }
            }
            candidates.removeAll { !space.plot.inset(by: -2).contains($0.bounds) }
            if let chosen = candidates.first(where: { space.isFree($0.bounds) }) { space.add([chosen]) }
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
