import Model
import Testing

@testable import Loader

@Suite("Renamed departments")
struct AliasTests {
    private static func keys(_ store: Store) throws -> [[StoreValue]] {
        try store.table(
            "SELECT department_key, stated_key, fiscal_year, is_current FROM reports ORDER BY id"
        ).rows
    }

    @Test("documents of an old key count as the new one's, before and after")
    func renaming() throws {
        let store = try Store()
        try store.load(SampleReports.report("旧局", year: 2022))
        try store.load(SampleReports.report("新局", year: 2024))
        #expect(try store.setAliases(["旧局": "新局"]).isEmpty)
        try store.load(SampleReports.report("旧局", year: 2023))
        #expect(
            try Self.keys(store) == [
                [.text("新局"), .text("旧局"), .integer(2022), .integer(1)],
                [.text("新局"), .null, .integer(2024), .integer(1)],
                [.text("新局"), .text("旧局"), .integer(2023), .integer(1)],
            ])
        #expect(try store.publications().map(\.fiscalYear) == [2022, 2023, 2024])
        #expect(try store.load(SampleReports.report("旧局", year: 2023)) == .unchanged(id: 3))
        #expect(try store.report(id: 1)?.department.name == "旧局")
    }

    @Test("aliases can be taken back")
    func takingBack() throws {
        let store = try Store()
        try store.load(SampleReports.report("旧局", year: 2022))
        let before = try Self.keys(store)
        try store.setAliases(["旧局": "新局"])
        #expect(try store.aliases() == ["旧局": "新局"])
        try store.setAliases([:])
        #expect(try Self.keys(store) == before)
        #expect(try store.aliases().isEmpty)
    }

    @Test("the same year under both names is a revision, and is told")
    func overlap() throws {
        let store = try Store()
        try store.load(SampleReports.report("旧局", threePublic: 1), loadedAt: "2025-08-31")
        try store.load(SampleReports.report("新局", threePublic: 2), loadedAt: "2025-06-30")
        #expect(
            try store.setAliases(["旧局": "新局"])
                == [AliasOverlap(key: "新局", statedKeys: ["新局", "旧局"], fiscalYear: 2024)])
        #expect(try store.reportIDs() == [1])
        try store.setAliases([:])
        #expect(try store.reportIDs() == [1, 2])
    }

    @Test("departments that were merged are no renamed department")
    func merging() throws {
        let store = try Store()
        for name in ["工商局", "质监局"] { try store.load(SampleReports.report(name, year: 2018)) }
        #expect(throws: LoaderError.mergedDepartments(["工商局", "质监局"], into: "市监局", year: 2018)) {
            try store.setAliases(["工商局": "市监局", "质监局": "市监局"])
        }
        #expect(try store.aliases().isEmpty && (try Self.keys(store)[0][0]) == .text("工商局"))
    }

    @Test("a document that would be merged is loaded under its own key, and is told")
    func mergingLater() async throws {
        let store = try Store()
        try store.setAliases(["工商局": "市监局", "质监局": "市监局"])
        let load = try store.load(from: .init(at: "2025-09-30", sources: [], version: nil))
        for name in ["工商局", "质监局"] { try await load.add(SampleReports.report(name, year: 2018)) }
        #expect(try await load.finish().added == 2)
        #expect(load.remarks.map(\.statedKey) == ["质监局"])
        #expect(load.remarks.map(\.kind) == [.notJoined(key: "市监局")])
        #expect(try store.publications().map(\.departmentKey) == ["市监局", "质监局"])
    }

    @Test("chains are followed to their end, circles refused")
    func chains() throws {
        let store = try Store()
        try store.setAliases(["甲": "乙", "乙": "丙"])
        #expect(try store.aliases() == ["甲": "丙", "乙": "丙"])
        #expect(throws: LoaderError.circularAlias(["乙", "甲", "乙"])) {
            try store.setAliases(["甲": "乙", "乙": "甲"])
        }
    }
}
