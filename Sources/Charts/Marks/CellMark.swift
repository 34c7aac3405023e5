/// Cells of a table, each with its text on a ground whose strength is a share.
struct CellMark: Mark {
    struct Cell {
        var text: String
        /// How strong the ground is, 0…1; nil where the value is missing.
        var share: Double?
    }

    struct Head {
        var title: String
        var detail: String
    }

    let heads: [Head]
    /// A row of cells each; an empty row stands for what is folded away.
    let rows: [[Cell]]

    func train(_ domains: inout ScaleDomains) {
        domains.x.include(0)
        domains.x.include(Double(max(1, heads.count)))
    }

    private func rect(_ row: Int, _ column: Int, _ x: PositionScale, _ y: PositionScale) -> Rect {
        let middle = y.position(Double(row))
        return Rect(
            minX: x.position(Double(column)) + 1, minY: middle - y.bandwidth / 2 + 1,
            maxX: x.position(Double(column + 1)) - 1, maxY: middle + y.bandwidth / 2 - 1
        ).snapped
    }

    func placeLabels(in space: inout LabelSpace) {
        let theme = space.theme
        let width = space.x.position(1) - space.x.position(0)
        let head = TextStyle(size: theme.labelSize * 0.9, colour: theme.ink)
        let small = TextStyle(size: theme.labelSize * 0.8, colour: theme.muted)
        let shortener = NameShortener(typesetter: space.typesetter)
        let titles = heads.map(\.title)
        let short = shortener.fitting(titles, head, width: width - 10, lines: 3)
        for (column, title) in short.enumerated() {
            if title != titles[column] { space.shorten(titles[column], to: title) }
            let lines = space.typesetter.wrap(title, head, width: width - 8, balanced: true)
            let x = space.x.position(Double(column) + 0.5)
            let detail = space.typesetter.block(
                [heads[column].detail], x: x, middle: space.plot.minY - 6 - small.leading / 2,
                anchor: .middle,
                style: small, role: .axisTitle)
            let height = space.typesetter.blockHeight(lines.count, head)
            space.add(detail)
            space.add(
                space.typesetter.block(
                    lines, x: x, middle: space.plot.minY - 10 - small.leading - height / 2, anchor: .middle,
                    style: head, role: .axisTitle))
        }
        let size = min(theme.labelSize, max(11, space.y.bandwidth * 0.62))
        for (index, row) in rows.enumerated() {
            for (column, cell) in row.enumerated() {
                let ground = cell.share.map(theme.rampColour) ?? theme.background
                var style = TextStyle(size: size, colour: theme.inkColour(on: ground))
                if cell.share == nil { style.colour = theme.muted }
                let box = rect(index, column, space.x, space.y)
                let width = space.typesetter.width(cell.text, style)
                if width > box.width - 6 { style.size *= max(0.5, (box.width - 6) / width) }
                guard space.typesetter.width(cell.text, style) <= box.width else { continue }
                space.add(
                    space.typesetter.block(
                        [cell.text], x: box.centre.x, middle: box.centre.y, anchor: .middle, style: style,
                        role: .data))
            }
        }
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let theme = layout.theme
        for (index, row) in rows.enumerated() {
            for (column, cell) in row.enumerated() {
                let box = rect(index, column, layout.x, layout.y)
                if let share = cell.share {
                    canvas.fillRectangle(box, colour: theme.rampColour(share))
                } else {
                    hatch(box, theme, canvas)
                }
            }
        }
    }

    /// Missing cells are an empty frame.
    private func hatch(_ box: Rect, _ theme: Theme, _ canvas: any Canvas) {
        canvas.fillRectangle(box, colour: theme.grid)
        canvas.fillRectangle(box.inset(by: 1), colour: theme.background)
    }
}
