/// Horizontal bars from zero, one a row, with a value at the end.
struct BarMark: Mark {
    struct Row {
        /// The length of the bar; nil draws none.
        var value: Double?
        /// What is written at the end of the bar, or at zero when there is none.
        var text: String
        var colour: Colour
        var isHighlighted = false
        var isMuted = false
        /// The ends of an error bar.
        var interval: ClosedRange<Double>?
    }

    let rows: [Row]
    static let share = 0.7
    static let thickest = 76.0

    func train(_ domains: inout ScaleDomains) {
        domains.x.include(0)
        for row in rows {
            for value in [row.value, row.interval?.lowerBound, row.interval?.upperBound] {
                if let value { domains.x.include(value) }
            }
        }
    }

    func placeLabels(in space: inout LabelSpace) {
        let theme = space.theme
        for (index, row) in rows.enumerated() {
            let value = row.value ?? 0
            let style = TextStyle(
                size: theme.labelSize, weight: row.isHighlighted ? .bold : .regular,
                colour: row.isMuted ? theme.muted : theme.ink)
            let side = value < 0 ? -1.0 : 1.0
            let width = space.typesetter.width(row.text, style)
            let far = value < 0 ? row.interval?.lowerBound : row.interval?.upperBound
            let end = space.x.position(far.map { side * $0 > side * value ? $0 : value } ?? value) + side * 8
            let edge = space.beside(end, width: width, toRight: side > 0)
            space.add(
                space.typesetter.block(
                    [row.text], x: edge,
                    middle: space.y.position(Double(index)), anchor: value < 0 ? .end : .start,
                    style: style, role: .data, backdrop: theme.background))
        }
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let zero = layout.x.position(0)
        let thickness = min(layout.y.bandwidth * Self.share, Self.thickest)
        for (index, row) in rows.enumerated() {
            guard let value = row.value else { continue }
            let middle = layout.y.position(Double(index))
            let end = layout.x.position(value)
            if value != 0 {
                let bar = Rect(
                    minX: min(zero, end), minY: (middle - thickness / 2).rounded(), maxX: max(zero, end),
                    maxY: (middle + thickness / 2).rounded())
                canvas.fillRectangle(bar, colour: row.colour)
            }
            if let interval = row.interval { drawInterval(interval, middle, layout, canvas) }
        }
    }

    /// An error bar: a line from end to end with a cap at both, on a pale bed that keeps it visible on the bar.
    private func drawInterval(
        _ interval: ClosedRange<Double>, _ middle: Double, _ layout: Panel, _ canvas: any Canvas
    ) {
        let low = layout.x.position(interval.lowerBound).rounded()
        let high = layout.x.position(interval.upperBound).rounded()
        let y = middle.rounded()
        for (grow, colour) in [(1.0, layout.theme.background), (0, layout.theme.ink)] {
            let parts = [
                Rect(minX: low, minY: y - 1, maxX: high, maxY: y + 1),
                Rect(minX: low - 1, minY: y - 6, maxX: low + 1, maxY: y + 6),
                Rect(minX: high - 1, minY: y - 6, maxX: high + 1, maxY: y + 6),
            ]
            for part in parts { canvas.fillRectangle(part.inset(by: -grow), colour: colour) }
        }
    }
}
