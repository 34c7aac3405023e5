/// Touching bars over intervals, with the count above each; a darker foot for values that are all the same.
struct HistogramMark: Mark {
    let edges: [Double]
    let counts: [Int]
    /// How many of each interval belong to a pile.
    let darkCounts: [Int]
    /// What is written in the darker foot of an interval, where it fits.
    let darkLabels: [Int: [String]]
    /// Whether every bar bears its number; not where a curve runs over the bars.
    var showsCounts = true

    func train(_ domains: inout ScaleDomains) {
        for edge in edges { domains.x.include(edge) }
        domains.y.include(0)
        // Room for the number above the highest bar.
        domains.y.include(Double(max(1, counts.max() ?? 0)) * 1.06)
    }

    func placeLabels(in space: inout LabelSpace) {
        let style = TextStyle(size: space.theme.labelSize, colour: space.theme.ink)
        for (index, count) in counts.enumerated() where count > 0 {
            let left = space.x.position(edges[index])
            let right = space.x.position(edges[index + 1])
            let text = NumberFormat(decimals: 0).string(Double(count))
            guard space.typesetter.width(text, style) <= right - left else { continue }
            let number =
                space.typesetter.line(
                    text, at: Point((left + right) / 2, space.y.position(Double(count)) - 6),
                    anchor: .middle, style: style, role: .data, backdrop: space.theme.background)
            if showsCounts, space.isClearOfText(number.bounds) { space.add([number]) }
            placeDarkLabel(index, width: right - left, in: &space)
        }
    }

    private func placeDarkLabel(_ index: Int, width: Double, in space: inout LabelSpace) {
        guard let label = darkLabels[index]?.first, darkLabels[index]?.count == 1 else { return }
        let style = TextStyle(
            size: space.theme.labelSize, weight: .bold,
            colour: space.theme.inkColour(on: space.theme.highlight))
        let top = space.y.position(Double(darkCounts[index]))
        let foot = space.y.position(0)
        let lines = space.typesetter.wrap(label, style, width: width - 12)
        let isWide = space.typesetter.blockWidth(lines, style) > width - 8
        guard !isWide, space.typesetter.blockHeight(lines.count, style) + 10 < foot - top else { return }
        space.add(
            space.typesetter.block(
                lines, x: (space.x.position(edges[index]) + space.x.position(edges[index + 1])) / 2,
                middle: (top + foot) / 2, anchor: .middle, style: style, role: .data,
                backdrop: space.theme.highlight))
    }

    func draw(_ layout: Panel, on canvas: any Canvas) {
        let foot = layout.y.position(0)
        for (index, count) in counts.enumerated() where count > 0 {
            let left = layout.x.position(edges[index]).rounded() + 1
            let right = layout.x.position(edges[index + 1]).rounded()
            func bar(_ height: Int, _ colour: Colour) {
                let top = layout.y.position(Double(height)).rounded()
                canvas.fillRectangle(
                    Rect(minX: left, minY: top, maxX: max(left + 1, right), maxY: foot), colour: colour)
            }
            bar(count, layout.theme.accent)
            if darkCounts[index] > 0 { bar(darkCounts[index], layout.theme.highlight) }
        }
    }
}
