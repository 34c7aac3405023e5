/// Something in a document that does not agree with itself, or that a reader should know before quoting it (勾稽问题).
///
/// `juesuan check` makes findings, the store keeps them, a report counts them.
public struct Finding: Hashable, Sendable {
    /// How grave a finding is, the least grave first.
    public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
        /// Inside the envelope of rounding.
        case info
        /// Worth knowing: a base of zero, boilerplate, a target that says little.
        case note
        /// Departs from the document's own rule, or exceeds what contains it.
        case warning
        /// An identity is broken beyond its envelope: the document contradicts itself.
        case error

        /// The less grave of two comes first.
        public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .info: 0
            case .note: 1
            case .warning: 2
            case .error: 3
            }
        }
    }

    /// A value of the document that a finding speaks of.
    public struct Value: Hashable, Sendable {
        /// The dotted path of the field, `performance.projects[3].indicators[2].score`.
        public var field: String
        /// The value as the document prints it, with its unit.
        public var printed: String
        /// The line it stood on; nil where the report does not say.
        public var line: Int?

        /// Makes a value.
        public init(field: String, printed: String, line: Int?) {
            self.field = field
            self.printed = printed
            self.line = line
        }
    }

    /// The id of the check, `N01`.
    public var check: String
    /// How grave it is.
    public var severity: Severity
    /// One sentence that can be put into a letter.
    public var message: Wording
    /// The values it speaks of, in the order of the sentence.
    public var values: [Value]
    /// What the value should be by the others; nil where nothing can be computed.
    public var computed: String?
    /// Stated less computed; nil where there is no difference of numbers.
    public var gap: String?

    /// Makes a finding.
    public init(
        check: String, severity: Severity, message: Wording, values: [Value], computed: String? = nil,
        gap: String? = nil
    ) {
        self.check = check
        self.severity = severity
        self.message = message
        self.values = values
        self.computed = computed
        self.gap = gap
    }

    /// The first line it speaks of; nil where no value has one.
    public var line: Int? { values.lazy.compactMap(\.line).first }
}
