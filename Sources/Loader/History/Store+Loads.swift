import GRDB
import Model

extension Store {
    /// The loads of the store, in their order. Of a store of a past day, those until then; a store of an older version
    /// remembers none.
    ///
    /// - Throws: `.invalidQuery` where the file cannot be read.
    public func loads() throws(LoaderError) -> [LoadEvent] {
        try read { db in
            try GRDB.Row.fetchAll(
                db,
                sql: """
                    SELECT id, at, is_finished, version, sources, added, revised, unchanged, replaced, failed
                    FROM loads ORDER BY id
                    """
            ).map { row in
                var summary = LoadSummary()
                (summary.added, summary.revisions, summary.unchanged) = (row[5], row[6], row[7])
                (summary.replaced, summary.failed) = (row[8], row[9])
                let stored = FieldValue(stored: .text(row[4]), kind: .list)
                var sources: [String] = []
                if case .list(let names)? = stored { sources = names }
                return LoadEvent(
                    id: row[0],
                    origin: LoadEvent.Origin(at: row[1], sources: sources, version: row[3]),
                    isFinished: row[2], summary: summary)
            }
        }
    }
}
