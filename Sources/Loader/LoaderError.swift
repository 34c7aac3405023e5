/// What can go wrong with a store. Facts only; the command line makes the sentences.
public enum LoaderError: Error, Hashable, Sendable {
    /// There is no file at the path, and it was to be read only.
    case missingStore(path: String)
    /// The file cannot be opened or created; `reason` is what SQLite says.
    case cannotOpen(path: String, reason: String)
    /// The file is no SQLite database, or one of another program.
    case notAStore(path: String)
    /// The file was written by a later version of the program, with migrations unknown to this one.
    case newerStore(path: String)
    /// The file was written by an earlier version and must be opened for writing once.
    case olderStore(path: String, missing: [String])
    /// The store is open for reading only, or the query would write.
    case readOnly
    /// A day or time of loading that is not written as `2025-09-30` or `2025-09-30T12:00:00`.
    case invalidDate(String)
    /// A query names a column that the store does not have; `nearest` are known names, best first.
    case unknownColumn(String, nearest: [String])
    /// A query names a table or view that the store does not have.
    case unknownTable(String, nearest: [String])
    /// More than one statement, where one was expected.
    case severalStatements
    /// No statement at all.
    case emptyQuery
    /// A query worked for longer than it was allowed to.
    case timedOut(Duration)
    /// A query that SQLite refuses for another reason.
    case invalidQuery(sql: String, reason: String)
    /// A report could not be written; `path` is its file, nil where unknown.
    case cannotLoad(path: String?, reason: String)
    /// What stands in the store is no value that the catalogue knows.
    case damaged(table: String, column: String)
}
