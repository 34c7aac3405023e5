/// Title, subtitle, quantity with unit, and legend, from the top of the image down.
struct HeaderBlock {
    private(set) var texts: [PlacedText] = []
    private(set) var swatches: [ChartLayout.Swatch] = []
    /// Where the header ends.
    private(set) var bottom: Double

    private let left: Double
    private let right: Double
    private let typesetter: Typesetter
    private let theme: Theme

    init(
        _ specification: ChartSpecification, plan: ChartPlan, size: Size, typesetter: Typesetter, theme: Theme
    ) {
        self.typesetter = typesetter
        self.theme = theme
        left = theme.margin
        right = size.width - theme.margin
        bottom = theme.margin - 8
        let title = TextStyle(size: theme.titleSize, weight: .bold, colour: theme.ink)
        addParagraph(specification.title, title, role: .title)
        let subtitle = TextStyle(size: theme.subtitleSize, colour: theme.muted)
        let parts = [specification.subtitle, plan.heading].compactMap(\.self).filter { !$0.isEmpty }
        let joined = parts.joined(separator: "　")
        if typesetter.width(joined, subtitle) <= right - left {
            addParagraph(joined, subtitle, role: .subtitle)
        } else {
            for part in parts { addParagraph(part, subtitle, role: .subtitle) }
        }
        if !plan.legend.isEmpty { addLegend(plan.legend) }
        bottom += 18
    }

    private mutating func addParagraph(_ text: String, _ style: TextStyle, role: TextRole) {
        guard !text.isEmpty else { return }
        let lines = typesetter.wrap(text, style, width: right - left, balanced: role == .title)
        texts += typesetter.block(lines, x: left, top: bottom, style: style, role: role)
        bottom += typesetter.blockHeight(lines.count, style) + 8
    }

    private mutating func addLegend(_ entries: [LegendEntry]) {
        let style = TextStyle(size: theme.labelSize, colour: theme.ink)
        let height = style.size * 0.9
        let gap = 8.0
        bottom += 8
        var x = left
        var rowHeight = 0.0
        for entry in entries {
            let side =
                switch entry.sign {
                case .strip: height * 12
                case .line, .dashed: height * 2.2
                case .square, .disc, .ring, .point: height
                case .area(let radius): (radius * 2).rounded(.up)
                }
            let lines = typesetter.wrap(
                entry.label, style, width: (right - left) * 0.42 - side - gap, balanced: true)
            let width = side + gap + typesetter.blockWidth(lines, style)
            let textHeight = typesetter.blockHeight(lines.count, style)
            if x > left, x + width > right {
                x = left
                bottom += rowHeight + 8
                rowHeight = 0
            }
            let middle = bottom + typesetter.blockHeight(1, style) / 2
            let tall = if case .area = entry.sign { side } else { height }
            swatches.append(
                ChartLayout.Swatch(
                    rect: Rect(
                        minX: x.rounded(), minY: (middle - tall / 2).rounded(), maxX: (x + side).rounded(),
                        maxY: (middle + tall / 2).rounded()), colour: entry.colour, sign: entry.sign))
            texts += typesetter.block(lines, x: x + side + gap, top: bottom, style: style, role: .legend)
            x += width + 28
            rowHeight = max(rowHeight, textHeight, tall)
        }
        bottom += rowHeight
    }
}
