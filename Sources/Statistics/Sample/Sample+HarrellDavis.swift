extension Sample {
    /// Harrell and Davis's quantile: all order statistics weighed by a beta distribution; nil for an empty sample and
    /// outside 0…1.
    ///
    /// Smoother than an order statistic, so steadier in small samples without piles. Not robust: every value has a weight.
    /// - Source: Harrell & Davis 1982, Biometrika 69:635.
    public func harrellDavisQuantile(_ probability: Double) -> Double? {
        guard let minimum, let maximum, probability >= 0, probability <= 1 else { return nil }
        if probability == 0 { return minimum }
        if probability == 1 { return maximum }
        let n = Double(count)
        let a = (n + 1) * probability
        let b = (n + 1) * (1 - probability)
        // Forty standard deviations from the centre a weight is 0 in Double.
        let reach = 40 * (probability * (1 - probability) / (n + 2)).squareRoot()
        var sum = CompensatedSum()
        var previous = 0.0
        for (index, value) in sorted.enumerated() {
            let position = Double(index + 1) / n
            let current =
                position < probability - reach
                ? 0 : position > probability + reach ? 1 : IncompleteBeta.value(position, a, b)
            sum.add((current - previous) * value)
            previous = current
        }
        return sum.value
    }
}
