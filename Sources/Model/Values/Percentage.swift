/// A rate or share in percent as printed: 43.19 means 43.19 %. A fall is negative. Four decimals.
public struct Percentage: ScaledDecimal {
    /// Ten-thousandths of a percent.
    public static let fractionDigits = 4
    /// Rates are written with two decimals at least.
    public static let printedDigits = 2
    /// The value in ten-thousandths of a percent.
    public let units: Int64
    /// A percentage from ten-thousandths of a percent.
    public init(units: Int64) { self.units = units }
}

/// Points of a performance self-evaluation (分): weights and scores. Four decimals.
public struct Points: ScaledDecimal {
    /// Ten-thousandths of a point.
    public static let fractionDigits = 4
    /// Points are written as short as they are.
    public static let printedDigits = 0
    /// The value in ten-thousandths of a point.
    public let units: Int64
    /// Points from ten-thousandths of a point.
    public init(units: Int64) { self.units = units }
}

/// An area in square metres (平方米). Four decimals.
public struct SquareMetres: ScaledDecimal {
    /// Square centimetres, so to say: ten-thousandths of a square metre.
    public static let fractionDigits = 4
    /// Areas are written with two decimals at least.
    public static let printedDigits = 2
    /// The value in ten-thousandths of a square metre.
    public let units: Int64
    /// An area from ten-thousandths of a square metre.
    public init(units: Int64) { self.units = units }
}

/// A bare number out of an indicator's target or result, in whatever unit stands behind it. Six decimals.
public struct Quantity: ScaledDecimal {
    /// Millionths.
    public static let fractionDigits = 6
    /// Quantities are written as short as they are.
    public static let printedDigits = 0
    /// The value in millionths.
    public let units: Int64
    /// A quantity from millionths.
    public init(units: Int64) { self.units = units }
}
