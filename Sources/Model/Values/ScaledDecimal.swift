/// An exact decimal kept as a whole number of its smallest unit.
///
/// Amounts, percentages, points and areas are all printed decimals; none of them is ever held in binary floating
/// point. `Money(units: 352_071_500)` has six fraction digits (in 万元) and is 352.0715 万元.
public protocol ScaledDecimal: Comparable, Hashable, Sendable, CustomStringConvertible {
    /// How many fraction digits one `units` stands for.
    static var fractionDigits: Int { get }
    /// How many fraction digits are always written, even when they are zero.
    static var printedDigits: Int { get }
    /// The value multiplied by 10 to the power of `fractionDigits`.
    var units: Int64 { get }
    /// Makes the value from its smallest units.
    init(units: Int64)
}

/// Why a printed decimal cannot be held exactly.
public enum DecimalError: Error, Hashable, Sendable {
    /// The bytes are no decimal number.
    case notANumber
    /// The number is beyond what 64 bits of the smallest unit can hold.
    case overflow
    /// The number has more decimals than the smallest unit; rounding would change it.
    case excessPrecision
}

extension ScaledDecimal {
    /// The smaller of two values comes first.
    public static func < (left: Self, right: Self) -> Bool { left.units < right.units }

    /// The nearest Double, for statistics. Division and rounding happen after this, never before.
    public var doubleValue: Double { Double(units) / Double(PowerOfTen.of(Self.fractionDigits)) }

    /// Reads a printed decimal; `shift` moves the decimal point to the right before the digits are kept.
    ///
    /// - Throws: `DecimalError` when the number cannot be held exactly.
    @inlinable
    public init(_ decimal: PrintedDecimal, shift: Int = 0) throws(DecimalError) {
        self.init(units: try decimal.scaled(to: Self.fractionDigits + shift))
    }

    /// Reads text such as `1,787.23` or `-3.43`.
    ///
    /// - Throws: `DecimalError` when the text is no number or cannot be held exactly.
    public init(parsing text: some StringProtocol) throws(DecimalError) {
        let bytes = Array(text.utf8)
        guard let decimal = PrintedDecimal(parsing: bytes) else { throw .notANumber }
        try self.init(decimal)
    }

    /// Plain decimal text with at least `printedDigits` decimals and no thousands separators: `12.30`, `-0.5`.
    public var description: String {
        String(decoding: text(digits: Self.printedDigits), as: UTF8.self)
    }

    /// The same text as bytes, with at least `digits` decimals; further decimals only where they are not zero.
    public func text(digits: Int) -> [UInt8] {
        var buffer: [UInt8] = []
        buffer.reserveCapacity(24)
        var rest = units.magnitude
        var position = 0
        var started = false
        while position < Self.fractionDigits || rest > 0 || position == Self.fractionDigits {
            let digit = UInt8(rest % 10)
            rest /= 10
            if position < Self.fractionDigits {
                if started || digit != 0 || position >= Self.fractionDigits - digits { started = true }
                if started { buffer.append(48 + digit) }
            } else {
                if position == Self.fractionDigits && started { buffer.append(46) }
                buffer.append(48 + digit)
            }
            position += 1
        }
        if units < 0 { buffer.append(45) }
        buffer.reverse()
        return buffer
    }
}

/// Powers of ten that fit 64 bits.
enum PowerOfTen {
    /// 10 to the power of `exponent`, which lies between 0 and 18.
    static func of(_ exponent: Int) -> Int64 {
        var value: Int64 = 1
        for _ in 0..<exponent { value *= 10 }
        return value
    }
}
