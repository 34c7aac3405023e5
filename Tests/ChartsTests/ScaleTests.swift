import Testing

@testable import Charts

struct ScaleTests {
    @Test(arguments: 0..<200)
    func ticksAreRoundAscendingAndInside(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let scale = PowerOfTen.scale(1, by: Int.random(in: -9...12, using: &generator))
        let low = Double.random(in: -1...1, using: &generator) * scale
        let domain = low...(low + Double.random(in: 0.01...1, using: &generator) * scale)
        let target = Int.random(in: 2...12, using: &generator)
        let ticks = NiceTicks(domain: domain, target: target)
        #expect(!ticks.values.isEmpty)
        #expect(ticks.values.count <= target + 1)
        #expect(ticks.values.allSatisfy(domain.contains))
        #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
        let widened = ticks.widened(domain)
        #expect(widened.lowerBound <= domain.lowerBound && widened.upperBound >= domain.upperBound)
    }

    @Test func ticksAreExactDecimals() {
        #expect(NiceTicks(domain: 0...1, target: 6).values == [0, 0.2, 0.4, 0.6, 0.8, 1])
        #expect(NiceTicks(domain: 0...0.3, target: 3).values == [0, 0.1, 0.2, 0.3])
        #expect(NiceTicks(domain: 0...3, target: 10, integersOnly: true).values == [0, 1, 2, 3])
        #expect(NiceTicks(domain: -7...12, target: 4).values == [-5, 0, 5, 10])
    }

    @Test(arguments: 0..<50)
    func linearScaleIsMonotone(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let low = Double.random(in: -1e6...1e6, using: &generator)
        let scale = NumberScale(
            domain: low...(low + Double.random(in: 1e-3...1e6, using: &generator)), start: 100, end: 900)
        let values = (0..<20).map { _ in Double.random(in: scale.domain, using: &generator) }.sorted()
        let positions = values.map(scale.position)
        #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(scale.position(scale.domain.lowerBound) == 100)
        #expect(abs(scale.position(scale.domain.upperBound) - 900) < 1e-9)
    }

    @Test func bandsDivideTheRangeEvenly() {
        let scale = BandScale(count: 4, start: 10, end: 90)
        #expect(scale.bandwidth == 20)
        #expect((0..<4).map(scale.centre) == [20, 40, 60, 80])
    }

    @Test func domainsWithoutExtentGetRoom() {
        var domain = TrainedDomain()
        #expect(domain.resolved() == 0...1)
        domain.include(0)
        #expect(domain.resolved() == 0...1)
        var single = TrainedDomain()
        single.include(50)
        #expect(single.resolved() == 45...55)
    }

    @Test func intervalsHoldTheirLowerEdgeAndTheLastBoth() {
        #expect(Binning.counts([0, 5, 5, 9.9, 10], edges: [0, 5, 10]) == [1, 4])
        #expect(Binning.piles([1, 2, 3, 100, 100, 100, 100, 100]) == [100])
        #expect(Binning.piles([7, 7, 7, 7, 7]) == [])
    }

    @Test func chosenEdgesHoldEveryValue() throws {
        for seed in 0..<60 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let values = (0..<(1 + seed)).map { _ in Double.random(in: -3...100, using: &generator) }.sorted()
            let edges = Binning.edges(for: values)
            #expect(try Binning.checked(edges, values: values) == edges)
            #expect(Binning.counts(values, edges: edges).reduce(0, +) == values.count)
        }
    }

    /// Worked by hand: type 7 puts the quartiles of six values at places 1.25, 2.5 and 3.75, counted from 0.
    @Test func quartilesAreOfTypeSeven() throws {
        let box = try #require(Quartiles(of: [30, 1, 2, 4, 7, 11]))
        #expect(box.first == 2.5)
        #expect(box.median == 5.5)
        #expect(box.third == 10)
        #expect(box.low == 1)
        #expect(box.high == 11)
        #expect(Quartiles(of: []) == nil)
    }

    @Test func swarmPointsDoNotTouch() {
        let positions = (0..<40).map { Double($0 % 8) * 6 }
        let swarm = Swarm.placing([positions], middles: [200], room: 80)[0]
        for (index, centre) in swarm.centres.enumerated() {
            #expect(abs(centre.y - 200) <= 80)
            for other in swarm.centres.dropFirst(index + 1) {
                let square =
                    (centre.x - other.x) * (centre.x - other.x) + (centre.y - other.y) * (centre.y - other.y)
                #expect(square >= 4 * swarm.radius * swarm.radius)
            }
        }
    }
}
