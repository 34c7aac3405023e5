import GRDB
import GRDBSQLite

/// A connection on which anyone may ask anything and change nothing.
///
/// It is opened for reading; an authorizer refuses every statement but those that read, and a clock stops what takes too
/// long. A store in memory is copied.
public final class StoreInquiry {
    private let connection: OpaquePointer
    private let views: [StoreView]
    private let watch = Stopwatch()

    /// A connection to a store with views.
    ///
    /// - Parameter containers: the names of the departments whose document includes another one, by the row of that.
    /// - Throws: `.cannotOpen`, `.invalidQuery` where a view cannot be made.
    public init(
        _ store: Store, views: [StoreView] = StoreView.all, containers: [Int64: String] = [:]
    ) throws(LoaderError) {
        self.views = views
        let path = store.path ?? ":memory:"
        let flags = store.path == nil ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY : SQLITE_OPEN_READONLY
        var opened: OpaquePointer?
        guard sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK, let opened else {
            sqlite3_close(opened)
            throw .cannotOpen(path: path, reason: "it cannot be opened for reading")
        }
        connection = opened
        sqlite3_busy_timeout(connection, 5000)
        if store.path == nil { try copy(store) }
        for sql in store.preamble { try execute(sql) }
        for sql in StoreView.containment(containers) { try execute(sql) }
        for view in views { try execute(view.creation) }
        try execute("PRAGMA query_only = 1")
        // Table-valued functions declare their columns at first use, which the authorizer would take for a CREATE.
        try execute(
            "SELECT 1 FROM json_each('[]'), json_tree('[]'); SELECT 1 FROM pragma_table_info('reports') LIMIT 0"
        )
        sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, Int32(Self.longestText))
        sqlite3_set_authorizer(connection, ReadingOnly.authorizer, nil)
        sqlite3_progress_handler(
            connection, 1000, Stopwatch.handler, Unmanaged.passUnretained(watch).toOpaque())
    }

    deinit { sqlite3_close_v2(connection) }

    /// How many bytes a text or a row may have at the most; far beyond what a disclosure states.
    private static let longestText = 8 << 20

    /// Runs one query and calls `body` for each row; `start` gets the names of the columns before.
    ///
    /// - Throws: as `run(_:timeout:start:while:)`.
    public func run(
        _ sql: String, timeout: Duration, start: ([String]) -> Void, _ body: (StoreRow) -> Void
    ) throws(LoaderError) {
        try run(
            sql, timeout: timeout, start: start,
            while: { row in
                body(row)
                return true
            })
    }

    /// Runs one query and calls `body` for each row until it says no; `start` gets the names of the columns before.
    ///
    /// - Parameter timeout: how long it may take, what `body` does with the rows included.
    /// - Throws: `.readOnly`, `.severalStatements`, `.emptyQuery`, `.unknownColumn`, `.unknownTable`, `.timedOut`,
    ///   `.invalidQuery`.
    public func run(
        _ sql: String, timeout: Duration, start: ([String]) -> Void, while body: (StoreRow) -> Bool
    ) throws(LoaderError) {
        let statement = try prepare(sql)
        defer { sqlite3_finalize(statement) }
        start(
            (0..<sqlite3_column_count(statement)).map { String(cString: sqlite3_column_name(statement, $0)) })
        let row = StoreRow(statement)
        watch.start(timeout)
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw failure(sql, timeout: timeout) }
            if !body(row) { return }
            if watch.isOver { throw .timedOut(timeout) }
        }
    }

    /// The one statement of a text, which must read.
    private func prepare(_ sql: String) throws(LoaderError) -> OpaquePointer {
        var first: OpaquePointer?
        var hasMore = false
        let code = sql.withCString { text in
            var tail: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v2(connection, text, -1, &first, &tail)
            guard code == SQLITE_OK, first != nil else { return code }
            while let rest = tail, rest.pointee != 0 {
                var next: OpaquePointer?
                let code = sqlite3_prepare_v2(connection, rest, -1, &next, &tail)
                sqlite3_finalize(next)
                if code != SQLITE_OK || next != nil {
                    hasMore = true
                    break
                }
            }
            return code
        }
        guard code == SQLITE_OK else { throw failure(sql, timeout: nil) }
        guard let first else { throw .emptyQuery }
        guard !hasMore, sqlite3_stmt_readonly(first) != 0 else {
            sqlite3_finalize(first)
            throw hasMore ? .severalStatements : .readOnly
        }
        return first
    }

    private func failure(_ sql: String, timeout: Duration?) -> LoaderError {
        let code = sqlite3_errcode(connection)
        let message = String(cString: sqlite3_errmsg(connection))
        if message.hasPrefix("not authorized") || code == SQLITE_AUTH || code == SQLITE_READONLY {
            return .readOnly
        }
        if code == SQLITE_INTERRUPT, let timeout { return .timedOut(timeout) }
        let columns = views.flatMap { $0.columns.map(\.name) } + StoreNames.columns
        return LoaderError(
            message: message, sql: sql, columns: columns, tables: views.map(\.name) + StoreNames.tables)
    }

    private func execute(_ sql: String) throws(LoaderError) {
        guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else {
            throw .invalidQuery(sql: sql, reason: String(cString: sqlite3_errmsg(connection)))
        }
    }

    private func copy(_ store: Store) throws(LoaderError) {
        try store.read { db in
            guard let backup = sqlite3_backup_init(connection, "main", db.sqliteConnection, "main") else {
                return
            }
            sqlite3_backup_step(backup, -1)
            sqlite3_backup_finish(backup)
        }
    }
}
