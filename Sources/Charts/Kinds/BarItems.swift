/// Named values as horizontal bars from zero, each with its value at its end: ranked (排名条形图), or to both sides of zero
/// with what lies below in another colour (正负条形图).
///
/// More rows than fit (about 25 names at 1600 × 900) are folded into one row that states how many there are
/// and their range; ranked bars lose the last of them, diverging ones those nearest to zero. Missing values stand last
/// and say so.
public struct BarItems: Sendable, Equatable, Codable {
    /// What the bars measure; stated above the plot with its unit.
    public let quantity: Quantity
    /// The rows, in the order they are drawn from the top.
    public let items: [LabelledValue]
    /// Vertical lines to compare with, each named above the plot.
    public let references: [ReferenceLine]
    /// How many rows are drawn at the most, highlighted ones among them; the others are folded into one. Nil for as many
    /// as fit.
    public let limit: Int?
    /// What the intervals of the items are, for example 中位数的 95% 区间; nil leaves it at 区间.
    public let intervalName: String?

    /// Bars for `items`, sorted by `order`.
    /// - Throws: ``ChartError/noData(what:)`` without items, ``ChartError/notFinite(value:label:)``.
    public init(
        quantity: Quantity, items: [LabelledValue], order: RowOrder = .descending,
        references: [ReferenceLine] = [], limit: Int? = nil, intervalName: String? = nil
    ) throws {
        try Validation.nonEmpty(items.count, "items")
        try Validation.finite(items)
        try Validation.finite(references)
        self.quantity = quantity
        self.items = items.ordered(order)
        self.references = references
        self.limit = limit
        self.intervalName = intervalName
    }
}

extension BarItems {
    /// Reads bars in the order in which they stand.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            quantity: box.decode(Quantity.self, forKey: .quantity),
            items: box.decode([LabelledValue].self, forKey: .items), order: .given,
            references: box.value(.references, or: []), limit: box.decodeIfPresent(Int.self, forKey: .limit),
            intervalName: box.decodeIfPresent(String.self, forKey: .intervalName))
    }
}
