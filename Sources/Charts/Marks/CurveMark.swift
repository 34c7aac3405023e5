/// Lines through points given in the units of the axes; every line is drawn by itself, so that gaps stay gaps.
struct CurveMark: Mark {
    var lines: [[Point]]
    var colour: Colour
    var width: Double
    var dash: [Double] = []
    /// Whether the axes must show the whole of it.
    var trains = true
    /// A name written over the last point.
    var endLabel: String?

    func train(_ domains: inout ScaleDomains) {
        guard trains else { return }
        for point in lines.joined() {
            domains.x.include(point.x)
            domains.y.include(point.y)
        }
    }

    func addObstacles(to space: inout LabelSpace) {
        for line in lines {
            let points = line.map { Point(space.x.position($0.x), space.y.position($0.y)) }
            if points.count == 1, let only = points.first {
                space.obstacles.append(
                    Rect(
                        minX: only.x - width, minY: only.y - width, maxX: only.x + width, maxY: only.y + width
                    ))
            }
            for (start, end) in zip(points, points.dropFirst()) {
                space.softLines.append((start, end))
            }
        }
    }

    func placeNames(in space: inout LabelSpace) {
        guard let endLabel, let last = lines.last?.last else { return }
        let style = TextStyle(size: space.theme.labelSize * 0.9, colour: space.theme.muted)
        let right = space.plot.maxX - 4
        let y = space.y.position(last.y)
        for shift in [-style.descent - 5, style.ascent + 5] {
            let placed = space.typesetter.line(
                endLabel, at: Point(right, y + shift), anchor: .end, style: style, role: .reference,
                backdrop: space.theme.background.withOpacity(0.8))
            if space.plot.inset(by: -1).contains(placed.bounds),
                space.isFree(placed.bounds, crossingSoft: true)
            {
                return space.add([placed])
            }
        }
        space.countUnplaced()
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        for line in lines {
            let points = line.map { Point(layout.x.position($0.x), layout.y.position($0.y)) }
            if points.count == 1, let only = points.first {
                canvas.fillDisc(centre: only, radius: width * 1.2, colour: colour)
            }
            for piece in layout.plot.clip(points) {
                canvas.strokeLine(piece, width: width, dash: dash, colour: colour)
            }
        }
    }
}

/// The area between two lines given in the units of the axes.
struct AreaMark: Mark {
    var upper: [Point]
    var lower: [Point]
    var colour: Colour

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let corners = (upper + lower.reversed()).map {
            Point(layout.x.position($0.x), layout.y.position($0.y))
        }
        canvas.fillPolygon(corners, colour: colour)
    }
}

/// Words tied to a place in the plot.
struct CalloutMark: Mark {
    struct Callout {
        var point: Point
        var text: String
    }

    let callouts: [Callout]

    func addObstacles(to space: inout LabelSpace) {
        for callout in callouts {
            let centre = Point(space.x.position(callout.point.x), space.y.position(callout.point.y))
            space.obstacles.append(
                Rect(minX: centre.x - 8, minY: centre.y - 8, maxX: centre.x + 8, maxY: centre.y + 8))
        }
    }

    func placeNames(in space: inout LabelSpace) {
        let style = TextStyle(size: space.theme.labelSize, colour: space.theme.ink)
        for callout in callouts {
            let centre = Point(space.x.position(callout.point.x), space.y.position(callout.point.y))
            let lines = space.typesetter.wrap(
                callout.text, style, width: space.theme.labelSize * 14, balanced: true)
            space.name(centre, radius: 7, lines: lines, style: style)
        }
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        for callout in callouts {
            let centre = Point(layout.x.position(callout.point.x), layout.y.position(callout.point.y))
            canvas.fillDisc(centre: centre, radius: 7, colour: layout.theme.background)
            canvas.fillDisc(centre: centre, radius: 5.5, colour: layout.theme.highlight)
        }
    }
}
