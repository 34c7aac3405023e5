import Statistics
import Testing

@Suite("Samples worked by hand")
struct SampleTests {
    @Test("missing and infinite values are counted, not used")
    func counting() {
        let sample = Sample([3, nil, 1, .infinity, .nan, 2])
        #expect(sample.sorted == [1, 2, 3])
        #expect(sample.missingCount == 2 && sample.infiniteCount == 1 && sample.totalCount == 6)
        #expect(sample.median == 2 && sample.mean == 2 && sample.standardDeviation == 1)
    }

    @Test("an empty sample defines nothing")
    func empty() {
        let description = Description(Sample([Double]()))
        #expect(description.count == 0)
        #expect(description.median == nil && description.mean == nil && description.sum == nil)
        #expect(description.medianAbsoluteDeviation == nil && description.minimum == nil)
        #expect(MedianInterval(Sample([Double]())) == nil && TukeyFences(Sample([Double]())) == nil)
        #expect(Histogram(Sample([Double]())).bins.isEmpty)
    }

    @Test("the geometric mean is the root of the product, of positive values")
    func geometricMean() throws {
        let mean = try #require(Sample([1, 2, 4, 32]).geometricMean)
        #expect((mean - 4).magnitude < 1e-12)
        #expect(Sample([1e300, 1e300]).geometricMean == 1e300)
        #expect(Sample([0, 2]).geometricMean == nil && Sample([Double]()).geometricMean == nil)
    }

    @Test("one value has a median, no spread over n − 1")
    func single() {
        let sample = Sample([87.5])
        #expect(sample.median == 87.5 && sample.medianAbsoluteDeviation == 0)
        #expect(sample.standardDeviation == nil)
        #expect(MedianInterval(sample)?.isAttained == false && MedianInterval(sample)?.coverage == 0)
    }

    @Test("many values are sorted like few ones", arguments: [8_191, 8_192, 30_000])
    func sorting(count: Int) {
        var state = UInt64(count)
        var values: [Double] = (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Double(Int64(bitPattern: state) >> 20)
            return state % 3 == 0 ? (number / 1e9).rounded() : number / 1e6
        }
        values += [0, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 1e308, -1e308, 92.7, 92.7]
        #expect(Sample(values).sorted == values.sorted())
        #expect(Sample(Array(repeating: 100, count: count)).sorted == Array(repeating: 100, count: count))
        let sample = Sample(values + [.infinity, -.infinity], missingCount: 3)
        #expect(sample.sorted == values.sorted() && sample.missingCount == 3 && sample.infiniteCount == 2)
    }

    @Test(
        "numbers of which few are different are sorted like others",
        arguments: [1, 2, 700, 2_047, 2_048, 2_049])
    func fewDifferent(different: Int) {
        let values = (0..<20_000).map { Double(($0 &* 7_919) % different) / 8 - 20 } + [-0.0, 0]
        let sorted = Sample(values).sorted
        #expect(sorted == values.sorted())
        let zeros = sorted.filter { $0 == 0 }
        #expect(zeros.drop { $0.sign == .minus }.allSatisfy { $0.sign == .plus })
        #expect(zeros.first?.sign == .minus)
    }

    @Test("sums keep what small values add to large ones")
    func compensation() {
        #expect(Sample([1e16, 1, 1, -1e16]).sum == 2)
    }

    @Test("the MAD equals the median of sorted deviations", arguments: 1...9)
    func medianAbsoluteDeviation(count: Int) throws {
        var state = UInt64(count)
        for _ in 0..<50 {
            let values = (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Double(state >> 60)
            }
            let sample = Sample(values)
            let median = try #require(sample.median)
            #expect(sample.medianAbsoluteDeviation == Sample(values.map { ($0 - median).magnitude }).median)
        }
    }

    @Test("a MAD of 0 is never divided by")
    func constant() {
        let sample = Sample([100, 100, 100, 100, 80])
        #expect(sample.medianAbsoluteDeviation == 0)
        #expect(ModifiedZ(sample) == nil && LogModifiedZ(sample) == nil)
        #expect(sample.mode?.value == 100 && sample.mode?.count == 4)
    }

    @Test("percentile ranks count half of the ties")
    func percentileRank() {
        let sample = Sample([1, 2, 2, 3])
        #expect(sample.percentileRank(of: 2) == 50)
        #expect(sample.percentileRank(of: 1) == 12.5)
        #expect(sample.share(equalTo: 2) == 0.5)
    }

    @Test("five values bound their median with 93.75 %")
    func fiveValues() throws {
        let interval = try #require(MedianInterval(Sample([1, 2, 3, 4, 5])))
        #expect(!interval.isAttained && interval.coverage == 0.9375)
        #expect(interval.lower == 1 && interval.upper == 5)
    }

    @Test("six values bound it with 96.875 %")
    func sixValues() throws {
        let interval = try #require(MedianInterval(Sample([1, 2, 3, 4, 5, 6])))
        #expect(interval.isAttained && interval.coverage == 0.96875)
        #expect(interval.lowerRank == 1 && interval.upperRank == 6)
    }

    @Test("a hundred thousand values do not overflow the binomial")
    func manyValues() throws {
        let interval = try #require(MedianInterval(Sample((1...1_000_000).map(Double.init))))
        #expect(interval.lowerRank == 499_020 && interval.upperRank == 500_981)
        #expect(interval.coverage > 0.95 && interval.coverage < 0.9502)
    }

    @Test("eight values below 100 are needed for the second part")
    func hurdle() {
        let seven = Sample([100, 100, 99, 98, 97, 96, 95, 94, 20])
        #expect(HundredHurdle(seven).onShortfall == nil && HundredHurdle(seven).countBelow == 7)
        let eight = HundredHurdle(Sample([100, 101, 99, 98, 97, 96, 95, 94, 93, 0]))
        #expect(eight.onShortfall != nil && eight.countAbove == 1 && eight.countZero == 1)
        #expect(eight.isOutside(0) && !eight.isOutside(93) && !eight.isOutside(100))
    }

    @Test("a pile stands apart, the rest is binned")
    func histogram() {
        let histogram = Histogram(Sample([100, 100, 100, 100, 100, 100, 100, 90, 95]), edges: .nice)
        #expect(histogram.spike?.value == 100 && histogram.spike?.count == 7)
        #expect(histogram.bins.map(\.count).reduce(0, +) == 2)
        let nice = Histogram(Sample((0..<100).map { Double($0) + 0.3 }), edges: .nice)
        #expect(nice.bins.first?.lower == 0 && nice.bins.first?.upper == 25)
        #expect(nice.bins.map(\.count) == [25, 25, 25, 25])
    }

    @Test("equal shares have no concentration")
    func concentration() {
        #expect(Sample([2, 2, 2, 2]).gini == 0)
        #expect(Sample([2, 2, 2, 2]).herfindahl == 0.25)
        #expect(Sample([-1, 2]).gini == nil && Sample([0, 0]).herfindahl == nil)
    }
}
