import Model
import Testing

@testable import Loader

@Suite("Loading")
struct LoadingTests {
    @Test("the same file twice is one row")
    func sameFile() throws {
        let store = try Store()
        let report = SampleReports.report("甲局", sha256: "aa")
        let first = try store.load(report)
        #expect(try store.load(report) == .unchanged(id: first.id))
        #expect(try store.table("SELECT count(*) FROM reports").rows == [[.integer(1)]])
    }

    @Test("the same content without a file twice is one row, other lines or not")
    func sameContent() throws {
        let store = try Store()
        let first = try store.load(SampleReports.report("甲局"))
        var moved = SampleReports.report("甲局")
        moved.source.path = "elsewhere.txt"
        moved.staffing.set(StaffingFields.shared.active, to: 100, at: SourceSpan(line: 5, utf8: 0..<0))
        #expect(try store.load(moved) == .unchanged(id: first.id))
    }

    @Test("other content is a revision; the newest counts, both are kept")
    func revisions() throws {
        let store = try Store()
        let first = try store.load(SampleReports.report("甲局", sha256: "aa"), loadedAt: "2025-06-30")
        let second = try store.load(
            SampleReports.report("甲局", threePublic: 1, sha256: "bb"), loadedAt: "2025-09-30")
        #expect(first == .added(id: 1) && second == .revision(id: 2))
        #expect(try store.reportIDs() == [2])
        #expect(try store.reportIDs(currentOnly: false) == [1, 2])
        let older = try store.load(
            SampleReports.report("甲局", threePublic: 2, sha256: "cc"), loadedAt: "2025-01-01")
        #expect(older == .revision(id: 3))
        #expect(try store.reportIDs() == [2])
    }

    @Test("a department may return to an earlier statement")
    func returning() throws {
        let store = try Store()
        for (amount, file) in [(1, "a"), (2, "b"), (1, "c")] as [(Int64, String)] {
            try store.load(SampleReports.report("甲局", threePublic: amount, sha256: file))
        }
        #expect(try store.reportIDs() == [3])
        #expect(
            try store.load(SampleReports.report("甲局", threePublic: 1, sha256: "d")) == .unchanged(id: 3))
    }

    @Test("汇总 and 单位 of one department stand side by side")
    func scopes() throws {
        let store = try Store()
        try store.load(SampleReports.report("甲局", scope: "consolidated"))
        #expect(try store.load(SampleReports.report("甲局", threePublic: 1, scope: "unit")) == .added(id: 2))
        #expect(try store.reportIDs() == [1, 2])
    }

    @Test("a file that is read anew keeps its day and replaces all rows")
    func rereading() throws {
        let store = try Store()
        try store.load(SampleReports.report("甲局", sha256: "aa"), loadedAt: "2025-06-30")
        var better = SampleReports.report("甲局", threePublic: 7, sha256: "aa")
        better.projects.removeLast()
        let outcome = try store.load(better, loadedAt: "2025-09-30", rereads: true)
        #expect(outcome == .replaced(id: outcome.id))
        let table = try store.table("SELECT loaded_at, is_current, three_public_total FROM reports")
        #expect(table.rows == [[.text("2025-06-30"), .integer(1), .integer(7)]])
        #expect(try store.table("SELECT count(*) FROM indicators").rows == [[.integer(2)]])
    }

    @Test("a report that fails leaves whole documents and nothing of itself")
    func atomicity() throws {
        let store = try Store()
        try store.queue.write { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER broken BEFORE INSERT ON indicators WHEN
                    (SELECT count(*) FROM reports) = 3 BEGIN SELECT RAISE(ABORT, 'no room'); END
                    """)
        }
        let reports = ["甲局", "乙局", "丙局", "丁局"].map { SampleReports.report($0) }
        #expect(throws: LoaderError.cannotLoad(path: "丙局.txt", reason: "no room")) {
            try store.load(reports)
        }
        #expect(try store.reportIDs() == [1, 2])
        #expect(try store.table("SELECT count(DISTINCT report_id) FROM projects").rows == [[.integer(2)]])
    }

    @Test("a day is a day")
    func dates() throws {
        let store = try Store()
        #expect(throws: LoaderError.invalidDate("yesterday")) {
            try store.load(SampleReports.report("甲局"), loadedAt: "yesterday")
        }
        try store.load(SampleReports.report("甲局"), loadedAt: "2025-09-30T12:00:00Z")
    }

    @Test("documents without a department or a year revise nothing")
    func nameless() throws {
        let store = try Store()
        var other = Report()
        other.threePublic.total = Money(fen: 1)
        #expect(try store.load(Report()) == .added(id: 1))
        #expect(try store.load(other) == .added(id: 2))
        #expect(try store.load(other) == .unchanged(id: 2))
        #expect(try store.reportIDs() == [1, 2])
    }

    @Test("the total row of the funds is found by name, the score where it is printed")
    func fundRoles() {
        func row(_ source: String, budget: Int64?, score: Int64? = nil) -> Model.Row<FundFields> {
            var row = Model.Row<FundFields>()
            row.source = source
            row.fullYearBudget = budget.map { Money(fen: $0) }
            row.score = score.map { Points(units: $0) }
            return row
        }
        let odd = [
            row("上级资金", budget: 0, score: 97_400), row("本级资金", budget: 5), row("合计", budget: 5),
        ]
        #expect(FundRoles(odd).total == 2 && FundRoles(odd).scored == 0)
        let plain = [row("年度总资金（万元）", budget: 5, score: 100_000), row("其他资金", budget: 0)]
        #expect(FundRoles(plain).total == 0 && FundRoles(plain).scored == 0)
        let unnamed = [row("资金", budget: nil), row("资金", budget: 3)]
        #expect(FundRoles(unnamed).total == 1 && FundRoles(unnamed).scored == nil)
        #expect(FundRoles([]).total == nil)
    }
}
