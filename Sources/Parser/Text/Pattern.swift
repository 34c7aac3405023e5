/// A word or phrase in canonical form that is looked for in a document.
struct Pattern: ExpressibleByStringLiteral, Hashable, Sendable {
    /// UTF-8.
    let bytes: [UInt8]
    init(stringLiteral value: String) { bytes = Array(value.utf8) }
    var count: Int { bytes.count }
}

extension CanonicalText {
    /// Whether `pattern` stands at `index` and ends within `limit`.
    func matches(_ pattern: Pattern, at index: Int, limit: Int) -> Bool {
        guard index >= 0, index + pattern.count <= limit else { return false }
        for offset in 0..<pattern.count where bytes[index + offset] != pattern.bytes[offset] { return false }
        return true
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
        guard let first = pattern.bytes.first, range.count >= pattern.count else { return nil }
        var index = range.lowerBound
        let last = range.upperBound - pattern.count
        while index <= last {
            if bytes[index] == first, matches(pattern, at: index, limit: range.upperBound) { return index }
            index += 1
        }
        return nil
    }

    /// Where `pattern` begins last in a range; nil where it does not stand there.
    func lastIndex(of pattern: Pattern, in range: Range<Int>) -> Int? {
        guard let first = pattern.bytes.first else { return nil }
        var index = range.upperBound - pattern.count
        while index >= range.lowerBound {
            if bytes[index] == first, matches(pattern, at: index, limit: range.upperBound) { return index }
            index -= 1
        }
        return nil
    }

    /// Whether `pattern` stands in a range.
    func contains(_ range: Range<Int>, _ pattern: Pattern) -> Bool {
        firstIndex(of: pattern, in: range) != nil
    }

    /// Whether one of the patterns stands in a range.
    func contains(_ range: Range<Int>, anyOf patterns: [Pattern]) -> Bool {
        patterns.contains { contains(range, $0) }
    }
}
