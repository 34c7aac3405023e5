import Foundation

/// Computed numbers for machines: no separators, no noise of binary fractions.
///
/// A quotient carries about fifteen digits, of which the last are noise (80.19999999999999); twelve are kept (80.2).
/// Printed amounts do not pass here: they are exact decimals.
public enum PlainNumber {
    /// The shortest text of the value rounded to twelve significant digits; nil where it is no finite number.
    public static func text(_ value: Double) -> String? {
        guard value.isFinite else { return nil }
        if value == value.rounded(), value.magnitude < 1e15 { return String(Int64(value)) }
        let shortest = value.description
        if isPlain(shortest) { return shortest }
        let rounded = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
            guard let text = buffer.baseAddress,
                withVaList([value], { vsnprintf(text, buffer.count, "%.12g", $0) }) > 0
            else { return value }
            return strtod(text, nil)
        }
        return rounded == rounded.rounded() && rounded.magnitude < 1e15
            ? String(Int64(rounded)) : String(rounded)
    }

    /// Whether a text has no exponent and at most twelve digits, so that rounding would change nothing.
    private static func isPlain(_ text: String) -> Bool {
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            case 48...57: digits += 1
            case 45, 46: continue
            default: return false
            }
        }
        return digits <= 12
    }
}
