import GRDB
import Model

extension Store {
    /// Loads a report in a transaction of its own. The same file, or the same content, loaded twice is loaded once.
    ///
    /// - Parameters:
    ///   - audit: what checking the report found; a report that is in the store already and was never checked gets it too.
    ///   - loadedAt: when it was known, `2025-09-30` or with a time behind; nil counts as the earliest. The newest of a
    ///     department-year is current, of two alike the one that came last.
    ///   - rereads: whether a file that is in the store is written anew, as after the parser has learnt more; it keeps
    ///     the day it was loaded first.
    /// - Throws: `.readOnly`, `.invalidDate`, `.cannotLoad`; the store is then as it was before.
    @discardableResult
    public func load(
        _ report: Report, audit: AuditRecord? = nil, loadedAt: String? = nil, rereads: Bool = false
    ) throws(LoaderError) -> LoadOutcome {
        guard access == .readWrite else { throw .readOnly }
        if let loadedAt, !Self.isDay(loadedAt) { throw .invalidDate(loadedAt) }
        do {
            return try queue.write { db in
                try Revisions(db, loadID: nil).load(report, audit, loadedAt: loadedAt, rereads: rereads)
            }
        } catch {
            throw LoaderError(error, loading: report.source.path, into: path)
        }
    }

    /// Begins a load of many documents, which the store remembers as an event.
    ///
    /// - Parameter loadedAt: when the documents were known; nil for the time of the event.
    /// - Throws: `.readOnly`, `.invalidDate`.
    public func load(from origin: LoadEvent.Origin, loadedAt: String? = nil) throws(LoaderError) -> StoreLoad
    {
        guard access == .readWrite else { throw .readOnly }
        for day in [origin.at, loadedAt ?? origin.at] where !Self.isDay(day) { throw .invalidDate(day) }
        return StoreLoad(self, origin, loadedAt: loadedAt ?? origin.at)
    }

    /// Loads reports in their order, many to a transaction. When it is interrupted or throws, the documents written so far
    /// are whole and the one at hand is not there at all.
    ///
    /// - Throws: as `load(_:audit:loadedAt:rereads:)`; the documents before the one that failed are in the store.
    @discardableResult
    public func load(
        _ reports: some Sequence<Report>, loadedAt: String? = nil, rereads: Bool = false
    ) throws(LoaderError) -> LoadSummary {
        guard access == .readWrite else { throw .readOnly }
        if let loadedAt, !Self.isDay(loadedAt) { throw .invalidDate(loadedAt) }
        var summary = LoadSummary()
        var iterator = reports.makeIterator()
        while true {
            var batch: [(report: Report, audit: AuditRecord?)] = []
            while batch.count < StoreLoad.batch, let report = iterator.next() { batch.append((report, nil)) }
            if batch.isEmpty { return summary }
            var failure: LoaderError?
            do {
                try queue.write { db in
                    failure = try Revisions(db, loadID: nil).loadEach(
                        batch, loadedAt: loadedAt, rereads: rereads, into: path, counting: &summary)
                }
            } catch {
                throw LoaderError(error, loading: nil, into: path)
            }
            if let failure { throw failure }
        }
    }

    /// Whether text is a day, `2025-09-30`, with or without a time behind it.
    public static func isDay(_ text: String) -> Bool {
        let rest = text.utf8.dropFirst(10).first
        return CalendarDay(parsing: text.prefix(10)) != nil && (rest == nil || rest == 84 || rest == 32)
    }
}
