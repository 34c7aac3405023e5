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

    /// The same with the unit as the other side writes it, where this one leaves 元 out: `20万` beside `20万元`.
    public func withUnit(of other: MeasuredValue?) -> MeasuredValue {
        guard let other, unit == "万" || unit == "亿", other.unit == unit + "元" else { return self }
        return MeasuredValue(comparison: comparison, value: value, unit: other.unit)
    }

    private init(comparison: Comparison, value: Quantity, unit: String) {
        self.comparison = comparison
        self.value = value
        self.unit = unit
    }

    private static func parse(_ text: UnsafeBufferPointer<UInt8>) -> MeasuredValue? {
        let (comparison, start) = sign(text)
        // Most results that are words end here.
        guard start < text.count, isDigit(text[start]) || text[start] == UInt8(ascii: "-") else { return nil }
        var end = start
        while end < text.count, isDigit(text[end]) || (text[end] >= 44 && text[end] <= 46) { end += 1 }
        let unit = UnsafeBufferPointer(rebasing: text[end...])
        for byte in unit where isDigit(byte) { return nil }
        guard let decimal = PrintedDecimal(parsing: UnsafeBufferPointer(rebasing: text[start..<end])),
            let value = try? Quantity(decimal)
        else { return nil }
        // 2024年10月, 6月底
        let isDate =
            begins(unit, (0xE5, 0xB9, 0xB4)) && decimal.digits >= 1900
            || begins(unit, (0xE6, 0x9C, 0x88))
                && begins(UnsafeBufferPointer(rebasing: unit.dropFirst(3)), (0xE5, 0xBA, 0x95))
        guard !isDate else { return nil }
        return MeasuredValue(
            comparison: comparison, value: value, unit: String(decoding: unit, as: UTF8.self))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    private static func begins(
        _ text: UnsafeBufferPointer<UInt8>, _ character: (UInt8, UInt8, UInt8)
    ) -> Bool {
        text.count >= 3 && text[0] == character.0 && text[1] == character.1 && text[2] == character.2
    }

    /// The sign that a text begins with and its length in bytes.
    private static func sign(_ text: UnsafeBufferPointer<UInt8>) -> (Comparison, Int) {
        guard let first = text.first, !isDigit(first) else { return (.equal, 0) }
        let second = text.count > 1 ? text[1] : 0
        switch first {
        case UInt8(ascii: ">"): return second == UInt8(ascii: "=") ? (.atLeast, 2) : (.above, 1)
        case UInt8(ascii: "<"): return second == UInt8(ascii: "=") ? (.atMost, 2) : (.below, 1)
        case UInt8(ascii: "="):
            return second == UInt8(ascii: ">")
                ? (.atLeast, 2) : second == UInt8(ascii: "<") ? (.atMost, 2) : (.equal, 1)
        default: return first < 0x80 ? (.equal, 0) : wideSign(text)
        }
    }

    private static func wideSign(_ text: UnsafeBufferPointer<UInt8>) -> (Comparison, Int) {
        let isEqualToo = text.count > 3 && text[3] == UInt8(ascii: "=")
        // ≥ ≤ ＞ ＜ ＝
        if begins(text, (0xE2, 0x89, 0xA5)) { return (.atLeast, 3) }
        if begins(text, (0xE2, 0x89, 0xA4)) { return (.atMost, 3) }
        if begins(text, (0xEF, 0xBC, 0x9E)) { return isEqualToo ? (.atLeast, 4) : (.above, 3) }
        if begins(text, (0xEF, 0xBC, 0x9C)) { return isEqualToo ? (.atMost, 4) : (.below, 3) }
        if begins(text, (0xEF, 0xBC, 0x9D)) { return (.equal, 3) }
        // 大于等于, 小于等于
        if begins(text, (0xE5, 0xA4, 0xA7)), text.starts(with: "大于等于".utf8) { return (.atLeast, 12) }
        if begins(text, (0xE5, 0xB0, 0x8F)), text.starts(with: "小于等于".utf8) { return (.atMost, 12) }
        return (.equal, 0)
    }
}
