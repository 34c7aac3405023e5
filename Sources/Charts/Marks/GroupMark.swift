/// Several bars from zero in every row, the value at the end of each.
struct GroupMark: Mark {
    struct Bar {
        var value: Double?
        var text: String
        var colour: Colour
    }

    struct Row {
        var bars: [Bar]
    }

    let rows: [Row]
    let series: Int

    func train(_ domains: inout ScaleDomains) {
        domains.x.include(0)
        for bar in rows.flatMap(\.bars) { if let value = bar.value { domains.x.include(value) } }
    }

    /// The middle and the thickness of a bar.
    private func place(_ row: Int, _ bar: Int, _ y: PositionScale) -> (middle: Double, thickness: Double) {
        let room = min(y.bandwidth * 0.84, Double(series) * 46)
        let pitch = room / Double(max(1, series))
        return (y.position(Double(row)) - room / 2 + (Double(bar) + 0.5) * pitch, max(2, pitch - 2))
    }

    func placeLabels(in space: inout LabelSpace) {
        let theme = space.theme
        let pitch = min(space.y.bandwidth * 0.84, Double(series) * 46) / Double(max(1, series))
        let style = TextStyle(
            size: min(theme.labelSize, max(12, (pitch * 0.92).rounded(.down))), colour: theme.ink)
        for (index, row) in rows.enumerated() {
            for (number, bar) in row.bars.enumerated() {
                let value = bar.value ?? 0
                var own = style
                if bar.value == nil { own.colour = theme.muted }
                let edge = space.beside(
                    space.x.position(value) + (value < 0 ? -7 : 7),
                    width: space.typesetter.width(bar.text, own),
                    toRight: value >= 0)
                space.add(
                    space.typesetter.block(
                        [bar.text], x: edge,
                        middle: place(index, number, space.y).middle, anchor: value < 0 ? .end : .start,
                        style: own, role: .data))
            }
        }
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let zero = layout.x.position(0)
        for (index, row) in rows.enumerated() {
            for (number, bar) in row.bars.enumerated() {
                guard let value = bar.value, value != 0 else { continue }
                let (middle, thickness) = place(index, number, layout.y)
                let end = layout.x.position(value)
                layout.theme.fill(
                    Rect(
                        minX: min(zero, end), minY: (middle - thickness / 2).rounded(), maxX: max(zero, end),
                        maxY: (middle + thickness / 2).rounded()), colour: bar.colour, on: canvas)
            }
        }
    }
}
