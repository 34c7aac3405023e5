/// Round numbers inside a domain, evenly spaced, chosen by an extended Wilkinson search: of all spacings by 1, 5, 2,
/// 2.5, 4 or 3 times a power of ten, the one that scores best on simplicity, coverage of the domain and density.
///
/// - Source: Talbot, Lin & Hanrahan 2010, An Extension of Wilkinson's Algorithm for Positioning Tick Labels on Axes.
public struct NiceTicks: Sendable, Equatable {
    /// The ticks, ascending, all inside the domain.
    public let values: [Double]
    /// How many decimals it takes to write every tick exactly.
    public let decimals: Int

    /// The step is `tenths` × 10^`exponent`.
    private let tenths: Int
    private let exponent: Int

    /// Steps in tenths, most liked first.
    private static let steps = [10, 50, 20, 25, 40, 30]

    /// About `target` ticks inside `domain`; with `integersOnly` the step is a whole number, as counts need.
    public init(domain: ClosedRange<Double>, target: Int, integersOnly: Bool = false) {
        let best = Self.search(domain, target: max(2, target), integersOnly: integersOnly)
        tenths = best.tenths
        exponent = best.exponent
        values = Self.multiples(of: best, in: domain)
        let trailing = best.tenths % 100 == 0 ? 2 : best.tenths % 10 == 0 ? 1 : 0
        decimals = max(0, -(best.exponent + trailing))
    }

    private struct Step {
        let tenths: Int
        let exponent: Int
        var size: Double { PowerOfTen.scale(Double(tenths), by: exponent) }
    }

    private static func search(_ domain: ClosedRange<Double>, target: Int, integersOnly: Bool) -> Step {
        let span = domain.upperBound - domain.lowerBound
        let middle = PowerOfTen.exponent(of: span / Double(target))
        var best = Step(tenths: 10, exponent: integersOnly ? max(-1, middle) : middle)
        var bestScore = -Double.infinity
        for exponent in (middle - 3)...(middle + 1) {
            for (rank, tenths) in steps.enumerated() {
                let step = Step(tenths: tenths, exponent: exponent)
                if integersOnly, step.size < 1 || (exponent == -1 && tenths == 25) { continue }
                let first = ((domain.lowerBound - step.size * 1e-9) / step.size).rounded(.up)
                let last = ((domain.upperBound + step.size * 1e-9) / step.size).rounded(.down)
                let count = last - first + 1
                guard count >= 1, count <= Double(target) + 1 else { continue }
                let score = self.score(
                    rank: rank, first: first * step.size, last: last * step.size, count: count,
                    domain: domain,
                    target: Double(target))
                if score > bestScore {
                    bestScore = score
                    best = step
                }
            }
        }
        return best
    }

    /// The paper's weights: simplicity 0.25, coverage 0.2, density 0.5.
    private static func score(
        rank: Int, first: Double, last: Double, count: Double, domain: ClosedRange<Double>, target: Double
    ) -> Double {
        let span = domain.upperBound - domain.lowerBound
        let hasZero = first <= 0 && last >= 0
        let simplicity = 1 - Double(rank) / Double(steps.count - 1) + (hasZero ? 1 : 0)
        let low = domain.lowerBound - first
        let high = domain.upperBound - last
        let coverage = 1 - 0.5 * (low * low + high * high) / (0.1 * span * (0.1 * span))
        guard count >= 2 else { return -10 + 0.25 * simplicity }
        let density = (count - 1) / (last - first)
        let wanted = (target - 1) / span
        return 0.25 * simplicity + 0.2 * max(-5, coverage)
            + 0.5 * (2 - max(density / wanted, wanted / density))
    }

    private static func multiples(of step: Step, in domain: ClosedRange<Double>) -> [Double] {
        let grace = step.size * 1e-9
        var index = ((domain.lowerBound - grace) / step.size).rounded(.up)
        let last = ((domain.upperBound + grace) / step.size).rounded(.down)
        var values: [Double] = []
        while index <= last, values.count < 1000 {
            let value = PowerOfTen.scale(index * Double(step.tenths), by: step.exponent)
            values.append(min(max(value == 0 ? 0 : value, domain.lowerBound), domain.upperBound))
            index += 1
        }
        return values
    }

    /// `domain` widened outwards to whole steps.
    public func widened(_ domain: ClosedRange<Double>) -> ClosedRange<Double> {
        let step = Step(tenths: tenths, exponent: exponent)
        let low = (domain.lowerBound / step.size + 1e-9).rounded(.down) * Double(tenths)
        let high = (domain.upperBound / step.size - 1e-9).rounded(.up) * Double(tenths)
        let start = min(PowerOfTen.scale(low, by: exponent), domain.lowerBound)
        return start...max(PowerOfTen.scale(high, by: exponent), domain.upperBound)
    }
}
