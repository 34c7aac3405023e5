/// The words of a piece of SQL: names, dotted names, quoted text and all that stands between them.
struct SQLWords: Sequence {
    enum Word: Hashable {
        /// A name, dotted or not: `score`, `department.level`, `expenditure.class_share[教育]`.
        case name(String)
        /// Anything else, as it is written.
        case other(String)
    }

    private let text: String

    init(_ text: String) { self.text = text }

    func makeIterator() -> AnyIterator<Word> {
        var rest = text[...]
        return AnyIterator {
            guard let first = rest.first else { return nil }
            if first == "'" || first == "\"" { return .other(Self.takeQuoted(first, &rest)) }
            if Self.isNameStart(first) {
                var name = String(Self.take(&rest, while: Self.isNamePart))
                while true {
                    if rest.first == ".", rest.dropFirst().first.map(Self.isNameStart) == true {
                        rest.removeFirst()
                        name += "." + Self.take(&rest, while: Self.isNamePart)
                    } else if name.contains("."), rest.first == "[", let end = rest.firstIndex(of: "]") {
                        name += rest[...end]
                        rest = rest[rest.index(after: end)...]
                    } else {
                        break
                    }
                }
                return .name(name)
            }
            if first.isASCII, first.isNumber {
                return .other(String(Self.take(&rest) { Self.isNamePart($0) || $0 == "." }))
            }
            return .other(
                String(Self.take(&rest) { !Self.isNameStart($0) && $0 != "'" && $0 != "\"" && !$0.isNumber }))
        }
    }

    private static func isNameStart(_ character: Character) -> Bool {
        character == "_" || character.isASCII && character.isLetter
    }

    private static func isNamePart(_ character: Character) -> Bool {
        isNameStart(character) || character.isASCII && character.isNumber
    }

    private static func take(_ rest: inout Substring, while belongs: (Character) -> Bool) -> Substring {
        let taken = rest.prefix(while: belongs)
        guard !taken.isEmpty else { return rest.popFirst().map { Substring(String($0)) } ?? "" }
        rest = rest[taken.endIndex...]
        return taken
    }

    /// Quoted text with its quotes; a doubled quote inside is two pieces that follow each other.
    private static func takeQuoted(_ quote: Character, _ rest: inout Substring) -> String {
        let inside = rest.dropFirst()
        let end = inside.firstIndex(of: quote).map { inside.index(after: $0) } ?? rest.endIndex
        let taken = rest[..<end]
        rest = rest[end...]
        return String(taken)
    }
}
