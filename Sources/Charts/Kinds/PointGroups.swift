/// How the points of groups are told apart: the largest groups by colour and sign, the rest small and grey.
struct PointGroups {
    /// More signs than these are not told apart at a glance.
    static let most = PointSign.allCases.count

    /// A sign for every group that has one of its own, with n.
    let legend: [LegendEntry]
    private let styles: [String: PointMark.Style]
    private let rest: PointMark.Style

    /// Nil where no point is of a group.
    /// - Parameters:
    ///   - points: the group of every drawn point; nil for a point of none.
    ///   - order: the groups in the order of the legend; others follow as they come.
    ///   - limit: how many groups have signs of their own at the most; nil for as many as there are signs.
    init?(_ points: [String?], order: [String], limit: Int?, theme: Theme, words: ChartLanguage) {
        guard !order.isEmpty || points.contains(where: { $0 != nil }) else { return nil }
        var names: [String] = []
        for name in order + points.compactMap(\.self) where !names.contains(name) { names.append(name) }
        let counts = names.map { name in points.count { $0 == name } }
        let most = min(limit ?? Self.most, Self.most)
        let kept = RowFolding.kept(
            names.map { _ in false }, importance: counts.map(Double.init),
            most: most)
        var legend: [LegendEntry] = []
        var styles: [String: PointMark.Style] = [:]
        for (name, count) in zip(zip(names, counts), kept).filter(\.1).map(\.0) {
            let style = PointMark.Style(
                sign: PointSign.allCases[styles.count], colour: theme.seriesColour(styles.count))
            styles[name] = style
            legend.append(Self.entry(name, count, style))
        }
        rest = PointMark.Style(sign: .disc, colour: Self.restColour(theme), isRest: true)
        let others = points.count { name in name.map { styles[$0] == nil } ?? true }
        let folded = names.count - styles.count
        if others > 0 || folded > 0 {
            legend.append(Self.entry(words.restOfGroups(folded), others, rest))
        }
        self.legend = legend
        self.styles = styles
    }

    private static func entry(_ name: String, _ count: Int, _ style: PointMark.Style) -> LegendEntry {
        LegendEntry(label: "\(name)  n = \(count)", colour: style.colour, sign: .point(style.sign))
    }

    /// The grey of the groups without a sign of their own.
    static func restColour(_ theme: Theme) -> Colour { theme.rule.mixed(with: theme.background, 0.35) }

    /// How a point of a group is drawn.
    func style(of group: String?) -> PointMark.Style { group.flatMap { styles[$0] } ?? rest }
}
