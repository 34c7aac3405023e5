import Foundation
import Loader
import Model
import Testing

@testable import Analytics

@Suite("Indicators read in two halves")
struct HalvesTests {
    @Test(
        "answer as those read in one go",
        arguments: [
            "", "score < 4", "weight >= 2 AND NOT score = 3", "level2 = '第1类' AND score < 4",
            "target = '≥1' AND level = 'county'",
        ])
    func halves(condition: String) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).db").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let reports = (0..<2_050).map(Self.report)
        let file = try Store(path: path)
        try file.load(reports)
        let memory = try Store()
        try memory.load(reports)
        let metrics = try ["score", "score_share"].map { try MetricCatalogue.metric($0, level: .indicator) }
        let selection = Selection(condition: condition.isEmpty ? nil : condition)
        for groups in [[], ["level1"], ["level", "level2"]] {
            func table(_ store: Store) throws -> ObservationTable {
                try Analysis(store).table(of: metrics, in: selection, groups: groups, withItems: false)
            }
            let (one, other) = (try table(file), try table(memory))
            #expect(one.entities.count == other.entities.count && one.entities.count > 200)
            #expect(one.entities == other.entities && one.columns == other.columns)
            #expect(one.groups.map(\.group) == other.groups.map(\.group))
            #expect(
                one.distributions(one.columns[1]).map(\.population)
                    == other.distributions(other.columns[1]).map(\.population))
        }
    }

    /// What speaks of a label alone is asked about each text once; with a target beside it every row is asked.
    @Test(
        "conditions on labels choose what they choose row by row",
        arguments: [
            "level1 = '第1级'", "level1 IS NULL", "NOT level1 = '第1级'", "level2 IN ('第0类', '第2类')",
            "level1 LIKE '%1%' OR level1 IS NULL", "length(level2) > 9", "level1 = 1",
            "coalesce(level1, 'x') = 'x'",
        ])
    func labels(condition: String) throws {
        let store = try Store()
        try store.load((0..<2_050).map(Self.report))
        let metric = try MetricCatalogue.metric("score", level: .indicator)
        func entities(_ condition: String) throws -> [Entity] {
            try Array(
                Analysis(store).table(
                    of: [metric], in: Selection(condition: condition), groups: [], withItems: false,
                    withSides: true
                ).entities)
        }
        let chosen = try entities(condition)
        #expect(try chosen == entities("(\(condition)) OR target = 'nothing'"))
        let isNone = ["length(level2) > 9", "level1 = 1"].contains(condition)
        #expect(chosen.isEmpty == isNone && chosen.count < 3_000)
    }

    @Test("labels that differ in a sign alone are told apart, as row by row")
    func signs() throws {
        let store = try Store()
        var report = SampleReports.report("甲局")
        report.projects = [
            SampleReports.project(
                "项目", executed: 1, score: 90, indicators: (0..<2).map { _ in ("≥1", "1", 5, 4) })
        ]
        report.projects[0].indicators[0].level2 = "数\u{91CF}指标"
        report.projects[0].indicators[1].level2 = "数\u{F97E}指标"
        try store.load(report)
        let metric = try MetricCatalogue.metric("score", level: .indicator)
        for condition in ["level2 = '数\u{91CF}指标'", "level2 = '数\u{91CF}指标' OR target = 'nothing'"] {
            let table = try Analysis(store).table(
                of: [metric], in: Selection(condition: condition), groups: [], withItems: false)
            #expect(table.entities.compactMap(\.itemPosition) == [0], "\(condition)")
        }
    }

    @Test("a weight below zero has a share, one of zero has none, whether sides are kept or not")
    func shares() throws {
        let store = try Store()
        var report = SampleReports.report("甲局")
        report.projects = [
            SampleReports.project(
                "项目", executed: 1, score: 90,
                indicators: [("≥1", "1", 5, 4), ("≥1", "1", 0, 4), ("≥1", "1", -2, 1)])
        ]
        try store.load(report)
        let metric = try MetricCatalogue.metric("score_share", level: .indicator)
        func column(_ withSides: Bool) throws -> ObservationTable.Column {
            try Analysis(store).table(
                of: [metric], in: Selection(), groups: [], withItems: false, withSides: withSides
            ).columns[0]
        }
        let (with, without) = (try column(true), try column(false))
        #expect(
            with.left == without.left && with.left[1] == .zeroBase(base: 0, upper: 4) && with.left[0] == nil)
        #expect((0..<3).map { with.values[$0] } == (0..<3).map { without.values[$0] })
    }

    @Test("fail as one")
    func failure() {
        struct Failed: Error {}
        #expect(throws: Failed.self) {
            try Halves.make { half throws(Failed) -> Int in
                if half == 1 { throw Failed() }
                return half
            }
        }
        let made = Halves.make { half throws(Never) in half * 2 }
        #expect(made == (0, 2))
    }

    private static func report(_ number: Int) -> Report {
        var report = SampleReports.report("\(number)局", level: number % 3 == 0 ? "county" : "prefecture")
        report.projects = [
            SampleReports.project(
                "项目", executed: 1, score: 90,
                indicators: (0..<number % 4).map { ("≥1", "1", Int64($0), Int64(number % 5)) })
        ]
        for place in report.projects[0].indicators.indices {
            report.projects[0].indicators[place].level1 = number % 7 == 0 ? nil : "第\(number / 1_000)级"
            report.projects[0].indicators[place].level2 = "第\((number + place) % 3)类"
        }
        return report
    }
}
