/// What became of a report that was to be loaded.
public enum LoadOutcome: Hashable, Sendable {
    /// The first document of its department-year.
    case added(id: Int64)
    /// The department-year was known with other content: a revision, current if it is the newest.
    case revision(id: Int64)
    /// The same file, or the same content, is in the store as this row; nothing was written.
    case unchanged(id: Int64)
    /// The same file was in the store and was read anew, as asked.
    case replaced(id: Int64)

    /// The row of `reports`.
    public var id: Int64 {
        switch self {
        case .added(let id), .revision(let id), .unchanged(let id), .replaced(let id): id
        }
    }

    /// Whether the row was written just now.
    var isWritten: Bool {
        if case .unchanged = self { false } else { true }
    }
}

/// How many reports became what.
public struct LoadSummary: Hashable, Sendable {
    /// First documents of their department-year.
    public var added = 0
    /// Revisions.
    public var revisions = 0
    /// Reports that were in the store already.
    public var unchanged = 0
    /// Files that were read anew.
    public var replaced = 0
    /// Inputs that could not be read, which are no reports.
    public var failed = 0

    /// A summary of nothing.
    public init() {}

    /// All reports.
    public var total: Int { added + revisions + unchanged + replaced }

    /// Counts what became of one more report.
    public mutating func count(_ outcome: LoadOutcome) {
        switch outcome {
        case .added: added += 1
        case .revision: revisions += 1
        case .unchanged: unchanged += 1
        case .replaced: replaced += 1
        }
    }
}
