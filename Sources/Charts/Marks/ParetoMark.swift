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
    /// What the column of running shares at the right is headed.
    let heading: String

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
        let head = TextStyle(size: theme.labelSize * 0.9, colour: theme.muted)
        space.add([
            space.typesetter.line(
                heading, at: Point(space.plot.maxX + 18 + widest, space.plot.minY - 4 - head.descent),
                anchor: .end,
                style: head, role: .axisTitle)
        ])
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
            let inside = TextStyle(size: size, colour: theme.inkColour(on: row.colour))
            let foot = space.x.position(0)
            // Beside the bar, or within it where the line of running shares would cross the amount.
            var candidates = [(end + 8, TextAnchor.start, plain)]
            if space.typesetter.width(row.text, inside) + 28 < end - foot {
                candidates += [(end - 14, .end, inside), (foot + 12, .start, inside)]
            }
            let blocks = candidates.map { x, anchor, style in
                space.typesetter.block(
                    [row.text], x: x, middle: middle, anchor: anchor, style: style, role: .data)
            }
            let pieces = lines(space)
            let disc = Rect(around: [point(index, space.x, space.y)])?.inset(by: -9)
            let free = blocks.first { block in
                block.allSatisfy { text in
                    !pieces.contains { text.bounds.inset(by: -3).isCrossed(from: $0.0, to: $0.1) }
                        && !(disc?.overlaps(text.bounds) ?? false)
                }
            }
            if let free { space.add(free) }
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
