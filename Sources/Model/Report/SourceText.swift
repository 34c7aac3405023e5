/// The text that spans point into: the bytes of a document, or the snippets kept with a parsed report.
public struct SourceText: Hashable, Sendable {
    /// UTF-8.
    public private(set) var bytes: [UInt8]
    /// Whether it is a document's whole text, so that the lines around a span can be shown; false for snippets.
    public private(set) var isWhole: Bool
    /// Whether the bytes are UTF-8, but for a character that their end may cut.
    private var isUTF8: Bool

    /// The bytes of a document.
    public init(_ bytes: [UInt8] = []) {
        self.init(bytes, isUTF8: bytes.withUnsafeBufferPointer { UTF8Validity.isValidButCut($0) })
    }

    /// The bytes of a document of which it is known whether they are UTF-8, but for a character that their end may cut.
    package init(_ bytes: [UInt8], isUTF8: Bool) {
        self.bytes = bytes
        isWhole = !bytes.isEmpty
        self.isUTF8 = isUTF8
    }

    /// The range of a span where its bytes are whole characters; nil where they are not, or out of bounds.
    func wholeCharacters(of span: SourceSpan) -> Range<Int>? {
        let range = span.utf8
        guard isUTF8, range.lowerBound >= 0, range.upperBound < bytes.count,
            bytes[range.lowerBound] & 0xC0 != 0x80, bytes[range.upperBound] & 0xC0 != 0x80
        else { return nil }
        return range
    }

    /// The text of a span with layout folded: line breaks and tabs are dropped. Empty where the span is out of bounds.
    public func snippet(of span: SourceSpan) -> String {
        guard span.utf8.lowerBound >= 0, span.utf8.upperBound <= bytes.count else { return "" }
        let kept = bytes[span.utf8].filter { $0 != 10 && $0 != 13 && $0 != 9 }
        return String(decoding: kept, as: UTF8.self)
    }

    /// Keeps a snippet and returns the span by which it can be read again.
    mutating func append(snippet: String, line: Int) -> SourceSpan {
        let start = bytes.count
        isWhole = false
        bytes.append(contentsOf: snippet.utf8)
        return SourceSpan(line: line, utf8: start..<bytes.count)
    }
}
