import Loader
import Model
import Testing

@testable import Analytics

@Suite("Departments side by side")
struct ComparisonTests {
    private static let keys = ["甲市机关事务管理局", "甲市政务服务管理局", "乙县财政局", "乙县档案馆"]

    @Test(
        "a name is read as key, part, characters in order, or nearly",
        arguments: [
            ("乙县财政局", "乙县财政局"), ("机关", "甲市机关事务管理局"), ("市政务局", "甲市政务服务管理局"), ("乙县档按馆", "乙县档案馆"),
        ])
    func reading(name: String, key: String) throws {
        #expect(try DepartmentNames(Self.keys).key(of: name) == key)
    }

    @Test("several or none bring candidates")
    func candidates() {
        let names = DepartmentNames(Self.keys + Self.keys)
        #expect(throws: AnalyticsError.ambiguousDepartment("乙县", candidates: ["乙县财政局", "乙县档案馆"])) {
            try names.key(of: "乙县")
        }
        #expect(throws: AnalyticsError.unknownDepartment("丙州审计厅", nearest: [])) { try names.key(of: "丙州审计厅") }
        // A part is taken as it is; one that is nearly a part brings candidates.
        #expect(throws: AnalyticsError.unknownDepartment("财证局", nearest: ["乙县财政局"])) {
            try names.key(of: "财证局")
        }
        #expect(throws: AnalyticsError.unknownDepartment("机关事物局", nearest: ["甲市机关事务管理局"])) {
            try names.key(of: "机关事物局")
        }
        #expect(throws: AnalyticsError.unknownDepartment(" ", nearest: [])) { try names.key(of: " ") }
        #expect(throws: AnalyticsError.unknownDepartment("", nearest: [])) {
            try DepartmentNames([]).key(of: "")
        }
    }

    private static func report(_ key: String, _ year: Int, active: Int?, scope: String = "department")
        -> Report
    {
        var report = Report()
        report.department.key = key
        report.department.scope = scope
        report.fiscalYear = FiscalYear(year)
        report.staffing.active = active
        return report
    }

    private static func analysis() throws -> Analysis {
        let store = try Store()
        try store.load([
            report("甲局", 2023, active: 10), report("甲局", 2024, active: 12), report("乙局", 2023, active: 20),
            report("乙局", 2023, active: 5, scope: "unit"), report("丙局", 2023, active: 10),
            report("丁局", 2024, active: nil),
        ])
        return Analysis(store)
    }

    private static let active = try! MetricCatalogue.metric("staffing.active")

    @Test("the latest common year, the widest document, gap, ratio and order")
    func values() throws {
        let pair = try Self.analysis().comparison(of: ["甲局", "乙局"], metrics: [Self.active])
        #expect(pair.documents.map(\.fiscalYear) == [2023, 2023])
        #expect(pair.rows[0].values == [10, 20])
        #expect(pair.rows[0].gap == 10 && pair.rows[0].ratio == 2 && pair.rows[0].order == [[1], [0]])
        let three = try Self.analysis().comparison(of: ["甲局", "乙局", "丙局"], metrics: [Self.active])
        #expect(three.rows[0].order == [[1], [0, 2]] && three.rows[0].gap == 10)
        let latest = try Self.analysis().comparison(
            of: ["甲局", "乙局"], metrics: [Self.active], year: .latestOfEach)
        #expect(latest.rows[0].values == [12, 20])
        let absent = try Self.analysis().comparison(of: ["甲局", "丁局"], metrics: [Self.active])
        #expect(absent.rows[0].values == [12, nil] && absent.rows[0].gap == nil)
    }

    @Test("without a year of all there is no comparison")
    func years() throws {
        let stated = [
            DepartmentYears(department: "乙局", years: [2023]),
            DepartmentYears(department: "丁局", years: [2024]),
        ]
        #expect(throws: AnalyticsError.noCommonYear(nil, stated)) {
            try Self.analysis().comparison(of: ["乙局", "丁局"], metrics: [Self.active])
        }
        #expect(throws: AnalyticsError.sameDepartment("甲局", names: ["甲局", "甲"])) {
            try Self.analysis().comparison(of: ["甲局", "甲"], metrics: [Self.active])
        }
    }

    @Test("the view of metrics has every metric's value")
    func view() throws {
        let analysis = try Self.analysis()
        #expect(MetricCatalogue.view.columns.count == 3 + MetricCatalogue.metrics(of: .department).count)
        var values: [Double?] = []
        try StoreInquiry(analysis.store, views: [MetricCatalogue.view]).run(
            "SELECT disclosure_completeness, * FROM department_metrics ORDER BY disclosure_id",
            timeout: .seconds(30),
            start: { _ in }, { values.append($0.double(0)) })
        let metric = try MetricCatalogue.metric("disclosure.completeness")
        let table = try analysis.table(of: [metric], in: Selection(includesContained: true))
        let expected = table.entities.indices.sorted {
            table.entities[$0].reportID < table.entities[$1].reportID
        }
        .map { table.columns[0].values[$0] }
        #expect(values == expected && values.count == 6)
    }
}
