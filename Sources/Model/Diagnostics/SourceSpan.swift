/// Where something stands in a document.
///
/// Lines and columns are counted from 1 as an editor counts them (a column is one Unicode scalar); the range is of
/// UTF-8 offsets in the file as read.
public struct SourceSpan: Hashable, Sendable {
    /// The first line, from 1.
    public var line: Int
    /// UTF-8 offsets of the first byte and of the one behind the last.
    public var utf8: Range<Int>

    /// Makes a span.
    public init(line: Int, utf8: Range<Int>) {
        self.line = line
        self.utf8 = utf8
    }
}
