/// A ring, a disc and the line between them in every row, the values outside.
struct DumbbellMark: Mark {
    struct Row {
        var from: Double?
        var to: Double?
        var fromText: String
        var toText: String
        var isHighlighted = false
    }

    let rows: [Row]
    /// Whether the axis begins at zero.
    let includesZero: Bool

    private static let radius = 8.0

    func train(_ domains: inout ScaleDomains) {
        if includesZero { domains.x.include(0) }
        for row in rows {
            for value in [row.from, row.to] { if let value { domains.x.include(value) } }
        }
    }

    func placeLabels(in space: inout LabelSpace) {
        let theme = space.theme
        for (index, row) in rows.enumerated() {
            let middle = space.y.position(Double(index))
            let rises = (row.to ?? row.from ?? 0) >= (row.from ?? 0)
            let grey = TextStyle(size: theme.labelSize, colour: theme.muted)
            let strong = TextStyle(
                size: theme.labelSize, weight: row.isHighlighted ? .bold : .regular, colour: theme.ink)
            let reach = Self.radius + 7
            func add(_ text: String, _ value: Double, toRight: Bool, _ style: TextStyle) {
                guard !text.isEmpty else { return }
                let edge = space.beside(
                    space.x.position(value) + (toRight ? reach : -reach),
                    width: space.typesetter.width(text, style), toRight: toRight)
                space.add(
                    space.typesetter.block(
                        [text], x: edge, middle: middle,
                        anchor: toRight ? .start : .end, style: style, role: .data, backdrop: theme.background
                    ))
            }
            switch (row.from, row.to) {
            case (let from?, let to?):
                add(row.fromText, from, toRight: !rises, grey)
                add(row.toText, to, toRight: rises, strong)
            case (let from?, nil):
                add(row.fromText, from, toRight: false, grey)
                add(row.toText, from, toRight: true, grey)
            case (nil, let to?):
                add(row.fromText, to, toRight: false, grey)
                add(row.toText, to, toRight: true, strong)
            case (nil, nil):
                guard !row.fromText.isEmpty else { continue }
                space.add(
                    space.typesetter.block(
                        [row.fromText], x: space.plot.minX + 4, middle: middle, anchor: .start, style: grey,
                        role: .data, backdrop: theme.background))
            }
        }
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let theme = layout.theme
        for (index, row) in rows.enumerated() {
            let y = layout.y.position(Double(index)).rounded()
            let from = row.from.map { Point(layout.x.position($0), y) }
            let to = row.to.map { Point(layout.x.position($0), y) }
            if let from, let to {
                let rises = to.x >= from.x
                canvas.strokeLine(
                    [from, to], width: rises ? 4 : 3, dash: rises ? [] : [3, 3],
                    colour: rises ? theme.accent : theme.rule)
            }
            if let from {
                canvas.fillDisc(centre: from, radius: Self.radius, colour: theme.background)
                canvas.strokeCircle(centre: from, radius: Self.radius - 1.5, width: 3, colour: theme.accent)
            }
            // Where the two are nearly equal the disc is small, so that the ring is seen around it.
            let isClose = from.map { abs($0.x - (to ?? $0).x) < 1.6 * Self.radius } ?? false
            if let to {
                canvas.fillDisc(
                    centre: to, radius: isClose ? Self.radius / 2 : Self.radius, colour: theme.highlight)
            }
        }
    }
}
