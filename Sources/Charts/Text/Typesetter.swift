/// Measures, wraps and positions text; the one place where a string becomes a ``PlacedText``.
struct Typesetter {
    let measurer: any TextMeasurer

    private static let opening = Set<Character>("（【《「『“‘")
    private static let closing = Set<Character>("）】》」』，。；：”’")

    func width(_ text: String, _ style: TextStyle) -> Double {
        measurer.width(of: text, size: style.size, weight: style.weight)
    }

    func wrap(_ text: String, _ style: TextStyle, width: Double, balanced: Bool = false) -> [String] {
        let breaker = LineBreaker { self.width($0, style) }
        return balanced
            ? breaker.balancedLines(of: text, width: width) : breaker.lines(of: text, width: width)
    }

    /// One line with its baseline at `baseline`.
    func line(
        _ text: String, at baseline: Point, anchor: TextAnchor = .start, style: TextStyle, role: TextRole,
        backdrop: Colour? = nil
    ) -> PlacedText {
        let width = self.width(text, style)
        // Full-width brackets and quotes are half empty: at an edge their blank half hangs over it.
        let blank = style.size * 0.45
        var pen = baseline
        var left: Double
        var right: Double
        switch anchor {
        case .start:
            let hangs = text.first.map(Self.opening.contains) ?? false
            (left, right) = (baseline.x, baseline.x + width - (hangs ? blank : 0))
            if hangs { pen.x -= blank }
        case .middle: (left, right) = (baseline.x - width / 2, baseline.x + width / 2)
        case .end:
            let hangs = text.last.map(Self.closing.contains) ?? false
            (left, right) = (baseline.x - width + (hangs ? blank : 0), baseline.x)
            if hangs { pen.x += blank }
        }
        let bounds = Rect(
            minX: left, minY: baseline.y - style.ascent, maxX: right, maxY: baseline.y + style.descent)
        return PlacedText(
            text: text, baseline: pen, anchor: anchor, style: style, role: role, bounds: bounds,
            backdrop: backdrop)
    }

    /// Lines one below another, the block centred on `middle` vertically.
    func block(
        _ lines: [String], x: Double, middle: Double, anchor: TextAnchor, style: TextStyle, role: TextRole,
        backdrop: Colour? = nil
    ) -> [PlacedText] {
        let first = middle - blockHeight(lines.count, style) / 2 + style.ascent
        return lines.enumerated().map { index, text in
            line(
                text, at: Point(x, first + Double(index) * style.leading), anchor: anchor, style: style,
                role: role, backdrop: backdrop)
        }
    }

    /// Lines one below another from `top` downwards.
    func block(_ lines: [String], x: Double, top: Double, style: TextStyle, role: TextRole) -> [PlacedText] {
        block(
            lines, x: x, middle: top + blockHeight(lines.count, style) / 2, anchor: .start, style: style,
            role: role)
    }

    /// The height of `count` lines of `style`.
    func blockHeight(_ count: Int, _ style: TextStyle) -> Double {
        count == 0 ? 0 : style.ascent + style.descent + Double(count - 1) * style.leading
    }

    /// The width of the widest of `lines`.
    func blockWidth(_ lines: [String], _ style: TextStyle) -> Double {
        lines.reduce(0) { max($0, width($1, style)) }
    }
}
