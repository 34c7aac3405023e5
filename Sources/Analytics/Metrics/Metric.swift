import Model

/// A measure of a department, a project or an indicator: one definition for tables, charts, outliers and queries.
public struct Metric: Hashable, Sendable, Identifiable {
    /// What a value belongs to.
    public enum Level: String, Hashable, Sendable, CaseIterable {
        /// A department in a year.
        case department
        /// A 项目支出绩效自评表.
        case project
        /// A 三级指标.
        case indicator
    }

    /// Which way is better.
    public enum Direction: String, Hashable, Sendable, CaseIterable {
        /// A lower value.
        case lowerIsBetter = "↓"
        /// A higher value.
        case higherIsBetter = "↑"
        /// It depends on what stands behind it.
        case depends = "○"
    }

    /// How values are spread, which decides the rule for outliers.
    public enum Shape: String, Hashable, Sendable, CaseIterable {
        /// Rates and scores that pile up at 100.
        case piledAtHundred
        /// Positive and skewed to the right: amounts, amounts per head.
        case positiveSkewed
        /// Rates of change from one amount to another: growth, variance from a budget.
        case change
        /// Differences from what the document's own figures give, which should be 0.
        case difference
        /// None of these: shares.
        case plain
    }

    /// `three_public.per_capita`; unique among the metrics of its level.
    public let id: String
    /// The Chinese name.
    public let chinese: String
    /// The English name.
    public let english: String
    /// The unit, in Chinese: `万元/人`, `%`.
    public let unit: String
    /// Which way is better.
    public let direction: Direction
    /// What to mind: the denominator, the basis, what makes values incomparable. Empty where nothing.
    public let note: String
    /// The section of the disclosure that the values come from.
    public let source: String
    /// What a value belongs to.
    public let level: Level
    /// How values are spread.
    public let shape: Shape
    /// How a value is computed.
    public let expression: MetricExpression
    /// Whether new departments (新增部门), of which every change equals the amount, are left out.
    public let excludesNewDepartments: Bool
    /// Whether the ratio's lower side is a number of staff.
    public let isPerHead: Bool

    init(
        _ id: String, _ chinese: String, _ english: String, unit: String, _ direction: Direction,
        _ expression: MetricExpression, note: String = "", source: String, level: Level = .department,
        shape: Shape = .plain, excludesNewDepartments: Bool = false
    ) {
        self.id = id
        self.chinese = chinese
        self.english = english
        self.unit = unit
        self.direction = direction
        self.note = note
        self.source = source
        self.level = level
        self.shape = shape
        self.expression = expression
        self.excludesNewDepartments = excludesNewDepartments
        isPerHead =
            expression.denominator.map { $0.contains("staffing_active") || $0.contains("staffing_total") }
            ?? false
    }

    /// Ratios over fewer heads than this are kept out of rankings: one person more or less changes them by a tenth.
    public static let fewestHeads = 10

    /// The dotted paths of the fields that the metric reads, in the order of its expression.
    public var fields: [String] { expression.fields.map(\.path) }

    /// The same fields with their labels, units and types.
    public var definitions: [FieldDefinition] { expression.fields.map(\.field) }
}
