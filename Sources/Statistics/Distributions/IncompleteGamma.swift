/// The regularised incomplete gamma functions: what the chi-squared distribution rests on.
enum IncompleteGamma {
    /// P(a, x), the lower tail, from 0 to 1.
    static func lower(_ a: Double, _ x: Double) -> Double {
        if x <= 0 { return 0 }
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
    }

    /// Q(a, x), the upper tail, from 0 to 1, accurate however small it is.
    static func upper(_ a: Double, _ x: Double) -> Double {
        if x <= 0 { return 1 }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
    }

    private static func series(_ a: Double, _ x: Double) -> Double {
        var term = 1.0
        var sum = 1.0
        var n = a
        repeat {
            n += 1
            term *= x / n
            sum += term
        } while term > sum * 1e-17
        return SaddlePoint.poissonWeight(a, mean: x) * sum
    }

    private static func fraction(_ a: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / b
        var result = d
        for step in 1...100_000 {
            let n = Double(step)
            let numerator = -n * (n - a)
            b += 2
            d = numerator * d + b
            d = 1 / (d.magnitude < tiny ? tiny : d)
            c = b + numerator / c
            if c.magnitude < tiny { c = tiny }
            result *= d * c
            if (d * c - 1).magnitude < 1e-16 { break }
        }
        // x^a e^−x / Γ(a) is a times the weight with Γ(a + 1).
        return SaddlePoint.poissonWeight(a, mean: x) * a * result
    }
}
