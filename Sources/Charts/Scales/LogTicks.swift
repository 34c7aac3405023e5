/// Ticks of a logarithmic axis: powers of ten, and where there are few of them their multiples by 2 and 5.
enum LogTicks {
    /// Ticks inside `domain`, ascending; for a domain of one decade or less ordinary round numbers.
    static func values(_ domain: ClosedRange<Double>, target: Int) -> [Double] {
        guard domain.lowerBound > 0 else { return [] }
        let first = PowerOfTen.exponent(of: domain.lowerBound)
        let last = PowerOfTen.exponent(of: domain.upperBound)
        for mantissas in [[1.0, 2, 5], [1.0, 3], [1.0]] {
            let all = (first...last).flatMap { exponent -> [Double] in
                mantissas.map { PowerOfTen.scale($0, by: exponent) }
            }
            let (low, high) = (domain.lowerBound * (1 - 1e-9), domain.upperBound * (1 + 1e-9))
            let values = all.filter { $0 >= low && $0 <= high }
            if values.count >= 2, values.count <= target + 2 { return values }
            if mantissas.count == 3, values.count < 2 {
                return NiceTicks(domain: domain, target: target).values
            }
        }
        // Many decades: every second, third … power.
        let stride = max(1, (last - first) / max(1, target) + 1)
        return (first...last).filter { ($0 - first) % stride == 0 }.map { PowerOfTen.scale(1, by: $0) }
            .filter(domain.contains)
    }

    /// Ticks of a symmetric logarithmic axis: zero, and powers of ten from the threshold outwards.
    static func symmetric(_ domain: ClosedRange<Double>, threshold: Double, target: Int) -> [Double] {
        let top = max(abs(domain.lowerBound), abs(domain.upperBound))
        let first = PowerOfTen.exponent(of: threshold)
        let last = max(first, PowerOfTen.exponent(of: top))
        let stride = max(1, (last - first + 1) * 2 / max(2, target))
        let powers = (first...last).filter { (last - $0) % stride == 0 }.map { PowerOfTen.scale(1, by: $0) }
        return (powers.map { -$0 } + [0] + powers).filter(domain.contains).sorted()
    }
}
