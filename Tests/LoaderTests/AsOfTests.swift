import Foundation
import GRDB
import Model
import Testing
import TestSupport

@testable import Loader

@Suite("A store as it was")
struct AsOfTests {
    /// A document and when it was known.
    struct Loaded {
        let report: Report
        let day: String?
    }

    /// Documents of three departments, in the order in which they were known; two are corrected, one was always known.
    static let story: [Loaded] = [
        Loaded(report: SampleReports.report("丙局", threePublic: 1), day: nil),
        Loaded(report: SampleReports.report("甲局", threePublic: 2), day: "2025-03-31"),
        Loaded(report: SampleReports.report("甲局", threePublic: 3, scope: "unit"), day: "2025-06-30"),
        Loaded(report: SampleReports.report("乙局", year: 2023, threePublic: 4), day: "2025-06-30T18:00:00"),
        Loaded(report: SampleReports.report("甲局", threePublic: 5), day: "2025-08-31"),
        Loaded(report: SampleReports.report("乙局", year: 2023, threePublic: 6), day: "2025-09-15"),
        Loaded(report: SampleReports.report("甲局", threePublic: 7), day: "2025-12-01"),
    ]

    static let days = ["2025-01-01", "2025-03-31", "2025-06-29", "2025-06-30", "2025-08-31", "2025-12-01"]

    /// A file with the documents known until a day, in an order.
    private static func store(
        until day: String? = nil, _ order: (inout [Loaded]) -> Void = { _ in }
    ) throws -> String {
        var documents = story.filter { day == nil || ($0.day ?? "").prefix(10) <= day! }
        order(&documents)
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).db").path
        let store = try Store(path: path)
        for document in documents {
            let finding = Finding(
                check: "N01", severity: .warning, message: Wording("不平", "unbalanced"), values: [],
                computed: nil, gap: nil)
            let record = AuditRecord(findings: [finding], recomputations: [])
            try store.load(document.report, audit: record, loadedAt: document.day)
        }
        return path
    }

    /// What a store says in all its tables, row by row.
    private static func contents(_ store: Store) throws -> [String: [String]] {
        var contents: [String: [String]] = [:]
        for name in StoreNames.tables {
            let table = try store.table("SELECT * FROM \(name)")
            contents[name] = table.rows.map { row in
                zip(table.columns, row).filter { $0.0 != "rowid" && $0.1 != .null }
                    .map { "\($0.0) \($0.1)" }.sorted().joined(separator: " ")
            }.sorted()
        }
        return contents
    }

    @Test("is in every table what a store would be that ended on that day", arguments: days)
    func tables(day: String) throws {
        let path = try Self.store()
        let other = try Self.store(until: day)
        defer { for file in [path, other] { try? FileManager.default.removeItem(atPath: file) } }
        let past = try Self.contents(Store(path: path, asOf: #require(CalendarDay(parsing: day))))
        let truth = try Self.contents(Store(path: other, access: .readOnly))
        for name in StoreNames.tables { #expect(past[name] == truth[name], "\(name)") }
        #expect(past["reports"]?.isEmpty == false)
    }

    @Test("answers alike in whatever order the documents were loaded", arguments: 1...8)
    func shuffled(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let path = try Self.store { $0.shuffle(using: &generator) }
        defer { try? FileManager.default.removeItem(atPath: path) }
        for day in Self.days + ["2026-01-01"] {
            let other = try Self.store(until: day)
            defer { try? FileManager.default.removeItem(atPath: other) }
            let question = """
                SELECT r.three_public_total, r.is_current, sum(p.executed), count(f.check_id) FROM reports r
                LEFT JOIN project_figures p ON p.report_id = r.id LEFT JOIN findings f ON f.report_id = r.id
                GROUP BY r.id ORDER BY 1
                """
            let past = try Store(path: path, asOf: #require(CalendarDay(parsing: day)))
            let truth = try Store(path: other, access: .readOnly)
            #expect(try past.table(question) == (try truth.table(question)), "\(day)")
            #expect(try past.years() == (try truth.years()))
            #expect(
                try past.publications().map { [$0.departmentKey, $0.loadedAt ?? "", "\($0.documents)"] }
                    == (try truth.publications().map {
                        [$0.departmentKey, $0.loadedAt ?? "", "\($0.documents)"]
                    }))
        }
        let now = try Store(path: path, access: .readOnly)
        let later = try Store(path: path, asOf: #require(CalendarDay(parsing: "2026-01-01")))
        #expect(try now.reportIDs() == (try later.reportIDs()))
    }

    @Test("shows findings, prose and the views of SQL of that day")
    func readers() throws {
        let path = try Self.store()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let past = try Store(path: path, asOf: #require(CalendarDay(parsing: "2025-06-30")))
        #expect(Set(try past.findings().map(\.reportID)) == [1, 2, 3, 4])
        #expect(Set(try past.findings(currentOnly: false).map(\.reportID)) == [1, 2, 3, 4])
        var texts: [String] = []
        try past.forEachProse { department, _, _, _ in texts.append(department) }
        let documents = Dictionary(grouping: texts, by: \.self).mapValues(\.count)
        #expect(documents["甲局"] == 2 * (documents["丙局"] ?? 0))
        var rows: [[StoreValue]] = []
        try StoreInquiry(past).run(
            "SELECT department, three_public_total * 1000000 FROM disclosures ORDER BY 2",
            timeout: .seconds(30), start: { _ in }
        ) { rows.append([$0.value(0), $0.value(1)]) }
        #expect(
            rows == [
                [.text("丙局"), .real(1)], [.text("甲局"), .real(2)], [.text("甲局"), .real(3)],
                [.text("乙局"), .real(4)],
            ])
        #expect(try past.report(id: 5) == nil)
    }

    @Test("is only read")
    func writing() throws {
        let path = try Self.store()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let past = try Store(
            path: path, access: .readWrite, asOf: #require(CalendarDay(parsing: "2025-06-30")))
        #expect(past.access == .readOnly)
        #expect(throws: LoaderError.readOnly) { try past.load(SampleReports.report("丁局")) }
    }

    @Test("every table that belongs to a report has its view")
    func complete() {
        let covered = Set(PastDay.tablesOfReports + PastDay.tablesOfForms + ["reports", "loads", "aliases"])
        #expect(covered == Set(StoreNames.tables))
    }
}
