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

    /// The places of the points of one group, in the order of its points.
    private func swarm(_ index: Int, x: PositionScale, y: PositionScale) -> Swarm {
        Swarm(
            positions: groups[index].points.map { x.position($0.value) },
            middle: y.position(Double(index)), room: min(y.bandwidth * 0.42, 70))
    }

    func placeLabels(in space: inout LabelSpace) {
        let swarms = groups.indices.map { swarm($0, x: space.x, y: space.y) }
        for swarm in swarms {
            for centre in swarm.centres {
                let reach = swarm.radius + 1
                space.obstacles.append(
                    Rect(
                        minX: centre.x - reach, minY: centre.y - reach, maxX: centre.x + reach,
                        maxY: centre.y + reach))
            }
        }
        for wantsHighlight in [true, false] {
            for (group, swarm) in zip(groups, swarms) {
                for (point, centre) in zip(group.points, swarm.centres)
                where point.isHighlighted == wantsHighlight {
                    guard let name = point.name else { continue }
                    let style = TextStyle(
                        size: space.theme.labelSize, weight: wantsHighlight ? .bold : .regular,
                        colour: space.theme.ink)
                    let lines = space.typesetter.wrap(
                        name, style, width: space.theme.labelSize * 13, balanced: true)
                    space.name(centre, radius: swarm.radius, lines: lines, style: style)
                }
            }
        }
    }

    func draw(_ layout: ChartLayout, on canvas: any Canvas) {
        let theme = layout.theme
        for (index, group) in groups.enumerated() {
            if let box = group.box { draw(box, at: index, layout, canvas) }
            let swarm = swarm(index, x: layout.x, y: layout.y)
            for (point, centre) in zip(group.points, swarm.centres) {
                canvas.fillDisc(
                    centre: centre, radius: point.isHighlighted ? swarm.radius + 2 : swarm.radius,
                    colour: point.isHighlighted ? theme.highlight : theme.accent.withOpacity(0.75))
            }
            if let box = group.box { drawMedian(box, at: index, layout, canvas) }
        }
    }

    private func halfHeight(_ layout: ChartLayout) -> Double { min(layout.y.bandwidth * 0.28, 44).rounded() }

    private func draw(_ box: Quartiles, at index: Int, _ layout: ChartLayout, _ canvas: any Canvas) {
        let theme = layout.theme
        let middle = layout.y.position(Double(index)).rounded()
        let half = halfHeight(layout)
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

    private func drawMedian(_ box: Quartiles, at index: Int, _ layout: ChartLayout, _ canvas: any Canvas) {
        let middle = layout.y.position(Double(index)).rounded()
        let half = halfHeight(layout)
        let x = layout.x.position(box.median).rounded()
        canvas.fillRectangle(
            Rect(minX: x - 2, minY: middle - half, maxX: x + 2, maxY: middle + half),
            colour: layout.theme.ink)
    }
}
