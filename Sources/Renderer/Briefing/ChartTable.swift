import Charts

/// What a chart of a briefing is made of: rows of names with a value a measure, and what they rest on.
public struct ChartTable: Sendable {
    /// A column.
    public struct Measure: Sendable {
        /// What is measured.
        public var quantity: Charts.Quantity
        /// What to mind; empty where nothing.
        public var note: String
        /// Which way is better, in words; empty where that depends.
        public var direction = ""
        /// Whether values of several rows may be added.
        public var isAmount: Bool
        /// Whether values are positive and skewed, which a logarithmic axis serves.
        public var isSkewed: Bool

        /// A column.
        public init(
            _ quantity: Charts.Quantity, note: String = "", isAmount: Bool = false, isSkewed: Bool = false
        ) {
            self.quantity = quantity
            self.note = note
            self.isAmount = isAmount
            self.isSkewed = isSkewed
        }
    }

    /// A row: a department in a year, a project, a line of a file.
    public struct Row: Sendable {
        /// The name without the year.
        public var name: String
        /// The group; nil where none was asked for or none is stated.
        public var group: String?
        /// The year; nil where there is none.
        public var year: Int?
        /// A value a measure; nil is missing.
        public var values: [Double?]
        /// The upper and lower side of each value that is a ratio of counts; nil elsewhere.
        public var counts: [(upper: Double, lower: Double)?]
        /// Between which values the first one may lie; nil where that is not known.
        public var interval: ClosedRange<Double>?

        /// A row.
        public init(
            name: String, group: String? = nil, year: Int? = nil, values: [Double?],
            counts: [(upper: Double, lower: Double)?] = [], interval: ClosedRange<Double>? = nil
        ) {
            self.name = name
            self.group = group
            self.year = year
            self.values = values
            self.counts = counts
            self.interval = interval
        }
    }

    /// The columns.
    public var measures: [Measure]
    /// The rows.
    public var rows: [Row]
    /// Whether rows are grouped.
    public var isGrouped: Bool
    /// What a row is, for example 个部门.
    public var counted: String
    /// What a row is, as it stands in running text, for example 部门.
    public var noun: String
    /// Where the figures come from.
    public var source: String
    /// What is left out and why, one sentence each.
    public var excluded: [String]

    /// A table.
    public init(
        measures: [Measure], rows: [Row], isGrouped: Bool = false, counted: String, noun: String,
        source: String,
        excluded: [String] = []
    ) {
        self.measures = measures
        self.rows = rows
        self.isGrouped = isGrouped
        self.counted = counted
        self.noun = noun
        self.source = source
        self.excluded = excluded
    }

    /// The years, ascending.
    public var years: [Int] { Set(rows.compactMap(\.year)).sorted() }

    /// The rows of some years.
    public func inYears(_ years: [Int]) -> ChartTable {
        var copy = self
        copy.rows = rows.filter { row in row.year.map(years.contains) ?? false }
        return copy
    }
}
