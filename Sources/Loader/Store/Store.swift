import Foundation
import GRDB
import Model

/// The SQLite store of parsed reports, in a file or in memory.
///
/// One row of `reports` is one published document; a department-year that was published again has several, of which
/// the newest is current. Amounts stand in whole fen, absent values are NULL.
public final class Store: Sendable {
    /// How a file is opened.
    public enum Access: Hashable, Sendable {
        /// Created where it is missing, brought up to date, and written.
        case readWrite
        /// Read only: nothing that is asked of it can change it.
        case readOnly
    }

    /// The file; nil for a store in memory.
    public let path: String?
    /// Whether it can be loaded into.
    public let access: Access
    /// The day at whose end the store is read; nil for now.
    public let asOf: CalendarDay?
    /// The tables with a row a report that it has; an older store that is only read lacks some.
    public let packedTables: Set<PackedTable>
    let queue: DatabaseQueue
    /// The SQL that every connection begins with: temporary views that stand in for what an older store, which is only
    /// read, does not have, and those of a past day. Empty for a store of this version as it is now.
    let preamble: [String]

    /// An empty store in memory.
    ///
    /// - Throws: `LoaderError.cannotOpen`.
    public init() throws(LoaderError) {
        path = nil
        access = .readWrite
        asOf = nil
        preamble = []
        packedTables = Set(PackedTable.allCases)
        do {
            queue = try DatabaseQueue(configuration: Self.configuration)
            try StoreMigrations.migrator.migrate(queue)
        } catch {
            throw .cannotOpen(path: ":memory:", reason: "\(error)")
        }
    }

    /// The store in a file.
    ///
    /// - Parameter asOf: a day at whose end the store is read: documents that were loaded later do not exist, and of a
    ///   department-year the newest of the others is current; a document without a day of loading was always known. Such a
    ///   store can only be read. Nil for all that is known now.
    /// - Throws: `.missingStore`, `.cannotOpen`, `.notAStore`, `.newerStore`, and `.olderStore` where an old store
    ///   is opened for reading.
    public init(path: String, access: Access = .readWrite, asOf: CalendarDay? = nil) throws(LoaderError) {
        let access = asOf == nil ? access : .readOnly
        self.path = path
        self.access = access
        self.asOf = asOf
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        if access == .readOnly {
            // What was killed before its first write is an empty file.
            guard size ?? 0 > 0 else { throw .missingStore(path: path) }
            Self.rollBackInterruptedLoad(path)
        }
        var configuration = Self.configuration
        configuration.readonly = access == .readOnly
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw LoaderError(error, opening: path)
        }
        let isNew = access == .readWrite && (size ?? 0) == 0
        let standIns = isNew ? StandIns() : try Self.verify(queue, path: path, access: access)
        packedTables = Set(PackedTable.allCases).subtracting(standIns.withoutAny)
        preamble = asOf.map { PastDay(day: $0, standIns: standIns).preamble } ?? standIns.statements
        if !preamble.isEmpty { try Self.begin(queue, preamble, path: path) }
        guard access == .readWrite else { return }
        do {
            try StoreMigrations.migrator.migrate(queue)
        } catch {
            if size == nil {
                // What was begun and could not be made is no store.
                for file in [path, path + "-journal"] { try? FileManager.default.removeItem(atPath: file) }
            }
            throw LoaderError(error, opening: path)
        }
    }

    /// Undoes what a killed load left half written, which a connection that only reads is not allowed to.
    ///
    /// While a load is under way its journal is there too, and SQLite leaves it alone. Where the folder cannot be written,
    /// opening the store says so.
    private static func rollBackInterruptedLoad(_ path: String) {
        guard FileManager.default.fileExists(atPath: path + "-journal") else { return }
        let queue = try? DatabaseQueue(path: path, configuration: configuration)
        _ = try? queue?.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            // Questions read one page here and one there, which costs less than to map the pages around each; what is read
            // again is kept.
            guard !db.configuration.readonly else {
                try db.execute(sql: "PRAGMA cache_size = -4096")
                return
            }
            // A large store is read through the system's cache of files.
            try db.execute(sql: "PRAGMA mmap_size = 1073741824")
            // Documents are written many to a transaction; a power cut may lose the last ones, never break one.
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
            try db.execute(sql: "PRAGMA cache_size = -24576")
            // What a statement of several rows would need to be undone by itself is kept in memory.
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// Checks that a file is a store which this version understands; returns what stands in where an older one is only read.
    private static func verify(_ queue: DatabaseQueue, path: String, access: Access) throws(LoaderError)
        -> StandIns
    {
        let state: (isOurs: Bool, isEmpty: Bool, isNewer: Bool, missing: [String])
        do {
            state = try queue.read { db in
                let migrator = StoreMigrations.migrator
                let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
                let applied = try migrator.appliedIdentifiers(db)
                let others = try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
                return (
                    application == StoreMigrations.applicationID,
                    application == 0 && others == 0 && applied.isEmpty, try migrator.hasBeenSuperseded(db),
                    migrator.migrations.filter { !applied.contains($0) }
                )
            }
        } catch {
            throw LoaderError(error, opening: path)
        }
        // What was killed between its first write and its first table is no store yet, and nobody else's.
        if state.isEmpty {
            guard access == .readWrite else { throw .missingStore(path: path) }
            return StandIns()
        }
        guard state.isOurs else { throw .notAStore(path: path) }
        guard !state.isNewer else { throw .newerStore(path: path) }
        guard access == .readOnly else { return StandIns() }
        let standIns = StoreMigrations.standIns.filter { state.missing.contains($0.0) }
        guard standIns.count == state.missing.count else {
            throw .olderStore(path: path, missing: state.missing)
        }
        return standIns.reduce(into: StandIns()) { $0.add($1.1) }
    }

    /// Makes the temporary views of an older store or of a past day.
    private static func begin(_ queue: DatabaseQueue, _ preamble: [String], path: String) throws(LoaderError)
    {
        do {
            try queue.inDatabase { db in for sql in preamble { try db.execute(sql: sql) } }
        } catch {
            throw .cannotOpen(path: path, reason: "\(error)")
        }
    }
}
