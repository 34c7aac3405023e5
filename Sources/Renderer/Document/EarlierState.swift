import Analytics

/// What was known at an earlier day, which a report is held against.
public struct EarlierState: Sendable {
    /// The store as of that day.
    public let analysis: Analysis
    /// The day, `2025-06-30`.
    public let day: String

    /// Makes a state.
    public init(analysis: Analysis, day: String) {
        self.analysis = analysis
        self.day = day
    }
}
