/// n, missing values, remarks and source, at the bottom of the image.
struct FooterBlock {
    let texts: [PlacedText]
    /// Where the footer begins.
    let top: Double

    init(
        _ specification: ChartSpecification, plan: ChartPlan, remarks: LayoutRemarks, size: Size,
        typesetter: Typesetter, theme: Theme
    ) {
        let style = TextStyle(size: theme.footerSize, colour: theme.muted)
        let room = size.width - 2 * theme.margin
        var lines = Self.paragraphs(specification, plan: plan, remarks: remarks).flatMap {
            typesetter.wrap($0, style, width: room)
        }
        // Where the whole names would push the plot out of the image, fewer of them stand here.
        var listed = remarks
        while Double(lines.count) * style.leading > size.height * 0.4, listed.shortened.count > 1 {
            listed.shortened.removeLast()
            listed.unlisted += 1
            lines = Self.paragraphs(specification, plan: plan, remarks: listed).flatMap {
                typesetter.wrap($0, style, width: room)
            }
        }
        top = size.height - theme.margin + 12 - typesetter.blockHeight(lines.count, style)
        texts = typesetter.block(lines, x: theme.margin, top: top, style: style, role: .footer)
    }

    private static func paragraphs(
        _ specification: ChartSpecification, plan: ChartPlan, remarks: LayoutRemarks
    ) -> [String] {
        let words = specification.language
        let sample = specification.kind.plannable.sample
        let total = specification.population ?? (sample.shown + sample.missing)
        var first = [words.sample(shown: sample.shown, total: total, counted: specification.counted)]
        if !specification.excluded.isEmpty { first.append(words.excluded(specification.excluded)) }
        first += plan.notes
        if let note = words.notFromZero(remarks.offZero) { first.append(note) }
        if remarks.unplaced > 0 { first.append(words.unplaced(remarks.unplaced, named: remarks.named)) }
        first += specification.notes
        var last: [String] = []
        if !plan.units.isEmpty { last.append(words.units(plan.units)) }
        if let year = specification.year { last.append(words.year(year)) }
        if !specification.source.isEmpty { last.append(words.source(specification.source)) }
        var paragraphs = [first.joined(separator: words.noteSeparator)]
        if !remarks.shortened.isEmpty {
            paragraphs.append(words.shortened(remarks.shortened, unlisted: remarks.unlisted))
        }
        if !last.isEmpty { paragraphs.append(last.joined(separator: words.noteSeparator)) }
        return paragraphs
    }
}
