/// The subjects of one section, with what tells at once that none of them is named.
final class SubjectList: ExpressibleByArrayLiteral, Sendable {
    /// The subjects, in the order in which they are tried.
    let subjects: [Subject]
    /// The bytes with which their names end.
    private let ends: ByteTable
    /// The names long enough to be told from other words amid a sentence, and the mentions.
    private let told: PatternSet

    init(arrayLiteral subjects: Subject...) {
        self.subjects = subjects
        ends = ByteTable(subjects.flatMap { $0.names.patterns.compactMap(\.last) })
        told = PatternSet(subjects.flatMap { $0.names.patterns.filter { $0.count > 6 } + $0.mentions })
    }

    /// Whether any name can end where the words can: false where none does.
    func canEnd(_ words: SubjectWords, _ text: CanonicalText) -> Bool {
        words.ends.contains { $0 > words.range.lowerBound && ends.contains(text.bytes[$0 - 1]) }
    }

    /// Whether a name or a mention stands amid the words.
    func isTold(_ text: CanonicalText, _ words: Range<Int>) -> Bool { told.isIn(text, words) }
}
