/// What a condition says of a text: what it is, is one of, or is like.
enum PackedTextTest: Hashable, Sendable {
    /// The text that is tested.
    enum Operand: Hashable, Sendable {
        /// Which of the texts that are read.
        case text(Int)
        /// Which of the labels that are read.
        case label(Int)
    }

    /// The bytes of which it must have one's.
    case isOne(of: [[UInt8]])
    case isLike(TextPattern)
    case isAbsent

    /// What it says of a text, nil for an absent one, which makes it unknown.
    func truth(_ text: UnsafeBufferPointer<UInt8>?) -> PackedTest.Truth {
        switch (self, text) {
        case (.isAbsent, _): text == nil ? .yes : .no
        case (_, nil): .unknown
        case (.isOne(let texts), let text?):
            texts.contains { $0.count == text.count && $0.elementsEqual(text) } ? .yes : .no
        case (.isLike(let pattern), let text?): pattern.matches(text) ? .yes : .no
        }
    }

    /// What it says of each item of a report.
    func truths(_ operand: Operand, _ columns: PackedColumns) -> [PackedTest.Truth] {
        switch operand {
        case .text(let place): return columns.texts[place].map(truth)
        case .label(let place):
            let label = columns.labels[place]
            let ofTexts = PackedLabelAnswers.texts(label.texts).map { text in
                var text = text
                return text.withUTF8 { truth($0) }
            }
            let ofNone = truth(nil)
            return label.places.map { $0 < ofTexts.count ? ofTexts[Int($0)] : ofNone }
        }
    }
}
