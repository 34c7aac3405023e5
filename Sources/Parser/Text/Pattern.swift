/// A word or phrase in canonical form that is looked for in a document.
///
/// It is a part of the program, not of the heap: thousands of them are tried on every document.
struct Pattern: ExpressibleByStringLiteral, Sendable {
    private let text: StaticString
    init(stringLiteral value: StaticString) { text = value }

    /// How many bytes it has in UTF-8.
    var count: Int { text.utf8CodeUnitCount }
    /// The last byte; nil of an empty word.
    var last: UInt8? { self[count - 1] }
    /// A byte; nil beyond the ends.
    subscript(index: Int) -> UInt8? { index >= 0 && index < count ? start[index] : nil }
    fileprivate var start: UnsafePointer<UInt8> { text.utf8Start }
}

extension CanonicalText {
    /// Whether `pattern` stands at `index` and ends within `limit`.
    func matches(_ pattern: Pattern, at index: Int, limit: Int) -> Bool {
        let count = pattern.count
        guard index >= 0, index + count <= limit else { return false }
        return Self.equal(bytes.start(of: index..<index + count), pattern.start, count)
    }

    /// Whether a range ends with `pattern`.
    func hasSuffix(_ range: Range<Int>, _ pattern: Pattern) -> Bool {
        range.upperBound - pattern.count >= range.lowerBound
            && matches(pattern, at: range.upperBound - pattern.count, limit: range.upperBound)
    }

    /// Whether a range begins with `pattern`.
    func hasPrefix(_ range: Range<Int>, _ pattern: Pattern) -> Bool {
        matches(pattern, at: range.lowerBound, limit: range.upperBound)
    }

    /// Whether a range is `pattern` and nothing else.
    func equals(_ range: Range<Int>, _ pattern: Pattern) -> Bool {
        range.count == pattern.count && hasPrefix(range, pattern)
    }

    /// Where `pattern` begins first in a range; nil where it does not stand there.
    func firstIndex(of pattern: Pattern, in range: Range<Int>) -> Int? {
        let count = pattern.count
        guard count > 0, range.count >= count else { return nil }
        let start = bytes.start(of: range)
        let word = pattern.start
        // The last byte of the first character tells characters apart better than the first.
        let mark = min(count, 3) - 1
        let byte = word[mark]
        for offset in 0...range.count - count
        where start[offset + mark] == byte && Self.equal(start + offset, word, count) {
            return range.lowerBound + offset
        }
        return nil
    }

    /// Where `pattern` begins last in a range; nil where it does not stand there.
    func lastIndex(of pattern: Pattern, in range: Range<Int>) -> Int? {
        let count = pattern.count
        guard count > 0, range.count >= count else { return nil }
        let start = bytes.start(of: range)
        let word = pattern.start
        let mark = min(count, 3) - 1
        let byte = word[mark]
        var offset = range.count - count
        while offset >= 0 {
            if start[offset + mark] == byte, Self.equal(start + offset, word, count) {
                return range.lowerBound + offset
            }
            offset -= 1
        }
        return nil
    }

    /// Whether `pattern` stands in a range.
    func contains(_ range: Range<Int>, _ pattern: Pattern) -> Bool {
        firstIndex(of: pattern, in: range) != nil
    }

    /// Whether one of the words stands in a range.
    func contains(_ range: Range<Int>, anyOf set: PatternSet) -> Bool { set.isIn(self, range) }

    /// Whether a range ends with one of the words.
    func hasSuffix(_ range: Range<Int>, anyOf set: PatternSet) -> Bool {
        set.indexOfSuffix(self, range) != nil
    }

    /// Whether one of the patterns stands in a range.
    func contains(_ range: Range<Int>, anyOf patterns: [Pattern]) -> Bool {
        patterns.contains { contains(range, $0) }
    }

    /// Whether as many bytes are the same, the last ones looked at first: Chinese words share their first byte.
    private static func equal(
        _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int
    ) -> Bool {
        var index = count - 1
        while index >= 0 {
            guard left[index] == right[index] else { return false }
            index -= 1
        }
        return true
    }
}
