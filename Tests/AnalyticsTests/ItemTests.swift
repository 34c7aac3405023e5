import Analytics
import Foundation
import Loader
import Model
import Testing

@Suite("Questions about projects and indicators")
struct ItemTests {
    private let analysis: Analysis

    init() throws {
        let store = try Store()
        try store.load((1...12).map(Self.report))
        analysis = Analysis(store)
    }

    /// A department with as many projects as its number has remainders by four, among them one without an indicator.
    private static func report(_ number: Int) -> Report {
        var report = SampleReports.report("\(13 - number)局", level: number <= 6 ? "county" : "prefecture")
        report.projects = (0..<number % 4).map { project in
            SampleReports.project(
                "项目\(project)", executed: Int64(number + project), score: Int64(90 + number - project),
                indicators: (0..<project * 2).map { place in
                    ("≥\(place)", "\(place)", Int64(place), Int64((place + number) % 7))
                })
        }
        if report.projects.count == 3 { report.projects[2].indicators[1].score = nil }
        return report
    }

    private func key(_ observation: Observation) -> String {
        let entity = observation.entity
        return "\(entity.department) \(entity.formPosition ?? -1) \(entity.itemPosition ?? -1)"
    }

    @Test(
        "numbers in columns and in rows answer alike",
        arguments: ["weight", "score", "score_share", "completion"])
    func packed(id: String) throws {
        let metric = try MetricCatalogue.metric(id, level: .indicator)
        let rows = try analysis.table(of: [metric], groups: ["level"], withItems: true)
        let columns = try analysis.table(of: [metric], groups: ["level"], withItems: false)
        let first = rows.observations(rows.columns[0])
        let second = columns.observations(columns.columns[0])
        #expect(first.count > 20 && first.map(key) == second.map(key))
        #expect(first.map(\.value) == second.map(\.value))
        #expect(first.map(\.numerator) == second.map(\.numerator))
        #expect(first.map(\.denominator) == second.map(\.denominator))
        #expect(rows.population(rows.columns[0]) == columns.population(columns.columns[0]))
        if id == "score_share" { #expect(columns.population(columns.columns[0]).excluded.count > 3) }
        if id == "score" { #expect(columns.population(columns.columns[0]).missing > 0) }
    }

    @Test("the first rows of a ranking are those of the whole one", arguments: [1, 2, 5, 11, 60])
    func limits(limit: Int) throws {
        for (id, level) in [
            ("score", Metric.Level.indicator), ("score", .project), ("score_share", .indicator),
            ("three_public.per_capita", .department),
        ] {
            let metric = try MetricCatalogue.metric(id, level: level)
            var query = MetricQuery(metrics: [metric], groups: ["level"])
            guard case .rankings(let whole) = try analysis.answer(query) else { throw Unexpected() }
            query.limit = limit
            guard case .rankings(let some) = try analysis.answer(query) else { throw Unexpected() }
            let rows = Array(whole.flatMap(\.ranking.rows).prefix(limit))
            #expect(some.flatMap(\.ranking.rows) == rows)
            #expect(some.map(\.ranking.description) == whole.map(\.ranking.description))
            #expect(some.map(\.ranking.population) == whole.map(\.ranking.population))
        }
    }

    private struct Unexpected: Error {}

    @Test("what is kept answers as what is read", arguments: ["", "department.level = 'county'"])
    func kept(condition: String) throws {
        let kept = analysis.keepingTables
        let selection = Selection(condition: condition.isEmpty ? nil : condition)
        let questions: [([String], Metric.Level, [String], Bool)] = [
            (["three_public.total"], .department, [], true),
            (["three_public.per_capita", "staffing.active"], .department, [], true),
            (["three_public.per_capita"], .department, ["level"], true),
            (["three_public.total", "performance.score_median"], .department, ["level"], true),
            (["score"], .project, [], false), (["execution_rate", "score"], .project, [], true),
            (["score_share"], .indicator, [], false), (["score", "weight"], .indicator, [], true),
        ]
        for (ids, level, groups, withItems) in questions {
            let metrics = try ids.map { try MetricCatalogue.metric($0, level: level) }
            let table = try analysis.table(of: metrics, in: selection, groups: groups, withItems: true)
            let again = try kept.table(of: metrics, in: selection, groups: groups, withItems: withItems)
            #expect(again.columns == table.columns)
            #expect(again.entities.map(\.reportID) == table.entities.map(\.reportID))
            if withItems { #expect(again == table) }
            for metric in metrics {
                let ranking = try kept.ranking(of: metric, in: selection)
                #expect(ranking == (try analysis.ranking(of: metric, in: selection)))
                #expect(ranking == (try kept.ranking(of: metric, in: selection)))
            }
        }
    }

    @Test("a condition on documents and one on items choose the same where they mean the same")
    func conditions() throws {
        let metric = try MetricCatalogue.metric("score", level: .indicator)
        func keys(_ condition: String) throws -> [String] {
            let table = try analysis.table(
                of: [metric], in: Selection(condition: condition), withItems: false)
            return table.observations(table.columns[0]).map(key)
        }
        let counties = try keys("department.level = 'county'")
        #expect(!counties.isEmpty)
        // What stands in double quotes may be a name of any table.
        #expect(try keys("\"department_level\" = 'county'") == counties)
        #expect(try keys("department_level = 'county' AND position >= 0") == counties)
        #expect(try keys("department.level = 'county' AND score < 0").isEmpty)
        #expect(try keys("\"score\" < 0").isEmpty)
    }

    @Test(
        "metrics of a level are named in conditions in their units, those of another are told from unknown ones"
    )
    func metrics() throws {
        func count(_ condition: String, _ level: Metric.Level) throws -> Int {
            let metric = try MetricCatalogue.metric(
                level == .department ? "three_public.total" : "score", level: level)
            return try analysis.table(of: [metric], in: Selection(condition: condition)).entities.count
        }
        let all = try count("executed >= 0", .project)
        #expect(try count("executed <= 3", .project) == 4 && all > 10)
        #expect(try count("project_figures.executed <= 3 AND execution_rate <= 3", .project) == 4)
        #expect(
            try count("full_year_budget = 100 AND initial_budget = 80 AND adjustment = 25", .project) == all)
        #expect(try count("score_gap > 0 OR score_gap IS NULL OR score_gap <= 0", .project) == all)
        #expect(try count("performance.projects[].total_score = score", .project) == all)
        #expect(try count("score_share > 100 AND completion IS NULL", .indicator) > 0)
        #expect(try count("performance.projects[].indicators[].level2 IS NULL", .indicator) > 20)
        #expect(throws: AnalyticsError.otherLevel("execution_rate", has: .project, asked: .department)) {
            try count("execution_rate < 70", .department)
        }
        #expect(throws: AnalyticsError.otherLevel("three_public.total", has: .department, asked: .project)) {
            try MetricCatalogue.metric("three_public.total", level: .project)
        }
        #expect(
            throws: AnalyticsError.unknownMetric(
                "staffing.activ",
                nearest: ["staffing.active", "staffing.active_share"])
        ) {
            try MetricCatalogue.metric("staffing.activ")
        }
    }

    @Test("items are grouped by their own columns, beside those of their documents")
    func groups() throws {
        let metric = try MetricCatalogue.metric("executed", level: .project)
        let groups = try analysis.distributions(of: metric, by: ["level", "name"])
        #expect(Set(groups.map(\.group)).count == groups.count && groups.count == 6)
        #expect(groups.first?.group == ["county", "项目0"])
        #expect(groups.map(\.population.total).reduce(0, +) == 18)
        #expect(throws: AnalyticsError.otherLevel("implementing_unit", has: .project, asked: .department)) {
            try analysis.table(of: [], groups: ["implementing_unit"])
        }
    }

    @Test("the names of columns of items are all known")
    func names() throws {
        for table in ["project_figures", "indicator_figures"] {
            let columns = try analysis.store.table("SELECT * FROM \(table)", limit: 0).columns
            let known = Set(MetricCatalogue.fieldNames + ["lines", "fund_lines"])
            #expect(Set(columns).isSubset(of: known), "\(Set(columns).subtracting(known))")
        }
    }
}
