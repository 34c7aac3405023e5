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
        var text = text
        guard let value = text.withUTF8(Self.parse) else { return nil }
        self = value
    }

    private init(comparison: Comparison, value: Quantity, unit: String) {
        self.comparison = comparison
        self.value = value
        self.unit = unit
    }

    private static func parse(_ text: UnsafeBufferPointer<UInt8>) -> MeasuredValue? {
        let (comparison, length) = sign(text)
        let bytes = text[length...]
        // Most results that are words end here.
        guard let first = bytes.first, isDigit(first) || first == UInt8(ascii: "-") else { return nil }
        let number = bytes.prefix { isDigit($0) || $0 == 46 || $0 == 44 || $0 == 45 }
        let unit = bytes[number.endIndex...]
        guard let decimal = PrintedDecimal(parsing: number), let value = try? Quantity(decimal),
            !unit.contains(where: isDigit)
        else { return nil }
        let isDate =
            unit.starts(with: "年".utf8) && decimal.digits >= 1900 || unit.starts(with: "月底".utf8)
        guard !isDate else { return nil }
        return MeasuredValue(
            comparison: comparison, value: value, unit: String(decoding: unit, as: UTF8.self))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    /// The sign that a text begins with and its length in bytes.
    private static func sign(_ text: UnsafeBufferPointer<UInt8>) -> (Comparison, Int) {
        guard let first = text.first, !isDigit(first) else { return (.equal, 0) }
        for (sign, meaning) in first < 0x80 ? narrowSigns : wideSigns where text.starts(with: sign) {
            return (meaning, sign.count)
        }
        return (.equal, 0)
    }

    private static let narrowSigns = bytes([
        (">=", .atLeast), ("=>", .atLeast), ("<=", .atMost), ("=<", .atMost), ("<", .below), (">", .above),
        ("=", .equal),
    ])
    private static let wideSigns = bytes([
        ("≥", .atLeast), ("＞=", .atLeast), ("大于等于", .atLeast), ("≤", .atMost), ("＜=", .atMost),
        ("小于等于", .atMost), ("＜", .below), ("＞", .above), ("＝", .equal),
    ])

    private static func bytes(_ signs: [(String, Comparison)]) -> [([UInt8], Comparison)] {
        signs.map { (Array($0.0.utf8), $0.1) }
    }
}
