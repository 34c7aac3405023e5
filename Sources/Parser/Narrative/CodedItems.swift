import Model

/// Reads items told by code: `2010301行政运行303.59万元`, with or without a dash or a colon between the parts.
enum CodedItems {
    static func read(in body: Range<Int>, _ document: DocumentContext) -> [Row<ItemFields>] {
        let text = document.text
        let fields = ItemFields.shared
        var rows: [Row<ItemFields>] = []
        for quantity in Quantity.all(in: text, body) {
            guard case .money(let unit) = quantity.unit, let words = words(quantity, text),
                let decimal = withoutDash(quantity, document), let amount = try? Money(decimal, in: unit)
            else { continue }
            var row = Row<ItemFields>()
            let digits = String(decoding: text.bytes[words.code], as: UTF8.self)
            row.set(fields.code, to: digits, at: document.span(words.code))
            row.set(fields.item, to: document.string(words.name), at: document.span(words.name))
            row.set(fields.amount, to: amount, at: document.span(quantity.range))
            rows.append(row)
        }
        return rows
    }

    /// The code of seven digits and the name behind it, right before the figure.
    private static func words(
        _ quantity: Quantity, _ text: CanonicalText
    ) -> (code: Range<Int>, name: Range<Int>)? {
        let label = quantity.label.lowerBound..<max(quantity.head.upperBound, quantity.label.lowerBound)
        var start = label.upperBound
        while start > label.lowerBound, !(48...57 ~= text.bytes[start - 1]) { start -= 1 }
        let code = start - 7..<start
        guard code.lowerBound >= label.lowerBound, text.bytes[code].allSatisfy({ 48...57 ~= $0 }),
            code.lowerBound == label.lowerBound || !isPartOfNumber(text.bytes[code.lowerBound - 1])
        else { return nil }
        var name = code.upperBound..<label.upperBound
        while let first = name.first, isJoint(text.bytes[first]) { name = first + 1..<name.upperBound }
        while let last = name.last, isJoint(text.bytes[last]) { name = name.lowerBound..<last }
        name = Clause.withoutCopula(text, name)
        guard !name.isEmpty, !text.bytes[name].contains(44), !text.bytes[name].contains(59),
            !text.bytes[name].contains(58), !text.contains(name, "。")
        else { return nil }
        return (code, name)
    }

    /// The number; a long dash before it joins it to the name, a short one may be a minus: nil then.
    private static func withoutDash(_ quantity: Quantity, _ document: DocumentContext) -> PrintedDecimal? {
        guard quantity.decimal.isNegative else { return quantity.decimal }
        let first = document.source[document.text.sourceOffset(quantity.range.lowerBound)]
        guard first == 0xE2 else { return nil }
        var decimal = quantity.decimal
        decimal.isNegative = false
        return decimal
    }

    private static func isPartOfNumber(_ byte: UInt8) -> Bool { 48...57 ~= byte || byte == 46 }

    /// A dash, a colon or a closing bracket.
    private static func isJoint(_ byte: UInt8) -> Bool { byte == 45 || byte == 58 || byte == 41 }
}
