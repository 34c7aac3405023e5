import Foundation

/// Computed numbers for machines: no separators, no noise of binary fractions.
///
/// A quotient carries about sixteen digits, of which the last are noise (80.19999999999999); twelve are kept (80.2). A number
/// of at most fifteen digits, of which six or fewer stand behind the point, is an amount and kept to the fen.
/// Printed amounts do not pass here: they are exact decimals.
public enum PlainNumber {
    /// The shortest text of the value rounded to twelve significant digits; nil where it is no finite number.
    public static func text(_ value: Double) -> String? {
        withText(of: value) { String(decoding: $0, as: UTF8.self) }
    }

    /// Appends the same as UTF-8, nothing where it is no finite number: long tables are written without a string a number.
    public static func append(_ value: Double, to bytes: inout [UInt8]) {
        withText(of: value) { bytes.append(contentsOf: $0) }
    }

    /// Appends a whole number as UTF-8.
    public static func append(_ value: Int, to bytes: inout [UInt8]) {
        withText(of: UInt64(value.magnitude), places: 0, isNegative: value < 0) {
            bytes.append(contentsOf: $0)
        }
    }

    /// What `body` makes of the text in UTF-8; nil where the value is no finite number.
    @discardableResult
    package static func withText<Made>(
        of value: Double, _ body: (UnsafeBufferPointer<UInt8>) -> Made
    ) -> Made? {
        guard value.isFinite else { return nil }
        if value == value.rounded(), value.magnitude < 1e15 {
            return withText(of: UInt64(value.magnitude), places: 0, isNegative: value < 0, body)
        }
        // Below a million an amount has no more than twelve digits either.
        if value.magnitude < 1e6, let (digits, places) = twelveDigits(value) {
            return withText(of: digits, places: places, isNegative: value < 0, body)
        }
        let shortest = value.description
        if !isPlain(shortest), let (digits, places) = twelveDigits(value) {
            return withText(of: digits, places: places, isNegative: value < 0, body)
        }
        var text = isPlain(shortest) ? shortest : roundedText(value)
        return text.withUTF8(body)
    }

    /// The text as the C library rounds it.
    private static func roundedText(_ value: Double) -> String {
        let rounded = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
            guard let text = buffer.baseAddress,
                withVaList([value], { vsnprintf(text, buffer.count, "%.12g", $0) }) > 0
            else { return value }
            return strtod(text, nil)
        }
        return rounded == rounded.rounded() && rounded.magnitude < 1e15
            ? String(Int64(rounded)) : String(rounded)
    }

    /// The digits by arithmetic and how many of them stand behind the point, where that is sure to round as the decimal does:
    /// for 0.0001 up to 1e11, and not near the middle between two twelfth digits.
    private static func twelveDigits(_ value: Double) -> (digits: UInt64, places: Int)? {
        guard value.magnitude >= 0.000_1, value.magnitude < 1e11 else { return nil }
        var places = 11
        var power = 1.0
        while power * 10 <= value.magnitude {
            power *= 10
            places -= 1
        }
        while power > value.magnitude {
            power /= 10
            places += 1
        }
        let scaled = value.magnitude * powers[places]
        guard abs(scaled - scaled.rounded(.down) - 0.5) > 0.01 else { return nil }
        var digits = UInt64(scaled.rounded())
        while digits % 10 == 0, places > 0 {
            digits /= 10
            places -= 1
        }
        return (digits, places)
    }

    /// What `body` makes of digits, of which `places` stand behind the point and at least one before it.
    private static func withText<Made>(
        of digits: UInt64, places: Int, isNegative: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Made
    ) -> Made {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
            // From the last digit to the first.
            var start = buffer.count
            func put(_ byte: UInt8) {
                start -= 1
                buffer[start] = byte
            }
            var rest = digits
            for place in 0... {
                if place == places, place > 0 { put(46) }
                if place > places, rest == 0 { break }
                put(48 + UInt8(rest % 10))
                rest /= 10
            }
            if isNegative { put(45) }
            return body(UnsafeBufferPointer(rebasing: buffer[start...]))
        }
    }

    /// 1, 10, 100 … as far as they are exact and needed.
    private static let powers: [Double] = {
        var powers = [1.0]
        for _ in 0..<16 { powers.append((powers.last ?? 1) * 10) }
        return powers
    }()

    /// Whether a text has no exponent and at most twelve digits, or fifteen as an amount has: rounding would change nothing, or
    /// what it should not.
    private static func isPlain(_ text: String) -> Bool {
        var digits = 0
        var decimals = 0
        var isBehindPoint = false
        for byte in text.utf8 {
            switch byte {
            case 48...57:
                digits += 1
                if isBehindPoint { decimals += 1 }
            case 45: continue
            case 46: isBehindPoint = true
            default: return false
            }
        }
        return digits <= 12 || digits <= 15 && decimals <= 6
    }
}
