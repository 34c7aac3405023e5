import Model

extension SectionReader {
    /// Reads `与上年持平`: no change, at a rate of none. Kept only of a subject the sentence names, or right behind its
    /// amount, and only where the comparison is with last year.
    func readUnchanged(_ events: [Event], _ body: Range<Int>, into report: inout Report) {
        for event in events where event.attribute == .amount || event.attribute == .share {
            if let words = unchanged(behind: event.quantity.range.upperBound, body.upperBound) {
                setUnchanged(subjects[event.subject], words, into: &report)
            }
        }
        let text = document.text
        for word in Self.unchangedWords {
            var index = body.lowerBound
            while let place = text.firstIndex(of: word, in: index..<body.upperBound) {
                index = place + word.count
                var start = place
                while start > body.lowerBound, !Comparison.endsClause(text, start, body.lowerBound) {
                    start -= 1
                }
                let sentence = text.lastIndex(of: "。", in: body.lowerBound..<place) ?? body.lowerBound
                guard let end = Comparison.yearStart(text, start..<place), end > start,
                    !text.contains(sentence..<place, "原因"),
                    let subject = subjects.first(where: { names($0, start..<end, text) })
                else { continue }
                setUnchanged(subject, end..<index, into: &report)
            }
        }
    }

    /// The words `与上年持平` or `与上年相比，无变化` right behind a figure.
    private func unchanged(behind figure: Int, _ limit: Int) -> Range<Int>? {
        let text = document.text
        guard text.matches(",", at: figure, limit: limit) else { return nil }
        let start = figure + 1
        for word in Self.unchangedWords {
            guard let place = text.firstIndex(of: word, in: start..<min(start + 60, limit)) else { continue }
            var end = place
            if end > start, text.bytes[end - 1] == 44 { end -= 1 }
            if end > start, Comparison.isYearAlone(text, start..<end) { return start..<place + word.count }
        }
        return nil
    }

    private func setUnchanged(_ subject: Subject, _ words: Range<Int>, into report: inout Report) {
        let known = [subject.change, subject.changeRate].contains { $0?.cell(in: &report) != nil }
        guard !known else { return }
        let place = document.span(words)
        subject.change?.set(RowValues.Cell(value: .money(.zero), span: place), in: &report)
        subject.changeRate?.set(
            RowValues.Cell(value: .percentage(Percentage(units: 0)), span: place), in: &report)
    }

    private static let unchangedWords: [Pattern] = ["持平", "无变化", "无增减变化"]
}
