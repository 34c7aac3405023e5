import Model

/// Where figures go that a sentence tells of income and expenditure at once.
struct PairSlots: Sendable {
    /// What the anchor must stand behind in its sentence: 财政拨款 in its own section; nil where it must not.
    let prefix: Pattern?
    let income: Slot
    let expenditure: Slot
    /// The common change, and the change of each side.
    let change: Slot
    let incomeChange: Slot
    let expenditureChange: Slot
    /// The rates of these changes.
    let changeRate: Slot
    let incomeChangeRate: Slot
    let expenditureChangeRate: Slot
}

/// A part of the narrative whose figures are read, and the subject that holds behind it.
struct PairClaim {
    let range: Range<Int>
    let subject: Int
    let attribute: Attribute
}

/// Reads figures that are told of income and expenditure at once.
///
/// `收、支总计均为8.00万元` and `收支总计8.00万元` give both totals one value; `收、支总计各是8.00,9.00万元` and
/// `各减少2.00,1.00万元，各下降20.00%、10.00%` give each side its own, in the order of the words.
struct PairReader {
    let document: DocumentContext
    let slots: PairSlots
    let subject: Int
    private var text: CanonicalText { document.text }

    /// The parts of a section that are read here.
    func read(_ body: Range<Int>, into report: inout Report) -> [PairClaim] {
        var claims: [PairClaim] = []
        var index = body.lowerBound
        while let anchor = anchor(index..<body.upperBound) {
            index = anchor.upperBound
            guard stands(anchor, body) else { continue }
            var end = anchor.upperBound
            if let totals = totals(end, body.upperBound) {
                set(totals.values, nil, slots.income, slots.expenditure, 1, &report)
                claims.append(
                    PairClaim(range: anchor.lowerBound..<totals.end, subject: subject, attribute: .amount))
                end = totals.end
            }
            if let end = readChange(end, anchor, body, &report) {
                claims.append(
                    PairClaim(range: anchor.lowerBound..<end, subject: subject, attribute: .change))
                index = end
            }
        }
        return claims
    }

    private func anchor(_ range: Range<Int>) -> Range<Int>? {
        let found = Self.anchors.compactMap { anchor in
            text.firstIndex(of: anchor, in: range).map { $0..<$0 + anchor.count }
        }
        return found.min { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
    }

    /// Whether the anchor speaks of the section's own accounts.
    private func stands(_ anchor: Range<Int>, _ body: Range<Int>) -> Bool {
        let before = body.lowerBound..<anchor.lowerBound
        guard let prefix = slots.prefix else {
            return !text.hasSuffix(before, "财政拨款") && !text.hasSuffix(before, "预算")
        }
        let start = text.lastIndex(of: "。", in: before) ?? before.lowerBound
        return text.contains(start..<anchor.upperBound, prefix)
    }

    private func totals(_ start: Int, _ limit: Int) -> (values: [Quantity], end: Int)? {
        for copula in Self.copulas where text.matches(copula.words, at: start, limit: limit) {
            let list = FigureList(text, start + copula.words.count, limit) { $0.isMoney }
            guard let list, list.values.count == 1 ? copula.isCommon : copula.isShared else { return nil }
            guard list.values.count == 2 || !copula.isShared || !list.isAmbiguous else { return nil }
            return (list.values, list.end)
        }
        return nil
    }

    /// Reads `与上年相比，各减少2.00,1.00万元，各下降20.00%、10.00%` and returns where it ends.
    private func readChange(
        _ start: Int, _ anchor: Range<Int>, _ body: Range<Int>, _ report: inout Report
    ) -> Int? {
        guard var index = behindComparison(start, anchor, body) else { return nil }
        guard let amountWord = direction(index, body.upperBound) else { return nil }
        index = amountWord.end
        guard let amounts = FigureList(text, index, body.upperBound, { $0.isMoney }) else { return nil }
        guard amounts.values.count == 1 || amountWord.isShared else { return nil }
        var end = amounts.end
        var rates: [Quantity] = []
        if text.matches(",", at: end, limit: body.upperBound),
            let word = direction(end + 1, body.upperBound), word.sign == amountWord.sign,
            let list = FigureList(text, word.end, body.upperBound, { $0 == .percent })
        {
            rates = list.values
            end = list.end
        }
        let isUnsure = amountWord.isShared && amounts.values.count == 1 && amounts.isAmbiguous
        if !isUnsure {
            set(
                amounts.values, slots.change, slots.incomeChange, slots.expenditureChange, amountWord.sign,
                &report)
        }
        if isUnsure ? rates.count == 2 : rates.count == amounts.values.count {
            set(
                rates, slots.changeRate, slots.incomeChangeRate, slots.expenditureChangeRate, amountWord.sign,
                &report)
        }
        return end
    }

    /// Where the words behind the comparison begin; the comparison stands behind the anchor, or is the clause before.
    private func behindComparison(_ start: Int, _ anchor: Range<Int>, _ body: Range<Int>) -> Int? {
        var index = start
        if text.matches(",", at: index, limit: body.upperBound) { index += 1 }
        var end = index
        while end < body.upperBound, end - index < 60,
            Quantity.delimiterWidth(text, end, body.upperBound) == nil,
            direction(end, body.upperBound) == nil
        {
            end += UTF8Form.length(text.bytes[end])
        }
        let words = index..<min(end, body.upperBound)
        if !words.isEmpty {
            guard Comparison.isYearAlone(text, words) else { return nil }
            return text.matches(",", at: words.upperBound, limit: body.upperBound)
                ? words.upperBound + 1 : words.upperBound
        }
        guard index == anchor.upperBound else { return nil }
        var clause = anchor.lowerBound
        while clause > body.lowerBound, !Comparison.endsClause(text, clause, body.lowerBound) { clause -= 1 }
        guard clause > body.lowerBound, text.bytes[clause - 1] == 44 else { return nil }
        var ahead = clause - 1
        while ahead > body.lowerBound, !Comparison.endsClause(text, ahead, body.lowerBound) { ahead -= 1 }
        return Comparison.isYearAlone(text, ahead..<clause - 1) ? index : nil
    }

    /// A word of rising or falling at `start`, 各 or 均 before it.
    private func direction(_ start: Int, _ limit: Int) -> (end: Int, sign: Int, isShared: Bool)? {
        var index = start
        var isShared = false
        for word in ["分别", "各", "均"] as [Pattern] where text.matches(word, at: index, limit: limit) {
            index += word.count
            isShared = true
            break
        }
        for (word, sign) in [
            ("增加", 1), ("增长", 1), ("上升", 1), ("减少", -1), ("下降", -1), ("降低", -1),
        ] as [(Pattern, Int)] where text.matches(word, at: index, limit: limit) {
            let end = index + word.count
            return (text.matches("了", at: end, limit: limit) ? end + 3 : end, sign, isShared)
        }
        return nil
    }

    private func set(
        _ values: [Quantity], _ common: Slot?, _ income: Slot, _ expenditure: Slot, _ sign: Int,
        _ report: inout Report
    ) {
        if let common, values.count == 1 {
            document.set(common, values[0], sign: sign, in: &report)
            return
        }
        guard let first = values.first, let last = values.last else { return }
        document.set(income, first, sign: sign, in: &report)
        document.set(expenditure, last, sign: sign, in: &report)
    }

    private static let anchors: [Pattern] = [
        "收、支总计", "收入支出总计", "收入、支出总计", "收入和支出总计", "收支总计", "收入总计、支出总计", "收入总计和支出总计", "收入、支出", "收、支",
        "收入总计、财政拨款支出总计",
    ]

    /// The words between the anchor and the figures; common ones give both sides one figure.
    private static let copulas: [(words: Pattern, isCommon: Bool, isShared: Bool)] = [
        ("均为", true, false), ("均是", true, false), ("各为", true, true), ("各是", true, true),
        ("分别为", false, true), ("分别是", false, true), ("为", true, false), ("各", true, true), ("均", true, false),
        ("", true, false),
    ]
}

extension SectionReader {
    /// Reads what is told of income and expenditure at once; its figures are no figures of a single subject.
    func readPairs(_ body: Range<Int>, into report: inout Report) -> [PairClaim] {
        guard let index = subjects.firstIndex(where: { $0.pair != nil }), let slots = subjects[index].pair
        else { return [] }
        return PairReader(document: document, slots: slots, subject: index).read(body, into: &report)
    }
}
