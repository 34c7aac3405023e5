import GRDB
import GRDBSQLite

extension Store {
    /// Runs one query and calls `body` for each row, in the order of the query. `body` must not use the store.
    ///
    /// - Throws: `.unknownColumn`, `.unknownTable`, `.readOnly` where the query would write, `.invalidQuery`.
    public func forEachRow(
        _ sql: String, _ arguments: [StoreValue] = [], _ body: (StoreRow) -> Void
    ) throws(LoaderError) {
        try read(sql: sql) { db in
            let statement = try Self.statement(sql, in: db)
            try statement.setArguments(StatementArguments(arguments.map(\.databaseValue)))
            let handle = statement.sqliteStatement
            defer { sqlite3_reset(handle) }
            let row = StoreRow(handle)
            while try Self.step(handle, db) { body(row) }
        }
    }

    /// Runs one query for each key, which it asks for by its `?`, and calls `body` with the place of the key and the row for
    /// each row found. `body` must not use the store.
    ///
    /// - Parameters:
    ///   - keys: the keys, one after the other.
    ///   - width: how many numbers a key has.
    /// - Throws: as the others.
    public func forEachRow(
        _ sql: String, of keys: [Int64], width: Int = 1, _ body: (_ place: Int, StoreRow) -> Void
    ) throws(LoaderError) {
        try read(sql: sql) { db in
            let statement = try Self.statement(sql, in: db)
            try withExtendedLifetime(statement) {
                let handle = statement.sqliteStatement
                defer { sqlite3_reset(handle) }
                let row = StoreRow(handle)
                for place in 0..<keys.count / width {
                    sqlite3_reset(handle)
                    for part in 0..<width {
                        sqlite3_bind_int64(handle, Int32(part + 1), keys[place * width + part])
                    }
                    while try Self.step(handle, db) { body(place, row) }
                }
            }
        }
    }

    /// Maps the file into memory from now on: for questions that read most of it, where copying its pages takes longer.
    ///
    /// - Throws: `.invalidQuery` where the store cannot be asked.
    public func map() throws(LoaderError) {
        let sql = "PRAGMA mmap_size = 1073741824"
        try read(sql: sql) { db in try db.execute(sql: sql) }
    }

    /// Whether there is a next row.
    private static func step(_ handle: SQLiteStatement, _ db: Database) throws -> Bool {
        let code = sqlite3_step(handle)
        guard code != SQLITE_DONE else { return false }
        guard code == SQLITE_ROW else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
        }
        return true
    }

    /// The rows of one query; `limit` cuts them off.
    ///
    /// - Throws: as `forEachRow`.
    public func table(_ sql: String, _ arguments: [StoreValue] = [], limit: Int = .max)
        throws(LoaderError) -> StoreTable
    {
        try read(sql: sql) { db in
            let statement = try Self.statement(sql, in: db)
            let cursor = try GRDB.Row.fetchCursor(
                statement, arguments: StatementArguments(arguments.map(\.databaseValue)))
            var rows: [[StoreValue]] = []
            while rows.count < limit, let row = try cursor.next() {
                rows.append(row.databaseValues.map(StoreValue.init))
            }
            return StoreTable(columns: statement.columnNames, rows: rows)
        }
    }

    /// Checks that a query can be run, without running it.
    ///
    /// - Throws: as `forEachRow`.
    public func check(_ sql: String) throws(LoaderError) {
        try read(sql: sql) { db in _ = try Self.statement(sql, in: db) }
    }

    /// A statement that reads.
    private static func statement(_ sql: String, in db: Database) throws -> Statement {
        let statement = try db.makeStatement(sql: sql)
        guard statement.isReadonly else { throw LoaderError.readOnly }
        return statement
    }
}

extension LoaderError {
    /// What SQLite said of a query, with the nearest names where one is unknown.
    init(_ error: DatabaseError, sql: String) {
        if error.resultCode == .SQLITE_READONLY {
            self = .readOnly
        } else if error.resultCode == .SQLITE_CORRUPT {
            self = .malformed(error.message ?? "\(error)")
        } else {
            self.init(
                message: error.message ?? "\(error)", sql: sql, columns: StoreNames.columns,
                tables: StoreNames.tables)
        }
    }

    /// What SQLite said of a query over these columns and tables.
    init(message: String, sql: String, columns: [String], tables: [String]) {
        if let name = Self.name(in: message, after: "no such column: ") {
            let bare = name.split(separator: ".").last.map(String.init) ?? name
            // A dotted field is a column with its name joined.
            let joined = name.replacing(".", with: "_")
            let isJoined = name != joined && columns.contains(joined)
            self = .unknownColumn(
                name, nearest: isJoined ? [joined] : NearestNames(to: bare, among: columns).names)
        } else if let name = Self.name(in: message, after: "no such table: ") {
            self = .unknownTable(name, nearest: NearestNames(to: name, among: tables).names)
        } else {
            self = .invalidQuery(sql: sql, reason: message)
        }
    }

    private static func name(in message: String, after prefix: String) -> String? {
        message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : nil
    }
}
