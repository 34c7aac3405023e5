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

    /// The fewest digits after the point that tell all `values` exactly, at most twelve.
    static func decimals(toWrite values: [Double]) -> Int {
        (0..<12).first { decimals in
            values.allSatisfy { value in
                let scaled = PowerOfTen.scale(value, by: decimals)
                return abs(scaled - scaled.rounded()) <= abs(scaled) * 1e-9
            }
        } ?? 12
    }

    private static func fallback(_ value: Double) -> String {
        guard abs(value) < 9e18 else { return "\(value)" }
        return String(Int64(value.rounded()))
    }
}
