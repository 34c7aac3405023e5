/// A pattern of SQL's `LIKE`, matched as SQLite matches it: `%` stands for any text, `_` for one character, letters of ASCII
/// are alike in both cases.
///
/// - Source: SQLite, "SQL Language Expressions", 6. The LIKE, GLOB, REGEXP, MATCH, and extract operators.
struct TextPattern: Hashable, Sendable {
    /// What stands between two `%`.
    fileprivate struct Piece: Hashable, Sendable {
        /// Its place among the units.
        var start = 0
        var end = 0
        /// Whether it is made of bytes that must be there as they are.
        var isPlain = true
        /// How many characters.
        var characters = 0
    }

    /// Bytes, letters small; `any` for one character.
    private var units: [UInt16] = []
    private var pieces = [Piece()]

    private static let any: UInt16 = 0x100

    /// A pattern as it is written.
    init(_ pattern: [UInt8]) {
        for byte in pattern {
            if byte == UInt8(ascii: "%") {
                pieces.append(Piece(start: units.count, end: units.count))
                continue
            }
            let last = pieces.count - 1
            let unit = byte == UInt8(ascii: "_") ? Self.any : UInt16(Self.small(byte))
            units.append(unit)
            pieces[last].end = units.count
            if unit == Self.any || (0x61...0x7A).contains(unit) { pieces[last].isPlain = false }
            if byte & 0xC0 != 0x80 { pieces[last].characters += 1 }
        }
    }

    /// Calls `body` with what matches texts against the pattern, for as long as it runs: a million texts are not worth a
    /// reference counted for each.
    func withMatcher<Result>(_ body: (Matcher) -> Result) -> Result {
        units.withUnsafeBufferPointer { units in
            pieces.withUnsafeBufferPointer { body(Matcher(units: units, pieces: $0)) }
        }
    }

    /// Matches texts against a pattern.
    struct Matcher {
        fileprivate let units: UnsafeBufferPointer<UInt16>
        fileprivate let pieces: UnsafeBufferPointer<Piece>

        /// Whether a text is one that the pattern stands for.
        func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
            guard var start = end(of: pieces[0], in: text, at: 0) else { return false }
            guard pieces.count > 1 else { return start == text.count }
            for place in 1..<pieces.count - 1 {
                guard let end = firstEnd(of: pieces[place], in: text, from: start) else { return false }
                start = end
            }
            // The last piece ends with the text: as many characters from its end.
            let last = pieces[pieces.count - 1]
            var place = text.count
            for _ in 0..<last.characters {
                repeat { place -= 1 } while place > start && text[place] & 0xC0 == 0x80
                guard place >= start else { return false }
            }
            return end(of: last, in: text, at: place) == text.count
        }

        /// Where a piece ends that begins at a place; nil where it does not stand there.
        private func end(of piece: Piece, in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
            var place = start
            for index in piece.start..<piece.end {
                guard place < text.count else { return nil }
                if units[index] == TextPattern.any {
                    repeat { place += 1 } while place < text.count && text[place] & 0xC0 == 0x80
                } else {
                    guard UInt16(TextPattern.small(text[place])) == units[index] else { return nil }
                    place += 1
                }
            }
            return place
        }

        /// Where a piece ends that stands first at or behind a place; nil where it stands nowhere.
        private func firstEnd(of piece: Piece, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
            if piece.start == piece.end { return start }
            guard piece.isPlain else {
                for place in start..<max(start, text.count) where text[place] & 0xC0 != 0x80 {
                    if let end = end(of: piece, in: text, at: place) { return end }
                }
                return nil
            }
            // The last byte of a Chinese character differs most often.
            let last = units[piece.end - 1]
            var end = start + piece.end - piece.start
            while end <= text.count {
                if UInt16(text[end - 1]) == last, stands(piece, in: text, before: end) { return end }
                end += 1
            }
            return nil
        }

        private func stands(_ piece: Piece, in text: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
            let start = end - (piece.end - piece.start)
            for index in piece.start..<piece.end
            where UInt16(text[start + index - piece.start]) != units[index] {
                return false
            }
            return true
        }
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }
}
