import Model

/// Reads the figures of one section by its subjects.
struct SectionReader {
    let document: DocumentContext
    let subjects: [Subject]
    private let list: SubjectList

    init(_ document: DocumentContext, _ list: SubjectList) {
        self.document = document
        self.list = list
        subjects = list.subjects
    }

    /// A figure that found its place.
    struct Event {
        let subject: Int
        let attribute: Attribute
        let quantity: Quantity
    }

    /// Reads a part of the narrative into the report. The first subject holds until another is named.
    ///
    /// The first statement of a field is kept; a later one that differs is diagnosed.
    func read(_ body: Range<Int>, into report: inout Report) {
        let text = document.text
        let claims = readPairs(body, into: &report)
        var current = 0
        let nobody = subjects.count
        var events: [Event] = []
        var finals: [Event] = []
        var comparesBudget = false
        var scope = SentenceScope()
        var isFirst = true
        for quantity in Quantity.all(in: text, body) {
            if let claim = claims.first(where: { $0.range.contains(quantity.range.lowerBound) }) {
                current = claim.subject
                events.append(Event(subject: current, attribute: claim.attribute, quantity: quantity))
                continue
            }
            var clause = Clause(text, quantity)
            defer { comparesBudget = clause.comparesBudget }
            scope.enter(text, quantity.label, report.fiscalYear)
            let found = subject(named: clause, in: text, label: quantity.label, current: current)
            let named = found?.subject
            current = named ?? current
            if found?.isByName != true, isForeign(clause, quantity, text) { current = nobody }
            if current == nobody || scope.isOfNextYear { continue }
            if let named { scope.apply(to: &clause, isNamed: names(subjects[named], clause.subject, text)) }
            defer { scope.leave(clause, quantity, isWhole: current == 0) }
            let isBeside = isBeside(clause, events.last, named)
            if clause.isLoose, !isBeside { continue }
            if let shared = sharedChange(clause, quantity, text) {
                current = shared.subject
                document.set(shared.slot, quantity, sign: clause.sign, in: &report)
                events.append(Event(subject: current, attribute: .change, quantity: quantity))
                continue
            }
            if clause.attribute == .amount, let opening = opening(clause, quantity, isFirst, text) {
                current = opening
                isFirst = false
            } else if clause.attribute == .amount, !names(subjects[current], clause.subject, text) {
                continue
            }
            if quantity.unit.isMoney { isFirst = false }
            // 人员增加3人 within a reason is no figure of the section.
            if clause.attribute == .other, quantity.unit != .percent { continue }
            // 比年初预算减少1.00万元,下降20.00% is no change against last year.
            if clause.attribute == .changeRate, clause.subject.isEmpty, comparesBudget { continue }
            let event = Event(subject: current, attribute: clause.attribute, quantity: quantity)
            guard let slot = subjects[current].slot(for: clause.attribute) else {
                if clause.attribute == .final, isBeside { finals.append(event) }
                events.append(event)
                continue
            }
            if document.set(slot, quantity, sign: clause.sign, in: &report) { events.append(event) }
        }
        readFinals(finals, into: &report)
        readUnchanged(events, body, into: &report)
        readReasons(events, body, into: &report)
    }

    /// Whether the words name their subject, or stand directly beside another figure of it.
    private func isBeside(_ clause: Clause, _ last: Event?, _ named: Int?) -> Bool {
        if let named, names(subjects[named], clause.subject, document.text) { return true }
        guard clause.attribute != .change,
            clause.subject.isEmpty || document.text.equals(clause.subject, "支出")
        else { return false }
        if named != nil { return true }
        guard let last else { return false }
        return [.amount, .budget, .fullYearBudget, .final].contains(last.attribute)
    }

    /// A final account beside a budget is the amount, where the subject does not state it otherwise.
    private func readFinals(_ finals: [Event], into report: inout Report) {
        for event in finals {
            guard let slot = subjects[event.subject].amount, slot.cell(in: &report) == nil else { continue }
            document.set(slot, event.quantity, in: &report)
        }
    }

    /// The subject that the words name; the current one where two have the same name (价值 of 房屋 and of 车辆).
    private func subject(
        named clause: Clause, in text: CanonicalText, label: Range<Int>, current: Int
    ) -> (subject: Int, isByName: Bool)? {
        let words = SubjectWords(text, words(naming: clause))
        var best: (tail: Int, length: Int, subject: Int)?
        let canEnd = list.canEnd(words, text)
        for (index, subject) in subjects.enumerated() where canEnd {
            guard let match = words.match(subject.names, text),
                !text.contains(words.range, anyOf: subject.barred)
            else { continue }
            guard let known = best else {
                best = (match.tail, match.length, index)
                continue
            }
            if (match.tail, -match.length) < (known.tail, -known.length)
                || (match.tail, match.length) == (known.tail, known.length) && index == current
            {
                best = (match.tail, match.length, index)
            }
        }
        if let best { return (best.subject, true) }
        guard list.isTold(text, label) else { return nil }
        var latest: (place: Int, subject: Int)?
        for (index, subject) in subjects.enumerated() {
            for name in subject.names.patterns where name.count > 6 {
                if let place = unvalued(name, in: label, text), place >= latest?.place ?? 0 {
                    latest = (place, index)
                }
            }
        }
        // 占“三公”经费的…% names the whole, not the subject.
        for (index, subject) in subjects.enumerated() where clause.attribute != .share {
            for mention in subject.mentions {
                if let place = text.lastIndex(of: mention, in: label), place >= latest?.place ?? 0,
                    !isWithinReason(place, label, text)
                {
                    latest = (place, index)
                }
            }
        }
        return latest.map { ($0.subject, false) }
    }

    /// Whether the words stand in the sentence's reason, where they name no subject.
    private func isWithinReason(_ place: Int, _ label: Range<Int>, _ text: CanonicalText) -> Bool {
        let sentence = text.lastIndex(of: "。", in: label.lowerBound..<place) ?? label.lowerBound
        return text.contains(sentence..<place, anyOf: Self.reasons)
    }

    /// Where a subject is named whose own figure is missing (`公务接待费支出—万元,占`), so that what follows is not taken
    /// for the subject before.
    private func unvalued(_ name: Pattern, in label: Range<Int>, _ text: CanonicalText) -> Int? {
        guard let place = text.lastIndex(of: name, in: label) else { return nil }
        let end = place + name.count
        guard end < label.upperBound else { return nil }
        let isHeading =
            (text.matches("。", at: end, limit: label.upperBound)
                || text.matches("情况", at: end, limit: label.upperBound)
                || text.matches("支出情况", at: end, limit: label.upperBound))
            && (place == label.lowerBound || text.bytes[place - 1] == 46 || text.bytes[place - 1] == 41
                || Comparison.endsClause(text, place, label.lowerBound))
        let isFollowed =
            isHeading || [44, 45, 47, 58, 59].contains(text.bytes[end])
            || ["为", "万元", "元", "无"].contains { text.matches($0, at: end, limit: label.upperBound) }
        return isFollowed ? place : nil
    }

    /// The words that can name a subject: without the comparison (`公务接待费支出` `比上年`) and the share (`占…的`).
    private func words(naming clause: Clause) -> Range<Int> {
        let text = document.text
        switch clause.attribute {
        case .change, .changeRate:
            let start = Comparison.yearStart(text, clause.subject)
            return clause.subject.lowerBound..<(start ?? clause.subject.upperBound)
        case .share:
            let start = text.firstIndex(of: "占", in: clause.subject)
            return clause.subject.lowerBound..<(start ?? clause.subject.upperBound)
        default: return clause.subject
        }
    }

    func names(_ subject: Subject, _ words: Range<Int>, _ text: CanonicalText) -> Bool {
        SubjectWords(text, words).match(subject.names, text) != nil
            && !text.contains(words, anyOf: subject.barred)
    }

    /// The subject that the section's first amount is of, where only its kind is said: 支出, 收入.
    private func opening(_ clause: Clause, _ quantity: Quantity, _ isFirst: Bool, _ text: CanonicalText)
        -> Int?
    {
        guard isFirst, quantity.unit.isMoney, !names(subjects[0], clause.subject, text) else { return nil }
        guard !subjects.contains(where: { names($0, clause.subject, text) }) else { return nil }
        return subjects.firstIndex { text.hasSuffix(clause.subject, anyOf: $0.opening) }
    }

    /// Where a change goes that is told of both sides with one figure, behind both totals: `收入总计…，支出总计…，各增加…`.
    private func sharedChange(
        _ clause: Clause, _ quantity: Quantity, _ text: CanonicalText
    ) -> (subject: Int, slot: Slot)? {
        guard clause.isShared, quantity.unit.isMoney,
            let subject = subjects.firstIndex(where: { $0.pair != nil }), let slots = subjects[subject].pair
        else { return nil }
        let next = quantity.range.upperBound
        let isList = [",", "、", "和"].contains { (mark: Pattern) in
            text.matches(mark, at: next, limit: text.count)
                && Quantity.number(text, next + mark.count, text.count) != nil
        }
        return isList ? nil : (subject, slots.change)
    }

    /// Whether an amount is of something the section does not keep, so that what is told behind it is of that too.
    private func isForeign(_ clause: Clause, _ quantity: Quantity, _ text: CanonicalText) -> Bool {
        guard quantity.unit.isMoney, clause.attribute == .amount else { return false }
        let words = SubjectWords(text, clause.subject)
        let core = words.range.lowerBound..<(words.ends.last ?? words.range.upperBound)
        let isPart = text.contains(clause.subject, anyOf: Self.foreign)
        return isPart
            || core.count > 6 && (text.contains(core, anyOf: Self.accounts) || text.hasSuffix(core, "费"))
    }

    private static let reasons: PatternSet = ["原因", "主要是", "由于"]
    private static let foreign: PatternSet = ["机关运行经费", "会议费", "培训费", "差旅费", "办公费"]
    private static let accounts: PatternSet = ["收入", "结余", "结转", "补助", "采购"]

    /// Reasons stand behind 主要原因是, and end where the next figure of the section is introduced.
    private func readReasons(_ events: [Event], _ body: Range<Int>, into report: inout Report) {
        for (index, event) in events.enumerated() {
            guard let slot = subjects[event.subject].reason(behind: event.attribute) else { continue }
            let limit =
                index + 1 < events.count ? events[index + 1].quantity.head.lowerBound : body.upperBound
            guard slot.cell(in: &report) == nil,
                let range = Reason.range(
                    in: document.text,
                    event.quantity.range.upperBound..<max(limit, event.quantity.range.upperBound))
            else { continue }
            document.setText(slot, range, in: &report)
        }
    }
}
