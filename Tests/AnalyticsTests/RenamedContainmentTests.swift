import Loader
import Model
import Testing

@testable import Analytics

@Suite("Renamed units and their 汇总")
struct RenamedContainmentTests {
    private static func whole(naming unit: String, year: Int) -> Report {
        var whole = SampleReports.report("甲局", year: year, active: 100, threePublic: 30)
        whole.department.scope = "consolidated"
        whole.department.subordinates = ["甲局", unit]
        return whole
    }

    private static func unit(_ name: String, year: Int) -> Report {
        var unit = SampleReports.report(name, year: year, active: 40, threePublic: 10)
        unit.department.scope = "unit"
        return unit
    }

    /// A 汇总 that names its unit one way and the unit's own document another, the alias joining the two.
    @Test(
        "sums never count both, whichever name either uses",
        arguments: [("旧中心", "旧中心"), ("旧中心", "新中心"), ("新中心", "旧中心"), ("新中心", "新中心")],
        [false, true])
    func sums(names: (named: String, own: String), aliasFirst: Bool) throws {
        let store = try Store()
        if aliasFirst { try store.setAliases(["旧中心": "新中心"]) }
        try store.load(Self.unit(names.own, year: 2024))
        try store.load(Self.whole(naming: names.named, year: 2024))
        if !aliasFirst { try store.setAliases(["旧中心": "新中心"]) }
        let analysis = Analysis(store)
        let total = try analysis.values(of: MetricCatalogue.metric("three_public.total"))
        #expect(total.compactMap(\.value) == [30])
        let perCapita = try analysis.ranking(of: MetricCatalogue.metric("three_public.per_capita"))
        #expect(perCapita.population.excluded.map(\.reason) == [.containedIn(department: "甲局", reportID: 2)])
        let departments = try analysis.departments()
        #expect(departments.map(\.key) == ["新中心", "甲局"])
        #expect(departments.map(\.contains) == [[], ["新中心"]])
        #expect(departments.map(\.containedIn) == [["甲局"], []])
        #expect(try analysis.containers() == [1: "甲局"])
    }

    @Test("without the alias a unit under another name is not found in the 汇总")
    func without() throws {
        let store = try Store()
        try store.load(Self.unit("新中心", year: 2024))
        try store.load(Self.whole(naming: "旧中心", year: 2024))
        let total = try Analysis(store).values(of: MetricCatalogue.metric("three_public.total"))
        #expect(total.compactMap(\.value).sorted() == [10, 30])
    }

    @Test("a renamed department is one over its years, with its names")
    func records() throws {
        let store = try Store()
        for (name, year) in [("旧局", 2022), ("旧局", 2023), ("新局", 2024)] {
            try store.load(SampleReports.report(name, year: year))
        }
        try store.load(SampleReports.report("新局", year: 2024, threePublic: 11))
        try store.setAliases(["旧局": "新局"])
        let analysis = Analysis(store)
        let record = try #require(try analysis.departments().first)
        #expect(try analysis.departments().count == 1)
        #expect(
            record.names.map(\.name) == ["旧局", "新局"] && record.names.map(\.years) == [[2022, 2023], [2024]])
        #expect(record.years == [2022, 2023, 2024] && record.documents == 4 && record.revisions == 1)
        #expect(try analysis.departmentKey(named: "旧局") == "新局")
        #expect(try analysis.departmentKey(named: "新") == "新局")
        #expect(throws: AnalyticsError.unknownDepartment("财政", nearest: [])) {
            try analysis.departmentKey(named: "财政")
        }
        let panel = try analysis.values(of: MetricCatalogue.metric("three_public.total"))
        #expect(Set(panel.map(\.entity.departmentKey)) == ["新局"])
    }
}
