/// The rows that ranked and diverging bars share: sorted, folded, worded.
struct BarRows {
    private(set) var bars: [BarMark.Row] = []
    private(set) var names: [CategoryAxis.Row] = []

    init(
        _ items: [LabelledValue], quantity: Quantity, importance: (Int, Double?) -> Double,
        context: PlanContext
    ) {
        let format = quantity.format.resolved(for: items.compactMap(\.value))
        let kept = RowFolding.kept(
            items.map(\.isHighlighted),
            importance: items.enumerated().map { importance($0.offset, $0.element.value) },
            limit: context.rowLimit)
        let folded = zip(items, kept).filter { !$0.1 }.map(\.0)
        var restIsPlaced = false
        for (item, isKept) in zip(items, kept) {
            if isKept {
                add(item, format: format, context: context)
            } else if !restIsPlaced {
                restIsPlaced = true
                let summary = RowFolding.summary(
                    folded.map(\.value), format: format, language: context.language)
                bars.append(
                    BarMark.Row(value: nil, text: summary, colour: context.theme.grid, isMuted: true))
                names.append(CategoryAxis.Row(label: context.language.rest(folded.count), isMuted: true))
            }
        }
    }

    /// The value, and behind it the ends of the interval, so that it is not taken for one of them.
    private func text(_ item: LabelledValue, _ format: NumberFormat, _ words: ChartLanguage) -> String {
        guard let value = item.value else { return words.missing }
        guard let ends = item.interval else { return format.string(value) }
        let range = "\(format.string(ends.lowerBound))–\(format.string(ends.upperBound))"
        return format.string(value) + words.pick("（\(range)）", " (\(range))")
    }

    private mutating func add(_ item: LabelledValue, format: NumberFormat, context: PlanContext) {
        let theme = context.theme
        let isNegative = (item.value ?? 0) < 0
        let plain = isNegative ? theme.negative : theme.accent
        let strong = isNegative ? theme.negativeHighlight : theme.highlight
        bars.append(
            BarMark.Row(
                value: item.value, text: text(item, format, context.language),
                colour: item.isHighlighted ? strong : plain, isHighlighted: item.isHighlighted,
                isMuted: item.value == nil, interval: item.value == nil ? nil : item.interval))
        names.append(CategoryAxis.Row(label: item.label, isHighlighted: item.isHighlighted))
    }
}
