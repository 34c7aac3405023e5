import GRDBSQLite

/// What a statement that only reads may do; SQLite asks while it prepares one.
enum ReadingOnly {
    static let authorizer:
        @convention(c) (
            UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, UnsafePointer<CChar>?,
            UnsafePointer<CChar>?,
            UnsafePointer<CChar>?
        ) -> Int32 = { _, action, first, second, _, _ in
            switch action {
            case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
            case SQLITE_FUNCTION:
                let name = second.map { String(cString: $0) } ?? ""
                return refusedFunctions.contains(name.lowercased()) ? SQLITE_DENY : SQLITE_OK
            case SQLITE_PRAGMA:
                let name = first.map { String(cString: $0) } ?? ""
                return describingPragmas.contains(name.lowercased()) ? SQLITE_OK : SQLITE_DENY
            default: return SQLITE_DENY
            }
        }

    /// Functions that reach outside the query.
    private static let refusedFunctions: Set = [
        "load_extension", "fts3_tokenizer", "edit", "readfile", "writefile",
    ]

    /// Pragmas that only describe.
    private static let describingPragmas: Set = [
        "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
        "foreign_key_list",
        "function_list", "collation_list",
    ]
}

/// How long a query may still work.
final class Stopwatch {
    private var deadline = ContinuousClock.now

    /// Allows so much time from now on.
    func start(_ time: Duration) { deadline = ContinuousClock.now + time }

    /// Whether the time is over.
    var isOver: Bool { ContinuousClock.now > deadline }

    /// Stops a query that is past its time; SQLite calls it every so many steps.
    static let handler: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { context in
        guard let context else { return 0 }
        return Unmanaged<Stopwatch>.fromOpaque(context).takeUnretainedValue().isOver ? 1 : 0
    }
}
