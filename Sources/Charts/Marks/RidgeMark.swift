/// Densities that rise from the foot of their row, the later over the earlier.
struct RidgeMark: Mark {
    let shapes: [DensityShape]
    /// The values of each shape that stand out as discs at its foot; the legend names them.
    var highlighted: [[Double]] = []

    /// The rows above the first that are left empty, for it to rise into.
    static let headroom = 1
    /// How many bands the highest shape rises.
    private static let rise = 1.75

    func train(_ domains: inout ScaleDomains) {
        for shape in shapes {
            for place in [shape.curve.first?.x, shape.curve.last?.x, shape.values.first, shape.values.last] {
                if let place { domains.x.include(place) }
            }
        }
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let theme = layout.theme
        let band = layout.y.bandwidth
        let peak = shapes.map(\.peak).max() ?? 0
        for (index, shape) in shapes.enumerated() {
            let foot = self.foot(index, layout)
            canvas.fillRectangle(
                Rect(minX: layout.plot.minX, minY: foot, maxX: layout.plot.maxX, maxY: foot + 1),
                colour: theme.rule)
            guard peak > 0, !shape.curve.isEmpty else {
                for value in shape.values {
                    canvas.fillDisc(
                        centre: Point(layout.x.position(value), foot - 6), radius: 5,
                        colour: theme.accent.withOpacity(0.8))
                }
                continue
            }
            let scale = band * Self.rise / peak
            let crest = shape.curve.map { Point(layout.x.position($0.x), foot - $0.y * scale) }
            guard let first = crest.first, let last = crest.last else { continue }
            canvas.fillPolygon(
                crest + [Point(last.x, foot), Point(first.x, foot)], colour: theme.boxFill)
            // A sliver of ground sets a crest off from the shape behind it.
            canvas.strokeLine(crest, width: 5, dash: [], colour: theme.background)
            canvas.strokeLine(crest, width: 2, dash: [], colour: theme.accent)
            if let median = shape.quartiles?.median {
                let x = layout.x.position(median).rounded()
                let height = shape.curve.min { abs($0.x - median) < abs($1.x - median) }?.y ?? 0
                canvas.fillRectangle(
                    Rect(minX: x - 1, minY: (foot - height * scale).rounded(), maxX: x + 2, maxY: foot),
                    colour: theme.highlight)
            }
        }
        drawHighlights(layout, canvas)
    }

    /// Over all ridges, each on a piece of its own foot, which later ridges may have covered.
    private func drawHighlights(_ layout: Panel, _ canvas: any Canvas) {
        for (index, values) in highlighted.enumerated() {
            let foot = self.foot(index, layout)
            for value in values {
                let x = layout.x.position(value)
                canvas.fillRectangle(
                    Rect(minX: x - 24, minY: foot, maxX: x + 24, maxY: foot + 2),
                    colour: layout.theme.highlight)
                canvas.fillDisc(centre: Point(x, foot - 6), radius: 9.5, colour: layout.theme.background)
                canvas.fillDisc(centre: Point(x, foot - 6), radius: 8, colour: layout.theme.highlight)
            }
        }
    }

    private func foot(_ index: Int, _ layout: Panel) -> Double {
        (layout.y.position(Double(index + Self.headroom)) + layout.y.bandwidth * 0.42).rounded()
    }
}
