import Model

/// A load under way: documents go in many to a transaction, each whole or not at all, and the event is kept with them.
///
/// ```swift
/// let load = try store.load(from: LoadEvent.Origin(at: "2025-09-30", sources: ["2024/"], version: nil))
/// for report in reports { try await load.add(report) }
/// let summary = try await load.finish()
/// ```
/// A batch is written while the next one comes in. What was written by the last `flush` stays whatever happens then; a load
/// that is not finished is an event that says so.
public final class StoreLoad {
    /// Something about a document that its user may want to look into.
    public struct Remark: Hashable, Sendable {
        /// What it is.
        public enum Kind: Hashable, Sendable {
            /// The department was not joined with its other name, `key`, since that year has a document of both.
            case notJoined(key: String)
            /// The file is in the store, and another version has replaced it, which still counts.
            case replacedBefore
            /// Another version of the same department-year came with the same load; nil where its file is unknown.
            case secondVersion(of: String?)
        }

        /// The file; nil where unknown.
        public let path: String?
        /// The key of the department that it states; nil where it states none.
        public let statedKey: String?
        /// The fiscal year; nil where it states none.
        public let fiscalYear: Int?
        /// What it is.
        public let kind: Kind
    }

    /// How many documents a transaction holds: enough to make the journal cheap, few enough to lose little.
    public static let batch = 128

    /// How many documents are in the store and became what; those of the batch that is being written do not count yet.
    public var summary: LoadSummary {
        var summary = progress.summary
        summary.failed = failed
        return summary
    }
    /// What its user may want to look into, in the order of the documents.
    public var remarks: [Remark] { progress.remarks }
    private let store: Store
    private let origin: LoadEvent.Origin
    private let loadedAt: String
    private var progress = LoadBatch.Progress()
    private var failed = 0
    private var waiting: [(report: Report, audit: AuditRecord?)] = []
    private var underWay: Task<(progress: LoadBatch.Progress, failure: LoaderError?), Never>?

    init(_ store: Store, _ origin: LoadEvent.Origin, loadedAt: String) {
        self.store = store
        self.origin = origin
        self.loadedAt = loadedAt
    }

    /// Adds a document; it is in the store after `flush` or `finish`, or when the batch behind its own is full.
    ///
    /// - Throws: `.cannotLoad`, `.full`, `.inUse`, for a document of this batch or of the one before; the documents before
    ///   the one that failed are in the store.
    public func add(_ report: Report, audit: AuditRecord? = nil) async throws(LoaderError) {
        waiting.append((report, audit))
        if waiting.count >= Self.batch { try await begin(isLast: false) }
    }

    /// Counts an input that could not be read.
    public func countFailure() { failed += 1 }

    /// Writes what waits.
    ///
    /// - Throws: as `add`.
    public func flush() async throws(LoaderError) {
        if !waiting.isEmpty { try await begin(isLast: false) }
        try await settle()
    }

    /// Writes what waits and ends the event.
    ///
    /// - Throws: as `add`.
    @discardableResult
    public func finish() async throws(LoaderError) -> LoadSummary {
        try await begin(isLast: true)
        try await settle()
        return summary
    }

    /// Begins to write what waits, once what was begun before is there.
    private func begin(isLast: Bool) async throws(LoaderError) {
        try await settle()
        let batch = LoadBatch(
            store: store, origin: origin, loadedAt: loadedAt, documents: waiting, isLast: isLast)
        waiting = []
        progress.summary.failed = failed
        underWay = Task { [progress] in await batch.write(after: progress) }
    }

    /// Waits until the batch that was begun is written, if one was; begins no other.
    ///
    /// - Throws: as `add`.
    public func settle() async throws(LoaderError) {
        guard let task = underWay else { return }
        underWay = nil
        let written = await task.value
        progress = written.progress
        if let failure = written.failure { throw failure }
    }
}
