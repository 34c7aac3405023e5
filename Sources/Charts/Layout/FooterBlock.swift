/// n, missing values, remarks and source, at the bottom of the image.
struct FooterBlock {
    let texts: [PlacedText]
    /// Where the footer begins.
    let top: Double

    init(
        _ specification: ChartSpecification, plan: ChartPlan, unplaced: Int, size: Size,
        typesetter: Typesetter, theme: Theme
    ) {
        let words = specification.language
        let sample = specification.kind.plannable.sample
        let total = specification.population ?? (sample.shown + sample.missing)
        var remarks = [words.sample(shown: sample.shown, total: total, counted: specification.counted)]
        remarks += plan.notes
        if unplaced > 0 { remarks.append(words.unplaced(unplaced)) }
        remarks += specification.notes
        var paragraphs = [remarks.joined(separator: words.noteSeparator)]
        if !specification.source.isEmpty { paragraphs.append(words.source(specification.source)) }

        let style = TextStyle(size: theme.footerSize, colour: theme.muted)
        let room = size.width - 2 * theme.margin
        let lines = paragraphs.flatMap { typesetter.wrap($0, style, width: room) }
        top = size.height - theme.margin + 12 - typesetter.blockHeight(lines.count, style)
        texts = typesetter.block(lines, x: theme.margin, top: top, style: style, role: .footer)
    }
}
