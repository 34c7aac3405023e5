import Foundation

/// Binomial and Poisson weights without the cancellation of large logarithms of factorials.
///
/// - Source: Loader 2000, Fast and Accurate Computation of Binomial Probabilities.
enum SaddlePoint {
    /// C(n, k) pᵏ qⁿ⁻ᵏ, with n and k real numbers as the incomplete beta function needs them.
    static func binomialWeight(_ k: Double, of n: Double, _ p: Double, _ q: Double) -> Double {
        if p == 0 { return k == 0 ? 1 : 0 }
        if q == 0 { return k == n ? 1 : 0 }
        if k == 0 { return exp(p < 0.1 ? -deviance(n, n * q) - n * p : n * log(q)) }
        if k == n { return exp(q < 0.1 ? -deviance(n, n * p) - n * q : n * log(p)) }
        guard k > 0, k < n else { return 0 }
        let exponent =
            stirlingError(n) - stirlingError(k) - stirlingError(n - k)
            - deviance(k, n * p) - deviance(n - k, n * q)
        return exp(exponent) * (n / (2 * .pi * k * (n - k))).squareRoot()
    }

    /// e^−λ λᵏ / Γ(k + 1), with k a real number.
    static func poissonWeight(_ k: Double, mean: Double) -> Double {
        if mean == 0 { return k == 0 ? 1 : 0 }
        if k == 0 { return exp(-mean) }
        return exp(-stirlingError(k) - deviance(k, mean)) / (2 * .pi * k).squareRoot()
    }

    /// ln Γ(n + 1) less Stirling's formula.
    static func stirlingError(_ n: Double) -> Double {
        if n < 16 { return lgamma(n + 1) - (n + 0.5) * log(n) + n - 0.5 * log(2 * Double.pi) }
        let square = n * n
        let fourth = 1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square
        return (1.0 / 12 - (1.0 / 360 - fourth / square) / square) / n
    }

    /// x ln(x / mean) + mean − x, also where the two are close.
    static func deviance(_ x: Double, _ mean: Double) -> Double {
        guard (x - mean).magnitude < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
        let ratio = (x - mean) / (x + mean)
        var sum = (x - mean) * ratio
        var term = 2 * x * ratio
        // The ratio is below a tenth: a handful of terms suffice.
        for step in 1...50 {
            term *= ratio * ratio
            let next = sum + term / Double(2 * step + 1)
            if next == sum { break }
            sum = next
        }
        return sum
    }
}
