/// Which documents a question is about.
///
/// Only current documents count: of a department-year that was published again, the newest. `Selection(years: [2024],
/// condition: "department.level = 'county'")` are the county departments of 2024.
public struct Selection: Hashable, Sendable {
    /// The fiscal years; nil for all.
    public var years: [Int]?
    /// A condition in SQL over named fields (`three_public.total > 100`), metrics (`three_public.per_capita > 1`, and those of
    /// the level asked for, as `execution_rate < 70`) and the store's columns, all in their printed units; nil for none.
    public var condition: String?
    /// Answers with what was known on this day, `2025-06-30`; nil for what is known now.
    public var asOf: String?
    /// Whether a document that another one of the selection includes (本级 or 单位 beside their 汇总) counts too. Sums then
    /// count its amounts twice.
    public var includesContained: Bool
    /// The peer group of each department key, for the grouping `peer`; empty where none are given.
    public var peers: [String: String] = [:]

    /// A selection; without arguments all current documents.
    public init(
        years: [Int]? = nil, condition: String? = nil, asOf: String? = nil, includesContained: Bool = false
    ) {
        self.years = years
        self.condition = condition
        self.asOf = asOf
        self.includesContained = includesContained
    }

    /// The documents of one year.
    public init(year: Int) { self.init(years: [year]) }
}
