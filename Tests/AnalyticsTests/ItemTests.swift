import Foundation
import Loader
import Model
import Testing

@testable import Analytics

@Suite("Questions about projects and indicators")
struct ItemTests {
    private let analysis: Analysis
    /// The same where indicators have names.
    private let named: Analysis

    init() throws {
        let stores = [try Store(), try Store()]
        try stores[0].load((1...12).map(Self.report))
        try stores[1].load((1...12).map { Self.named(Self.report($0), $0) })
        (analysis, named) = (Analysis(stores[0]), Analysis(stores[1]))
    }

    private static func named(_ report: Report, _ number: Int) -> Report {
        var report = report
        // Different bytes may spell one name: 量 and its compatibility sign.
        let names = ["指标a", "xy率", nil, "指\u{F97E}率", "指量率", ""]
        for (project, form) in report.projects.enumerated() {
            for place in form.indicators.indices {
                report.projects[project].indicators[place].level3 = names[(place + project + number) % 6]
            }
        }
        return report
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
        for (project, form) in report.projects.enumerated() {
            for place in form.indicators.indices {
                let level1 = ["产出指标", "效益指标", nil][(place + number) % 3]
                report.projects[project].indicators[place].level1 = level1
                report.projects[project].indicators[place].level2 = "第\(place % 2 + number % 2)类"
            }
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

    @Test(
        "columns answer as rows do, where a condition that needs the rows changes nothing",
        arguments: [
            ("execution_rate", Metric.Level.project, [], ""), ("score", .project, ["level"], ""),
            ("initial_budget", .project, [], "score > 92"), ("adjustment", .project, [], "adjustment = 25"),
            ("executed", .project, ["level"], "executed BETWEEN 4 AND 9 OR score IS NULL"),
            ("full_year_budget", .project, [], "NOT execution_rate < 8"),
            ("indicator_count", .project, [], "indicator_count > 0 AND department.level = 'prefecture'"),
            ("score", .indicator, ["level1"], ""), ("score_share", .indicator, ["level2", "level"], ""),
            ("completion", .indicator, ["level1", "level2"], "score < 3"),
            ("weight", .indicator, ["fiscal_year", "level1"], "weight >= 1 AND NOT score = 2"),
            ("score", .indicator, ["level3"], ""), ("score", .indicator, ["target", "level1"], ""),
            ("score", .indicator, ["level2", "actual", "level"], "level3 IS NOT NULL"),
            ("score", .indicator, ["project", "level"], "project LIKE '项目%'"),
            ("weight", .indicator, ["level3"], "level3 LIKE '%率' OR target = '≥1'"),
            ("weight", .indicator, ["level1"], "level3 NOT LIKE '%X_率%' AND actual <> '3'"),
            ("score", .indicator, ["level3"], "actual IN ('0', '2') OR level2 = '第1类' OR level1 IS NULL"),
            ("score", .indicator, ["target"], "NOT (level3 IN ('指标a', '指标B') OR level3 IS NULL)"),
            ("score", .indicator, ["target"], "is_numeric = 1 AND target_value >= 1 AND actual_value < 4"),
            ("score", .project, ["name"], ""), ("score", .project, ["level"], "name LIKE '%1' OR score > 95"),
        ])
    func columns(id: String, level: Metric.Level, groups: [String], condition: String) throws {
        let metric = try MetricCatalogue.metric(id, level: level)
        let withItems = level == .project || groups.contains("level3")
        func selection(_ condition: String) -> Selection {
            Selection(condition: condition.isEmpty ? nil : condition)
        }
        func table(_ condition: String) throws -> ObservationTable {
            try named.table(
                of: [metric], in: selection(condition), groups: groups, withItems: withItems)
        }
        let ofRows = condition.isEmpty ? "position >= 0" : "(\(condition)) AND position >= 0"
        for (condition, isPacked) in [(ofRows, false), (condition, true)] {
            let query = try ObservationQuery(
                metrics: [metric], level: level, selection: selection(condition), groups: groups,
                withPlaces: false, withItems: withItems)
            #expect((query.packed != nil) == isPacked)
        }
        let rows = try table(ofRows)
        let columns = try table(condition)
        let first = rows.observations(rows.columns[0])
        let second = columns.observations(columns.columns[0])
        #expect(first.count > 4 && first.map(key) == second.map(key))
        #expect(first.map(\.value) == second.map(\.value))
        #expect(first.map(\.numerator) == second.map(\.numerator))
        #expect(first.map(\.entity.group) == second.map(\.entity.group))
        #expect(first.map(\.entity.item) == second.map(\.entity.item))
        if level == .project { #expect(first.contains { $0.entity.item != nil }) }
        if level == .indicator { #expect(Set(first.map(\.entity.group)).count > 2) }
        #expect(rows.population(rows.columns[0]) == columns.population(columns.columns[0]))
    }

    @Test(
        "the rows at an end of the values have the ranks that they have among all",
        arguments: [(Ranking.End.highest, 1), (.highest, 7), (.lowest, 1), (.lowest, 7), (.lowest, 500)])
    func ends(end: Ranking.End, limit: Int) throws {
        for (id, level) in [
            ("score", Metric.Level.indicator), ("score", .project), ("execution_rate", .project),
            ("three_public.per_capita", .department),
        ] {
            let metric = try MetricCatalogue.metric(id, level: level)
            for groups in [[], ["level"]] {
                var query = MetricQuery(metrics: [metric], groups: groups)
                guard case .rankings(let whole) = try analysis.answer(query) else { throw Unexpected() }
                (query.limit, query.end) = (limit, end)
                guard case .rankings(let some) = try analysis.answer(query) else { throw Unexpected() }
                #expect(some.count == whole.count && some.map(\.group) == whole.map(\.group))
                for (part, all) in zip(some.map(\.ranking), whole.map(\.ranking)) {
                    let valued = all.rows.filter { $0.rank != nil }
                    // Of equal values those come first that stand first.
                    let order = valued.enumerated().sorted { one, other in
                        let (value, another) = (
                            one.element.observation.value ?? 0, other.element.observation.value ?? 0
                        )
                        if value == another { return one.offset < other.offset }
                        return end == .highest ? value > another : value < another
                    }
                    let wanted = Set(order.prefix(limit).map(\.offset))
                    let expected = valued.indices.filter(wanted.contains).map { valued[$0] }
                    #expect(part.rows.filter { $0.rank != nil } == expected)
                    #expect(part.population == all.population && part.description == all.description)
                }
            }
        }
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
        #expect(try count("performance.projects[].indicators[].level2 IS NOT NULL", .indicator) > 20)
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
