/// A text that several departments use, word for word or nearly.
public struct SharedText: Hashable, Sendable {
    /// What the text is for.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// 预期目标
        case goal
        /// 实际完成情况
        case result
        /// 偏差原因分析及改进措施
        case reason
    }

    /// Where the text is used.
    public struct Use: Hashable, Sendable {
        /// The department's key, or its name.
        public let department: String
        /// The fiscal year.
        public let fiscalYear: Int?
        /// The field, `performance.projects[3].expected_goal`.
        public let field: String
        /// The line; nil where it is not known.
        public let line: Int?

        /// Makes a use.
        public init(department: String, fiscalYear: Int?, field: String, line: Int?) {
            self.department = department
            self.fiscalYear = fiscalYear
            self.field = field
            self.line = line
        }
    }

    /// What the text is for.
    public let kind: Kind
    /// The text as it was met first.
    public let text: String
    /// Whether all uses are the same but for blanks and the width of punctuation.
    public let isExact: Bool
    /// Every use, in the order in which they were met.
    public let uses: [Use]

    /// The departments that use it, in the order in which they were met.
    public var departments: [String] {
        var seen: Set<String> = []
        return uses.map(\.department).filter { seen.insert($0).inserted }
    }
}
