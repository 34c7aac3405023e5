/// A dashed line at a value of one axis, named at its end.
struct ReferenceMark: Mark {
    enum Axis { case x, y }
    let axis: Axis
    let value: Double
    let text: String

    static let dash = [7.0, 5.0]

    func train(_ domains: inout ScaleDomains) {
        switch axis {
        case .x: domains.x.include(value)
        case .y: domains.y.include(value)
        }
    }

    func placeLabels(in space: inout LabelSpace) {
        switch axis {
        case .x: placeAbove(&space)
        case .y: placeAtRight(&space)
        }
    }

    /// Above the plot, in the lowest row where nothing stands yet.
    private func placeAbove(_ space: inout LabelSpace) {
        let style = TextStyle(size: space.theme.labelSize, weight: .bold, colour: space.theme.reference)
        let half = space.typesetter.width(text, style) / 2
        let line = space.x.position(value)
        let x = max(space.slot.minX + half, min(space.slot.maxX - half, line))
        for row in 0..<40 {
            let baseline = space.plot.minY - 8 - style.descent - Double(row) * style.leading
            let placed = space.typesetter.line(
                text, at: Point(x, baseline), anchor: .middle, style: style, role: .reference,
                backdrop: space.theme.background)
            guard space.isClearOfText(placed.bounds.inset(by: -1)) else { continue }
            space.add([placed])
            space.add(
                ChartLayout.LeaderLine(
                    start: Point(line, placed.bounds.maxY + 2), end: Point(line, space.plot.minY),
                    isReference: true))
            return
        }
    }

    /// At the right end of the line, just above it, or below when something stands there.
    private func placeAtRight(_ space: inout LabelSpace) {
        let style = TextStyle(size: space.theme.labelSize, weight: .bold, colour: space.theme.reference)
        let line = space.y.position(value)
        for baseline in [line - 6 - style.descent, line + 6 + style.ascent] {
            let placed = space.typesetter.line(
                text, at: Point(space.plot.maxX - 4, baseline), anchor: .end, style: style, role: .reference,
                backdrop: space.theme.background)
            guard space.isFree(placed.bounds) else { continue }
            space.add([placed])
            return
        }
        space.countUnplaced()
    }

    func draw(_ layout: ChartLayout, on canvas: any Canvas) {
        let plot = layout.plot
        let points: [Point]
        switch axis {
        case .x:
            let x = layout.x.position(value).rounded()
            points = [Point(x, plot.minY), Point(x, plot.maxY)]
        case .y:
            let y = layout.y.position(value).rounded()
            points = [Point(plot.minX, y), Point(plot.maxX, y)]
        }
        canvas.strokeLine(points, width: 2, dash: Self.dash, colour: layout.theme.reference)
    }
}
