import Foundation
import Loader
import Model
import Testing

@testable import Analytics

@Suite("Metrics of a past day")
struct AsOfMetricTests {
    /// Corrections of figures, projects and scores, known on several days.
    private static func store() throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).db").path
        let store = try Store(path: path)
        let days = ["2025-03-31", "2025-06-30", "2025-09-30"]
        for (place, day) in days.enumerated() {
            for (number, name) in ["甲局", "乙局", "丙局", "丁局"].enumerated() where number % 3 <= place {
                var report = SampleReports.report(name, threePublic: Int64(10 * number + place + 1))
                report.projects = (0...place).map { part in
                    SampleReports.project(
                        "项目\(part)", executed: Int64(40 + 10 * place + part), score: 80 + Int64(place),
                        indicators: [("≥5个", "\(4 + place)个", 10, Int64(8 + place))])
                }
                try store.load(report, loadedAt: day)
            }
        }
        return path
    }

    @Test("are those of a selection as of that day", arguments: ["2025-03-31", "2025-07-15", "2025-09-30"])
    func metrics(day: String) throws {
        let path = try Self.store()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let now = Analysis(try Store(path: path, access: .readOnly))
        let past = Analysis(try Store(path: path, asOf: #require(CalendarDay(parsing: day))))
        for metric in MetricCatalogue.all {
            let expected = try now.values(of: metric, in: Selection(asOf: day))
            let found = try past.values(of: metric)
            #expect(found.map(\.value) == expected.map(\.value), "\(metric.id)")
            #expect(found.map(\.entity) == expected.map(\.entity), "\(metric.id)")
        }
        let score = try MetricCatalogue.metric("score", level: .project)
        #expect(try past.values(of: score).count == (day == "2025-03-31" ? 2 : day == "2025-07-15" ? 6 : 12))
    }

    @Test("are under conditions, groups and panels of that day too")
    func questions() throws {
        let path = try Self.store()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let past = Analysis(try Store(path: path, asOf: #require(CalendarDay(parsing: "2025-06-30"))))
        let total = try MetricCatalogue.metric("three_public.total")
        let values = try past.values(of: total, in: Selection(condition: "three_public.total > 10")).map(
            \.value)
        #expect(values.compactMap(\.self).sorted() == [12, 32])
        #expect(try past.documents().count == 3)
        #expect(try past.classNames().isEmpty && (try past.years()) == [2024])
    }
}
