import Model

/// A figure that is told by the words before it alone: `公务用车保有量` … `辆`, `全年执行数` … `万元`.
final class FigureRule: Sendable {
    let names: PatternSet
    /// The counting word; nil for amounts.
    let counter: Quantity.Counter?
    let slot: Slot
    /// Words that rule the names out.
    let barred: PatternSet

    init(
        names: PatternSet, counting counter: Quantity.Counter? = nil, _ slot: Slot, barred: PatternSet = []
    ) {
        self.barred = barred
        self.names = names
        self.counter = counter
        self.slot = slot
    }

    private func fits(_ quantity: Quantity, _ text: CanonicalText) -> Bool {
        switch (quantity.unit, counter) {
        case (.count(let printed), .some(let counter)) where printed == counter: break
        case (.money, .none): break
        default: return false
        }
        let words = Clause.withoutCopula(text, quantity.head)
        guard !text.contains(words, anyOf: barred) else { return false }
        return text.hasSuffix(words, anyOf: names)
    }

    /// Reads the figures of a part of the narrative, each by the first rule that fits.
    static func read(
        _ rules: [FigureRule], _ body: Range<Int>, _ document: DocumentContext, into report: inout Report
    ) {
        let text = document.text
        for quantity in Quantity.all(in: text, body) {
            guard let rule = rules.first(where: { $0.fits(quantity, text) }) else { continue }
            document.set(rule.slot, quantity, in: &report)
        }
    }
}
