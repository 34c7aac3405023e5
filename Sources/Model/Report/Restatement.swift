/// A place where a document states a field again, with the value the field already has.
public struct Restatement: Hashable, Sendable {
    /// The dotted path of the field.
    public var path: String
    /// Where the figure stands.
    public var span: SourceSpan

    /// Makes a restatement.
    public init(path: String, span: SourceSpan) {
        self.path = path
        self.span = span
    }
}
