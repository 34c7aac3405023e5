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
        for index in counts.indices { placeDarkLabel(index, in: &space) }
    }

    /// Counts stand above their bars where nothing else is: in the middle, or beside a line that runs through there.
    func placeNames(in space: inout LabelSpace) {
        guard showsCounts else { return }
        let style = TextStyle(size: space.theme.labelSize, colour: space.theme.ink)
        for (index, count) in counts.enumerated() where count > 0 {
            let left = space.x.position(edges[index])
            let right = space.x.position(edges[index + 1])
            let text = NumberFormat(decimals: 0).string(Double(count))
            let width = space.typesetter.width(text, style)
            guard width + 4 <= right - left else { continue }
            let baseline = space.y.position(Double(count)) - 3 - style.descent
            let middles = [
                space.middle(between: left, right, width: width - 6), left + width / 2 + 3,
                right - width / 2 - 3,
            ]
            let candidates = middles.compactMap(\.self).map {
                space.typesetter.line(
                    text, at: Point($0, baseline), anchor: .middle, style: style, role: .data)
            }
            if let free = candidates.first(where: { space.isFree($0.bounds) }) { space.add([free]) }
        }
    }

    private func placeDarkLabel(_ index: Int, in space: inout LabelSpace) {
        let left = space.x.position(edges[index])
        let right = space.x.position(edges[index + 1])
        guard let label = darkLabels[index]?.first, darkLabels[index]?.count == 1 else { return }
        let style = TextStyle(
            size: space.theme.labelSize, weight: .bold,
            colour: space.theme.inkColour(on: space.theme.highlight))
        let top = space.y.position(Double(darkCounts[index]))
        let foot = space.y.position(0)
        let widths = [left] + space.uprights.filter { $0 > left && $0 < right }.sorted() + [right]
        let widest = zip(widths, widths.dropFirst()).map { $1 - $0 }.max() ?? 0
        let lines = space.typesetter.wrap(label, style, width: widest - 16)
        let width = space.typesetter.blockWidth(lines, style)
        guard let middle = space.middle(between: left, right, width: width),
            space.typesetter.blockHeight(lines.count, style) + 10 < foot - top
        else { return }
        space.add(
            space.typesetter.block(
                lines, x: middle, middle: (top + foot) / 2, anchor: .middle, style: style, role: .data))
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
