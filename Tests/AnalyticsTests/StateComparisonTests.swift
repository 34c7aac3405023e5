import Foundation
import Loader
import Model
import Testing

@testable import Analytics

@Suite("What changed between two days")
struct StateComparisonTests {
    /// In March three departments, to September a correction that leaves the median where it is, six entrants and documents of
    /// the year before.
    private static func comparison(_ path: String) throws -> StateComparison {
        let store = try Store(path: path)
        for (name, amount) in [("甲局", 10), ("乙局", 20), ("丙局", 60)] {
            try store.load(SampleReports.report(name, threePublic: Int64(amount)), loadedAt: "2025-03-01")
        }
        try store.load(SampleReports.report("甲局", year: 2023, threePublic: 7), loadedAt: "2025-03-01")
        try store.load(SampleReports.report("丙局", threePublic: 50), loadedAt: "2025-08-01")
        for number in 1...6 {
            try store.load(
                SampleReports.report("新\(number)局", threePublic: Int64(10 + number)), loadedAt: "2025-08-15")
        }
        try store.load(SampleReports.report("甲局", year: 2023, threePublic: 6), loadedAt: "2025-08-15")
        try store.load(SampleReports.report("乙局", year: 2023), loadedAt: "2025-08-15")
        func analysis(_ day: String) throws -> Analysis {
            Analysis(try Store(path: path, asOf: #require(CalendarDay(parsing: day))))
        }
        return StateComparison(
            before: try analysis("2025-06-30"), after: try analysis("2025-09-30"),
            selection: Selection(years: [2024]))
    }

    private static func withComparison(_ body: (StateComparison) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).db").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(try comparison(path))
    }

    @Test("a median that stays among those of both days says how many of them changed")
    func movement() throws {
        try Self.withComparison { comparison in
            let movement = try comparison.movement(of: MetricCatalogue.metric("three_public.total"))
            #expect(movement.median.before == 20 && movement.median.after == 14)
            #expect(movement.median.within == 0 && movement.median.composition == -6)
            #expect(movement.commonCount == 3 && movement.changedCount == 1)
        }
    }

    @Test("documents of other years are counted by themselves")
    func arrivals() throws {
        try Self.withComparison { comparison in
            let arrivals = try comparison.arrivals()
            #expect(arrivals.known == 3 && arrivals.new.count == 6 && arrivals.revised.count == 1)
            #expect(arrivals.ofOtherYears == (new: 1, revised: 1))
        }
    }

    @Test("the same rank among more departments is a move, and the largest comes first")
    func ranks() throws {
        try Self.withComparison { comparison in
            let ranks = try comparison.rankMoves(of: MetricCatalogue.metric("three_public.total"))
            #expect(ranks.moves.map(\.entity.department) == ["乙局", "丙局", "甲局"])
            #expect(
                ranks.moves.map(\.after.rank) == [2, 1, 9] && ranks.moves.map(\.before.rank) == [2, 1, 3])
            let changes = ranks.moves.map(\.percentileChange)
            #expect(changes.map(\.magnitude) == changes.map(\.magnitude).sorted(by: >))
            #expect(changes[0] > 0 && changes[2] < 0)
        }
    }

    @Test("what could not be judged on the other day is told from a limit that moved")
    func outliers() throws {
        try Self.withComparison { comparison in
            let changes = try comparison.outlierChanges(of: MetricCatalogue.metric("three_public.total"))
            #expect(changes.countBefore == 0)
            let causes = Dictionary(
                changes.changes.map { ($0.entity.department, $0.cause) },
                uniquingKeysWith: { first, _ in first })
            #expect(causes["丙局"] == .revised && causes["乙局", default: .unjudged] == .unjudged)
        }
    }
}
