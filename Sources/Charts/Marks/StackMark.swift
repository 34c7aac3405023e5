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
    /// The names of the parts of the first row, written above them; empty where a legend names them.
    var heads: [String] = []

    func train(_ domains: inout ScaleDomains) {
        domains.x.include(0)
        for row in rows { domains.x.include(row.parts.reduce(0) { $0 + $1.value }) }
    }

    private func thickness(_ y: PositionScale) -> Double {
        max(21, min(y.bandwidth * 0.74, BarMark.thickest + 6))
    }

    /// Each name above the middle of its part of the first row, moved aside where names would touch, and then tied to it.
    private func placeHeads(in space: inout LabelSpace) {
        guard let row = rows.first, row.parts.count == heads.count, !heads.isEmpty else { return }
        let style = TextStyle(size: space.theme.labelSize, weight: .bold, colour: space.theme.ink)
        let top = (space.y.position(0) - thickness(space.y) / 2).rounded()
        let gap = 22.0
        var sum = 0.0
        let middles = row.parts.map { part in
            sum += part.value
            return space.x.position(sum - part.value / 2)
        }
        var left = space.plot.minX - gap
        let widths = heads.map { space.typesetter.width($0, style) }
        var lefts = zip(middles, widths).map { middle, width in
            left = max(left + gap, middle - width / 2)
            defer { left += width }
            return left
        }
        var right = space.slot.maxX + gap
        for index in lefts.indices.reversed() {
            lefts[index] = min(lefts[index], right - gap - widths[index])
            right = lefts[index]
        }
        let baseline = top - 14 - style.descent
        for (index, name) in heads.enumerated() {
            space.add([
                space.typesetter.line(
                    name, at: Point(lefts[index], baseline), style: style, role: .legend)
            ])
            let start = min(max(middles[index], lefts[index] + 4), lefts[index] + widths[index] - 4)
            space.add(
                ChartLayout.LeaderLine(
                    start: Point(start, baseline + style.descent + 1), end: Point(middles[index], top - 1),
                    isReference: false))
        }
    }

    func placeLabels(in space: inout LabelSpace) {
        placeHeads(in: &space)
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
        let thickness = thickness(layout.y)
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
