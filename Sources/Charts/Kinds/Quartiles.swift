/// The five numbers of a box: quartiles and the ends of the whiskers.
public struct Quartiles: Sendable, Equatable, Codable {
    /// The lower whisker, first quartile, median, third quartile and upper whisker, ascending.
    public let low, first, median, third, high: Double

    /// Five numbers computed elsewhere.
    public init(low: Double, first: Double, median: Double, third: Double, high: Double) {
        self.low = low
        self.first = first
        self.median = median
        self.third = third
        self.high = high
    }

    /// Quartiles of `values` with whiskers to the furthest values within 1.5 interquartile ranges; nil
    /// without values.
    ///
    /// - Source: type 7 of Hyndman, R. J. & Fan, Y. (1996), Sample quantiles in statistical packages;
    ///   whiskers after Tukey (1977).
    public init?(of values: [Double]) {
        let sorted = values.sorted()
        guard let lowest = sorted.first, let highest = sorted.last else { return nil }
        first = Self.quantile(sorted, 0.25)
        median = Self.quantile(sorted, 0.5)
        third = Self.quantile(sorted, 0.75)
        let reach = 1.5 * (third - first)
        let lowFence = first - reach
        let highFence = third + reach
        low = sorted.first { $0 >= lowFence } ?? lowest
        high = sorted.last { $0 <= highFence } ?? highest
    }

    /// The type 7 quantile of ascending values; 0 without values.
    static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        guard let last = sorted.last else { return 0 }
        let place = Double(sorted.count - 1) * share
        let index = Int(place)
        guard index + 1 < sorted.count else { return last }
        return sorted[index] + (place - Double(index)) * (sorted[index + 1] - sorted[index])
    }
}
