import GRDB

/// What can go wrong with a store. Facts only; the command line makes the sentences.
public enum LoaderError: Error, Hashable, Sendable {
    /// There is no file at the path, and it was to be read only.
    case missingStore(path: String)
    /// The file cannot be opened or created; `reason` is what SQLite says.
    case cannotOpen(path: String, reason: String)
    /// A copy of a store cannot be written at its place; `reason` is what the system says.
    case cannotCopy(path: String, reason: String)
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
    /// There is no room for the store: the disk is full, or a limit on the size of files was reached; `path` is the store.
    case full(path: String)
    /// Another process writes the store.
    case inUse(path: String)
    /// The file, its folder or its disk can only be read; `path` is the store.
    case notWritable(path: String)
    /// The file is a store, and damaged; what SQLite says.
    case malformed(String)
    /// An alias leads back to itself, by way of these keys.
    case circularAlias([String])
    /// Several old keys that are to be one department have documents of the same year.
    case mergedDepartments([String], into: String, year: Int)
    /// What stands in the store is no value that the catalogue knows.
    case damaged(table: String, column: String)
}

extension LoaderError {
    /// What went wrong in writing: into which store, and for which document, nil where it was none in particular.
    init(_ error: any Error, loading document: String?, into path: String?) {
        if let error = error as? LoaderError {
            self = error
            return
        }
        let store = path ?? ":memory:"
        guard let error = error as? DatabaseError else {
            self = .cannotLoad(path: document ?? path, reason: "\(error)")
            return
        }
        switch error.resultCode {
        case .SQLITE_FULL: self = .full(path: store)
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE: self = .full(path: store)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .inUse(path: store)
        case .SQLITE_READONLY: self = .notWritable(path: store)
        case .SQLITE_CORRUPT: self = .malformed(error.message ?? "\(error)")
        default: self = .cannotLoad(path: document ?? path, reason: error.message ?? "\(error)")
        }
    }

    /// What went wrong in opening a store.
    init(_ error: any Error, opening path: String) {
        guard let error = error as? DatabaseError else {
            self = .cannotOpen(path: path, reason: "\(error)")
            return
        }
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notAStore(path: path)
        case .SQLITE_FULL, .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_READONLY, .SQLITE_CORRUPT:
            self.init(error, loading: nil, into: path)
        default: self = .cannotOpen(path: path, reason: error.message ?? "\(error)")
        }
    }

    /// What went wrong in copying a store to another place.
    init(_ error: any Error, copying store: String?, to target: String) {
        let code = (error as? DatabaseError)?.resultCode
        switch code {
        case .SQLITE_FULL: self = .full(path: target)
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR:
            self = .cannotCopy(path: target, reason: (error as? DatabaseError)?.message ?? "\(error)")
        default: self.init(error, loading: nil, into: store)
        }
    }
}
