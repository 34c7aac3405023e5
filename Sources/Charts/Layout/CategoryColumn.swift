/// The names of rows at the left of the plot, wrapped so that every one is whole.
struct CategoryColumn {
    let rows: [[String]]
    let axis: CategoryAxis
    let style: TextStyle
    let detailStyle: TextStyle
    /// The width of the column without the gap to the plot.
    let width: Double
    /// The thinnest band that holds the name with the most lines.
    let rowHeight: Double
    /// The names that are not written whole.
    let shortened: [ShortenedName]

    /// Names of more lines are shortened, where even the widest column does not hold them in fewer.
    private static let mostLines = 2

    static let gap = 14.0

    private static let widestShare = 0.44

    /// Sizes and widths in order of preference, as shares of the width of the image.
    private static func attempts(_ theme: Theme) -> [(size: Double, share: Double)] {
        [
            (theme.categorySize, 0.26), (theme.categorySize, 0.34), (theme.labelSize, 0.30),
            (theme.labelSize, 0.38), (theme.labelSize, widestShare),
        ]
    }

    /// The first attempt whose rows fit into `height`; if none fits, the last, and rows have to be folded.
    static func fitting(
        _ axis: CategoryAxis, height: Double, imageWidth: Double, typesetter: Typesetter, theme: Theme
    ) -> CategoryColumn {
        let attempts = attempts(theme)
        var column = CategoryColumn(axis, attempts[0], imageWidth, typesetter, theme)
        for attempt in attempts.dropFirst()
        where Double(axis.rows.count) * column.rowHeight > height
            || column.rows.contains(where: { $0.count > mostLines })
        {
            column = CategoryColumn(axis, attempt, imageWidth, typesetter, theme)
        }
        return column
    }

    private init(
        _ axis: CategoryAxis, _ attempt: (size: Double, share: Double), _ imageWidth: Double,
        _ typesetter: Typesetter, _ theme: Theme
    ) {
        self.axis = axis
        let style = TextStyle(size: attempt.size, colour: theme.ink)
        let bold = TextStyle(size: attempt.size, weight: .bold, colour: theme.ink)
        let detailStyle = TextStyle(size: theme.labelSize, colour: theme.muted)
        self.style = style
        self.detailStyle = detailStyle
        let room = imageWidth * attempt.share
        var names = axis.rows.map(\.label)
        if attempt.share >= Self.widestShare {
            names = NameShortener(typesetter: typesetter).fitting(
                names, bold, width: room, lines: Self.mostLines)
        }
        shortened = zip(names, axis.rows).filter { $0 != $1.label }.map {
            ShortenedName(short: $0, full: $1.label)
        }
        rows = zip(names, axis.rows).map { name, row in
            typesetter.wrap(name, row.isHighlighted ? bold : style, width: room, balanced: true)
        }
        let widths = zip(rows, axis.rows).map { lines, row in
            max(
                typesetter.blockWidth(lines, row.isHighlighted ? bold : style),
                typesetter.blockWidth(row.detail.map { [$0] } ?? [], detailStyle))
        }
        width = widths.max() ?? 0
        let heights = zip(rows, axis.rows).map { lines, row in
            typesetter.blockHeight(lines.count, style) + (row.detail == nil ? 0 : detailStyle.leading)
        }
        rowHeight = max(axis.thinnestBand, (heights.max() ?? 0) + 4)
    }

    /// How many rows of this height fit.
    func capacity(height: Double) -> Int { Int((height / rowHeight).rounded(.down)) }

    /// The names in their places, right-aligned at `edge`.
    func placed(along scale: BandScale, edge: Double, typesetter: Typesetter, theme: Theme) -> [PlacedText] {
        zip(rows, axis.rows).enumerated().flatMap { index, pair -> [PlacedText] in
            let (lines, row) = pair
            var style = self.style
            if row.isHighlighted { style.weight = .bold }
            if row.isMuted { style.colour = theme.muted }
            let shift = row.detail == nil ? 0 : detailStyle.leading / 2
            let middle = scale.centre(index) - shift
            let name = typesetter.block(
                lines, x: edge, middle: middle, anchor: .end, style: style, role: .category)
            guard let detail = row.detail else { return name }
            let below = middle + typesetter.blockHeight(lines.count, style) / 2 + detailStyle.leading / 2
            return name
                + typesetter.block(
                    [detail], x: edge, middle: below, anchor: .end, style: detailStyle, role: .category)
        }
    }
}
