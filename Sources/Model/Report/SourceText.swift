/// The text that spans point into: the bytes of a document, or the snippets kept with a parsed report.
public struct SourceText: Hashable, Sendable {
    /// UTF-8.
    public private(set) var bytes: [UInt8]
    /// Whether it is a document's whole text, so that the lines around a span can be shown; false for snippets.
    public private(set) var isWhole: Bool

    /// The bytes of a document.
    public init(_ bytes: [UInt8] = []) {
        self.bytes = bytes
        isWhole = !bytes.isEmpty
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
