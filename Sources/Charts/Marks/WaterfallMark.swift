/// Bars from level to level with hairlines between them and the text at the far end.
struct WaterfallMark: Mark {
    struct Bar {
        var from: Double
        var to: Double
        var text: String
        var colour: Colour
        var isLevel: Bool
    }

    let bars: [Bar]

    func train(_ domains: inout ScaleDomains) {
        domains.x.include(0)
        for bar in bars {
            domains.x.include(bar.from)
            domains.x.include(bar.to)
        }
    }

    private func thickness(_ y: PositionScale) -> Double { min(y.bandwidth * 0.66, BarMark.thickest) }

    func placeLabels(in space: inout LabelSpace) {
        let theme = space.theme
        for (index, bar) in bars.enumerated() {
            let style = TextStyle(
                size: theme.labelSize, weight: bar.isLevel ? .bold : .regular, colour: theme.ink)
            let edge = max(space.x.position(bar.from), space.x.position(bar.to))
            let isNegative = bar.isLevel && bar.to < 0
            space.add(
                space.typesetter.block(
                    [bar.text], x: isNegative ? space.x.position(bar.to) - 9 : edge + 9,
                    middle: space.y.position(Double(index)), anchor: isNegative ? .end : .start, style: style,
                    role: .data,
                    backdrop: theme.background))
        }
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let theme = layout.theme
        let half = thickness(layout.y) / 2
        for (index, bar) in bars.enumerated() {
            let middle = layout.y.position(Double(index))
            let from = layout.x.position(bar.from)
            let to = layout.x.position(bar.to)
            if index + 1 < bars.count {
                let next = layout.y.position(Double(index + 1))
                canvas.fillRectangle(
                    Rect(minX: to.rounded(), minY: middle + half, maxX: to.rounded() + 1, maxY: next - half)
                        .snapped,
                    colour: theme.rule)
            }
            guard from != to else { continue }
            let rect = Rect(
                minX: min(from, to), minY: (middle - half).rounded(), maxX: max(from, to),
                maxY: (middle + half).rounded())
            layout.theme.fill(rect, colour: bar.colour, on: canvas)
            if !bar.isLevel, rect.width > 26 {
                drawArrow(in: rect, falls: to < from, theme, canvas, on: bar.colour)
            }
        }
    }

    /// A small triangle that points the way the level goes.
    private func drawArrow(
        in rect: Rect, falls: Bool, _ theme: Theme, _ canvas: any Canvas, on colour: Colour
    ) {
        let tip = falls ? rect.minX + 7 : rect.maxX - 7
        let back = falls ? tip + 9 : tip - 9
        let middle = rect.centre.y
        canvas.fillPolygon(
            [Point(tip, middle), Point(back, middle - 7), Point(back, middle + 7)],
            colour: theme.inkColour(on: colour))
    }
}
