import Foundation
import Loader
import Model
import Testing

@testable import Analytics

@Suite("Indicators read in two halves")
struct HalvesTests {
    @Test("answer as those read in one go", arguments: ["", "score < 4", "weight >= 2 AND NOT score = 3"])
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
