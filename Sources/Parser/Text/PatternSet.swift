/// Words that are looked for together, in the order in which they are tried.
///
/// A table of bytes says at once where none of them can be, which is nearly everywhere.
final class PatternSet: ExpressibleByArrayLiteral, Sendable {
    /// The words.
    let patterns: [Pattern]
    /// The bytes they end with.
    private let ends: ByteTable
    /// Their third bytes: the last ones of their first characters; nil where a word is shorter.
    private let thirds: ByteTable?

    convenience init(arrayLiteral patterns: Pattern...) { self.init(patterns) }

    init(_ patterns: [Pattern]) {
        self.patterns = patterns
        ends = ByteTable(patterns.compactMap(\.last))
        thirds =
            patterns.allSatisfy { $0.count >= 3 } && !patterns.isEmpty
            ? ByteTable(patterns.compactMap { $0[2] }) : nil
    }

    /// The place of the first of the words that ends a range; nil where none does. No word may be empty.
    func indexOfSuffix(_ text: CanonicalText, _ range: Range<Int>) -> Int? {
        guard !range.isEmpty, ends.contains(text.bytes[range.upperBound - 1]) else { return nil }
        return patterns.firstIndex { text.hasSuffix(range, $0) }
    }

    /// The length of the longest of the words that ends a range; nil where none does.
    func longestSuffix(_ text: CanonicalText, _ range: Range<Int>) -> Int? {
        guard !range.isEmpty, ends.contains(text.bytes[range.upperBound - 1]) else { return nil }
        var longest: Int?
        for pattern in patterns where text.hasSuffix(range, pattern) {
            longest = max(longest ?? 0, pattern.count)
        }
        return longest
    }

    /// Whether one of the words stands in a range.
    func isIn(_ text: CanonicalText, _ range: Range<Int>) -> Bool {
        guard let thirds else { return patterns.contains { text.contains(range, $0) } }
        guard range.count >= 3 else { return false }
        let start = text.bytes.start(of: range)
        for offset in 2..<range.count where thirds.contains(start[offset]) {
            let place = range.lowerBound + offset - 2
            for pattern in patterns where text.matches(pattern, at: place, limit: range.upperBound) {
                return true
            }
        }
        return false
    }
}

/// A set of bytes.
struct ByteTable {
    private var low: (UInt64, UInt64) = (0, 0)
    private var high: (UInt64, UInt64) = (0, 0)

    init(_ bytes: [UInt8]) {
        for byte in bytes {
            let bit: UInt64 = 1 << UInt64(byte & 63)
            switch byte >> 6 {
            case 0: low.0 |= bit
            case 1: low.1 |= bit
            case 2: high.0 |= bit
            default: high.1 |= bit
            }
        }
    }

    /// Whether a byte is in the set.
    func contains(_ byte: UInt8) -> Bool {
        let word =
            switch byte >> 6 {
            case 0: low.0
            case 1: low.1
            case 2: high.0
            default: high.1
            }
        return word >> UInt64(byte & 63) & 1 != 0
    }
}
