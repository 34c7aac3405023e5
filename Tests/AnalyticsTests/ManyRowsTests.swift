import Foundation
import Loader
import Model
import Testing

@testable import Analytics

@Suite("Rankings of more rows than one thread makes")
struct ManyRowsTests {
    /// 1,750 departments with six indicators each, of five different scores.
    private static func report(_ number: Int) -> Report {
        var report = SampleReports.report("\(number)局")
        report.projects = [
            SampleReports.project(
                "项目", executed: 1, score: 90,
                indicators: (0..<6).map { ("≥1", "1", 5, Int64((number + $0) % 5)) })
        ]
        for place in report.projects[0].indicators.indices {
            report.projects[0].indicators[place].level3 = place == 4 ? nil : "\(number)局第\(place)项"
        }
        return report
    }

    @Test("are ranked and named as few are")
    func many() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).db").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let store = try Store(path: path)
        try store.load((0..<1_750).map(Self.report))
        let analysis = Analysis(store)
        let metric = try MetricCatalogue.metric("score", level: .indicator)
        let rows = try analysis.ranking(of: metric).rows
        try #require(rows.count == 10_500)
        let values = rows.compactMap(\.observation.value)
        #expect(values == values.sorted(by: >))
        for value in Set(values) {
            // Half of the rows ends among equal ones.
            let alike = rows.filter { $0.observation.value == value }
            #expect(Set(alike.map(\.rank)) == [values.count { $0 > value } + 1])
            #expect(Set(alike.map(\.percentile)).count == 1 && alike.count == 2_100)
        }
        let names = try analysis.names(of: rows.map(\.observation.entity))
        #expect(names == rows.map(\.observation.entity.item))
        for (row, name) in zip(rows, names) {
            let entity = row.observation.entity
            let place = try #require(entity.itemPosition)
            #expect(name == (place == 4 ? nil : "\(entity.department)第\(place)项"))
        }
    }
}
