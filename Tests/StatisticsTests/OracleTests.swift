import Testing

@testable import Statistics

/// The fast algorithms against the definitions, over small random samples full of ties.
@Suite("Fast algorithms equal their definitions")
struct OracleTests {
    /// Samples of 1 to 24 values: coarse ones with ties, piles at 100 and fine ones, in random order.
    static func samples(_ count: Int, seed: UInt64) -> [[Double]] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { round in
            let size = 1 + generator.index(below: 24)
            return (0..<size).map { _ in
                switch round % 4 {
                case 0: Double(generator.index(below: 5))
                case 1: Double(generator.index(below: 2) == 0 ? 100 : 60 + generator.index(below: 40))
                case 2: Double(generator.index(below: 2000)) / 7 - 120
                default: Double.random(in: -1...1, using: &generator)
                }
            }
        }
    }

    private func close(_ value: Double?, _ expected: Double?) -> Bool {
        guard let value, let expected else { return value == nil && expected == nil }
        return (value - expected).magnitude <= 1e-12 * max(1, expected.magnitude)
    }

    @Test("Qn is the k-th smallest distance")
    func qn() {
        for values in Self.samples(400, seed: 1) where values.count >= 2 {
            var distances: [Double] = []
            for i in values.indices { for j in 0..<i { distances.append((values[i] - values[j]).magnitude) } }
            let half = values.count / 2 + 1
            let expected = Sample.qnConsistency * distances.sorted()[half * (half - 1) / 2 - 1]
            #expect(Sample(values).qn(isCorrected: false) == expected)
        }
    }

    @Test("Sn is the low median of high medians")
    func sn() {
        for values in Self.samples(400, seed: 2) where values.count >= 2 {
            let high = values.map { x in values.map { (x - $0).magnitude }.sorted()[values.count / 2] }
                .sorted()
            let expected = Sample.snConsistency * high[(values.count + 1) / 2 - 1]
            #expect(Sample(values).sn(isCorrected: false) == expected)
        }
    }

    @Test("the medcouple is the median of all kernel values")
    func medcouple() throws {
        for values in Self.samples(600, seed: 3) where values.count >= 3 {
            let sample = Sample(values)
            let median = try #require(sample.median)
            let above = sample.sorted.filter { $0 >= median }.reversed().map(\.self)
            let below = sample.sorted.filter { $0 <= median }.reversed().map(\.self)
            let ties = sample.sorted.filter { $0 == median }.count
            var kernel: [Double] = []
            for (i, x) in above.enumerated() {
                for (j, y) in below.enumerated() {
                    // Both sides descend: the ties end the upper side and begin the lower one.
                    let rank = i - (above.count - ties) + j
                    kernel.append(
                        x == y ? Double((ties - 1 - rank).signum()) : ((x - median) - (median - y)) / (x - y))
                }
            }
            let result = try #require(Medcouple(sample))
            #expect(close(result.value, Sample(kernel).median))
            #expect(close(result.lowMedian, kernel.sorted()[(kernel.count + 1) / 2 - 1]))
        }
    }

    @Test("Kendall's S counts every pair")
    func kendall() {
        let columns = Self.samples(400, seed: 4)
        for (x, y) in zip(columns, columns.dropFirst()) {
            let pairs = PairedSample(x, y)
            var difference = 0.0
            var apart = 0
            for i in 0..<pairs.count {
                for j in 0..<i {
                    if pairs.x[i] != pairs.x[j] { apart += 1 }
                    let product = (pairs.x[i] - pairs.x[j]) * (pairs.y[i] - pairs.y[j])
                    difference += product > 0 ? 1 : product < 0 ? -1 : 0
                }
            }
            let kendall = Kendall(pairs)
            #expect(kendall.difference == Int64(difference) && kendall.pairsOfDifferentX == apart)
        }
    }

    @Test("side deviations, weights and Gini equal the plain ways")
    func others() throws {
        for values in Self.samples(300, seed: 5) {
            let sample = Sample(values)
            let median = try #require(sample.median)
            let sides = try #require(SideDeviations(sample))
            #expect(sides.lower == Sample(values.filter { $0 <= median }.map { median - $0 }).median)
            #expect(sides.upper == Sample(values.filter { $0 >= median }.map { $0 - median }).median)
            let weighted = WeightedSample(values.enumerated().map { (value: $1, weight: Double($0 % 4)) })
            let expanded = Sample(values.enumerated().flatMap { repeatElement($1, count: $0 % 4) })
            #expect(close(weighted.mean, expanded.mean))
            #expect(weighted.expandedQuantile(0.3) == expanded.quantile(0.3))
            #expect(weighted.expandedMedianAbsoluteDeviation == expanded.medianAbsoluteDeviation)
            #expect(close(weighted.expandedGini, expanded.gini))
        }
    }
}
