import Foundation
import GRDB
import Model
import Testing
import TestSupport

@testable import Loader

@Suite("Stores of earlier versions")
struct VersionTests {
    /// A file of every version that was released, as that version left it, with the same three documents in it.
    static let versions = [1, 2, 3, 4, 5, 6, 7]

    private static func copy(of version: Int) throws -> String {
        let source = Folder.package.appending(path: "Fixtures/stores/version-\(version).db")
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).db")
        try FileManager.default.copyItem(at: source, to: path)
        return path.path
    }

    private static func contents(_ store: Store) throws -> [String: [String]] {
        var contents: [String: [String]] = [:]
        for name in StoreNames.tables {
            let table = try store.table("SELECT * FROM \(name)")
            contents[name] = table.rows.map { row in
                zip(table.columns, row).filter { $0.1 != .null }.map { "\($0.0) \($0.1)" }.sorted()
                    .joined(separator: " ")
            }.sorted()
        }
        return contents
    }

    @Test("are what they are called", arguments: versions)
    func schema(version: Int) throws {
        let path = try Self.copy(of: version)
        defer { try? FileManager.default.removeItem(atPath: path) }
        func schema(_ queue: DatabaseQueue) throws -> [String] {
            try queue.read { db in
                try String.fetchAll(
                    db,
                    sql:
                        "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY 1"
                ).map { $0.split { $0.isWhitespace || $0 == ";" || $0 == "\"" }.joined(separator: " ") }
            }
        }
        let made = try DatabaseQueue()
        let name = StoreMigrations.migrator.migrations[version - 1]
        try StoreMigrations.migrator.migrate(made, upTo: name)
        #expect(try schema(DatabaseQueue(path: path)) == (try schema(made)))
    }

    @Test("are read as they are, and answer alike once they are brought up to date", arguments: versions)
    func migrating(version: Int) throws {
        let path = try Self.copy(of: version)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let bytes = try Data(contentsOf: URL(filePath: path))
        let old = try Store(path: path, access: .readOnly)
        let before = try Self.contents(old)
        let day = try #require(CalendarDay(parsing: "2025-06-30"))
        let past = try Self.contents(Store(path: path, asOf: day))
        var rows = 0
        for view in StoreView.all {
            try StoreInquiry(old).run(
                "SELECT * FROM \(view.name)", timeout: .seconds(30), start: { _ in }, { _ in rows += 1 })
        }
        #expect(rows > 100 && before["reports"]?.count == 3 && past["reports"]?.count == 2)
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
        let new = try Store(path: path)
        for name in StoreNames.tables { #expect(try Self.contents(new)[name] == before[name], "\(name)") }
        #expect(try Self.contents(Store(path: path, asOf: day)) == past)
        #expect(try new.revisions().map { $0.differences.map(\.path) } == [["staffing.active"]])
        // Nothing is known of the tables of the first six, before and after.
        for store in [old, new] { #expect(try store.revisions().map(\.comparesTables) == [version > 6]) }
    }

    @Test("take new documents once they are brought up to date", arguments: versions)
    func loading(version: Int) async throws {
        let path = try Self.copy(of: version)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let store = try Store(path: path)
        let before = try store.loads().count
        let load = try store.load(from: .init(at: "2025-12-31", sources: ["x"], version: "1"))
        try await load.add(SampleReports.report("甲局"))
        #expect(try await load.finish().added == 1)
        #expect(try store.loads().count == before + 1 && (try store.reportIDs().count) == 3)
    }

    /// The first two have no columns for two of the fields that their fingerprints are made of.
    @Test(
        "know a document by its content, whatever version wrote its fingerprint",
        arguments: versions.dropFirst(2))
    func content(version: Int) throws {
        let path = try Self.copy(of: version)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let store = try Store(path: path)
        for id in try store.reportIDs() {
            var report = try #require(try store.report(id: id))
            report.source.sha256 = "another file \(id)"
            #expect(try store.load(report, loadedAt: "2026-01-01") == .unchanged(id: id))
            report.staffing.active = (report.staffing.active ?? 0) + 1
            guard case .revision(let revision) = try store.load(report, loadedAt: "2026-01-01") else {
                Issue.record("no revision")
                continue
            }
            // That one has a fingerprint of today.
            report.source.sha256 = "a third file \(id)"
            #expect(try store.load(report, loadedAt: "2026-01-02") == .unchanged(id: revision))
        }
    }

    @Test("there is one for every version but this")
    func complete() { #expect(Self.versions.count == StoreMigrations.migrator.migrations.count - 1) }
}
