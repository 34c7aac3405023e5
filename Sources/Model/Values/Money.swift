/// An amount of money, exact to the fen (0.01 元).
///
/// 1 万元 is 1,000,000 fen, so 万元 with up to six decimals is exact. A fall is negative. The text form is in 万元
/// with at least two decimals: `Money(fen: 352_071_500_00).description == "35207.15"`.
public struct Money: ScaledDecimal, AdditiveArithmetic {
    /// The units an amount is stated in.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        /// 元
        case yuan = "元"
        /// 万元, 10,000 元
        case tenThousandYuan = "万元"
        /// 亿元, 100,000,000 元
        case hundredMillionYuan = "亿元"

        /// How many decimals of an amount in this unit reach down to one fen.
        public var decimalsToFen: Int {
            switch self {
            case .yuan: 2
            case .tenThousandYuan: 6
            case .hundredMillionYuan: 10
            }
        }
    }

    /// Fen in one 万元 as a power of ten.
    public static let fractionDigits = 6
    /// Amounts are written with two decimals of 万元 at least.
    public static let printedDigits = 2
    /// Nothing at all, stated as such.
    public static let zero = Money(fen: 0)

    /// The amount in fen.
    public let fen: Int64

    /// An amount in fen.
    public init(fen: Int64) { self.fen = fen }
    /// The same as `init(fen:)`: the smallest unit is the fen.
    public init(units: Int64) { fen = units }
    /// The same as `fen`.
    public var units: Int64 { fen }

    /// A printed amount in the unit that stands behind it.
    ///
    /// - Throws: `.overflow` beyond 100 万亿元, `.excessPrecision` where the amount is not a whole number of fen.
    public init(_ decimal: PrintedDecimal, in unit: Unit) throws(DecimalError) {
        fen = try decimal.stated(to: unit.decimalsToFen)
    }

    /// The amount in 万元 as a Double, for statistics and axes.
    public var tenThousandYuan: Double { doubleValue }

    /// The sum. Beyond 64 bits of fen, as absurd amounts of a damaged document can lead to, it stays at their bound.
    public static func + (left: Money, right: Money) -> Money {
        let (sum, isOver) = left.fen.addingReportingOverflow(right.fen)
        return Money(fen: isOver ? (right.fen < 0 ? .min : .max) : sum)
    }
    /// The difference; beyond 64 bits of fen it stays at their bound, as the sum does.
    public static func - (left: Money, right: Money) -> Money {
        let (difference, isOver) = left.fen.subtractingReportingOverflow(right.fen)
        return Money(fen: isOver ? (right.fen < 0 ? .max : .min) : difference)
    }
}
