extension LabelSpace {
    /// Numbers and title below the plot. A number that would touch the one before it is left out; its tick
    /// stays.
    /// - Parameter staysInside: whether the numbers keep within the plot, as those of neighbouring plots need.
    mutating func addHorizontalAxis(_ ticks: [ChartLayout.Tick], title: String?, staysInside: Bool = false) {
        let style = TextStyle(size: theme.labelSize, colour: theme.muted)
        var bottom = plot.maxY + 11
        if !ticks.isEmpty {
            var lastEdge = -Double.infinity
            for tick in ticks {
                let half = typesetter.width(tick.label, style) / 2
                let middle =
                    staysInside ? max(plot.minX + half, min(plot.maxX - half, tick.position)) : tick.position
                let number = typesetter.line(
                    tick.label, at: Point(middle, bottom + style.ascent), anchor: .middle,
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

    /// Numbers to the left of the plot.
    mutating func addVerticalAxis(_ ticks: [ChartLayout.Tick]) {
        let style = TextStyle(size: theme.labelSize, colour: theme.muted)
        add(
            ticks.map {
                typesetter.line(
                    $0.label, at: Point(plot.minX - 10, $0.position + style.size * 0.36), anchor: .end,
                    style: style, role: .tick)
            })
    }

    /// The title of the vertical axis above the left corner of the plot, over the names of reference lines where they or
    /// their lines are in the way.
    /// - Parameter above: the room that the name of the plot takes.
    mutating func addVerticalTitle(_ title: String, above: Double) {
        let style = TextStyle(size: theme.labelSize, colour: theme.muted)
        let lines = typesetter.wrap(title, style, width: slot.width)
        let height = typesetter.blockHeight(lines.count, style)
        var middle = plot.minY - 14 - above - height / 2
        func block(_ middle: Double) -> [PlacedText] {
            typesetter.block(
                lines, x: slot.minX, middle: middle, anchor: .start, style: style, role: .axisTitle)
        }
        for _ in 0..<200 {
            let isClear = block(middle).allSatisfy { line in
                isClearOfText(line.bounds.inset(by: -2))
                    && !leaders.contains {
                        line.bounds.inset(by: -2).isCrossed(from: $0.start, to: $0.end)
                    }
            }
            if isClear { break }
            middle -= 4
        }
        add(block(middle))
    }

    /// The name of one of several plots, above its left corner; shortened where the plot is narrow.
    /// - Parameter details: what stands behind the name, the longest wording first: the first that leaves room for the
    ///   whole name, else the last.
    mutating func addPanelTitle(_ title: String, details: [String], isHighlighted: Bool) {
        let style = TextStyle(
            size: theme.labelSize, weight: .bold, colour: isHighlighted ? theme.highlight : theme.ink)
        let grey = TextStyle(size: theme.labelSize * 0.85, colour: theme.muted)
        func width(_ detail: String) -> Double { typesetter.width(detail, grey) + 10 }
        let room = plot.width - typesetter.width(title, style)
        let detail = details.first { width($0) <= room } ?? details.last
        let detailWidth = detail.map(width) ?? 0
        let shown = NameShortener(typesetter: typesetter).fitting(
            title, style, width: plot.width - detailWidth)
        let baseline = plot.minY - 7 - style.descent
        add([typesetter.line(shown, at: Point(plot.minX, baseline), style: style, role: .panel)])
        if shown != title { shorten(title, to: shown) }
        guard let detail else { return }
        let right = plot.minX + typesetter.width(shown, style) + 10
        add([typesetter.line(detail, at: Point(right, baseline), style: grey, role: .panel)])
    }
}
