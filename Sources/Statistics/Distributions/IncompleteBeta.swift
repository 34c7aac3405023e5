/// The regularised incomplete beta function I(x; a, b): what Student's and the binomial distribution rest on.
enum IncompleteBeta {
    /// I(x; a, b) for a, b > 0, from 0 to 1; `complement` is 1 − x where it is known better than by subtraction.
    static func value(_ x: Double, _ a: Double, _ b: Double, complement: Double? = nil) -> Double {
        if x <= 0 { return 0 }
        let rest = complement ?? 1 - x
        if rest <= 0 { return 1 }
        // Divided by a for the fraction: x^a (1 − x)^b / B(a, b) is the weight of a in a + b times a b / (a + b).
        let front = SaddlePoint.binomialWeight(a, of: a + b, x, rest) * a * b / (a + b)
        return x < (a + 1) / (a + b + 2)
            ? min(front * continuedFraction(x, a, b) / a, 1)
            : max(1 - front * continuedFraction(rest, b, a) / b, 0)
    }

    /// The x at which I(x; a, b) reaches `probability`.
    static func quantile(_ probability: Double, _ a: Double, _ b: Double) -> Double {
        if probability <= 0 { return 0 }
        if probability >= 1 { return 1 }
        return OrderedBisection.smallest(from: 0, to: 1) { value($0, a, b) >= probability }
    }

    /// Lentz's evaluation of the continued fraction.
    private static func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        func away(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / away(1 - (a + b) * x / (a + 1))
        var result = d
        for step in 1...100_000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / away(1 + even * d)
            c = away(1 + even / c)
            result *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / away(1 + odd * d)
            c = away(1 + odd / c)
            let factor = d * c
            result *= factor
            if (factor - 1).magnitude < 1e-16 { break }
        }
        return result
    }
}
