import Foundation

/// Powers of ten without rounding where they are exact.
enum PowerOfTen {
    /// The exponent of the largest power of ten that is not above `value`; 0 for zero.
    static func exponent(of value: Double) -> Int {
        var exponent = 0
        var rest = abs(value)
        guard rest > 0, rest.isFinite else { return 0 }
        while rest >= 10 {
            rest /= 10
            exponent += 1
        }
        while rest < 1 {
            rest *= 10
            exponent -= 1
        }
        return exponent
    }

    /// `value` × 10^`exponent`; negative exponents divide, so that 3 × 10⁻¹ is the double nearest 0.3.
    static func scale(_ value: Double, by exponent: Int) -> Double {
        var power = 1.0
        for _ in 0..<abs(exponent) { power *= 10 }
        return exponent < 0 ? value / power : value * power
    }

    /// Ten to any power.
    static func raised(_ exponent: Double) -> Double { pow(10, exponent) }
}
