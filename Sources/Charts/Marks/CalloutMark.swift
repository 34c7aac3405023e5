/// Words to the right of the plot, tied to a place in it.
struct CalloutMark: Mark {
    struct Callout {
        var point: Point
        var text: String
        var isHighlighted = false
    }

    let callouts: [Callout]

    func placeLabels(in space: inout LabelSpace) {
        let style = TextStyle(size: space.theme.categorySize, colour: space.theme.ink)
        let bold = TextStyle(size: style.size, weight: .bold, colour: style.colour)
        let sorted = callouts.sorted { ($0.point.y, $1.point.x) > ($1.point.y, $0.point.x) }
        let wrapped = sorted.map {
            space.typesetter.wrap(
                $0.text, $0.isHighlighted ? bold : style, width: space.theme.categorySize * 14, balanced: true
            )
        }
        let height = space.typesetter.blockHeight(wrapped.map(\.count).max() ?? 0, style)
        let places = Spreading.places(
            sorted.map { space.y.position($0.point.y) }, gap: height + 8, low: space.plot.minY,
            high: space.plot.maxY - height / 2)
        for (index, lines) in wrapped.enumerated() {
            let left = space.plot.maxX + 40
            space.add(
                space.typesetter.block(
                    lines, x: left, middle: places[index], anchor: .start,
                    style: sorted[index].isHighlighted ? bold : style, role: .data))
            let point = Point(
                space.x.position(sorted[index].point.x) + 9, space.y.position(sorted[index].point.y))
            space.add(
                ChartLayout.LeaderLine(
                    start: Point(left - 8, places[index]), end: point, isReference: false))
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
