import Foundation
import GRDB
import Model
import Testing

@testable import Loader

@Suite("The store as a file")
struct StoreFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    private var path: String { folder.appending(path: "accounts.db").path }

    @Test("a store that is closed is opened again with its reports")
    func reopening() throws {
        try Store(path: path).load(SampleReports.report("甲局"))
        #expect(try Store(path: path).reportIDs() == [1])
        #expect(try Store(path: path, access: .readOnly).years() == [2024])
    }

    @Test("read only means it")
    func readOnly() throws {
        #expect(throws: LoaderError.missingStore(path: path)) { try Store(path: path, access: .readOnly) }
        try Store(path: path).load(SampleReports.report("甲局"))
        let store = try Store(path: path, access: .readOnly)
        #expect(throws: LoaderError.readOnly) { try store.load(SampleReports.report("乙局")) }
        for sql in ["DELETE FROM reports", "UPDATE reports SET fiscal_year = 2023", "DROP TABLE reports"] {
            #expect(throws: LoaderError.readOnly) { try store.table(sql) }
            let memory = try Store()
            #expect(throws: LoaderError.readOnly) { try memory.table(sql) }
        }
        #expect(try store.reportIDs() == [1])
    }

    @Test("a load that was killed half-way leaves a store that can be read")
    func killedLoad() throws {
        try Store(path: path).load(SampleReports.report("甲局"))
        let copy = folder.appending(path: "copy.db").path
        try DatabaseQueue(path: path).inDatabase { db in
            // A cache of a few pages has to write into the file before the end of the transaction.
            try db.execute(
                sql: "PRAGMA cache_size = 2; BEGIN IMMEDIATE; DELETE FROM reports; CREATE TABLE big (x)")
            for _ in 0..<200 { try db.execute(sql: "INSERT INTO big VALUES (zeroblob(4000))") }
            for suffix in ["", "-journal"] {
                try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
            }
            try db.execute(sql: "ROLLBACK")
        }
        #expect(try Store(path: copy, access: .readOnly).years() == [2024])
    }

    @Test("a file that was killed before its first table is a store to be made")
    func killedAtBirth() throws {
        FileManager.default.createFile(atPath: path, contents: nil)
        #expect(throws: LoaderError.missingStore(path: path)) { try Store(path: path, access: .readOnly) }
        let queue = try DatabaseQueue(path: path)
        try queue.write {
            try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        }
        try queue.close()
        #expect(throws: LoaderError.missingStore(path: path)) { try Store(path: path, access: .readOnly) }
        try Store(path: path).load(SampleReports.report("甲局"))
        #expect(try Store(path: path, access: .readOnly).reportIDs() == [1])
    }

    @Test("a store of a later version is refused")
    func newer() throws {
        _ = try Store(path: path)
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 later')") }
        #expect(throws: LoaderError.newerStore(path: path)) { try Store(path: path) }
        #expect(throws: LoaderError.newerStore(path: path)) { try Store(path: path, access: .readOnly) }
    }

    @Test("a file that is no store is refused and left alone")
    func notAStore() throws {
        let text = Data(String(repeating: "这不是数据库。", count: 200).utf8)
        try text.write(to: URL(filePath: path))
        #expect(throws: LoaderError.notAStore(path: path)) { try Store(path: path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == text)
        let other = folder.appending(path: "other.db").path
        try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE notes (text)") }
        #expect(throws: LoaderError.notAStore(path: other)) { try Store(path: other) }
    }

    @Test("unknown names bring the nearest ones")
    func names() throws {
        let store = try Store()
        #expect(
            throws: LoaderError.unknownColumn("three_public_totl", nearest: ["three_public_total"])
        ) { try store.check("SELECT three_public_totl FROM reports") }
        #expect(throws: LoaderError.unknownTable("report", nearest: ["reports"])) {
            try store.check("SELECT 1 FROM report")
        }
        #expect(throws: LoaderError.self) { try store.check("SELECT") }
    }

    @Test("provenance can be asked in SQL")
    func provenance() throws {
        let store = try Store()
        try store.load(SampleReports.report("甲局"))
        let table = try store.table(
            "SELECT line, text FROM provenance_lines WHERE path = 'staffing.active'")
        #expect(table.rows == [[.integer(91), .text("在职人员 100 人")]])
    }
}

@Suite("The schema")
struct SchemaTests {
    @Test("all migrations together hold every field of the catalogue, typed")
    func columns() throws {
        let store = try Store()
        func types(_ table: String) throws -> [String: String] {
            try store.queue.read { db in
                Dictionary(uniqueKeysWithValues: try db.columns(in: table).map { ($0.name, $0.type) })
            }
        }
        let lists: [(String, [StoreColumn])] = [
            ("reports", StoreLayout.reportColumns), ("classes", StoreLayout.columns(of: ClassFields.layout)),
            ("items", StoreLayout.columns(of: ItemFields.layout)),
            ("projects", StoreLayout.columns(of: EvaluationFields.layout)),
            ("funds", StoreLayout.columns(of: FundFields.layout)),
            ("indicators", StoreLayout.columns(of: IndicatorFields.layout)),
        ]
        for (table, columns) in lists {
            let types = try types(table)
            for column in columns {
                #expect(types[column.name] == column.storage.rawValue, "\(table).\(column.name)")
            }
        }
        #expect(try types("reports").count == StoreNames.columns.count)
        let tables = try store.table(
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'grdb%'")
        let names = StoreNames.tables + PackedTable.allCases.map(\.rawValue) + ["texts"]
        #expect(Set(tables.rows.map { $0[0] }) == Set(names.map { StoreValue.text($0) }))
    }

    @Test("a project's view has its amounts and its score, stated or added up")
    func projectFigures() throws {
        let store = try Store()
        try store.load(SampleReports.report("甲局"))
        let table = try store.table(
            """
            SELECT name, full_year_budget, executed, execution_rate, score, score_is_recomputed, indicator_count
            FROM project_figures ORDER BY position
            """)
        let budget: [StoreValue] = [.integer(200_000_000), .integer(150_000_000), .real(75)]
        #expect(table.rows[0] == [.text("维修")] + budget + [.real(97.63), .integer(0), .integer(2)])
        #expect(table.rows[1] == [.text("培训")] + budget + [.real(23.7), .integer(1), .integer(2)])
        let numeric = try store.table(
            "SELECT is_numeric, target_op, target_value, target_unit, actual_value FROM indicator_figures LIMIT 2"
        )
        #expect(numeric.rows[0] == [.integer(1), .text(">="), .real(10), .text("个"), .real(12)])
        #expect(numeric.rows[1] == [.integer(0), .null, .null, .null, .null])
    }
}
