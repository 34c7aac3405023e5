import Foundation

/// The counts of a sample in bins of one width.
///
/// The width is Freedman and Diaconis's, 2 IQR n^(−1/3). Where the quartiles coincide, the most frequent value stands
/// apart as `spike` and the rest is binned. A bin holds its lower edge; the last one holds its upper edge too.
/// - Source: Freedman & Diaconis 1981, Zeitschrift für Wahrscheinlichkeitstheorie 57:453.
public struct Histogram: Hashable, Sendable {
    /// A bin and its count.
    public struct Bin: Hashable, Sendable {
        /// The lower edge, inside.
        public let lower: Double
        /// The upper edge, outside but for the last bin.
        public let upper: Double
        /// How many values are inside.
        public let count: Int
    }

    /// A value that is counted apart.
    public struct Spike: Hashable, Sendable {
        /// The value.
        public let value: Double
        /// How many values equal it.
        public let count: Int
    }

    /// How the edges are laid.
    public enum Edges: Hashable, Sendable {
        /// From the minimum to the maximum.
        case exact
        /// On multiples of 1, 2, 2.5 or 5 times a power of ten.
        case nice
    }

    /// No histogram has more bins.
    public static let mostBins = 200

    /// The bins, ascending, without gaps; empty for an empty sample and where all values are the spike.
    public let bins: [Bin]
    /// The most frequent value where the quartiles coincide; nil elsewhere.
    public let spike: Spike?

    /// Counts a sample.
    public init(_ sample: Sample, edges: Edges = .exact) {
        var rest = sample
        var spike: Spike?
        if sample.count > 0, sample.interquartileRange() == 0, let mode = sample.mode {
            spike = Spike(value: mode.value, count: mode.count)
            rest = sample.filter { $0 != mode.value }
        }
        self.spike = spike
        bins = Self.bins(of: rest, edges: edges)
    }

    /// Freedman and Diaconis's width; nil where the quartiles coincide.
    public static func freedmanDiaconisWidth(_ sample: Sample) -> Double? {
        guard let range = sample.interquartileRange(), range > 0 else { return nil }
        return 2 * range / cbrt(Double(sample.count))
    }

    private static func bins(of sample: Sample, edges: Edges) -> [Bin] {
        guard let minimum = sample.minimum, let maximum = sample.maximum else { return [] }
        guard maximum > minimum else {
            let half = Swift.max(minimum.magnitude * 0.005, 0.5)
            return [Bin(lower: minimum - half, upper: minimum + half, count: sample.count)]
        }
        let range = maximum - minimum
        guard range.isFinite else { return [Bin(lower: minimum, upper: maximum, count: sample.count)] }
        let sturges = range / (log2(Double(sample.count)) + 1).rounded(.up)
        var width = Swift.max(
            freedmanDiaconisWidth(sample) ?? sturges, range / Double(mostBins))
        var start = minimum
        var count = Swift.min(Int((range / width).rounded(.up)), mostBins)
        switch edges {
        case .exact: width = range / Double(count)
        case .nice:
            // Nice edges reach beyond both ends, so one bin more may be needed than the range holds.
            width = niceWidth(atLeast: Swift.max(width, range / Double(mostBins - 1)))
            start = (minimum / width).rounded(.down) * width
            count = Swift.max(1, Int(((maximum - start) / width).rounded(.up)))
        }
        func edge(_ index: Int) -> Double {
            if edges == .exact, index == count { return maximum }
            return edges == .nice
                ? (Double(index) + (start / width).rounded()) * width : start + Double(index) * width
        }
        return (0..<count).map { index in
            let lower = edge(index)
            let upper = edge(index + 1)
            let end = index == count - 1 ? sample.countAtMost(upper) : sample.countBelow(upper)
            return Bin(lower: lower, upper: upper, count: end - sample.countBelow(lower))
        }
    }

    /// The smallest of 1, 2, 2.5, 5 and 10 times a power of ten that is not below `width`.
    static func niceWidth(atLeast width: Double) -> Double {
        let power = pow(10, log10(width).rounded(.down))
        for factor in [1, 2, 2.5, 5, 10] where factor * power >= width * (1 - 1e-12) { return factor * power }
        return 10 * power
    }
}
