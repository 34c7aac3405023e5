/// Lines through points given in the units of the axes; every line is drawn by itself, so that gaps stay gaps.
struct CurveMark: Mark {
    var lines: [[Point]]
    var colour: Colour
    var width: Double
    var dash: [Double] = []
    /// Whether the axes must show the whole of it.
    var trains = true
    /// A name written beside the line near its last point.
    var endLabel: String?

    func train(_ domains: inout ScaleDomains) {
        guard trains else { return }
        for point in lines.joined() {
            domains.x.include(point.x)
            domains.y.include(point.y)
        }
    }

    func placeNames(in space: inout LabelSpace) {
        guard let endLabel, let line = lines.last, !line.isEmpty else { return }
        let style = TextStyle(size: space.theme.labelSize * 0.9, colour: space.theme.muted)
        // Over or under the line, as near to its end as there is room.
        for point in line.reversed() {
            let x = min(space.x.position(point.x), space.plot.maxX - 4)
            for shift in [-style.descent - 5, style.ascent + 5] {
                let placed = space.typesetter.line(
                    endLabel, at: Point(x, space.y.position(point.y) + shift), anchor: .end, style: style,
                    role: .reference)
                if space.plot.contains(placed.bounds), space.isFree(placed.bounds) {
                    return space.add([placed])
                }
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
