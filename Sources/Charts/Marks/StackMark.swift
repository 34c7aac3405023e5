/// Horizontal bars of several parts, one a row, with the values inside parts that are wide enough and a total
/// at the end.
struct StackMark: Mark {
    struct Part {
        var value: Double
        var text: String
        var colour: Colour
    }

    struct Row {
        var parts: [Part]
        /// Written at the end; nil for nothing.
        var text: String?
        var isMuted = false
    }

    let rows: [Row]

    func train(_ domains: inout ScaleDomains) {
        domains.x.include(0)
        for row in rows { domains.x.include(row.parts.reduce(0) { $0 + $1.value }) }
    }

    func placeLabels(in space: inout LabelSpace) {
        let theme = space.theme
        for (index, row) in rows.enumerated() {
            let middle = space.y.position(Double(index))
            var sum = 0.0
            for part in row.parts {
                let left = space.x.position(sum)
                sum += part.value
                let right = space.x.position(sum)
                let style = TextStyle(
                    size: theme.labelSize, colour: theme.inkColour(on: part.colour))
                guard space.typesetter.width(part.text, style) + 12 <= right - left else { continue }
                space.add(
                    space.typesetter.block(
                        [part.text], x: (left + right) / 2, middle: middle, anchor: .middle, style: style,
                        role: .data))
            }
            guard let text = row.text else { continue }
            let style = TextStyle(
                size: theme.labelSize, weight: row.isMuted ? .regular : .bold,
                colour: row.isMuted ? theme.muted : theme.ink)
            space.add(
                space.typesetter.block(
                    [text], x: space.x.position(sum) + 10, middle: middle, anchor: .start, style: style,
                    role: .data))
        }
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let thickness = max(21, min(layout.y.bandwidth * 0.74, BarMark.thickest + 6))
        for (index, row) in rows.enumerated() {
            let middle = layout.y.position(Double(index))
            var sum = 0.0
            for part in row.parts where part.value > 0 {
                let left = layout.x.position(sum)
                sum += part.value
                let right = layout.x.position(sum)
                // A sliver of ground between neighbours tells them apart in any colours.
                let gap = right - left > 4 ? 1.5 : 0
                canvas.fillRectangle(
                    Rect(
                        minX: left, minY: (middle - thickness / 2).rounded(), maxX: right - gap,
                        maxY: (middle + thickness / 2).rounded()), colour: part.colour)
            }
        }
    }
}
