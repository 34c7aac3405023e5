import GRDB
import Model

extension Store {
    /// Loads a report. The same file, or the same content, loaded twice is loaded once.
    ///
    /// - Parameters:
    ///   - loadedAt: when it was known, `2025-09-30` or with a time behind; nil counts as the earliest. The newest of a
    ///     department-year is current, of two alike the one that came last.
    ///   - rereads: whether a file that is in the store is written anew, as after the parser has learnt more; it keeps
    ///     the day it was loaded first.
    /// - Throws: `.readOnly`, `.invalidDate`, `.cannotLoad`; the store is then as it was before.
    @discardableResult
    public func load(_ report: Report, loadedAt: String? = nil, rereads: Bool = false)
        throws(LoaderError) -> LoadOutcome
    {
        var outcome: LoadOutcome?
        _ = try load(CollectionOfOne(report), loadedAt: loadedAt, rereads: rereads) { _, result in
            outcome = result
        }
        guard let outcome else { throw .cannotLoad(path: report.source.path, reason: "no outcome") }
        return outcome
    }

    /// Loads reports in their order, many to a transaction. When it is interrupted or throws, the documents written so far
    /// are whole and the one at hand is not there at all.
    ///
    /// - Parameters:
    ///   - batchSize: how many documents a transaction takes.
    ///   - body: called for each report with what became of it, before its transaction ends; it must not use the store.
    /// - Throws: as `load(_:loadedAt:rereads:)`.
    @discardableResult
    public func load(
        _ reports: some Sequence<Report>, loadedAt: String? = nil, rereads: Bool = false,
        batchSize: Int = 256,
        _ body: (Report, LoadOutcome) -> Void = { _, _ in }
    ) throws(LoaderError) -> LoadSummary {
        guard access == .readWrite else { throw .readOnly }
        if let loadedAt, !Self.isDay(loadedAt) { throw .invalidDate(loadedAt) }
        var summary = LoadSummary()
        var iterator = reports.makeIterator()
        var isAtEnd = false
        while !isAtEnd {
            var failure: LoaderError?
            do {
                try queue.inTransaction { db in
                    for _ in 0..<batchSize {
                        guard let report = iterator.next() else {
                            isAtEnd = true
                            break
                        }
                        do {
                            let outcome = try Self.load(report, loadedAt: loadedAt, rereads: rereads, in: db)
                            summary.count(outcome)
                            body(report, outcome)
                        } catch {
                            failure = .cannotLoad(path: report.source.path, reason: Self.reason(error))
                            break
                        }
                    }
                    return .commit
                }
            } catch {
                throw .cannotLoad(path: nil, reason: Self.reason(error))
            }
            if let failure { throw failure }
        }
        return summary
    }

    /// Whether text is a day, `2025-09-30`, with or without a time behind it.
    public static func isDay(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes.count == 10 || bytes[10] == 84 || bytes[10] == 32 else { return false }
        return (0..<10).allSatisfy { index in
            index == 4 || index == 7 ? bytes[index] == 45 : (48...57).contains(bytes[index])
        }
    }

    static func reason(_ error: any Error) -> String { (error as? DatabaseError)?.message ?? "\(error)" }

    private static func load(_ report: Report, loadedAt: String?, rereads: Bool, in db: Database) throws
        -> LoadOutcome
    {
        var outcome: LoadOutcome?
        try db.inSavepoint {
            outcome = try Revisions(db).load(report, loadedAt: loadedAt, rereads: rereads)
            return .commit
        }
        guard let outcome else {
            throw LoaderError.cannotLoad(path: report.source.path, reason: "no outcome")
        }
        return outcome
    }
}
