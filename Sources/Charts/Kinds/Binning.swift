/// Divides sorted values into intervals.
enum Binning {
    /// Round edges around all values: the width is that of Freedman and Diaconis, kept between 8 and 24
    /// intervals.
    ///
    /// - Source: Freedman, D. & Diaconis, P. (1981), On the histogram as a density estimator.
    static func edges(for sorted: [Double]) -> [Double] {
        var domain = TrainedDomain()
        for value in sorted { domain.include(value) }
        let bounds = domain.resolved()
        let span = bounds.upperBound - bounds.lowerBound
        let spread = Quartiles.quantile(sorted, 0.75) - Quartiles.quantile(sorted, 0.25)
        var cubeRoot = 1.0
        while cubeRoot * cubeRoot * cubeRoot < Double(sorted.count) { cubeRoot += 1 }
        let width = 2 * spread / cubeRoot
        let wanted = width > 0 ? min(24, max(8, (span / width).rounded(.up))) : 10
        let ticks = NiceTicks(domain: bounds, target: Int(wanted))
        var edges = ticks.values
        let widened = ticks.widened(bounds)
        if edges.first.map({ widened.lowerBound < $0 }) ?? true { edges.insert(widened.lowerBound, at: 0) }
        if edges.last.map({ widened.upperBound > $0 }) ?? true { edges.append(widened.upperBound) }
        return edges
    }

    static func checked(_ edges: [Double], values sorted: [Double]) throws -> [Double] {
        guard edges.count >= 2, zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 }),
            let low = edges.first, let high = edges.last, low.isFinite, high.isFinite
        else { throw ChartError.invalidEdges(reason: .notAscending) }
        if let outside = sorted.first(where: { $0 < low || $0 > high }) {
            throw ChartError.invalidEdges(reason: .valueOutside(outside))
        }
        return edges
    }

    /// Whether the intervals differ in width by more than rounding.
    static func areUneven(_ edges: [Double]) -> Bool {
        let widths = zip(edges, edges.dropFirst()).map { $1 - $0 }
        guard let least = widths.min(), let most = widths.max() else { return false }
        return most - least > most * 1e-6
    }

    /// One count an interval; an interval holds its lower edge, the last holds both.
    static func counts(_ sorted: [Double], edges: [Double]) -> [Int] {
        var counts = Array(repeating: 0, count: max(0, edges.count - 1))
        var bin = 0
        for value in sorted {
            while bin + 1 < counts.count, value >= edges[bin + 1] { bin += 1 }
            counts[bin] += 1
        }
        return counts
    }

    /// Numbers that a tenth of the values share, and at least five do, ascending; none when all are the same.
    static func piles(_ sorted: [Double]) -> [Double] {
        let least = max(5, (sorted.count + 9) / 10)
        var piles: [Double] = []
        var start = 0
        while start < sorted.count {
            var end = start
            while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
            if end - start >= least, end - start < sorted.count { piles.append(sorted[start]) }
            start = end
        }
        return piles
    }
}
