import GRDB
import Model

/// A load under way: documents go in many to a transaction, each whole or not at all, and the event is kept with them.
///
/// ```swift
/// let load = try store.load(from: LoadEvent.Origin(at: "2025-09-30", sources: ["2024/"], version: nil))
/// for report in reports { try load.add(report) }
/// let summary = try load.finish()
/// ```
/// What was written by the last `flush` stays whatever happens then; a load that is not finished is an event that says so.
public final class StoreLoad {
    /// A document whose department was not joined with another name, since that year has a document of both.
    public struct Unjoined: Hashable, Sendable {
        /// The file; nil where unknown.
        public let path: String?
        /// The key that it states, under which it was loaded.
        public let statedKey: String
        /// The key that the aliases say.
        public let key: String
        /// The fiscal year.
        public let fiscalYear: Int
    }

    /// How many documents a transaction holds: enough to make the journal cheap, few enough to lose little.
    public static let batch = 128

    /// How many documents are in the store and became what.
    public private(set) var summary = LoadSummary()
    /// Documents that were not joined with another name of their department.
    public private(set) var unjoined: [Unjoined] = []
    private let store: Store
    private let origin: LoadEvent.Origin
    private let loadedAt: String
    private var id: Int64?
    private var waiting: [(report: Report, audit: AuditRecord?)] = []

    init(_ store: Store, _ origin: LoadEvent.Origin, loadedAt: String) {
        self.store = store
        self.origin = origin
        self.loadedAt = loadedAt
    }

    /// Adds a document; it is in the store when the batch is full, and after `flush` or `finish`.
    ///
    /// - Throws: `.cannotLoad`, `.full`, `.inUse`; the documents before the one that failed are in the store.
    public func add(_ report: Report, audit: AuditRecord? = nil) throws(LoaderError) {
        waiting.append((report, audit))
        if waiting.count >= Self.batch { try flush() }
    }

    /// Counts an input that could not be read.
    public func countFailure() { summary.failed += 1 }

    /// Writes what waits.
    ///
    /// - Throws: as `add`.
    public func flush() throws(LoaderError) { try write(isFinished: false) }

    /// Writes what waits and ends the event.
    ///
    /// - Throws: as `add`.
    @discardableResult
    public func finish() throws(LoaderError) -> LoadSummary {
        try write(isFinished: true)
        return summary
    }

    private func write(isFinished: Bool) throws(LoaderError) {
        guard isFinished || !waiting.isEmpty else { return }
        let documents = waiting
        waiting = []
        do {
            try write(documents, isFinished: isFinished)
        } catch {
            // One of them, or the disk, took the others with it: once more, each for itself.
            try writeEach(documents, isFinished: isFinished)
        }
    }

    /// Writes documents, all of them or none.
    ///
    /// References need not be looked up row by row: the writer makes a row before those that refer to it, and `check` holds
    /// them all against each other.
    private func write(_ documents: [(report: Report, audit: AuditRecord?)], isFinished: Bool) throws {
        var counted = summary
        var revisions: Revisions?
        try store.queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
            try db.inTransaction {
                let begun = try Revisions(db, loadID: try id ?? begin(db))
                try begun.load(documents, loadedAt: loadedAt, rereads: false, counting: &counted)
                try end(db, begun.loadID, counted, isFinished: isFinished)
                revisions = begun
                return .commit
            }
        }
        (summary, id) = (counted, revisions?.loadID)
        unjoined += revisions?.unjoined ?? []
    }

    /// Writes documents, each whole or not at all, up to the first that cannot be written.
    private func writeEach(
        _ documents: [(report: Report, audit: AuditRecord?)], isFinished: Bool
    ) throws(LoaderError) {
        var counted = summary
        var left: [Unjoined] = []
        var row = id
        var failure: LoaderError?
        do {
            try store.queue.write { db in
                (counted, left, row, failure) = (summary, [], id, nil)
                let revisions = try Revisions(db, loadID: try row ?? begin(db))
                row = revisions.loadID
                failure = try revisions.loadEach(
                    documents, loadedAt: loadedAt, rereads: false, into: store.path, counting: &counted)
                left = revisions.unjoined
                try end(db, row, counted, isFinished: isFinished && failure == nil)
            }
        } catch {
            throw failure ?? LoaderError(error, loading: nil, into: store.path)
        }
        (summary, id) = (counted, row)
        unjoined += left
        if let failure { throw failure }
    }

    private func begin(_ db: Database) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO loads (at, is_finished, version, sources, added, revised, unchanged, replaced, failed)
                VALUES (?, 0, ?, ?, 0, 0, 0, 0, 0)
                """, arguments: [origin.at, origin.version, FieldValue.json(origin.sources)])
        return db.lastInsertedRowID
    }

    private func end(_ db: Database, _ id: Int64?, _ counted: LoadSummary, isFinished: Bool) throws {
        try db.execute(
            sql: """
                UPDATE loads SET is_finished = ?, added = ?, revised = ?, unchanged = ?, replaced = ?, failed = ?
                WHERE id = ?
                """,
            arguments: [
                isFinished, counted.added, counted.revisions, counted.unchanged, counted.replaced,
                counted.failed, id,
            ])
    }
}
