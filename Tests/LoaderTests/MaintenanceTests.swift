import Foundation
import GRDB
import Model
import Testing
import TestSupport

@testable import Loader

@Suite("The care of a store")
struct MaintenanceTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    private var path: String { folder.appending(path: "accounts.db").path }

    init() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let load = try Store(path: path).load(from: .init(at: "2025-09-30", sources: ["x"], version: nil))
        for loaded in AsOfTests.story { try await load.add(loaded.report, audit: AuditRecord()) }
        try await load.finish()
    }

    /// Faults of a store after a statement has damaged it.
    private func faults(after sql: String) throws -> [StoreCheck.Item: [String]] {
        let queue = try DatabaseQueue(path: path)
        try queue.inDatabase { db in try db.execute(sql: "PRAGMA foreign_keys = OFF; \(sql)") }
        try queue.close()
        return try Store(path: path, access: .readOnly).check().faults.filter { !$0.value.isEmpty }
    }

    @Test("a store as it was loaded is whole, and its rows are counted")
    func whole() throws {
        let check = try Store(path: path, access: .readOnly).check()
        #expect(check.isWhole, "\(check.faults)")
        #expect(check.rows.first { $0.table == "reports" }?.count == 7)
        #expect(check.rows.first { $0.table == "projects" }?.count == 14)
        #expect(check.unchecked == 0 && check.brokenOff == 0 && check.version == Store.currentVersion)
        #expect(check.withoutTables == 0)
        let bytes = try Data(contentsOf: URL(filePath: path)).count
        #expect(check.bytes == bytes)
        let past = try Store(path: path, asOf: #require(CalendarDay(parsing: "2025-06-30"))).check()
        #expect(past.isWhole, "\(past.faults)")
    }

    @Test(
        "what is wrong is found",
        arguments: [
            ("DELETE FROM provenance WHERE report_id = 2", [StoreCheck.Item.wholeDocuments]),
            (
                "DELETE FROM project_figures WHERE report_id = 3 AND position = 1",
                [.wholeDocuments, .figures]
            ),
            ("UPDATE project_figures SET executed = 1 WHERE report_id = 3 AND position = 0", [.figures]),
            ("UPDATE evaluation_summaries SET score_median = 1 WHERE report_id = 3", [.figures]),
            ("UPDATE indicator_columns SET score = zeroblob(8) WHERE report_id = 3", [.figures]),
            ("DELETE FROM indicator_columns WHERE report_id = 3", [.figures]),
            ("UPDATE project_columns SET executed = zeroblob(8) WHERE report_id = 3", [.figures]),
            ("UPDATE project_columns SET names = x'41' WHERE report_id = 3", [.figures]),
            ("UPDATE indicator_labels SET level2_texts = '[\"x\"]' WHERE report_id = 3", [.figures]),
            ("DELETE FROM indicator_labels WHERE report_id = 3", [.figures]),
            ("UPDATE indicator_texts SET level3 = x'41' WHERE report_id = 3", [.figures]),
            ("UPDATE indicator_texts SET is_numeric = zeroblob(8) WHERE report_id = 3", [.figures]),
            ("DELETE FROM indicator_texts WHERE report_id = 3", [.figures]),
            ("UPDATE texts SET texts = '{\"a\":' WHERE report_id = 3", [.wholeDocuments]),
            ("UPDATE account_tables SET tables = '[[1,' WHERE report_id = 3", [.wholeDocuments]),
            (
                "UPDATE account_tables SET tables = '[[10,\"元\",1,[]]]' WHERE report_id = 3",
                [.wholeDocuments]
            ),
            (
                """
                UPDATE account_tables SET tables = '[[1,"元",1,[]]]', lines = '[[0,1,0,null,"合计",0,1.5]]'
                """, [.wholeDocuments]
            ),
            (
                "UPDATE account_tables SET lines = '[[0,1,0,null,\"合计\",0,1]]' WHERE report_id = 3",
                [.wholeDocuments]
            ),
            ("UPDATE reports SET is_current = 1", [.current]),
            ("DELETE FROM reports WHERE id = 4", [.references, .loads]),
            ("UPDATE loads SET added = 1", [.loads]),
        ])
    func damage(sql: String, items: [StoreCheck.Item]) throws {
        #expect(Set(try faults(after: sql).keys) == Set(items))
    }

    @Test("a broken page is found or makes the store unreadable, and is never passed over")
    func brokenPage() throws {
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        for offset in bytes.count / 2..<bytes.count / 2 + 20_000 { bytes[offset] = 0xA5 }
        try Data(bytes).write(to: URL(filePath: path))
        let check = try? Store(path: path, access: .readOnly).check()
        #expect(check?.isWhole != true)
    }

    @Test("a backup is the store as it is, and replaces an older one whole")
    func backup() throws {
        let copy = folder.appending(path: "copy.db").path
        let store = try Store(path: path, access: .readOnly)
        try Data("an older copy".utf8).write(to: URL(filePath: copy))
        try store.backUp(to: copy)
        let other = try Store(path: copy, access: .readOnly)
        #expect(try other.check().rows == store.check().rows)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
                "accounts.db", "copy.db",
            ])
        #expect(throws: LoaderError.self) { try store.backUp(to: "/nowhere/copy.db") }
    }

    @Test("vacuum gives free room back and changes nothing else")
    func vacuum() throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write {
            try $0.execute(
                sql: "CREATE TABLE big (x); INSERT INTO big VALUES (zeroblob(900000)); DROP TABLE big")
        }
        try queue.close()
        let store = try Store(path: path)
        let rows = try store.check().rows
        let sizes = try store.vacuum()
        #expect(sizes.before - sizes.after > 800_000)
        #expect(try store.check().isWhole && store.check().rows == rows)
        #expect(throws: LoaderError.readOnly) { try Store(path: path, access: .readOnly).vacuum() }
    }

    @Test("versions are told", arguments: VersionTests.versions)
    func versions(version: Int) throws {
        let source = Folder.package.appending(path: "Fixtures/stores/version-\(version).db").path
        #expect(try Store.version(of: source) == version)
        let check = try Store(path: source, access: .readOnly).check()
        #expect(check.isWhole && check.withoutTables == (version > 6 ? 0 : 3))
        #expect(try Store.version(of: path) == Store.currentVersion)
    }

    @Test("a full disk leaves whole documents, and one clear error")
    func full() async throws {
        let store = try Store(path: path)
        try await store.queue.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 30)")
        }
        let before = try store.check().rows
        let load = try store.load(from: .init(at: "2025-12-31", sources: ["y"], version: nil))
        await #expect(throws: LoaderError.full(path: path)) {
            for number in 0..<500 { try await load.add(SampleReports.report("第\(number)局")) }
        }
        let after = try Store(path: path, access: .readOnly).check()
        #expect(after.isWhole, "\(after.faults)")
        let reports = after.rows.first { $0.table == "reports" }?.count ?? 0
        #expect(reports == (before.first { $0.table == "reports" }?.count ?? 0) + load.summary.added)
    }
}
