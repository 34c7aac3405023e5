/// Tukey's five numbers: minimum, lower hinge, median, upper hinge, maximum.
///
/// A hinge is the median of a half, the middle value belonging to both halves; it is not a type-7 quartile.
/// - Source: Tukey 1977, Exploratory Data Analysis.
public struct FiveNumbers: Hashable, Sendable {
    /// The smallest value.
    public let minimum: Double
    /// The median of the lower half.
    public let lowerHinge: Double
    /// The median.
    public let median: Double
    /// The median of the upper half.
    public let upperHinge: Double
    /// The largest value.
    public let maximum: Double

    /// The five numbers of a sample; nil for an empty one.
    public init?(_ sample: Sample) {
        guard let minimum = sample.minimum, let maximum = sample.maximum, let median = sample.median else {
            return nil
        }
        let depth = Double((sample.count + 3) / 2) / 2
        let outer = Int(depth.rounded(.down)) - 1
        let inner = Int(depth.rounded(.up)) - 1
        let last = sample.count - 1
        self.minimum = minimum
        self.maximum = maximum
        self.median = median
        lowerHinge = 0.5 * (sample.sorted[outer] + sample.sorted[inner])
        upperHinge = 0.5 * (sample.sorted[last - outer] + sample.sorted[last - inner])
    }

    /// The five numbers, ascending.
    public var values: [Double] { [minimum, lowerHinge, median, upperHinge, maximum] }
    /// The distance between the hinges.
    public var spread: Double { upperHinge - lowerHinge }
}
