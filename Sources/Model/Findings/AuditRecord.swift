/// What checking a report yields for the store: findings, and the scores that its own rule would give.
public struct AuditRecord: Hashable, Sendable {
    /// The total score of a form by the document's own rule.
    public struct Recomputation: Hashable, Sendable {
        /// Whether it is the form of the whole department.
        public var isOverall: Bool
        /// The place among the project forms, from 0; 0 for the form of the whole department.
        public var position: Int
        /// The total as printed, or the printed parts added up where no total is.
        public var stated: Points
        /// The total with every score that the rule determines recomputed.
        public var recomputed: Points

        /// Makes a recomputation.
        public init(isOverall: Bool, position: Int, stated: Points, recomputed: Points) {
            self.isOverall = isOverall
            self.position = position
            self.stated = stated
            self.recomputed = recomputed
        }
    }

    /// The findings, by check and then in document order.
    public var findings: [Finding]
    /// The forms whose total can be recomputed, in document order.
    public var recomputations: [Recomputation]

    /// Makes a record.
    public init(findings: [Finding] = [], recomputations: [Recomputation] = []) {
        self.findings = findings
        self.recomputations = recomputations
    }
}
