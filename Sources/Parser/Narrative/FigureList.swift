import Model

/// One figure, or two that share a unit: `8.00万元`, `8.00,9.00万元`, `20.00%、10.00%`.
struct FigureList {
    /// The figures in the order of the text, one or two.
    let values: [Quantity]
    /// Where the text behind them begins.
    let end: Int
    /// Whether the one figure may be two: `8,900万元`, where 8 and 900 are told apart by nothing.
    let isAmbiguous: Bool

    /// The figures at `start`; nil where there are none, or of a unit that does not fit.
    init?(_ text: CanonicalText, _ start: Int, _ limit: Int, _ fits: (Quantity.Unit) -> Bool) {
        guard let first = Quantity.number(text, start, limit) else { return nil }
        let firstUnit = Quantity.unit(text, first.end, limit).flatMap { fits($0.0) ? $0 : nil }
        let next = first.end + (firstUnit?.1 ?? 0)
        if let separator = ([",", "、", "和"] as [Pattern]).first(where: {
            text.matches($0, at: next, limit: limit)
        }),
            let second = Quantity.number(text, next + separator.count, limit),
            let unit = Quantity.unit(text, second.end, limit), fits(unit.0)
        {
            end = second.end + unit.1
            let own = firstUnit?.0 ?? unit.0
            values = [
                Self.figure(first, own, start..<next),
                Self.figure(second, unit.0, next + separator.count..<end),
            ]
            isAmbiguous = false
            return
        }
        guard let firstUnit else { return nil }
        end = next
        values = [Self.figure(first, firstUnit.0, start..<next)]
        isAmbiguous = text.bytes[start..<first.end].contains(44)
    }

    private static func figure(
        _ number: (decimal: PrintedDecimal, end: Int), _ unit: Quantity.Unit, _ range: Range<Int>
    ) -> Quantity {
        let before = range.lowerBound..<range.lowerBound
        return Quantity(decimal: number.decimal, unit: unit, range: range, head: before, label: before)
    }
}
