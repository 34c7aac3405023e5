import GRDB
import GRDBSQLite
import Model

/// A statement that writes rows, whose values are bound one after the other straight to SQLite.
///
/// The bytes of texts wait in room of the statement's own until the row is written, so that none is allocated for itself.
///
/// ```swift
/// rows.bind(report)
/// rows.bind("project")
/// try rows.run()
/// ```
final class RowStatement {
    private let db: Database
    private let statement: Statement
    private let handle: OpaquePointer
    private var place: Int32 = 0
    private var bytes = OutputBytes(capacity: 1 << 10)
    private var waiting: [(place: Int32, start: Int, count: Int, isText: Bool)] = []

    /// Prepares a statement on a connection.
    init(_ db: Database, _ sql: String) throws {
        self.db = db
        statement = try db.makeStatement(sql: sql)
        handle = statement.sqliteStatement
    }

    /// Prepares an insertion into columns of a table.
    convenience init(_ db: Database, into table: String, _ columns: [String]) throws {
        let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        try self.init(db, "INSERT INTO \(table) (\(names)) VALUES (\(marks))")
    }

    /// Binds NULL.
    func bindNull() {
        place += 1
        sqlite3_bind_null(handle, place)
    }

    /// Binds a whole number; nil is NULL.
    func bind(_ number: Int64?) {
        guard let number else { return bindNull() }
        place += 1
        sqlite3_bind_int64(handle, place, number)
    }

    /// Binds a whole number; nil is NULL.
    func bind(_ number: Int?) { bind(number.map(Int64.init)) }

    /// Binds 1 or 0.
    func bind(_ flag: Bool) { bind(flag ? 1 : 0) }

    /// Binds a number; nil is NULL.
    func bind(_ number: Double?) {
        guard let number else { return bindNull() }
        place += 1
        sqlite3_bind_double(handle, place, number)
    }

    /// Binds text; nil is NULL.
    func bind(_ text: String?) {
        guard var text else { return bindNull() }
        bindText { bytes in text.withUTF8 { bytes.append($0) } }
    }

    /// Binds text that `write` appends, UTF-8.
    func bindText(_ write: (inout OutputBytes) -> Void) { keep(isText: true, write) }

    /// Binds the lines of a row's values.
    func bind(linesOf values: RowValues) {
        let start = bytes.count
        bindText { RowLines.append(values, to: &$0) }
        guard bytes.count == start else { return }
        waiting.removeLast()
        place -= 1
        bindNull()
    }

    /// Binds the bytes of numbers, which may be none.
    func bind<Number: FixedWidthInteger>(bytesOf numbers: [Number]) {
        keep(isText: false) { bytes in
            numbers.withUnsafeBytes { bytes.append($0.bindMemory(to: UInt8.self)) }
        }
    }

    private func keep(isText: Bool, _ write: (inout OutputBytes) -> Void) {
        place += 1
        let start = bytes.count
        write(&bytes)
        waiting.append((place, start, bytes.count - start, isText))
    }

    /// Binds the value of a field as its column keeps it; nil is NULL.
    func bind(_ value: FieldValue?) {
        switch value {
        case nil: bindNull()
        case .money(let value): bind(value.fen)
        case .percentage(let value): bind(value.doubleValue)
        case .points(let value): bind(value.doubleValue)
        case .area(let value): bind(value.doubleValue)
        case .count(let value): bind(value)
        case .text(let value): bind(value)
        case .flag(let value): bind(value)
        case .list(let value): bind(FieldValue.json(value))
        }
    }

    /// Writes the row and begins the next one.
    ///
    /// - Throws: what SQLite said.
    func run() throws {
        place = 0
        for value in waiting {
            let (start, count) = (UnsafeRawPointer(bytes.address + value.start), Int32(value.count))
            if value.isText {
                sqlite3_bind_text(
                    handle, value.place, start.assumingMemoryBound(to: CChar.self), count, nil)
            } else {
                sqlite3_bind_blob(handle, value.place, start, count, nil)
            }
        }
        waiting.removeAll(keepingCapacity: true)
        bytes.truncate()
        let code = sqlite3_step(handle)
        let message = code == SQLITE_DONE ? nil : String(cString: sqlite3_errmsg(db.sqliteConnection))
        sqlite3_reset(handle)
        if let message { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message) }
    }
}
