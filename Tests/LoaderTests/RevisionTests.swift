import Model
import Testing

@testable import Loader

@Suite("What a revision changed")
struct RevisionTests {
    private static func store() throws -> Store {
        let store = try Store()
        for loaded in AsOfTests.story.reversed() { try store.load(loaded.report, loadedAt: loaded.day) }
        return store
    }

    private static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(parsing: text)) }

    @Test("each follows the one before it by the day, not by the order of loading")
    func chain() throws {
        let revisions = try Self.store().revisions()
        #expect(revisions.map(\.departmentKey) == ["乙局", "甲局", "甲局"])
        #expect(revisions.map(\.new.loadedAt) == ["2025-09-15", "2025-08-31", "2025-12-01"])
        #expect(revisions.map(\.old.loadedAt) == ["2025-06-30T18:00:00", "2025-03-31", "2025-08-31"])
        #expect(revisions.allSatisfy { $0.differences.map(\.path) == ["three_public.total"] })
        #expect(
            revisions.map { $0.differences[0].new } == [6, 5, 7].map { FieldValue.money(Money(fen: $0)) })
    }

    @Test("a document whose public tables alone are others is a revision too")
    func tables() throws {
        let store = try Store()
        var report = SampleReports.report("甲局", sha256: "a")
        let span = SourceSpan(line: 9, utf8: 0..<0)
        let line = AccountTable.Line(
            code: "2010301", name: "行政运行", side: nil, amounts: [Money(fen: 100), nil], span: span)
        report.tables = [
            AccountTable(
                kind: .generalBudget, unit: .tenThousandYuan, columns: ["合计", "基本支出"], lines: [line],
                span: span)
        ]
        try store.load(report, loadedAt: "2025-06-30")
        report.source.sha256 = "b"
        guard case .unchanged = try store.load(report, loadedAt: "2025-07-01") else {
            Issue.record("the same tables are no revision")
            return
        }
        report.tables[0].lines[0].amounts[1] = Money(fen: 0)
        report.source.sha256 = "c"
        guard case .revision = try store.load(report, loadedAt: "2025-07-02") else {
            Issue.record("nothing said is not nothing")
            return
        }
        let revisions = try store.revisions()
        #expect(revisions.map(\.comparesTables) == [true])
        #expect(revisions[0].differences.map(\.path) == ["tables[0].rows[0].values[1]"])
        #expect(revisions[0].differences[0].old == nil && revisions[0].differences[0].new == .money(.zero))
    }

    @Test("only those between two days, or of one department")
    func bounds() throws {
        let store = try Self.store()
        func days(_ from: String?, _ to: String?) throws -> [String?] {
            try store.revisions(after: from.map(Self.day), through: to.map(Self.day)).map(\.new.loadedAt)
        }
        #expect(try days("2025-06-30", "2025-09-30") == ["2025-09-15", "2025-08-31"])
        #expect(try days("2025-08-31", "2025-09-15") == ["2025-09-15"])
        #expect(try days(nil, "2025-08-30").isEmpty)
        #expect(try days("2025-12-01", nil).isEmpty)
        #expect(try store.revisions(department: "甲局").count == 2)
        #expect(try store.revisions(department: "丁局").isEmpty)
    }

    @Test("differences are those of fields, with lines, whatever rows were put in before")
    func differences() throws {
        let old = SampleReports.report("甲局")
        var new = old
        new.staffing.set(StaffingFields.shared.active, to: 98, at: SourceSpan(line: 95, utf8: 0..<0))
        new.governmentFund.empty = nil
        var first = Model.Row<ClassFields>()
        first.class = "教育支出"
        first.amount = Money(fen: 7)
        new.classes.insert(first, at: 0)
        new.classes[1].set(
            ClassFields.shared.amount, to: Money(fen: 5_000_001), at: SourceSpan(line: 41, utf8: 0..<0))
        new.projects.remove(at: 0)
        new.projects[0].indicators[1].actual = "2024年11月"
        let differences = ReportDifferences(from: old, to: new).differences
        #expect(
            differences.map(\.path) == [
                "staffing.active", "general_budget.classes[0].amount", "general_budget.classes[1].amount",
                "government_fund.empty", "performance.projects[0].indicators[1].actual",
                "performance.projects[0].total_score",
            ])
        #expect(
            differences.map(\.item) == [
                [], ["教育支出"], ["一般公共服务支出"], [], ["培训", "数量"], ["维修"],
            ])
        #expect(differences.map(\.oldLine) == [91, nil, 40, nil, 71, nil])
        #expect(differences.map(\.newLine) == [95, nil, 41, nil, nil, nil])
        #expect(differences[0].old == .count(100) && differences[0].new == .count(98))
        #expect(differences[1].old == nil && differences[3].new == nil && differences[5].new == nil)
        #expect(ReportDifferences(from: old, to: old).differences.isEmpty)
    }

    @Test("publications say when a department-year was known first and last")
    func publications() throws {
        let store = try Self.store()
        let found = try store.publications()
        #expect(found.map(\.departmentKey) == ["丙局", "乙局", "甲局", "甲局"])
        #expect(found.map(\.documents) == [1, 2, 3, 1])
        #expect(found.map(\.firstLoadedAt) == [nil, "2025-06-30T18:00:00", "2025-03-31", "2025-06-30"])
        #expect(found.map(\.loadedAt) == [nil, "2025-09-15", "2025-12-01", "2025-06-30"])
        #expect(Set(found.map(\.reportID)) == Set(try store.reportIDs()))
    }
}
