/// Horizontal boxes with every value as a point, one band a group.
struct BoxMark: Mark {
    struct Point {
        var value: Double
        /// Written next to the point; nil for no name.
        var name: String?
        var isHighlighted: Bool
    }

    struct Group {
        /// Nil for points without a box.
        var box: Quartiles?
        var points: [Point]
        /// Marked by a short line where there is no box and there are several points.
        var median: Double?
    }

    let groups: [Group]

    func train(_ domains: inout ScaleDomains) {
        for group in groups {
            for point in group.points { domains.x.include(point.value) }
            guard let box = group.box else { continue }
            domains.x.include(box.low)
            domains.x.include(box.high)
        }
    }

    private func swarms(x: PositionScale, y: PositionScale) -> [Swarm] {
        Swarm.placing(
            groups.map { $0.points.map { x.position($0.value) } },
            middles: groups.indices.map { y.position(Double($0)) },
            room: min(y.bandwidth * 0.44, groups.count == 1 ? 240 : 120))
    }

    func placeNames(in space: inout LabelSpace) {
        let swarms = swarms(x: space.x, y: space.y)
        for wantsHighlight in [true, false] {
            for (group, swarm) in zip(groups, swarms) {
                for (point, centre) in zip(group.points, swarm.centres)
                where point.isHighlighted == wantsHighlight {
                    guard let name = point.name else { continue }
                    let style = TextStyle(
                        size: space.theme.labelSize, weight: wantsHighlight ? .bold : .regular,
                        colour: space.theme.ink)
                    let width = space.theme.labelSize * 13
                    let short = NameShortener(typesetter: space.typesetter).fitting(
                        [name], style, width: width, lines: 2)[0]
                    let lines = space.typesetter.wrap(short, style, width: width, balanced: true)
                    let before = space.unplaced
                    space.name(
                        centre, radius: swarm.radius, lines: lines, style: style)
                    if short != name, space.unplaced == before { space.shorten(name, to: short) }
                }
            }
        }
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let theme = layout.theme
        let swarms = swarms(x: layout.x, y: layout.y)
        for (index, group) in groups.enumerated() {
            if let box = group.box { draw(box, at: index, layout, canvas) }
            let swarm = swarms[index]
            for (point, centre) in zip(group.points, swarm.centres) {
                canvas.fillDisc(
                    centre: centre, radius: point.isHighlighted ? swarm.radius + 2 : swarm.radius,
                    colour: point.isHighlighted ? theme.highlight : theme.accent.withOpacity(0.75))
            }
            if let median = group.box?.median ?? (group.points.count > 2 ? group.median : nil) {
                drawMedian(median, at: index, layout, canvas)
            }
        }
    }

    private func halfHeight(_ y: PositionScale) -> Double { min(y.bandwidth * 0.28, 56).rounded() }

    private func draw(_ box: Quartiles, at index: Int, _ layout: Panel, _ canvas: any Canvas) {
        let theme = layout.theme
        let middle = layout.y.position(Double(index)).rounded()
        let half = halfHeight(layout.y)
        let low = layout.x.position(box.low)
        let high = layout.x.position(box.high)
        let body = Rect(
            minX: layout.x.position(box.first), minY: middle - half, maxX: layout.x.position(box.third),
            maxY: middle + half
        ).snapped
        for (start, end) in [(low, body.minX), (body.maxX, high)] {
            canvas.fillRectangle(
                Rect(minX: start, minY: middle - 1, maxX: end, maxY: middle + 1), colour: theme.rule)
        }
        for end in [low, high] {
            let x = end.rounded()
            canvas.fillRectangle(
                Rect(minX: x - 1, minY: middle - half / 2, maxX: x + 1, maxY: middle + half / 2).snapped,
                colour: theme.rule)
        }
        canvas.fillRectangle(body.inset(by: -1), colour: theme.rule)
        canvas.fillRectangle(body.inset(by: 1), colour: theme.boxFill)
    }

    private func drawMedian(_ median: Double, at index: Int, _ layout: Panel, _ canvas: any Canvas) {
        let middle = layout.y.position(Double(index)).rounded()
        let half = halfHeight(layout.y)
        let x = layout.x.position(median).rounded()
        canvas.fillRectangle(
            Rect(minX: x - 2, minY: middle - half, maxX: x + 2, maxY: middle + half),
            colour: layout.theme.ink)
    }
}
