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
        let rounded = Double(String(format: "%.12g", value)) ?? value
        return rounded == rounded.rounded() && rounded.magnitude < 1e15
            ? String(Int64(rounded)) : String(rounded)
    }
}
