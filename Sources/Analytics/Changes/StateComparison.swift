import Loader

/// The same questions asked of what was known on two days.
///
/// Both sides are the same store, opened as of two days; a report's row number means the same document on both.
public struct StateComparison: Sendable {
    /// What was known at the earlier day.
    public let before: Analysis
    /// What was known at the later day.
    public let after: Analysis
    /// Which documents the questions are about, on both days.
    public let selection: Selection

    /// Compares two days.
    public init(before: Analysis, after: Analysis, selection: Selection) {
        self.before = before
        self.after = after
        self.selection = selection
    }

    /// The current documents of the selection on each day by what they are, those that others include among them.
    func documents(of analysis: Analysis) throws(AnalyticsError) -> [DocumentIdentity: Entity] {
        var selection = selection
        selection.includesContained = true
        return Dictionary(
            try analysis.documents(in: selection).map { (DocumentIdentity($0), $0) },
            uniquingKeysWith: { first, _ in first })
    }
}
