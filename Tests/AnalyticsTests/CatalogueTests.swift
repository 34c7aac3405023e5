import Analytics
import Foundation
import Loader
import Testing

@Suite("The metric catalogue")
struct CatalogueTests {
    /// Metrics that need the checks of the whole document and not only its columns.
    static let notExpressible: Set<String> = []

    @Test("ids are unique within a level, labels are there")
    func labels() {
        for level in Metric.Level.allCases {
            let ids = MetricCatalogue.metrics(of: level).map(\.id)
            #expect(Set(ids).count == ids.count)
        }
        for metric in MetricCatalogue.all {
            #expect(
                !metric.chinese.isEmpty && !metric.english.isEmpty && !metric.source.isEmpty, "\(metric.id)")
        }
    }

    @Test("every metric is a query that the store can run", arguments: MetricCatalogue.all)
    func runnable(metric: Metric) throws {
        let store = try Store()
        try store.load([
            SampleReports.report("甲局"), SampleReports.report("乙局", active: nil, threePublic: nil),
        ])
        let table = try Analysis(store).table(of: [metric], withPlaces: true)
        if metric.level == .department {
            #expect(table.entities.count == 2)
            #expect(!metric.fields.isEmpty || metric.expression.sql.contains("SELECT"), "\(metric.id)")
        }
        if metric.expression.numerator != nil {
            #expect(metric.expression.sql.contains("AS REAL"), "\(metric.id)")
        }
    }

    @Test("every metric that is agreed on is defined", .enabled(if: SharedFiles.has("METRICS.md")))
    func agreed() throws {
        let text = try String(contentsOf: SharedFiles.folder.appending(path: "METRICS.md"), encoding: .utf8)
        let known = Set(MetricCatalogue.metrics(of: .department).map(\.id) + [MetricCatalogue.classShareForm])
        var count = 0
        for line in text.split(separator: "\n") where line.hasPrefix("| ") && line.contains(".") {
            let cell = line.split(separator: "|")[0].trimmingCharacters(in: .whitespaces)
            var prefix = ""
            for part in cell.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
                if !part.hasPrefix(".") { prefix = String(part.prefix { $0 != "." }) }
                let id = part.hasPrefix(".") ? prefix + part : part
                count += 1
                #expect(known.contains(id) || Self.notExpressible.contains(id), "\(id)")
            }
        }
        #expect(count > 60)
        #expect(Self.notExpressible.isDisjoint(with: known))
    }

    @Test("an unknown id brings the nearest ones")
    func unknown() {
        #expect(
            throws: AnalyticsError.unknownMetric(
                "three_public.per_capitl",
                nearest: [
                    "three_public.per_capita", "three_public.per_capita_all", "public.per_capita",
                ])
        ) { try MetricCatalogue.metric("three_public.per_capitl") }
        #expect(throws: AnalyticsError.self) { try MetricCatalogue.metric("score") }
        #expect(throws: Never.self) { try MetricCatalogue.metric("score", level: .project) }
    }

    @Test(
        "statistics are named as they are read",
        arguments: Statistic.names.map(\.name) + ["p90", "p2.5", "p100"])
    func statistics(name: String) throws {
        #expect(try Statistic(named: name).name == name)
    }
}
