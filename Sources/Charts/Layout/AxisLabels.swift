extension LabelSpace {
    /// Numbers and title below the plot. A number that would touch the one before it is left out; its tick
    /// stays.
    mutating func addHorizontalAxis(_ ticks: [ChartLayout.Tick], title: String?) {
        let style = TextStyle(size: theme.labelSize, colour: theme.muted)
        var bottom = plot.maxY + 11
        if !ticks.isEmpty {
            var lastEdge = -Double.infinity
            for tick in ticks {
                let number = typesetter.line(
                    tick.label, at: Point(tick.position, bottom + style.ascent), anchor: .middle,
                    style: style, role: .tick)
                guard number.bounds.minX > lastEdge + 8 else { continue }
                lastEdge = number.bounds.maxX
                add([number])
            }
            bottom += style.ascent + style.descent + 6
        }
        if let title {
            add(
                typesetter.wrap(title, style, width: slot.width).enumerated().map { index, line in
                    typesetter.line(
                        line,
                        at: Point(
                            min(plot.centre.x, slot.maxX - typesetter.width(line, style) / 2),
                            bottom + style.ascent + Double(index) * style.leading), anchor: .middle,
                        style: style, role: .axisTitle)
                })
        }
    }

    /// Numbers to the left of the plot, title above its left corner.
    mutating func addVerticalAxis(_ ticks: [ChartLayout.Tick], title: String?) {
        let style = TextStyle(size: theme.labelSize, colour: theme.muted)
        add(
            ticks.map {
                typesetter.line(
                    $0.label, at: Point(plot.minX - 10, $0.position + style.size * 0.36), anchor: .end,
                    style: style, role: .tick)
            })
        if let title {
            let lines = typesetter.wrap(title, style, width: slot.width)
            let height = typesetter.blockHeight(lines.count, style)
            add(
                typesetter.block(
                    lines, x: slot.minX, middle: plot.minY - 14 - height / 2, anchor: .start, style: style,
                    role: .axisTitle, backdrop: theme.background))
        }
    }
}
