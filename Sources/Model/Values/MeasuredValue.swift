/// An indicator's target or result, taken apart: `>=98%` is ≥, 98, `%`; `=2024年10月` is no measured value.
public struct MeasuredValue: Hashable, Sendable {
    /// How the result is held against the target.
    public enum Comparison: String, Hashable, Sendable, CaseIterable {
        /// ≥, not below
        case atLeast = ">="
        /// ≤, not above
        case atMost = "<="
        /// =, exactly; also where no sign is printed
        case equal = "="
        /// <, below
        case below = "<"
        /// >, above
        case above = ">"
    }

    /// The sign before the number; `.equal` where none is printed.
    public let comparison: Comparison
    /// The number.
    public let value: Quantity
    /// What stands behind the number, `%`, `万元`, `个`; empty where nothing does.
    public let unit: String

    /// Reads a target or a result as printed.
    ///
    /// Returns nil where no single number can be read: words, dates (`2024年12月`), numbers with further digits
    /// behind the unit.
    public init?(parsing text: String) {
        var bytes = Array(text.utf8)[...]
        var comparison = Comparison.equal
        for (sign, meaning) in Self.signs where bytes.starts(with: sign.utf8) {
            comparison = meaning
            bytes = bytes.dropFirst(sign.utf8.count)
            break
        }
        let number = bytes.prefix { ($0 >= 48 && $0 <= 57) || $0 == 46 || $0 == 44 || $0 == 45 }
        let unit = bytes[number.endIndex...]
        guard let decimal = PrintedDecimal(parsing: number),
            let value = try? Quantity(decimal),
            !unit.contains(where: { $0 >= 48 && $0 <= 57 })
        else { return nil }
        let name = String(decoding: unit, as: UTF8.self)
        let isDate = name.hasPrefix("年") && decimal.digits >= 1900 || name.hasPrefix("月底")
        guard !isDate else { return nil }
        self.comparison = comparison
        self.value = value
        self.unit = name
    }

    private static let signs: [(String, Comparison)] = [
        (">=", .atLeast), ("≥", .atLeast), ("＞=", .atLeast), ("=>", .atLeast), ("大于等于", .atLeast),
        ("<=", .atMost), ("≤", .atMost), ("＜=", .atMost), ("=<", .atMost), ("小于等于", .atMost),
        ("<", .below), ("＜", .below), (">", .above), ("＞", .above), ("=", .equal), ("＝", .equal),
    ]
}
