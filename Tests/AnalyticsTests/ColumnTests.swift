import Analytics
import Foundation
import Loader
import Model
import Testing

@Suite("Columns in the place of rows")
struct ColumnTests {
    private let analysis: Analysis
    private let store: Store

    init() throws {
        store = try Store()
        try store.load((1...14).map(Self.report))
        analysis = Analysis(store)
    }

    private static func report(_ number: Int) -> Report {
        var report = SampleReports.report(
            "北山县第\(15 - number)财政和发展改革局", level: number <= 6 ? "county" : "prefecture")
        report.projects = (0..<number % 4).map { project in
            SampleReports.project(
                "项目\(project)", executed: Int64(number + project),
                score: number == 9 ? 12 : Int64(90 + number % 3 - project),
                indicators: (0..<project * 3).map { place in
                    ("≥\(place)", "\(place)", Int64(place), Int64((place + number) % 7))
                })
        }
        if report.projects.count == 3 { report.projects[2].indicators[1].score = nil }
        return report
    }

    @Test(
        "a condition is answered alike from columns and from rows",
        arguments: [
            "score < 5", "5 > score", "score = 3 OR score IS NULL", "NOT score < 5",
            "NOT (score >= 2 AND weight <> 4)",
            "score BETWEEN 2 AND 4 AND weight > 1", "score NOT BETWEEN 2 AND 4",
            "score ISNULL OR weight NOTNULL",
            "score > -1 AND score_share <= 150.5", "score_share == 100", "score != weight",
            "weight = 0 OR score > 5",
            "department.level = 'county' AND score < 5", "score < 5 AND level = 'county' AND weight >= 1",
            "level = 'county' OR score < 2", "(level = 'county' AND score < 5)",
            "NOT level = 'county' AND score > 4",
            "completion IS NULL AND completion_rate IS NULL AND score > 1", "weight - 1 > 2",
            "score * 2 < weight",
            "score IN (1, 2) AND level = 'prefecture'",
            "CASE WHEN score > 3 THEN weight > 2 AND 1 ELSE 0 END",
            "level IN ('county') AND score BETWEEN 1 AND 4 AND position >= 0", "1 = 1 AND score < 6",
            "score > 1e0",
            "score <-1 OR score >3", "score IS NOT NULL AND NOT score = weight OR weight = 2",
            "coalesce(score, 0) = 0 and level like 'count%' escape '!' and weight >= 0",
        ])
    func conditions(condition: String) throws {
        for id in ["score", "score_share", "weight"] {
            let metric = try MetricCatalogue.metric(id, level: .indicator)
            let selection = Selection(condition: condition)
            let rows = try analysis.table(of: [metric], in: selection, groups: ["level"], withItems: true)
            let columns = try analysis.table(of: [metric], in: selection, groups: ["level"], withItems: false)
            #expect(columns.entities.map(place) == rows.entities.map(place))
            #expect(columns.columns == rows.columns)
            #expect(columns.entities.map(\.group) == rows.entities.map(\.group))
            let all = try analysis.table(of: [metric]).entities.count
            #expect(
                columns.entities.count < all || condition.contains("NOTNULL") || condition.contains("1e0"))
        }
    }

    private func place(_ entity: Entity) -> [Int] {
        [Int(entity.reportID), entity.formPosition ?? -1, entity.itemPosition ?? -1]
    }

    @Test("documents stand in the order of the bytes of their departments, absent ones first")
    func order() throws {
        let store = try Store()
        let keys = [
            "乙局", "北山县财政和发展改革局十", "北山县财政和发展改革局", "a", "", "北山县财政和发展改革局一", "Z", "aa",
        ]
        var reports = keys.map { SampleReports.report($0) }
        for year in [2_023, 2_022, 2_024] {
            reports.append(SampleReports.report("丙局", year: year))
            for scope in ["unit", "consolidated"] {
                var report = SampleReports.report("丙局", year: year)
                report.department.scope = scope
                reports.append(report)
            }
        }
        var nameless = SampleReports.report("无名")
        nameless.department.key = nil
        reports.append(nameless)
        try store.load(reports.shuffled())
        var expected: [Int64] = []
        try store.forEachRow(
            "SELECT id FROM reports ORDER BY department_key, fiscal_year, department_scope, id"
        ) { expected.append($0.integer(0) ?? 0) }
        let found = try Analysis(store).documents(in: Selection(includesContained: true))
        #expect(found.map(\.reportID) == expected && expected.count == reports.count)
    }

    @Test("names that are spelled with other bytes are one group")
    func spellings() throws {
        let store = try Store()
        try store.load([
            SampleReports.report("一局", prefecture: "caf\u{E9}"),
            SampleReports.report("二局", prefecture: "cafe\u{301}"),
            SampleReports.report("三局", prefecture: "cafe"),
        ])
        let total = try MetricCatalogue.metric("three_public.total")
        let groups = try Analysis(store).distributions(of: total, by: ["prefecture"])
        #expect(groups.map(\.sample.count) == [1, 2])
    }

    @Test(
        "outliers are the same where only those shown are listed",
        arguments: ["score", "executed", "indicator_count"])
    func outliers(id: String) throws {
        let metric = try MetricCatalogue.metric(id, level: .project)
        for (groups, rule) in [
            ([], nil), (["level"], nil), ([], OutlierRule.tukey(1.5)), ([], .modifiedZ(cut: 2.5)),
        ] as [([String], OutlierRule?)] {
            let whole = try analysis.outliers(of: metric, by: groups, rule: rule)
            let shown = try analysis.outliers(of: metric, by: groups, rule: rule, withAllRows: false)
            #expect(shown.map(\.flags) == whole.map(\.flags))
            #expect(shown.map(\.findings) == whole.map(\.findings))
            #expect(shown.map(\.basis) == whole.map(\.basis))
            #expect(shown.map(\.ranking.population) == whole.map(\.ranking.population))
            // Without a rule it is the farthest that are kept.
            for (some, all) in zip(shown, whole) where all.abstention == nil {
                #expect(some.ranking.rows.suffix(5) == all.ranking.rows.filter { $0.rank != nil }.suffix(5))
            }
        }
        let flags = try analysis.outliers(of: metric, withAllRows: false)[0].flags
        if id == "score" { #expect(flags.first?.row.observation.entity.item != nil) }
    }

    @Test("a query is asked once for each key")
    func keys() throws {
        var found: [String] = []
        try store.forEachRow(
            "SELECT report_id, position FROM projects WHERE report_id = ? AND position = ?",
            of: [3, 1, 99, 0, 2, 0],
            width: 2
        ) { place, row in found.append("\(place): \(row.integer(0) ?? 0) \(row.integer(1) ?? 0)") }
        #expect(found == ["0: 3 1", "2: 2 0"])
    }
}
