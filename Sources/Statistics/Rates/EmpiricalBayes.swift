/// Rates of counts drawn towards the pooled rate, the more the smaller the unit.
///
/// For counts per head where units may be taken as drawn from one population. Not for money, whose variance is no
/// count's: use `LogShrinkage`.
/// - Source: Marshall 1991, Applied Statistics 40:283; Martuzzi & Elliott 1996, Statistics in Medicine 15:1867.
public struct EmpiricalBayes: Hashable, Sendable {
    /// The pooled rate, to which rates are drawn.
    public let pooledRate: Double
    /// The variance between units, 0 where chance alone explains the differences.
    public let variance: Double
    private let model: Model

    /// What varies within a unit.
    public enum Model: Hashable, Sendable {
        /// Events that can happen more than once to a head.
        case poisson
        /// At most one event a head.
        case binomial
    }

    /// The shrinkage for units with denominators above 0; nil for none.
    public init?(numerators: [Double], denominators: [Double], model: Model = .poisson) {
        let total = denominators.compensatedSum
        guard total > 0, numerators.count == denominators.count else { return nil }
        let rate = numerators.compensatedSum / total
        let spread =
            zip(numerators, denominators).map { $1 * ($0 / $1 - rate) * ($0 / $1 - rate) }.compensatedSum
            / total
        let meanSize = total / Double(denominators.count)
        pooledRate = rate
        self.model = model
        switch model {
        case .poisson: variance = max(0, spread - rate / meanSize)
        case .binomial:
            let within = rate * (1 - rate) / meanSize
            variance = meanSize > 1 ? max(0, (spread - within) * meanSize / (meanSize - 1)) : 0
        }
    }

    /// The rate of a unit, drawn towards the pooled one; nil for a denominator of 0.
    public func estimate(numerator: Double, denominator: Double) -> Double? {
        guard denominator > 0 else { return nil }
        let within =
            switch model {
            case .poisson: pooledRate / denominator
            case .binomial: (pooledRate * (1 - pooledRate) - variance) / denominator
            }
        guard variance > 0 else { return pooledRate }
        return pooledRate + variance * (numerator / denominator - pooledRate) / (variance + within)
    }
}
