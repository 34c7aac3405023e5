/// How one amount becomes another, step by step (瀑布图): budget, adjustments, final account.
///
/// The first and the last step and every step given as a level stand on zero; changes hang between. Rises and falls differ
/// in colour, in sign and in their arrow. Groups are small multiples on one scale.
public struct Waterfall: Sendable, Equatable, Codable {
    /// A step.
    public struct Step: Sendable, Equatable, Codable {
        /// What it is.
        public var label: String
        /// The level, or the change from the level before.
        public var value: Double
        /// Whether ``value`` is a level that stands on zero.
        public var isLevel: Bool

        /// A step.
        public init(_ label: String, _ value: Double, isLevel: Bool = false) {
            self.label = label
            self.value = value
            self.isLevel = isLevel
        }
    }

    /// The steps of a group.
    public struct Group: Sendable, Equatable, Codable {
        /// Its name.
        public var label: String
        /// A value a step of the chart.
        public var values: [Double]
        /// How many units the amounts are summed over.
        public var summed: Int
        /// How many units were left out because a step of theirs is missing.
        public var missing: Int
        /// Whether its name stands out, and it is never left out.
        public var isHighlighted: Bool

        /// The steps of a group.
        public init(
            _ label: String, _ values: [Double], summed: Int, missing: Int = 0, isHighlighted: Bool = false
        ) {
            self.label = label
            self.values = values
            self.summed = max(0, summed)
            self.missing = max(0, missing)
            self.isHighlighted = isHighlighted
        }
    }

    /// What is measured.
    public let quantity: Quantity
    /// The steps from the top; those of all groups together where there are groups.
    public let steps: [Step]
    /// How many units the amounts are summed over.
    public let summed: Int
    /// How many units were left out because a step of theirs is missing.
    public let missing: Int
    /// A plot each, in reading order; empty for one plot of all.
    public let groups: [Group]
    /// How many groups are drawn at the most; nil for as many as can be read.
    public let limit: Int?

    /// A waterfall.
    /// - Throws: ``ChartError/noData(what:)`` without steps, ``ChartError/notFinite(value:label:)``,
    ///   ``ChartError/lengthMismatch(what:expected:found:)`` for a group without a value a step.
    public init(
        quantity: Quantity, steps: [Step], summed: Int, missing: Int = 0, groups: [Group] = [],
        limit: Int? = nil
    ) throws {
        try Validation.nonEmpty(steps.count, "steps")
        for step in steps { try Validation.finite(step.value, step.label) }
        for group in groups {
            try Validation.equalLength(group.values.count, steps.count, group.label)
            for value in group.values { try Validation.finite(value, group.label) }
        }
        self.quantity = quantity
        self.steps = steps
        self.summed = max(0, summed)
        self.missing = max(0, missing)
        self.groups = groups
        self.limit = limit
    }
}

extension Waterfall {
    /// Reads a waterfall.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity),
            steps: box.decode([Step].self, forKey: .steps),
            summed: box.decode(Int.self, forKey: .summed), missing: box.value(.missing, or: 0),
            groups: box.value(.groups, or: []), limit: box.decodeIfPresent(Int.self, forKey: .limit))
    }
}

extension Waterfall.Step {
    /// Reads a step; without a word on it, it is a change.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try box.decode(String.self, forKey: .label), try box.decode(Double.self, forKey: .value),
            isLevel: try box.value(.isLevel, or: false))
    }
}

extension Waterfall.Group {
    /// Reads the steps of a group.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try box.decode(String.self, forKey: .label), try box.decode([Double].self, forKey: .values),
            summed: try box.decode(Int.self, forKey: .summed), missing: try box.value(.missing, or: 0),
            isHighlighted: try box.value(.isHighlighted, or: false))
    }
}
