/// What an axis measures: its name, its unit and how its numbers are written.
public struct Quantity: Sendable, Equatable {
    /// What is measured, for example 人均公用经费.
    public var name: String
    /// The unit, for example 万元/人; nil for a pure number.
    public var unit: String?
    /// How values are written.
    public var format: NumberFormat

    /// A quantity; the default format chooses its decimals from the values.
    public init(_ name: String, unit: String?, format: NumberFormat = NumberFormat()) {
        self.name = name
        self.unit = unit
        self.format = format
    }
}
