import Foundation
import GRDB
import Model
import Testing

@testable import Loader

@Suite("Public tables in the store")
struct TableRevisionTests {
    private let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).db").path

    private static func report(_ sha256: String, _ tables: [AccountTable]) -> Report {
        var report = SampleReports.report("甲局", sha256: sha256)
        report.tables = tables
        return report
    }

    @Test("a revision whose only change is a line of a table names table, row, column, both values and lines")
    func line() throws {
        let store = try Store()
        try store.load(Self.report("a", SampleTables.all), loadedAt: "2025-06-30")
        var tables = SampleTables.all
        tables[0].lines.insert(SampleTables.line(22, "201", "一般公共服务支出", [nil, 7]), at: 1)
        tables[0].lines[3] = SampleTables.line(25, "2050101", "行政运行", [100_000_001, nil])
        try store.load(Self.report("b", tables), loadedAt: "2025-09-30")
        let differences = try #require(try store.revisions().first).differences
        #expect(differences.map(\.path) == ["tables[0].rows[1].values[1]", "tables[0].rows[3].values[0]"])
        #expect(
            differences.map(\.item) == [["收入决算表", "201 一般公共服务支出"], ["收入决算表", "2050101 行政运行"]])
        #expect(differences.map(\.field.chinese) == ["财政拨款收入", "本年收入合计"])
        #expect(differences.map(\.oldLine) == [nil, 23] && differences.map(\.newLine) == [22, 25])
        #expect(differences[1].old == .money(Money(fen: 100_000_000)))
        #expect(differences[1].new == .money(Money(fen: 100_000_001)))
        #expect(differences.allSatisfy { $0.isOfPublicTable })
    }

    @Test("a table that is gone is told once, with its rows")
    func gone() throws {
        let store = try Store()
        try store.load(Self.report("a", SampleTables.all), loadedAt: "2025-06-30")
        try store.load(
            Self.report("b", [SampleTables.income, SampleTables.basic]), loadedAt: "2025-09-30")
        let differences = try #require(try store.revisions().first).differences
        #expect(differences.map(\.path) == ["tables[1]"])
        #expect(differences.map(\.item) == [["财政拨款收入支出决算总表"]])
        #expect(differences[0].old == .count(2) && differences[0].new == nil && differences[0].oldLine == 40)
    }

    @Test("a document whose tables were not kept is not compared, until the same file is loaded again")
    func unknown() throws {
        let store = try Store(path: path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try store.load(Self.report("a", SampleTables.all), loadedAt: "2025-06-30")
        try store.queue.write { try $0.execute(sql: "DELETE FROM account_tables") }
        try store.load(Self.report("b", [SampleTables.income]), loadedAt: "2025-09-30")
        let before = try #require(try store.revisions().first)
        #expect(before.differences.isEmpty && !before.comparesTables)
        #expect(try store.check().withoutTables == 1 && store.check().isWhole)
        // Another file with the same content does not say on which lines this one has them.
        #expect(
            try store.load(Self.report("c", [SampleTables.income]), loadedAt: "2025-10-01")
                == .unchanged(id: 2))
        #expect(try store.check().withoutTables == 1)
        #expect(
            try store.load(Self.report("a", SampleTables.all), loadedAt: "2025-10-01") == .unchanged(id: 1))
        let after = try #require(try store.revisions().first)
        #expect(after.comparesTables && after.differences.map(\.path) == ["tables[1]", "tables[2]"])
        #expect(try store.check().withoutTables == 0)
    }

    @Test("tables that cannot be read are an error, not none")
    func damaged() throws {
        let store = try Store()
        let id = try store.load(Self.report("a", SampleTables.all)).id
        try store.queue.write { try $0.execute(sql: "UPDATE account_tables SET lines = '[[0,'") }
        #expect(throws: LoaderError.damaged(table: "account_tables", column: "lines")) {
            try store.report(id: id)
        }
    }

    @Test("amounts can be asked for in SQL, in 万元, with their heads; of a past day those known then")
    func rows() throws {
        let store = try Store(path: path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try store.load(Self.report("a", SampleTables.all), loadedAt: "2025-06-30")
        try store.load(Self.report("b", [SampleTables.income]), loadedAt: "2025-09-30")
        func rows(_ sql: String, _ store: Store) throws -> [[StoreValue]] {
            var (width, rows) = (0, [[StoreValue]]())
            try StoreInquiry(store).run(sql, timeout: .seconds(30), start: { width = $0.count }) { row in
                rows.append((0..<width).map(row.value))
            }
            return rows
        }
        let amounts = try rows(
            """
            SELECT table_name, side, code, name, head, amount, line FROM account_rows
            ORDER BY table_position, position, column_position
            """, store)
        #expect(amounts.count == 6)
        #expect(
            amounts[4] == [
                .text("收入决算表"), .null, .text("2050101"), .text("行政运行"), .text("本年收入合计"), .real(100),
                .integer(23),
            ])
        #expect(amounts[5][4] == .text("财政拨款收入") && amounts[5][5] == .null)
        let past = try Store(path: path, asOf: CalendarDay(parsing: "2025-07-01"))
        let sides = try rows(
            "SELECT side, head FROM account_rows WHERE table_number = 4 ORDER BY position, column_position",
            past)
        #expect(
            sides == [
                [.text("income"), .text("金额")], [.text("expenditure"), .text("合计")],
                [.text("expenditure"), .text("一般公共预算财政拨款")],
            ])
        #expect(
            try rows("SELECT head, amount, line FROM account_rows WHERE table_number = 6", past)
                == [[.null, .real(0.000005), .integer(61)]])
    }
}
