import Foundation
import GRDB
import Model
import Testing

@testable import Loader

@Suite("Loads as events")
struct LoadEventTests {
    private static let origin = LoadEvent.Origin(at: "2025-09-30", sources: ["a/", "b.txt"], version: "1.0")

    @Test("an event counts what became of the documents, and the documents know their event")
    func counts() async throws {
        let store = try Store()
        let first = try store.load(from: Self.origin)
        for name in ["甲局", "乙局", "甲局"] { try await first.add(SampleReports.report(name)) }
        first.countFailure()
        #expect(try await first.finish().failed == 1)
        let second = try store.load(
            from: .init(at: "2025-12-31T08:00:00+08:00", sources: ["-"], version: nil), loadedAt: "2025-12-31"
        )
        try await second.add(SampleReports.report("甲局", threePublic: 5))
        #expect(try await second.finish().revisions == 1)
        let loads = try store.loads()
        #expect(loads.map(\.origin.sources) == [["a/", "b.txt"], ["-"]])
        #expect(loads.map(\.origin.version) == ["1.0", nil])
        #expect(loads.map(\.isFinished) == [true, true])
        #expect(
            loads.map { [$0.summary.added, $0.summary.revisions, $0.summary.unchanged, $0.summary.failed] }
                == [[2, 0, 1, 1], [0, 1, 0, 0]])
        let rows = try store.table("SELECT load_id, loaded_at FROM reports ORDER BY id").rows
        #expect(rows.map(\.[0]) == [.integer(1), .integer(1), .integer(2)])
        #expect(rows.map(\.[1]) == [.text("2025-09-30"), .text("2025-09-30"), .text("2025-12-31")])
    }

    @Test("a load that is broken off keeps whole batches and says that it is not finished")
    func brokenOff() async throws {
        let store = try Store()
        let load = try store.load(from: Self.origin)
        for number in 0..<StoreLoad.batch + 3 { try await load.add(SampleReports.report("第\(number)局")) }
        try await load.settle()
        #expect(try store.reportIDs().count == StoreLoad.batch)
        let event = try #require(try store.loads().first)
        #expect(!event.isFinished && event.summary.added == StoreLoad.batch)
    }

    @Test("files that others replaced, and two versions in one load, are remarked upon")
    func remarks() async throws {
        let store = try Store()
        let first = SampleReports.report("甲局", sha256: "a")
        let second = SampleReports.report("甲局", threePublic: 5, sha256: "b")
        let both = try store.load(from: Self.origin)
        for report in [first, second, SampleReports.report("乙局", sha256: "c")] { try await both.add(report) }
        try await both.finish()
        #expect(both.remarks.map(\.kind) == [.secondVersion(of: first.source.path)])
        let again = try store.load(from: Self.origin)
        for report in [second, first] { try await again.add(report) }
        #expect(try await again.finish().unchanged == 2)
        #expect(again.remarks.map(\.kind) == [.replacedBefore])
        #expect(again.remarks.map(\.statedKey) == ["甲局"] && again.remarks.map(\.fiscalYear) == [2024])
    }

    /// A store that has no room for a third report.
    private static func narrow() throws -> Store {
        let store = try Store()
        try store.queue.write { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER broken BEFORE INSERT ON indicators WHEN
                    (SELECT count(*) FROM reports) = 3 BEGIN SELECT RAISE(ABORT, 'no room'); END
                    """)
        }
        return store
    }

    @Test("a batch that fails while the next one comes in is told when that is full")
    func failingBehind() async throws {
        let store = try Self.narrow()
        let load = try store.load(from: Self.origin)
        for number in 0..<StoreLoad.batch { try await load.add(SampleReports.report("第\(number)局")) }
        load.countFailure()
        await #expect(throws: LoaderError.cannotLoad(path: "第2局.txt", reason: "no room")) {
            for number in 0..<StoreLoad.batch { try await load.add(SampleReports.report("又\(number)局")) }
        }
        #expect(load.summary.added == 2 && load.summary.failed == 1)
        #expect(try store.reportIDs().count == 2)
    }

    @Test("documents before one that fails stay, whatever their batch")
    func failing() async throws {
        let store = try Self.narrow()
        let load = try store.load(from: Self.origin)
        for name in ["甲局", "乙局", "丙局", "丁局"] { try await load.add(SampleReports.report(name)) }
        await #expect(throws: LoaderError.cannotLoad(path: "丙局.txt", reason: "no room")) {
            try await load.finish()
        }
        #expect(load.summary.added == 2)
        #expect(try store.reportIDs().count == 2)
        #expect(try store.table("SELECT count(DISTINCT report_id) FROM projects").rows == [[.integer(2)]])
        #expect(try store.loads().map(\.isFinished) == [false])
    }

    @Test("nothing to load is an event too; a load without a day is none")
    func empty() async throws {
        let store = try Store()
        try await store.load(from: Self.origin).finish()
        #expect(try store.loads().map(\.summary.total) == [0])
        #expect(throws: LoaderError.invalidDate("soon")) {
            try store.load(from: .init(at: "soon", sources: [], version: nil))
        }
    }

    @Test("loading many in batches is loading them one by one")
    func batches() async throws {
        let one = try Store()
        let many = try Store()
        let load = try many.load(from: Self.origin)
        for loaded in AsOfTests.story + AsOfTests.story {
            try one.load(loaded.report, loadedAt: "2025-09-30")
            try await load.add(loaded.report)
        }
        try await load.finish()
        for table in StoreNames.tables where table != "loads" {
            let sql = "SELECT * FROM \(table)"
            let columns = try one.table(sql).columns.firstIndex(of: "load_id")
            func rows(_ store: Store) throws -> [[StoreValue]] {
                try store.table(sql).rows.map { row in
                    row.enumerated().filter { $0.offset != columns }.map(\.element)
                }
            }
            #expect(try rows(one) == (try rows(many)), "\(table)")
        }
    }
}

@Suite("The lock of a store")
struct StoreLockTests {
    @Test("is had by one at a time, and is gone with its holder")
    func lock() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).db").path
        var first = try StoreLock.take(path)
        #expect(first != nil)
        #expect(try StoreLock.take(path) == nil)
        #expect(StoreLock.holder(of: path) == Int(getpid()))
        first = nil
        #expect(!FileManager.default.fileExists(atPath: path + "-lock"))
        try Data("123".utf8).write(to: URL(filePath: path + "-lock"))
        #expect(try StoreLock.take(path) != nil)
        #expect(throws: LoaderError.cannotOpen(path: "/nowhere/a.db", reason: "No such file or directory")) {
            try StoreLock.take("/nowhere/a.db")
        }
    }
}
