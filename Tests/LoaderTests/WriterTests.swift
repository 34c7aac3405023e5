import GRDB
import Model
import Testing

@testable import Loader

/// What is written beside the rows of a report out of the rows themselves.
@Suite("Rows made while a report is written")
struct WriterTests {
    /// Forms of every kind: without amounts, without a budget, scores stated, recomputed, in part and not at all; indicators
    /// that compare, that have other units, that are words.
    private static var forms: [Evaluation] {
        func amount(_ fen: Int64?) -> Money? { fen.map { Money(fen: $0) } }
        let amounts: [(Int64?, Int64?, Int64?)] = [
            (100, 200, 150), (nil, 0, 50), (0, 300, nil), (70, nil, 60), (nil, nil, nil), (300, 100, 100),
        ]
        let measured = [
            (">=10个", "=13个"), ("=10个", "=10个"), ("<=5%", "2%"), (">0", "1.3"), ("3家", "3户"), ("3", "3户"),
            ("完成", "完成"), ("=-2.5度", "=-2.5度"), (">=10", "12.99"),
        ]
        let (mark, score): (Int64, Int64) = (100_000, 976_300)
        var forms: [Evaluation] = []
        for (place, amounts) in amounts.enumerated() {
            for stated in [nil, score] {
                for hasExecution in [true, false] {
                    var form = SampleReports.project("项目\(forms.count)", score: stated)
                    form.funds[0].values = Model.Row<FundFields>().values
                    form.funds[0].source = place % 2 == 0 ? "年度资金总额" : nil
                    form.funds[0].initialBudget = amount(amounts.0)
                    form.funds[0].fullYearBudget = amount(amounts.1)
                    form.funds[0].executed = amount(amounts.2)
                    if hasExecution { form.funds[place % 2].score = Points(units: 81_250) }
                    form.indicators = measured.prefix(place * 2).enumerated().map { index, pair in
                        var row = Model.Row<IndicatorFields>()
                        (row.target, row.actual) = pair
                        if index % 4 != 3 { row.weight = Points(units: index % 5 == 4 ? 0 : mark) }
                        if index % 3 != 2 { row.score = Points(units: index % 2 == 0 ? mark : 33_333) }
                        return row
                    }
                    forms.append(form)
                }
            }
        }
        return forms
    }

    @Test("figures and summaries are those that the views derive", arguments: [0, 1, 2, 7, 24])
    func figures(count: Int) throws {
        let store = try Store()
        var report = SampleReports.report("甲局", sha256: "a")
        report.projects = Array(Self.forms.prefix(count))
        report.overallEvaluation = Self.forms.last
        try store.load(report)
        var other = SampleReports.report("乙局", sha256: "b")
        other.projects = Self.forms.suffix(count).reversed()
        try store.load(other)
        let check = try store.check()
        #expect(check.isWhole, "\(check.faults)")
        let rows = try store.table("SELECT * FROM project_figures").rows
        #expect(rows.count == 2 * count + 1)
    }

    @Test("texts come back as they were, with whatever stands in them")
    func texts() throws {
        let texts = [
            "他说“好”", "a \"b\" \\ c", "一\n二\r\n三\t四", "\u{1}\u{1F}", "{\"a\":1}", "", "😀𠀀", "' OR 1 = 1",
        ]
        let store = try Store()
        var report = SampleReports.report("甲局", sha256: "a")
        report.projects = texts.map { text in
            var form = SampleReports.project("项目", score: nil)
            form.expectedGoal = text
            form.indicators[1].deviationReason = text
            return form
        }
        let id = try store.load(report).id
        let read = try #require(try store.report(id: id))
        #expect(read.projects.map(\.expectedGoal) == texts)
        #expect(read.projects.map { $0.indicators[1].deviationReason } == texts)
        let rows = try store.table("SELECT text FROM prose WHERE field = 'evaluation.expected_goal'").rows
        #expect(rows.map(\.[0]) == texts.map { .text($0) })
    }

    @Test("references count again after a load")
    func references() async throws {
        let store = try Store()
        let load = try store.load(from: .init(at: "2025-09-30", sources: ["x"], version: nil))
        try await load.add(SampleReports.report("甲局", sha256: "a"))
        try await load.finish()
        await #expect(throws: (any Error).self) {
            try await store.queue.write { db in
                try db.execute(sql: "INSERT INTO provenance (report_id, places) VALUES (99, '{}')")
            }
        }
        try await store.queue.write { db in try db.execute(sql: "DELETE FROM reports") }
        for table in ["texts", "indicators", "project_figures", "audits"] {
            try #expect(store.table("SELECT count(*) FROM \(table)").rows == [[.integer(0)]], "\(table)")
        }
    }
}
