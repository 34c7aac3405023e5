/// Lines between two upright rules, values at the left, values and names at the right.
struct SlopeMark: Mark {
    struct Line {
        var name: String
        var from: Double
        var to: Double
        var fromText: String
        var toText: String
        var isHighlighted: Bool
    }

    let lines: [Line]
    let fromName: String
    let toName: String
    let includesZero: Bool

    func train(_ domains: inout ScaleDomains) {
        domains.x.include(0)
        domains.x.include(1)
        if includesZero { domains.y.include(0) }
        for line in lines {
            domains.y.include(line.from)
            domains.y.include(line.to)
        }
    }

    /// Highlighted lines first, then the largest values: those names find room first.
    private var order: [Int] {
        lines.indices.sorted { one, two in
            let (a, b) = (lines[one], lines[two])
            if a.isHighlighted != b.isHighlighted { return a.isHighlighted }
            return max(a.from, a.to) == max(b.from, b.to) ? one < two : max(a.from, a.to) > max(b.from, b.to)
        }
    }

    func placeLabels(in space: inout LabelSpace) {
        let theme = space.theme
        let head = TextStyle(size: theme.labelSize, weight: .bold, colour: theme.ink)
        let top = space.plot.minY - 10 - head.descent
        space.add([
            space.typesetter.line(
                fromName, at: Point(space.plot.minX, top), anchor: .middle, style: head, role: .axisTitle),
            space.typesetter.line(
                toName, at: Point(space.plot.maxX, top), anchor: .middle, style: head, role: .axisTitle),
        ])
        let widest = space.slot.width * 0.36
        let small = TextStyle(size: theme.labelSize * 0.9, colour: theme.ink)
        var left: [(index: Int, place: Double)] = []
        var right: [(index: Int, place: Double)] = []
        let capacity = Int(space.plot.height / (small.leading + 1))
        for index in order.prefix(max(1, capacity)) {
            left.append((index, space.y.position(lines[index].from)))
            right.append((index, space.y.position(lines[index].to)))
        }
        for _ in 0..<max(0, lines.count - capacity) { space.countUnplaced() }
        let shortener = NameShortener(typesetter: space.typesetter)
        for (entries, isLeft) in [(left, true), (right, false)] {
            let sorted = entries.sorted { ($0.place, $0.index) < ($1.place, $1.index) }
            let places = Spreading.places(
                sorted.map(\.place), gap: small.leading, low: space.plot.minY, high: space.plot.maxY)
            // Names beside lines to their ends all stand behind those lines.
            let away = zip(sorted, places).contains { abs($1 - $0.place) > 2 } ? 26.0 : 12.0
            for (entry, place) in zip(sorted, places) {
                let line = lines[entry.index]
                var style = small
                if line.isHighlighted { style.weight = .bold }
                var text = isLeft ? line.fromText : line.toText
                if !isLeft {
                    let room = widest - space.typesetter.width(text + "  ", style)
                    let name = shortener.fitting(line.name, style, width: room)
                    if name != line.name { space.shorten(line.name, to: name) }
                    text += "  " + name
                }
                let edge = isLeft ? space.plot.minX : space.plot.maxX
                space.add(
                    space.typesetter.block(
                        [text], x: edge + (isLeft ? -away : away), middle: place,
                        anchor: isLeft ? .end : .start,
                        style: style, role: .data))
                guard away > 12 else { continue }
                space.add(
                    ChartLayout.LeaderLine(
                        start: Point(edge + (isLeft ? -22 : 22), place),
                        end: Point(edge + (isLeft ? -8 : 8), entry.place), isReference: false))
            }
        }
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let theme = layout.theme
        let plot = layout.plot
        for x in [plot.minX, plot.maxX] {
            canvas.fillRectangle(
                Rect(minX: x.rounded(), minY: plot.minY, maxX: x.rounded() + 1, maxY: plot.maxY),
                colour: theme.rule)
        }
        for index in order.reversed() {
            let line = lines[index]
            let ends = [
                Point(plot.minX, layout.y.position(line.from)), Point(plot.maxX, layout.y.position(line.to)),
            ]
            let plain = line.to < line.from ? theme.rule : theme.accent
            let colour =
                line.isHighlighted ? theme.highlight : plain.withOpacity(lines.count > 40 ? 0.5 : 0.9)
            canvas.strokeLine(
                ends, width: line.isHighlighted ? 4 : line.to < line.from ? 1.75 : 2.5, dash: [],
                colour: colour)
            for end in ends {
                canvas.fillDisc(centre: end, radius: line.isHighlighted ? 6 : 4.5, colour: colour)
            }
        }
    }
}
