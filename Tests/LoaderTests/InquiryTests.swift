import Foundation
import GRDB
import Model
import Testing

@testable import Loader

@Suite("Questions in SQL")
struct InquiryTests {
    private static func store() throws -> Store {
        let store = try Store()
        try store.load([SampleReports.report("甲局"), SampleReports.report("乙局", year: 2023)])
        return store
    }

    private static func rows(_ sql: String, _ store: Store, timeout: Duration = .seconds(30)) throws
        -> [[StoreValue]]
    {
        var width = 0
        var rows: [[StoreValue]] = []
        try StoreInquiry(store).run(sql, timeout: timeout, start: { width = $0.count }) { row in
            rows.append((0..<width).map(row.value))
        }
        return rows
    }

    @Test("amounts are 万元, exact to six decimals")
    func amounts() throws {
        let store = try Store()
        try store.load(SampleReports.report("甲局", threePublic: 123_456_789_012_345))
        let rows = try Self.rows("SELECT department, fiscal_year, three_public_total FROM disclosures", store)
        #expect(rows == [[.text("甲局"), .integer(2024), .real(123_456_789.012345)]])
    }

    @Test("a document tells what includes it")
    func containers() throws {
        let store = try Self.store()
        let sql = "SELECT department, contained_in FROM disclosures ORDER BY id"
        var rows: [[StoreValue]] = []
        try StoreInquiry(store, containers: [2: "甲'局"]).run(sql, timeout: .seconds(30), start: { _ in }) {
            row in
            rows.append((0..<2).map(row.value))
        }
        #expect(rows == [[.text("甲局"), .null], [.text("乙局"), .text("甲'局")]])
        #expect(try Self.rows(sql, store).map(\.[1]) == [.null, .null])
    }

    @Test(
        "every view can be asked, and its columns are those it is documented with",
        arguments: StoreView.all.map(\.name))
    func views(name: String) throws {
        let view = try #require(StoreView.all.first { $0.name == name })
        var columns: [String] = []
        try StoreInquiry(try Self.store()).run(
            "SELECT * FROM \(view.name)", timeout: .seconds(30), start: { columns = $0 }, { _ in })
        #expect(columns == view.columns.map(\.name))
        #expect(Set(columns).count == columns.count)
        #expect(view.columns.allSatisfy { !$0.chinese.isEmpty && !$0.english.isEmpty })
        #expect(!StoreNames.tables.contains(view.name))
    }

    @Test("only current documents count, but in revisions")
    func current() throws {
        let store = try Self.store()
        try store.load(SampleReports.report("甲局", threePublic: 5), loadedAt: "2025-09-30")
        #expect(try Self.rows("SELECT count(*) FROM disclosures", store) == [[.integer(2)]])
        #expect(try Self.rows("SELECT count(*) FROM revisions", store) == [[.integer(3)]])
        #expect(
            try Self.rows("SELECT documents, last_year FROM departments WHERE department = '甲局'", store)
                == [[.integer(1), .integer(2024)]])
    }

    @Test(
        "what would write, attach or set is refused",
        arguments: [
            "DELETE FROM reports", "UPDATE reports SET fiscal_year = 1", "DROP TABLE reports",
            "INSERT INTO reports(id) VALUES (9)", "CREATE TEMP TABLE t(a)", "CREATE VIEW v AS SELECT 1",
            "ATTACH ':memory:' AS other", "DETACH main", "PRAGMA query_only = 0", "PRAGMA journal_mode = WAL",
            "PRAGMA writable_schema = 1", "VACUUM", "VACUUM INTO 'copy.db'", "REINDEX", "ANALYZE", "BEGIN",
            "SAVEPOINT s",
            "SELECT load_extension('x')", "SELECT fts3_tokenizer('simple')",
            "WITH t AS (SELECT 1) DELETE FROM reports",
        ])
    func refused(sql: String) throws {
        #expect(throws: LoaderError.readOnly) { try Self.rows(sql, try Self.store()) }
    }

    @Test("what only reads is answered")
    func allowed() throws {
        let store = try Self.store()
        #expect(try Self.rows("SELECT value FROM json_each('[1,2]') -- two\n;", store).count == 2)
        #expect(try !Self.rows("SELECT name FROM pragma_table_info('reports')", store).isEmpty)
        #expect(try !Self.rows("PRAGMA table_info(disclosures)", store).isEmpty)
        #expect(try Self.rows("VALUES (1), (NULL)", store) == [[.integer(1)], [.null]])
        #expect(
            try Self.rows(
                "SELECT executed, score FROM project_evaluations WHERE project = '培训' LIMIT 1", store)
                == [[.real(150), .real(23.7)]])
    }

    @Test("one statement at a time")
    func statements() throws {
        let store = try Self.store()
        #expect(throws: LoaderError.severalStatements) { try Self.rows("SELECT 1; SELECT 2", store) }
        #expect(throws: LoaderError.severalStatements) {
            try Self.rows("SELECT 1; DROP TABLE reports", store)
        }
        #expect(throws: LoaderError.emptyQuery) { try Self.rows(" -- nothing", store) }
    }

    @Test("unknown names bring the nearest ones of the views")
    func names() throws {
        let store = try Self.store()
        #expect(throws: LoaderError.unknownColumn("d.departmnt", nearest: ["department"])) {
            try Self.rows("SELECT d.departmnt FROM disclosures d", store)
        }
        #expect(throws: LoaderError.unknownTable("disclosure", nearest: ["disclosures"])) {
            try Self.rows("SELECT 1 FROM disclosure", store)
        }
    }

    @Test("a query that takes too long is given up")
    func timeout() throws {
        let endless = "WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t) SELECT max(i) FROM t"
        #expect(throws: LoaderError.timedOut(.milliseconds(50))) {
            try Self.rows(endless, try Self.store(), timeout: .milliseconds(50))
        }
    }
}

@Suite("A store of the first version")
struct FirstVersionTests {
    private static let question = """
        SELECT report_id, kind, position, name, executed, execution_rate, score, indicator_count, numeric_indicators, \
        exact_indicators, overachieved_indicators FROM project_figures ORDER BY 1, 2, 3
        """

    /// A file as the first version left it.
    private func firstVersion() throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).db").path
        try Store(path: path).load([SampleReports.report("甲局"), SampleReports.report("乙局")])
        try DatabaseQueue(path: path).write { db in
            try db.execute(
                sql: "DROP VIEW project_derivations; DROP TABLE project_figures; \(FirstViews.projectFigures)"
            )
            try db.execute(
                sql: "DELETE FROM grdb_migrations WHERE identifier = ?",
                arguments: [StoreMigrations.projectFigures])
        }
        return path
    }

    @Test("is read as it is, and answers alike when it is brought up to date")
    func reading() throws {
        let path = try firstVersion()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let bytes = try Data(contentsOf: URL(filePath: path))
        let old = try Store(path: path, access: .readOnly)
        let before = try old.table(Self.question)
        #expect(before.rows.count == 4)
        var count = 0
        try StoreInquiry(old).run(
            "SELECT * FROM project_evaluations", timeout: .seconds(30), start: { _ in }, { _ in count += 1 })
        #expect(count == 4)
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
        #expect(try Store(path: path).table(Self.question) == before)
        #expect(try Store(path: path, access: .readOnly).table(Self.question) == before)
    }

    @Test("the table of figures is what its definition says, after revisions and rereading too")
    func figures() throws {
        let store = try Store()
        for threePublic in [1, 2] as [Int64] {
            try store.load(SampleReports.report("甲局", threePublic: threePublic, sha256: "a\(threePublic)"))
        }
        try store.load(SampleReports.report("甲局", threePublic: 3, sha256: "a1"), rereads: true)
        let order = "ORDER BY report_id, kind, position"
        let table = try store.table("SELECT * FROM project_figures \(order)")
        #expect(table.rows.count == 4)
        #expect(table == (try store.table("SELECT * FROM project_derivations \(order)")))
    }
}
