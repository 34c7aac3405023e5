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

    /// What it says of each item of a report; an absent text makes it unknown.
    func truths(_ operand: Operand, _ columns: PackedColumns) -> [PackedTest.Truth] {
        switch operand {
        case .text(let place): return truths(columns.texts[place])
        case .label(let place):
            let label = columns.labels[place]
            var texts = PackedTexts()
            for text in PackedLabelAnswers.texts(label.texts) { texts.append(text) }
            texts.append(nil)
            let ofTexts = truths(texts)
            return label.places.map { ofTexts[min(Int($0), ofTexts.count - 1)] }
        }
    }

    private func truths(_ texts: PackedTexts) -> [PackedTest.Truth] {
        switch self {
        case .isAbsent: return texts.map { $0 == nil ? .yes : .no }
        case .isOne(let wanted):
            return texts.map { text in
                guard let text else { return .unknown }
                return wanted.contains { $0.count == text.count && $0.elementsEqual(text) } ? .yes : .no
            }
        case .isLike(let pattern):
            return pattern.withMatcher { matcher in
                texts.map { text in
                    guard let text else { return .unknown }
                    return matcher.matches(text) ? .yes : .no
                }
            }
        }
    }
}
