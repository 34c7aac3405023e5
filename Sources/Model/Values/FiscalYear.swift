/// The budget year of a disclosure (年度), a calendar year.
public struct FiscalYear: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Years for which department final accounts can have been published.
    public static let plausible = 2000...2099
    /// The calendar year, four digits.
    public let value: Int

    /// Makes a year; nil outside `plausible`.
    public init?(_ value: Int) {
        guard Self.plausible.contains(value) else { return nil }
        self.value = value
    }

    /// Earlier years come first.
    public static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.value < right.value }
    /// Four digits.
    public var description: String { String(value) }
}
