import Testing

@testable import Statistics

@Suite("Properties of the statistics")
struct PropertyTests {
    private func close(_ value: Double?, _ expected: Double?) -> Bool {
        guard let value, let expected else { return value == nil && expected == nil }
        return (value - expected).magnitude <= 1e-9 * max(1, expected.magnitude)
    }

    /// Scales, which follow a change of unit and not a shift.
    private static let scales: [(String, @Sendable (Sample) -> Double?)] = [
        ("MAD", { $0.medianAbsoluteDeviation }), ("Qn", { $0.qn() }), ("Sn", { $0.sn() }),
        ("sd", { $0.standardDeviation }), ("mean deviation", { $0.meanAbsoluteDeviation }),
    ]

    @Test("the effect of an amount is taken back to the amount")
    func effects() throws {
        for values in OracleTests.samples(50, seed: 9) {
            let amounts = values.map { $0.magnitude + 0.5 }
            let previous = Array(amounts.reversed())
            let fit = try #require(HidiroglouBerthelot(previous: previous, current: amounts))
            for row in amounts.indices {
                let back = fit.current(at: fit.effects[row], previous: previous[row])
                #expect(close(back, amounts[row]), "\(previous[row]) \(amounts[row])")
            }
            let limits = fit.limits(1)
            for row in amounts.indices where fit.lowerDistance > 1e-6 && fit.upperDistance > 1e-6 {
                let lower = fit.current(at: limits.lower, previous: previous[row])
                let upper = fit.current(at: limits.upper, previous: previous[row])
                let isOutside = amounts[row] < lower * (1 - 1e-12) || amounts[row] > upper * (1 + 1e-12)
                #expect(isOutside == fit.outliers(1).contains(row))
            }
        }
    }

    @Test("the order of rows changes nothing")
    func permutation() {
        var generator = SeededGenerator(seed: 11)
        for values in OracleTests.samples(16, seed: 6) {
            let ids = values.indices.map { "r\($0)" }
            let first = StatisticsReport.univariate(LabelledColumn(ids: ids, values: values))
            let second = StatisticsReport.univariate(
                LabelledColumn(ids: ids, values: values.shuffled(using: &generator)))
            #expect(first.entries.map(\.key) == second.entries.map(\.key))
            for (one, other) in zip(first.entries, second.entries) where !one.key.hasPrefix("gesd") {
                if case .number(let one) = one.value, case .number(let other) = other.value {
                    #expect(one == other)
                }
                if case .integer(let one) = one.value, case .integer(let other) = other.value {
                    #expect(one == other)
                }
            }
        }
    }

    @Test("shifting and scaling the values shifts and scales places and scales alike")
    func affine() throws {
        for values in OracleTests.samples(200, seed: 7) {
            let sample = Sample(values)
            let moved = Sample(values.map { 3 * $0 - 17 })
            let mirrored = Sample(values.map { -$0 })
            for type in QuantileType.allCases {
                for probability in [0, 0.1, 0.25, 0.5, 0.8, 1] {
                    let expected = sample.quantile(probability, type: type).map { 3 * $0 - 17 }
                    #expect(close(moved.quantile(probability, type: type), expected))
                }
            }
            for (name, scale) in Self.scales {
                #expect(close(scale(moved), scale(sample).map { 3 * $0 }), "\(name)")
                #expect(close(scale(mirrored), scale(sample)), "\(name)")
            }
            #expect(close(Medcouple(moved)?.value, Medcouple(sample)?.value))
            #expect(close(Medcouple(mirrored)?.value, Medcouple(sample).map { -$0.value }))
            #expect(close(moved.skewness(), sample.skewness()))
        }
    }

    @Test("quantiles rise with the probability and stay between minimum and maximum")
    func monotone() throws {
        for values in OracleTests.samples(100, seed: 8) {
            let sample = Sample(values)
            for type in QuantileType.allCases {
                let quantiles = stride(from: 0.0, through: 1, by: 0.05).compactMap {
                    sample.quantile($0, type: type)
                }
                #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 })
                #expect(quantiles.first == sample.minimum || type.rawValue > 0)
                #expect(try #require(quantiles.last) <= (try #require(sample.maximum)))
            }
        }
    }

    @Test("nothing is NaN, whatever the numbers")
    func neverNaN() {
        let columns: [[Double?]] = [
            [], [nil], [.nan, .infinity], [0], [0, 0, 0, 0, 0, 0, 0, 0], [-1, -1], [1, nil, -.infinity, 2],
            [1e308, -1e308, 1e308], [5e-324, 0, 5e-324], [100, 100, 100, 99, 98, 97, 96, 95, 94, 93, 92, 0],
        ]
        for column in columns {
            let ids = column.indices.map(String.init)
            let reports = [
                StatisticsReport.univariate(LabelledColumn(ids: ids, values: column)),
                .bivariate(x: column, y: column.reversed()), .trend(years: column, values: column),
                .yearOnYear(ids: ids, previous: column, current: column.reversed()),
                .funnel(ids: ids, numerators: column, denominators: column),
                .ratio(ids: ids, numerators: column, denominators: column.reversed()),
                .weighted(values: column, weights: column),
                .benford(column.map { $0.flatMap { LeadingDigits($0) } }),
                .multivariate(ids: ids, rows: column.map { [$0, 1] }),
            ]
            for (key, value) in reports.flatMap(\.entries) {
                switch value {
                case .number(let number?): #expect(!number.isNaN, "\(key) of \(column)")
                case .numbers(let numbers):
                    #expect(!numbers.contains { $0?.isNaN == true }, "\(key) of \(column)")
                default: continue
                }
            }
        }
    }

    @Test("resampling depends on the seed alone")
    func seeded() {
        let sample = Sample((1...30).map { Double($0 * $0) })
        let first = BootstrapInterval(sample, resampleCount: 999, of: \.mean)
        #expect(first != nil && first == BootstrapInterval(sample, resampleCount: 999, of: \.mean))
        #expect(first != BootstrapInterval(sample, resampleCount: 999, seed: 2, of: \.mean))
    }
}
