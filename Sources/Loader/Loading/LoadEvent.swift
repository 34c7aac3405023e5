/// A load of documents, as the store remembers it.
public struct LoadEvent: Hashable, Sendable {
    /// Where and when it comes from.
    public struct Origin: Hashable, Sendable {
        /// When it was: the day that was given, `2025-09-30`, or the time of the clock.
        public let at: String
        /// What was named on the command line, in its order.
        public let sources: [String]
        /// The version of the program; nil where unknown.
        public let version: String?

        /// An origin.
        public init(at: String, sources: [String], version: String?) {
            self.at = at
            self.sources = sources
            self.version = version
        }
    }

    /// The row of `loads`, ascending in the order of loading.
    public let id: Int64
    /// Where and when it comes from.
    public let origin: Origin
    /// Whether it came to its end; a load that was broken off kept the documents it counts.
    public let isFinished: Bool
    /// How many documents became what.
    public let summary: LoadSummary
}
