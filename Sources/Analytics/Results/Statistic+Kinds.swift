extension Statistic {
    /// Whether the figure counts and has no unit of the metric's.
    public var isCount: Bool {
        switch self {
        case .total, .count, .missing, .excluded: true
        default: false
        }
    }

    /// Whether the figure is a value of the metric or a sum of some, so that it is whole where they are.
    public var isValue: Bool {
        switch self {
        case .sum, .minimum, .maximum, .mode: true
        default: false
        }
    }

    /// Whether the figure has no unit.
    public var isPlain: Bool {
        switch self {
        case .coefficientOfVariation, .skewness, .excessKurtosis, .medcouple, .gini, .sampleGini,
            .giniBootstrapLower, .giniBootstrapUpper, .theil, .theilL, .herfindahl, .normalisedHerfindahl:
            true
        default: false
        }
    }

    /// Whether the figure is a quantile, or made of some.
    public var isOfQuantiles: Bool {
        switch self {
        case .lowerQuartile, .upperQuartile, .interquartileRange, .quantile, .lowerFence, .upperFence: true
        default: false
        }
    }

    /// Whether the figure says how values spread, which a few of them cannot tell.
    public var isOfDistribution: Bool {
        switch self {
        case .standardDeviation, .variance, .coefficientOfVariation, .meanDeviation, .mad, .scaledMAD, .qn,
            .sn,
            .skewness, .excessKurtosis, .medcouple, .gini, .sampleGini, .theil, .theilL, .lowerMAD, .upperMAD,
            .adjustedLowerFence, .adjustedUpperFence, .meanLower, .meanUpper, .harrellDavisMedian,
            .trimmedMean:
            true
        default: isOfQuantiles
        }
    }

    /// Whether the figure is a bound of an interval by the bootstrap.
    public var isOfBootstrap: Bool {
        [.meanBootstrapLower, .meanBootstrapUpper, .giniBootstrapLower, .giniBootstrapUpper].contains(self)
    }
}
