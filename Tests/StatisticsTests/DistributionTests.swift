import Testing

@testable import Statistics

/// Values from SciPy 1.17 and, where it is less exact, from published tables.
@Suite("Distributions")
struct DistributionTests {
    private func close(_ value: Double, _ expected: Double, _ tolerance: Double = 1e-11) -> Bool {
        (value - expected).magnitude <= tolerance * expected.magnitude
    }

    @Test(
        "normal quantiles",
        arguments: [
            (1e-300, -37.0470962993612), (1e-10, -6.361340902404056), (0.001, -3.090232306167813),
            (0.025, -1.959963984540054), (0.4, -0.2533471031357997), (0.975, 1.959963984540054),
            (0.999999, 4.753424308817087),
        ])
    func normal(probability: Double, expected: Double) {
        #expect(close(NormalDistribution.quantile(probability), expected))
        if probability > 1e-200 {
            #expect(close(NormalDistribution.cumulative(expected), probability, 1e-10))
        }
    }

    @Test("the ends of the normal distribution")
    func normalEnds() {
        #expect(NormalDistribution.quantile(0) == -.infinity && NormalDistribution.quantile(1) == .infinity)
        #expect(NormalDistribution.quantile(0.5) == 0 && NormalDistribution.quantile(1.1).isNaN)
    }

    @Test(
        "Student's quantiles",
        arguments: [
            (0.025, 4, 2.7764451051977987), (1e-8, 3, 479.5250695797382), (0.0005, 48, 3.505067970470203),
            (2.5e-7, 99998, 5.026642886947921), (0.4, 1, 0.3249196962329063),
        ])
    func student(tail: Double, degrees: Double, expected: Double) {
        let t = StudentDistribution.upperQuantile(tail, degrees: degrees)
        #expect(close(t, expected, 1e-10))
        #expect(close(StudentDistribution.twoSided(t, degrees: degrees), 2 * tail, 1e-10))
    }

    @Test(
        "the incomplete beta function",
        arguments: [
            (0.3, 0.5, 0.5, 0.36901011956554536), (0.9, 5, 2, 0.885735),
            (0.501, 50000, 50001, 0.7374879418025337),
            (0.001, 0.1, 30, 0.7371893001109395), (0.999, 1200, 3, 0.8791398210101823),
        ])
    func beta(x: Double, a: Double, b: Double, expected: Double) {
        #expect(close(IncompleteBeta.value(x, a, b), expected, 1e-10))
        #expect(close(IncompleteBeta.value(1 - x, b, a), 1 - expected, 1e-10))
        #expect(close(IncompleteBeta.quantile(expected, a, b), x, 1e-10))
    }

    @Test(
        "tails of χ²",
        arguments: [
            (7.3777589, 2, 0.025000000102848398), (1388.7243340861119, 9, 2.1107694339304443e-293),
            (0.5, 89, 1), (100, 89, 0.1998171271092731),
        ])
    func chiSquared(x: Double, degrees: Double, expected: Double) {
        #expect(close(ChiSquaredDistribution.upperTail(x, degrees: degrees), expected, 1e-10))
    }

    @Test(
        "binomial sums",
        arguments: [
            (3, 10, 0.4, 0.3822806016), (139, 1200, 0.14457831325301204, 0.002095754041736161),
            (50200, 100_000, 0.5, 0.8976142344571816),
        ])
    func binomial(successes: Int, count: Int, probability: Double, expected: Double) {
        let distribution = BinomialDistribution(count: count, probability: probability)
        #expect(close(distribution.cumulative(successes), expected, 1e-10))
        #expect(distribution.smallest(beyond: expected - 1e-9) <= successes)
        let weights = (0...successes).map(distribution.weight).compensatedSum
        #expect(close(weights, expected, 1e-10))
    }
}
