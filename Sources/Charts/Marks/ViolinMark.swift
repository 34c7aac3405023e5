/// Mirrored densities with a bar from quartile to quartile and a stroke at the median.
struct ViolinMark: Mark {
    let shapes: [DensityShape]

    func train(_ domains: inout ScaleDomains) {
        for shape in shapes {
            if let low = shape.values.first { domains.x.include(low) }
            if let high = shape.values.last { domains.x.include(high) }
        }
    }

    private func half(_ y: PositionScale) -> Double { min(y.bandwidth * 0.42, 110) }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let theme = layout.theme
        for (index, shape) in shapes.enumerated() where shape.peak > 0 {
            let middle = layout.y.position(Double(index))
            let scale = half(layout.y) / shape.peak
            let upper = shape.curve.map { Point(layout.x.position($0.x), middle - $0.y * scale) }
            let lower = shape.curve.map { Point(layout.x.position($0.x), middle + $0.y * scale) }
            canvas.fillPolygon(upper + lower.reversed(), colour: theme.boxFill)
            for edge in [upper, lower] { canvas.strokeLine(edge, width: 1.5, dash: [], colour: theme.accent) }
            guard let box = shape.quartiles else { continue }
            canvas.fillRectangle(
                Rect(
                    minX: layout.x.position(box.first), minY: middle.rounded() - 5,
                    maxX: layout.x.position(box.third),
                    maxY: middle.rounded() + 5), colour: theme.highlight)
            let x = layout.x.position(box.median).rounded()
            canvas.fillRectangle(
                Rect(minX: x - 2, minY: middle.rounded() - 12, maxX: x + 2, maxY: middle.rounded() + 12),
                colour: theme.ink)
            canvas.fillRectangle(
                Rect(minX: x - 1, minY: middle.rounded() - 5, maxX: x + 1, maxY: middle.rounded() + 5),
                colour: theme.background)
        }
    }
}
