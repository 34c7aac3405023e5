/// An interval for a proportion, both bounds from 0 to 1.
public struct ProportionInterval: Hashable, Sendable {
    /// The lower bound.
    public let lower: Double
    /// The upper bound.
    public let upper: Double

    /// Wilson's score interval: the default for proportions, also for small n and near 0 and 1. nil for no trials.
    ///
    /// - Source: Wilson 1927, Journal of the American Statistical Association 22:209.
    public static func wilson(successes: Double, of count: Double, coverage: Double = 0.95)
        -> ProportionInterval?
    {
        guard count > 0, successes >= 0, successes <= count else { return nil }
        let z = NormalDistribution.quantile(0.5 + coverage / 2)
        let square = z * z
        let share = successes / count
        let centre = (share + square / (2 * count)) / (1 + square / count)
        let spread = share * (1 - share) / count + square / (4 * count * count)
        let reach = z * spread.squareRoot() / (1 + square / count)
        return ProportionInterval(
            lower: successes == 0 ? 0 : centre - reach, upper: successes == count ? 1 : centre + reach)
    }

    /// Clopper and Pearson's exact interval: never below the stated coverage, so wider. nil for no trials.
    ///
    /// - Source: Clopper & Pearson 1934, Biometrika 26:404.
    public static func clopperPearson(
        successes: Double, of count: Double, coverage: Double = 0.95
    ) -> ProportionInterval? {
        guard count > 0, successes >= 0, successes <= count else { return nil }
        let tail = (1 - coverage) / 2
        let failures = count - successes
        return ProportionInterval(
            lower: successes == 0 ? 0 : IncompleteBeta.quantile(tail, successes, failures + 1),
            upper: failures == 0 ? 1 : 1 - IncompleteBeta.quantile(tail, failures, successes + 1))
    }
}
