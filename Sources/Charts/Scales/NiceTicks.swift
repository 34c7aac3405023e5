/// Round numbers inside a domain, evenly spaced by 1, 2 or 5 times a power of ten.
public struct NiceTicks: Sendable, Equatable {
    /// The ticks, ascending, all inside the domain.
    public let values: [Double]
    /// How many decimals it takes to write every tick exactly.
    public let decimals: Int

    private let mantissa: Int
    private let exponent: Int

    /// About `target` ticks inside `domain`; with `integersOnly` the step is at least 1, as counts need.
    public init(domain: ClosedRange<Double>, target: Int, integersOnly: Bool = false) {
        let span = domain.upperBound - domain.lowerBound
        let rough = span / Double(max(1, target))
        var exponent = PowerOfTen.exponent(of: rough)
        let fraction = PowerOfTen.scale(rough, by: -exponent)
        var mantissa = fraction <= 1.0001 ? 1 : fraction <= 2.0001 ? 2 : fraction <= 5.0001 ? 5 : 10
        if mantissa == 10 {
            mantissa = 1
            exponent += 1
        }
        if integersOnly, exponent < 0 {
            mantissa = 1
            exponent = 0
        }
        self.mantissa = mantissa
        self.exponent = exponent
        decimals = max(0, -exponent)

        let step = PowerOfTen.scale(Double(mantissa), by: exponent)
        let grace = step * 1e-9
        var index = ((domain.lowerBound - grace) / step).rounded(.up)
        let last = ((domain.upperBound + grace) / step).rounded(.down)
        var values: [Double] = []
        while index <= last, values.count < 1000 {
            let value = PowerOfTen.scale(index * Double(mantissa), by: exponent)
            values.append(min(max(value == 0 ? 0 : value, domain.lowerBound), domain.upperBound))
            index += 1
        }
        self.values = values
    }

    /// `domain` widened outwards to whole steps.
    public func widened(_ domain: ClosedRange<Double>) -> ClosedRange<Double> {
        let step = PowerOfTen.scale(Double(mantissa), by: exponent)
        let low = (domain.lowerBound / step + 1e-9).rounded(.down) * Double(mantissa)
        let high = (domain.upperBound / step - 1e-9).rounded(.up) * Double(mantissa)
        return PowerOfTen.scale(low, by: exponent)...PowerOfTen.scale(high, by: exponent)
    }
}

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
}
