import GRDB
import Model

/// Documents that go into the store together, and the event they belong to.
struct LoadBatch: Sendable {
    /// What the store has of a load.
    struct Progress: Sendable {
        /// The row of `loads`; nil before the first batch.
        var id: Int64?
        /// How many documents became what.
        var summary = LoadSummary()
        /// What its user may want to look into.
        var remarks: [StoreLoad.Remark] = []
    }

    /// The store.
    let store: Store
    /// Where and when the load comes from.
    let origin: LoadEvent.Origin
    /// When the documents were known.
    let loadedAt: String
    /// The documents, in their order.
    let documents: [(report: Report, audit: AuditRecord?)]
    /// Whether the load ends with them.
    let isLast: Bool

    /// Writes the documents; it takes a thread of its own meanwhile, that those who read others go on.
    ///
    /// - Returns: what the store has then, and why not all documents are there; nil where they are.
    func write(after progress: Progress) async -> (progress: Progress, failure: LoaderError?) {
        do {
            let whole = try await store.queue.writeWithoutTransaction { db in try writeAll(db, progress) }
            return (whole, nil)
        } catch {
            // One of them, or the disk, took the others with it: once more, each for itself.
            do {
                return try await store.queue.write { db in try writeEach(db, progress) }
            } catch {
                return (progress, LoaderError(error, loading: nil, into: store.path))
            }
        }
    }

    /// Writes documents, all of them or none.
    ///
    /// References need not be looked up row by row: the writer makes a row before those that refer to it, and `check` holds
    /// them all against each other.
    private func writeAll(_ db: Database, _ before: Progress) throws -> Progress {
        var progress = before
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        try db.inTransaction {
            let revisions = try begin(db, &progress)
            try revisions.load(documents, loadedAt: loadedAt, rereads: false, counting: &progress.summary)
            try end(db, revisions, &progress, isFinished: isLast)
            return .commit
        }
        return progress
    }

    /// Writes documents, each whole or not at all, up to the first that cannot be written.
    private func writeEach(_ db: Database, _ before: Progress) throws -> (Progress, LoaderError?) {
        var progress = before
        let revisions = try begin(db, &progress)
        let failure = try revisions.loadEach(
            documents, loadedAt: loadedAt, rereads: false, into: store.path, counting: &progress.summary)
        do {
            try end(db, revisions, &progress, isFinished: isLast && failure == nil)
        } catch {
            throw failure ?? error
        }
        return (progress, failure)
    }

    private func begin(_ db: Database, _ progress: inout Progress) throws -> Revisions {
        if let id = progress.id { return try Revisions(db, loadID: id) }
        try db.execute(
            sql: """
                INSERT INTO loads (at, is_finished, version, sources, added, revised, unchanged, replaced, failed)
                VALUES (?, 0, ?, ?, 0, 0, 0, 0, 0)
                """, arguments: [origin.at, origin.version, FieldValue.json(origin.sources)])
        progress.id = db.lastInsertedRowID
        return try Revisions(db, loadID: progress.id)
    }

    private func end(
        _ db: Database, _ revisions: Revisions, _ progress: inout Progress, isFinished: Bool
    ) throws {
        progress.remarks += revisions.remarks
        let counted = progress.summary
        try db.execute(
            sql: """
                UPDATE loads SET is_finished = ?, added = ?, revised = ?, unchanged = ?, replaced = ?, failed = ?
                WHERE id = ?
                """,
            arguments: [
                isFinished, counted.added, counted.revisions, counted.unchanged, counted.replaced,
                counted.failed, progress.id,
            ])
    }
}
