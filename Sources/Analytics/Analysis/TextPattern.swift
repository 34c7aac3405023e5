/// A pattern of SQL's `LIKE`, matched as SQLite matches it: `%` stands for any text, `_` for one character, letters of ASCII
/// are alike in both cases.
///
/// - Source: SQLite, "SQL Language Expressions", 6. The LIKE, GLOB, REGEXP, MATCH, and extract operators.
struct TextPattern: Hashable, Sendable {
    /// What stands between two `%`.
    private struct Piece: Hashable, Sendable {
        /// Bytes, letters small; `any` for one character.
        var units: [UInt16] = []
        /// The bytes, where there is nothing else and no letter among them.
        var plain: [UInt8] = []
        /// How many characters.
        var characters = 0

        static let any: UInt16 = 0x100
    }

    private let pieces: [Piece]

    /// A pattern as it is written.
    init(_ pattern: [UInt8]) {
        var pieces = [Piece()]
        for byte in pattern {
            if byte == UInt8(ascii: "%") {
                pieces.append(Piece())
                continue
            }
            let last = pieces.count - 1
            pieces[last].units.append(byte == UInt8(ascii: "_") ? Piece.any : UInt16(Self.small(byte)))
            if byte & 0xC0 != 0x80 { pieces[last].characters += 1 }
        }
        for place in pieces.indices {
            let units = pieces[place].units
            if units.allSatisfy({ $0 < 0x100 && !(0x61...0x7A).contains($0) }) {
                pieces[place].plain = units.map { UInt8(truncatingIfNeeded: $0) }
            }
        }
        self.pieces = pieces
    }

    /// Whether a text is one that the pattern stands for.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = pieces.first, let last = pieces.last,
            var start = end(of: first, in: text, at: 0)
        else { return false }
        guard pieces.count > 1 else { return start == text.count }
        for piece in pieces.dropFirst().dropLast() {
            guard let end = firstEnd(of: piece, in: text, from: start) else { return false }
            start = end
        }
        // The last piece ends with the text: as many characters from its end.
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
        for unit in piece.units {
            guard place < text.count else { return nil }
            if unit == Piece.any {
                repeat { place += 1 } while place < text.count && text[place] & 0xC0 == 0x80
            } else {
                guard UInt16(Self.small(text[place])) == unit else { return nil }
                place += 1
            }
        }
        return place
    }

    /// Where a piece ends that stands first at or behind a place; nil where it stands nowhere.
    private func firstEnd(of piece: Piece, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        if piece.units.isEmpty { return start }
        if let last = piece.plain.last {
            // The last byte of a Chinese character differs most often.
            var end = start + piece.plain.count
            while end <= text.count {
                if text[end - 1] == last, text[(end - piece.plain.count)..<end].elementsEqual(piece.plain) {
                    return end
                }
                end += 1
            }
            return nil
        }
        for place in start..<max(start, text.count) where text[place] & 0xC0 != 0x80 {
            if let end = end(of: piece, in: text, at: place) { return end }
        }
        return nil
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }
}
