import Model

/// What came of one thing that a check looked at. Silence is never “passed”: every check yields one outcome or more.
public struct Outcome: Hashable, Sendable {
    /// How it ended.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// It holds.
        case pass
        /// It does not hold; see the finding.
        case finding
        /// The document's template has no such field.
        case notApplicable = "not_applicable"
        /// The field was looked for and not read.
        case notFound = "not_found"
        /// The values are there but do not decide it.
        case ambiguous
    }

    /// The id of the check.
    public let check: String
    /// How it ended.
    public let status: Status
    /// What was held against what, or why it could not be.
    public let about: Wording
    /// The finding, where there is one.
    public let finding: Finding?
}

/// Takes down the outcomes of checks, one after the other. Outcomes that are no findings are kept only where they will be
/// shown.
struct Minutes {
    private let explains: Bool
    /// The id of the check at hand.
    private var check = ""
    private(set) var outcomes: [Outcome] = []
    /// Whether the check at hand came to nothing so far.
    private(set) var isEmpty = true
    /// How many findings above `.info` there are so far.
    private(set) var graveCount = 0

    init(explains: Bool) { self.explains = explains }

    /// Turns to the next check.
    mutating func begin(_ id: String) {
        check = id
        isEmpty = true
    }

    mutating func note(_ status: Outcome.Status, _ about: @autoclosure () -> Wording) {
        isEmpty = false
        guard explains else { return }
        outcomes.append(Outcome(check: check, status: status, about: about(), finding: nil))
    }

    mutating func pass(_ about: @autoclosure () -> Wording) { note(.pass, about()) }

    mutating func find(
        _ severity: Finding.Severity, _ chinese: String, _ english: String, _ values: [Finding.Value],
        computed: String? = nil, gap: String? = nil
    ) {
        isEmpty = false
        if severity > .info { graveCount += 1 }
        let message = Wording(chinese, english)
        let finding = Finding(
            check: check, severity: severity, message: message, values: values, computed: computed,
            gap: gap)
        outcomes.append(Outcome(check: check, status: .finding, about: message, finding: finding))
    }
}

extension Outcome {
    /// The outcome that a finding out of a store stands for.
    public init(_ finding: Finding) {
        self.init(check: finding.check, status: .finding, about: finding.message, finding: finding)
    }
}
