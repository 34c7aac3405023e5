import Model

/// Reads expenditure by function: 类 in 结构情况, 项 in 具体情况.
enum ItemReader {
    /// The classes of a section: `3.卫生健康支出(类)50.25万元,占2.97%`.
    static func classes(in body: Range<Int>, _ document: DocumentContext) -> [Row<ClassFields>] {
        let text = document.text
        let fields = ClassFields.shared
        var rows: [Row<ClassFields>] = []
        var previous: Quantity?
        for quantity in Quantity.all(in: text, body) {
            defer { previous = quantity }
            if case .money(let unit) = quantity.unit, let classEnd = classEnd(text, quantity.head),
                let amount = try? Money(quantity.decimal, in: unit)
            {
                var row = Row<ClassFields>()
                let name = nameStart(text, classEnd, body.lowerBound)..<classEnd
                row.set(fields.`class`, to: document.string(name), at: document.span(name))
                row.set(fields.amount, to: amount, at: document.span(quantity.range))
                rows.append(row)
            } else if quantity.unit == .percent, !rows.isEmpty, let previous,
                classEnd(text, previous.head) != nil, text.hasPrefix(quantity.head, "占"),
                let share = try? Percentage(quantity.decimal)
            {
                rows[rows.count - 1].set(fields.share, to: share, at: document.span(quantity.range))
            }
        }
        return rows.isEmpty ? unmarkedClasses(in: body, document) : rows
    }

    /// The classes of a structure told without `(类)`: `主要用于以下方面:教育支出67.64万元,占5.35%;…`. Each has its share.
    private static func unmarkedClasses(in body: Range<Int>, _ document: DocumentContext) -> [Row<
        ClassFields
    >] {
        let text = document.text
        let openings: [Pattern] = ["主要用于以下", "结构情况"]
        guard let start = openings.lazy.compactMap({ text.firstIndex(of: $0, in: body) }).first else {
            return []
        }
        let end = text.firstIndex(of: "具体情况", in: start..<body.upperBound) ?? body.upperBound
        let fields = ClassFields.shared
        var rows: [Row<ClassFields>] = []
        var previous: Quantity?
        for quantity in Quantity.all(in: text, start..<end) {
            defer { previous = quantity }
            guard quantity.unit == .percent, text.hasPrefix(quantity.head, "占"), let previous,
                case .money(let unit) = previous.unit, let name = className(text, previous.head),
                let amount = try? Money(previous.decimal, in: unit),
                let share = try? Percentage(quantity.decimal)
            else { continue }
            var row = Row<ClassFields>()
            row.set(fields.`class`, to: document.string(name), at: document.span(name))
            row.set(fields.amount, to: amount, at: document.span(previous.range))
            row.set(fields.share, to: share, at: document.span(quantity.range))
            rows.append(row)
        }
        return rows
    }

    /// The name of a class before its amount, without number and quotes; nil where it is the whole or no name.
    private static func className(_ text: CanonicalText, _ head: Range<Int>) -> Range<Int>? {
        var name = Heading.withoutNumber(text, Clause.withoutCopula(text, head))
        if text.hasPrefix(name, "\"") { name = name.lowerBound + 1..<name.upperBound }
        if text.hasSuffix(name, "\"") { name = name.lowerBound..<name.upperBound - 1 }
        let isWhole = text.contains(name, anyOf: ["财政拨款", "一般公共预算", "年度", "比上年", "决算"])
        return name.count >= 6 && name.count <= 60 && !isWhole ? name : nil
    }

    /// Where the class's name ends in the words before its amount: before `(类)` or `(类)支出`.
    private static func classEnd(_ text: CanonicalText, _ head: Range<Int>) -> Int? {
        for mark in ["(类)", "(类)支出", "(类)支出为"] as [Pattern] where text.hasSuffix(head, mark) {
            return head.upperBound - mark.count
        }
        return nil
    }

    /// The items of a section, told as `…(类)…(款)…(项):支出决算数为…` or as `2010301行政运行303.59万元`.
    static func items(in body: Range<Int>, _ document: DocumentContext) -> [Row<ItemFields>] {
        let named = namedItems(in: body, document)
        return named.isEmpty ? CodedItems.read(in: body, document) : named
    }

    private static func namedItems(in body: Range<Int>, _ document: DocumentContext) -> [Row<ItemFields>] {
        let text = document.text
        var marks: [(start: Int, classEnd: Int, sectionEnd: Int, itemEnd: Int)] = []
        var index = body.lowerBound
        while let classEnd = text.firstIndex(of: "(类)", in: index..<body.upperBound) {
            index = classEnd + 5
            guard let sectionEnd = text.firstIndex(of: "(款)", in: index..<min(index + 200, body.upperBound)),
                let itemEnd = text.firstIndex(
                    of: "(项)", in: sectionEnd..<min(sectionEnd + 200, body.upperBound)),
                !text.contains(index..<itemEnd, "。"), !text.contains(index..<itemEnd, "(类)")
            else { continue }
            marks.append((nameStart(text, classEnd, body.lowerBound), classEnd, sectionEnd, itemEnd))
            index = itemEnd + 5
        }
        return marks.indices.map { position in
            let mark = marks[position]
            let next = position + 1 < marks.count ? marks[position + 1].start : body.upperBound
            return item(
                mark, numberStart(text, next, mark.itemEnd, isLast: position + 1 == marks.count), document)
        }
    }

    private static func item(
        _ mark: (start: Int, classEnd: Int, sectionEnd: Int, itemEnd: Int), _ end: Int,
        _ document: DocumentContext
    ) -> Row<ItemFields> {
        let text = document.text
        let fields = ItemFields.shared
        var row = Row<ItemFields>()
        func setName(_ field: Field<String>, _ range: Range<Int>) {
            row.set(field, to: document.string(range), at: document.span(range))
        }
        setName(fields.`class`, mark.start..<mark.classEnd)
        setName(fields.section, mark.classEnd + 5..<mark.sectionEnd)
        setName(fields.item, mark.sectionEnd + 5..<mark.itemEnd)
        let body = mark.itemEnd + 5..<max(end, mark.itemEnd + 5)
        var reasonStart: Int?
        let figures = Quantity.all(in: text, body).map { ($0, Clause(text, $0)) }
        // Behind a budget only what is called the final account is the amount.
        let isBudgetFirst =
            figures.first.map { [.budget, .fullYearBudget].contains($0.1.attribute) } ?? false
        var comparesBudget = false
        for (quantity, clause) in figures {
            defer { comparesBudget = clause.comparesBudget }
            let isFinal = text.hasSuffix(quantity.head, "支出决算") || text.hasSuffix(quantity.head, "决算支出")
            if isBudgetFirst, clause.attribute == .amount, !isFinal { continue }
            if clause.attribute == .change, clause.isLoose { continue }
            // 比年初预算减少1.00万元,下降20.00% is no change against last year.
            if clause.attribute == .changeRate, clause.subject.isEmpty, comparesBudget { continue }
            let place = document.span(quantity.range)
            switch (clause.attribute, quantity.unit) {
            case (.final, .money(let unit)), (.amount, .money(let unit)):
                guard row.amount == nil, let amount = try? Money(quantity.decimal, in: unit) else { continue }
                row.set(fields.amount, to: amount, at: place)
            case (.change, .money(let unit)):
                var decimal = quantity.decimal
                decimal.isNegative = decimal.isNegative || clause.sign < 0
                guard row.change == nil, let change = try? Money(decimal, in: unit) else { continue }
                row.set(fields.change, to: change, at: place)
                reasonStart = quantity.range.upperBound
            case (.changeRate, .percent):
                var decimal = quantity.decimal
                decimal.isNegative = decimal.isNegative || clause.sign < 0
                guard row.changeRate == nil, let rate = try? Percentage(decimal) else { continue }
                row.set(fields.changeRate, to: rate, at: place)
                reasonStart = quantity.range.upperBound
            default: continue
            }
        }
        if let reasonStart, let reason = Reason.range(in: text, reasonStart..<body.upperBound) {
            row.set(fields.reason, to: document.string(reason), at: document.span(reason))
        }
        return row
    }

    /// Where the name that ends at `end` begins: behind the item's number or the sentence before.
    private static func nameStart(_ text: CanonicalText, _ end: Int, _ limit: Int) -> Int {
        var index = end
        while index > limit {
            let byte = text.bytes[index - 1]
            if byte == 46 || byte == 58 || byte == 59 || byte == 44 || byte == 41 { break }
            if byte == 0x82, text.matches("。", at: index - 3, limit: index) { break }
            if byte == 0x81, text.matches("、", at: index - 3, limit: index) { break }
            index -= 1
        }
        return index
    }

    /// Where the number before an item begins; `end` itself for the last item.
    private static func numberStart(_ text: CanonicalText, _ end: Int, _ limit: Int, isLast: Bool) -> Int {
        guard !isLast else { return end }
        var index = end
        if index > limit, text.bytes[index - 1] == 41,
            let bracket = text.bytes[limit..<index].lastIndex(of: 40), index - bracket <= 12
        {
            return bracket
        }
        if index > limit, text.bytes[index - 1] == 46 { index -= 1 }
        while index > limit, 48...57 ~= text.bytes[index - 1] { index -= 1 }
        return index
    }
}
