/// A decimal number as a document prints it: sign, digits, decimals. `21,952.66` has digits 2195266 and 2 decimals.
///
/// The count of decimals is kept because the last printed digit says how far the amount was rounded.
public struct PrintedDecimal: Hashable, Sendable {
    /// Whether a minus sign stands before the digits.
    public var isNegative: Bool
    /// All digits as one whole number.
    public var digits: UInt64
    /// How many of the digits stand behind the decimal point.
    public var decimals: Int
    /// Whether there were more digits than 64 bits hold; `digits` is then meaningless.
    public var overflowed: Bool

    /// Makes a number from its parts.
    @inlinable
    public init(isNegative: Bool = false, digits: UInt64, decimals: Int = 0, overflowed: Bool = false) {
        self.isNegative = isNegative
        self.digits = digits
        self.decimals = decimals
        self.overflowed = overflowed
    }

    /// Reads the whole of `bytes`: an optional sign, digits with optional thousands commas, optional decimals.
    ///
    /// Returns nil for anything else, an empty text among it.
    @inlinable
    public init?(parsing bytes: some Collection<UInt8>) {
        var index = bytes.startIndex
        var negative = false
        if index < bytes.endIndex, bytes[index] == 45 || bytes[index] == 43 {
            negative = bytes[index] == 45
            index = bytes.index(after: index)
        }
        var value: UInt64 = 0
        var decimals = 0
        var seenDigit = false
        var seenPoint = false
        var overflowed = false
        while index < bytes.endIndex {
            let byte = bytes[index]
            switch byte {
            case 48...57:
                seenDigit = true
                if seenPoint { decimals += 1 }
                let (product, over) = value.multipliedReportingOverflow(by: 10)
                let (sum, carry) = product.addingReportingOverflow(UInt64(byte - 48))
                if over || carry { overflowed = true }
                value = sum
            case 46 where !seenPoint && seenDigit:
                seenPoint = true
            case 44 where seenDigit && !seenPoint:
                break
            default:
                return nil
            }
            index = bytes.index(after: index)
        }
        guard seenDigit else { return nil }
        self.init(isNegative: negative, digits: value, decimals: decimals, overflowed: overflowed)
    }

    /// Moves the decimal point to the right, or to the left where `exponent` is negative.
    mutating func shift(by exponent: Int) {
        guard exponent > -400, exponent < 400 else {
            overflowed = digits != 0
            return
        }
        decimals -= exponent
        while decimals < 0 {
            let (product, over) = digits.multipliedReportingOverflow(by: 10)
            if over { overflowed = true }
            digits = product
            decimals += 1
        }
    }

    /// The number times ten to the power of `fractionDigits`, as a whole number.
    ///
    /// - Throws: `.overflow` beyond 64 bits, `.excessPrecision` where a digit that is not zero would be lost.
    @inlinable
    public func scaled(to fractionDigits: Int) throws(DecimalError) -> Int64 {
        guard !overflowed else { throw .overflow }
        var magnitude = digits
        if decimals > fractionDigits {
            for _ in 0..<(decimals - fractionDigits) {
                guard magnitude % 10 == 0 else { throw .excessPrecision }
                magnitude /= 10
            }
        } else {
            for _ in 0..<(fractionDigits - decimals) {
                let (product, over) = magnitude.multipliedReportingOverflow(by: 10)
                guard !over else { throw .overflow }
                magnitude = product
            }
        }
        guard magnitude <= UInt64(Int64.max) else { throw .overflow }
        return isNegative ? -Int64(magnitude) : Int64(magnitude)
    }

    /// The same for a number that a document prints.
    ///
    /// - Throws: as `scaled(to:)`, and `.overflow` beyond 10¹⁶, in fen 100 万亿元, which no document can mean: a hundred times as
    ///   much, and the sum of hundreds of such values, still go into 64 bits.
    public func stated(to fractionDigits: Int) throws(DecimalError) -> Int64 {
        let units = try scaled(to: fractionDigits)
        guard units.magnitude <= 10_000_000_000_000_000 else { throw .overflow }
        return units
    }
}
