/// Shares as bars and their running sum as a stepped line of points.
struct ParetoMark: Mark {
    struct Row {
        var share: Double
        var running: Double
        var text: String
        var runningText: String
        var colour: Colour
    }

    let rows: [Row]

    func train(_ domains: inout ScaleDomains) {
        domains.x.include(0)
        domains.x.include(100)
    }

    private func point(_ index: Int, _ x: PositionScale, _ y: PositionScale) -> Point {
        Point(x.position(rows[index].running), y.position(Double(index)))
    }

    private func lines(_ space: LabelSpace) -> [(Point, Point)] {
        let points = rows.indices.map { point($0, space.x, space.y) }
        return Array(zip(points, points.dropFirst()))
    }

    func placeLabels(in space: inout LabelSpace) {
        let theme = space.theme
        let size = min(theme.labelSize, max(13, space.y.bandwidth * 0.72))
        let widest = space.typesetter.blockWidth(
            rows.map(\.runningText), TextStyle(size: size, weight: .bold, colour: theme.ink))
        for (index, row) in rows.enumerated() {
            let middle = space.y.position(Double(index))
            let bold = TextStyle(size: size, weight: .bold, colour: theme.ink)
            // A column of its own at the right, figures below figures.
            space.add(
                space.typesetter.block(
                    [row.runningText], x: space.plot.maxX + 18 + widest, middle: middle, anchor: .end,
                    style: bold,
                    role: .data))
            let end = space.x.position(row.share)
            let plain = TextStyle(size: size, colour: theme.muted)
            let outside = space.typesetter.block(
                [row.text], x: end + 8, middle: middle, anchor: .start, style: plain, role: .data)
            let touches =
                lines(space).contains { line in
                    outside.contains { $0.bounds.inset(by: -9).isCrossed(from: line.0, to: line.1) }
                } || row.running - row.share < 1
            guard touches else {
                space.add(outside)
                continue
            }
            // Inside the bar where the line of running shares would cross the amount.
            let inside = TextStyle(size: size, colour: theme.inkColour(on: row.colour))
            guard space.typesetter.width(row.text, inside) + 28 < end - space.x.position(0) else { continue }
            space.add(
                space.typesetter.block(
                    [row.text], x: end - 14, middle: middle, anchor: .end, style: inside, role: .data))
        }
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let theme = layout.theme
        let thickness = min(layout.y.bandwidth * BarMark.share, BarMark.thickest)
        for (index, row) in rows.enumerated() where row.share > 0 {
            let middle = layout.y.position(Double(index))
            theme.fill(
                Rect(
                    minX: layout.x.position(0), minY: (middle - thickness / 2).rounded(),
                    maxX: layout.x.position(row.share), maxY: (middle + thickness / 2).rounded()),
                colour: row.colour, on: canvas)
        }
        let points = rows.indices.map { point($0, layout.x, layout.y) }
        canvas.strokeLine(points, width: 2.5, dash: [], colour: theme.ink)
        for point in points {
            canvas.fillDisc(centre: point, radius: 7, colour: theme.background)
            canvas.fillDisc(centre: point, radius: 5.5, colour: theme.ink)
        }
    }
}
