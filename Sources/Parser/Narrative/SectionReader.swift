import Model

/// Reads the figures of one section by its subjects.
struct SectionReader {
    let document: DocumentContext
    let subjects: [Subject]

    /// A figure that found its place.
    private struct Event {
        let subject: Int
        let attribute: Attribute
        let quantity: Quantity
    }

    /// Reads a part of the narrative into the report. The first subject holds until another is named.
    ///
    /// The first statement of a field is kept; a later one that differs is diagnosed.
    func read(_ body: Range<Int>, into report: inout Report) {
        let text = document.text
        var current = 0
        var events: [Event] = []
        for quantity in Quantity.all(in: text, body) {
            let clause = Clause(text, quantity)
            if let named = subject(named: clause, in: text, label: quantity.label, current: current) {
                current = named
            }
            if clause.attribute == .amount, !names(subjects[current], clause.subject, text) { continue }
            guard let slot = subjects[current].slot(for: clause.attribute) else {
                events.append(Event(subject: current, attribute: clause.attribute, quantity: quantity))
                continue
            }
            if document.set(slot, quantity, sign: clause.sign, in: &report) {
                events.append(Event(subject: current, attribute: clause.attribute, quantity: quantity))
            }
        }
        readReasons(events, body, into: &report)
    }

    /// The subject that the words name; the current one where two have the same name (价值 of 房屋 and of 车辆).
    private func subject(
        named clause: Clause, in text: CanonicalText, label: Range<Int>, current: Int
    ) -> Int? {
        var best: (length: Int, subject: Int)?
        for (index, subject) in subjects.enumerated() {
            for name in subject.names where text.hasSuffix(clause.subject, name) {
                let length = best?.length ?? 0
                if name.count > length || name.count == length && index == current {
                    best = (name.count, index)
                }
            }
        }
        if let best { return best.subject }
        var latest: (place: Int, subject: Int)?
        for (index, subject) in subjects.enumerated() {
            for name in subject.names where name.count > 6 {
                if let place = unvalued(name, in: label, text), place >= latest?.place ?? 0 {
                    latest = (place, index)
                }
            }
        }
        for (index, subject) in subjects.enumerated() {
            for mention in subject.mentions {
                if let place = text.lastIndex(of: mention, in: label), place >= latest?.place ?? 0 {
                    latest = (place, index)
                }
            }
        }
        return latest?.subject
    }

    /// Where a subject is named whose own figure is missing (`公务接待费支出—万元,占`), so that what follows is not taken
    /// for the subject before.
    private func unvalued(_ name: Pattern, in label: Range<Int>, _ text: CanonicalText) -> Int? {
        guard let place = text.lastIndex(of: name, in: label) else { return nil }
        let end = place + name.count
        guard end < label.upperBound else { return nil }
        let isFollowed =
            [44, 45, 47, 58, 59].contains(text.bytes[end])
            || ["为", "万元", "元", "无"].contains { text.matches($0, at: end, limit: label.upperBound) }
        return isFollowed ? place : nil
    }

    private func names(_ subject: Subject, _ words: Range<Int>, _ text: CanonicalText) -> Bool {
        subject.names.contains { text.hasSuffix(words, $0) }
    }

    /// Reasons stand behind 主要原因是, and end where the next figure of the section is introduced.
    private func readReasons(_ events: [Event], _ body: Range<Int>, into report: inout Report) {
        for (index, event) in events.enumerated() {
            guard let slot = subjects[event.subject].reason(behind: event.attribute) else { continue }
            let limit =
                index + 1 < events.count ? events[index + 1].quantity.head.lowerBound : body.upperBound
            guard slot.cell(in: report) == nil,
                let range = Reason.range(
                    in: document.text,
                    event.quantity.range.upperBound..<max(limit, event.quantity.range.upperBound))
            else { continue }
            document.setText(slot, range, in: &report)
        }
    }
}

/// Finds the words that give a reason.
enum Reason {
    /// The reason told at the beginning of a range: the text behind 主要原因是, up to the next connecting words,
    /// without the closing mark. Nil where the range does not begin with a reason.
    static func range(in text: CanonicalText, _ range: Range<Int>) -> Range<Int>? {
        var start: Int?
        for opening in openings {
            guard let found = text.firstIndex(of: opening, in: range), found - range.lowerBound <= 30 else {
                continue
            }
            start = found + opening.count
            break
        }
        guard var start else { return nil }
        while start < range.upperBound, text.bytes[start] == 58 { start += 1 }
        var end = range.upperBound
        for stop in stops {
            if let found = text.firstIndex(of: stop, in: start..<end) { end = found }
        }
        while end > start {
            if text.hasSuffix(start..<end, "。") {
                end -= 3
            } else if text.bytes[end - 1] == 59 || text.bytes[end - 1] == 44 {
                end -= 1
            } else {
                break
            }
        }
        return end > start ? start..<end : nil
    }

    private static let openings: [Pattern] = ["主要原因是", "主要变动原因是", "主要是因为", "原因是", "原因为", "主要原因:"]
    private static let stops: [Pattern] = [
        "。与年初预算", "。与全年预算", "与年初预算数相比情况", "。其中:", "。其中,", ";其中:", "。具体情况如下",
    ]
}
