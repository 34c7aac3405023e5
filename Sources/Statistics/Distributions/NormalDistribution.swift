import Foundation

/// The standard normal distribution.
public enum NormalDistribution {
    /// P(Z ≤ z).
    public static func cumulative(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }

    /// P(|Z| ≥ |z|), accurate far out too.
    public static func twoSided(_ z: Double) -> Double { erfc(z.magnitude / 2.0.squareRoot()) }

    /// The density at z.
    public static func density(_ z: Double) -> Double { exp(-z * z / 2) / (2 * Double.pi).squareRoot() }

    /// The z with P(Z ≤ z) = `probability`; −∞ at 0 and ∞ at 1, NaN outside.
    ///
    /// `quantile(0.975)` is 1.959963984540054.
    public static func quantile(_ probability: Double) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        if probability == 0.5 { return 0 }
        if probability > 0.5 { return -lowerQuantile(1 - probability) }
        return lowerQuantile(probability)
    }

    /// Halley's steps from Hastings's approximation (Abramowitz & Stegun 26.2.23); the probability is below ½.
    private static func lowerQuantile(_ probability: Double) -> Double {
        if probability == 0 { return -.infinity }
        let t = (-2 * log(probability)).squareRoot()
        var z =
            (2.515517 + t * (0.802853 + t * 0.010328))
            / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
        for _ in 0..<4 {
            let step = (cumulative(z) - probability) / density(z)
            guard step.isFinite else { break }
            z -= step / (1 + z * step / 2)
        }
        return z
    }
}
