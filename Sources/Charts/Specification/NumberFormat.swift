/// How numbers are written on a chart: `NumberFormat(decimals: 1, suffix: "%")` writes 1234.56 as `1,234.6%`.
///
/// Rounding is half away from zero; the minus sign is U+2212; a number that rounds to zero but is not is
/// written `≈0`.
public struct NumberFormat: Sendable, Equatable {
    /// Digits after the point; nil lets the chart choose from the size of its values (about three significant
    /// digits).
    public var decimals: Int?
    /// Written right after the number, for example `%`.
    public var suffix: String
    /// Whether values above zero carry a plus sign, for changes.
    public var showsPlusSign: Bool

    /// A format with thousands separators.
    public init(decimals: Int? = nil, suffix: String = "", showsPlusSign: Bool = false) {
        self.decimals = decimals.map { max(0, min(12, $0)) }
        self.suffix = suffix
        self.showsPlusSign = showsPlusSign
    }

    /// A percentage: the number as given with `%` after it.
    public static func percent(decimals: Int? = 1) -> NumberFormat {
        NumberFormat(decimals: decimals, suffix: "%")
    }

    /// The format with ``decimals`` fixed so that `values` can be told apart: chosen from the largest
    /// magnitude.
    func resolved(for values: [Double]) -> NumberFormat {
        guard decimals == nil else { return self }
        var copy = self
        let largest = values.reduce(0) { max($0, abs($1)) }
        let allWhole = values.allSatisfy { $0 == $0.rounded() }
        copy.decimals = allWhole ? 0 : min(12, max(0, 2 - PowerOfTen.exponent(of: largest)))
        return copy
    }

    /// The format with `decimals` digits after the point.
    func with(decimals: Int) -> NumberFormat {
        NumberFormat(decimals: decimals, suffix: suffix, showsPlusSign: showsPlusSign)
    }

    /// `value` as text.
    public func string(_ value: Double) -> String {
        let digits = FixedPoint.string(abs(value), decimals: decimals ?? resolved(for: [value]).decimals ?? 0)
        let isZero = digits.allSatisfy { $0 == "0" || $0 == "." }
        if isZero, value != 0 { return "≈0" + suffix }
        let sign = isZero ? "" : value < 0 ? "\u{2212}" : showsPlusSign ? "+" : ""
        return sign + grouped(digits) + suffix
    }

    private func grouped(_ digits: String) -> String {
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first else { return digits }
        var result = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return parts.count > 1 ? result + "." + parts[1] : result
    }
}

/// Decimal text with a fixed number of digits after the point, the same on every platform.
enum FixedPoint {
    static func string(_ value: Double, decimals: Int) -> String {
        let scaled = PowerOfTen.scale(abs(value), by: decimals).rounded()
        guard scaled < 9e17 else { return fallback(value) }
        let units = Int64(scaled)
        let sign = value < 0 && units != 0 ? "-" : ""
        guard decimals > 0 else { return sign + String(units) }
        let digits = String(units)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }

    /// The fewest digits after the point that tell all `values` exactly, at most six.
    static func decimals(toWrite values: [Double]) -> Int {
        (0..<6).first { decimals in
            values.allSatisfy { value in
                let scaled = PowerOfTen.scale(value, by: decimals)
                return abs(scaled - scaled.rounded()) <= abs(scaled) * 1e-9
            }
        } ?? 6
    }

    private static func fallback(_ value: Double) -> String {
        guard abs(value) < 9e18 else { return "\(value)" }
        return String(Int64(value.rounded()))
    }
}
