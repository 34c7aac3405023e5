/// Something about a document that its reader must know: what, where, and what to do.
public struct Diagnostic: Hashable, Sendable {
    /// How grave it is.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// Nothing useful could be read.
        case error
        /// A value is missing or doubtful.
        case warning
        /// Something was mended in reading.
        case note
    }

    /// The stable code.
    public var code: DiagnosticCode
    /// Where it is; nil where it concerns the whole file.
    public var span: SourceSpan?
    /// The column of the span's first character, from 1; nil without a span.
    public var column: Int?
    /// The facts of this case, in a few words: the value, the field, the expected form.
    public var detail: String
    /// The text it is about, at most a line; nil where there is none.
    public var excerpt: String?

    /// Makes a diagnostic.
    public init(
        _ code: DiagnosticCode, at span: SourceSpan? = nil, column: Int? = nil, detail: String,
        excerpt: String? = nil
    ) {
        self.code = code
        self.span = span
        self.column = column
        self.detail = detail
        self.excerpt = excerpt
    }

    /// How grave the code is.
    public var severity: Severity { code.severity }
}
