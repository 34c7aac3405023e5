/// The first two significant digits of an amount, from its decimal text: 4 and 5 for “0.00456”, 1 and 0 for “1e3”.
///
/// Taken from the text, not from a logarithm, which puts 1000 among the nines.
public struct LeadingDigits: Hashable, Sendable {
    /// The first significant digit, 1 to 9.
    public let first: Int
    /// The digit after it, 0 to 9; 0 where the text has no more.
    public let second: Int

    /// The digits of a decimal number as text; nil for 0 and for text without digits.
    public init?(_ text: some StringProtocol) {
        var digits: [Int] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57:
                if byte > 48 || !digits.isEmpty { digits.append(Int(byte) - 48) }
            case 43, 45, 44, 46, 32: continue
            default:
                // An exponent moves the point; it changes no digit.
                if byte == 69 || byte == 101 { break }
                return nil
            }
            if digits.count == 2 || byte == 69 || byte == 101 { break }
        }
        guard let first = digits.first else { return nil }
        self.first = first
        second = digits.count > 1 ? digits[1] : 0
    }

    /// The digits of a number as Swift prints it; nil for 0 and what is not finite.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        self.init("\(value)")
    }
}
