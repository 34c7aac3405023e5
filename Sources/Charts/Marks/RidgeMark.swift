/// Densities that rise from the foot of their row, the later over the earlier.
struct RidgeMark: Mark {
    let shapes: [DensityShape]

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
            let foot = (layout.y.position(Double(index)) + band * 0.42).rounded()
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
            let first = shapes.first?.peak ?? 0
            let scale = min(band * 1.25 / peak, first > 0 ? band * 0.9 / first : .infinity)
            let crest = shape.curve.map { Point(layout.x.position($0.x), foot - $0.y * scale) }
            guard let first = crest.first, let last = crest.last else { continue }
            canvas.fillPolygon(
                crest + [Point(last.x, foot), Point(first.x, foot)], colour: theme.boxFill.withOpacity(0.88))
            canvas.strokeLine(crest, width: 2, dash: [], colour: theme.accent)
            if let median = shape.quartiles?.median {
                let x = layout.x.position(median).rounded()
                let height = shape.curve.min { abs($0.x - median) < abs($1.x - median) }?.y ?? 0
                canvas.fillRectangle(
                    Rect(minX: x - 1, minY: (foot - height * scale).rounded(), maxX: x + 2, maxY: foot),
                    colour: theme.highlight)
            }
        }
    }
}
