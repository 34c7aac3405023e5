import Foundation
import GRDB
import GRDBSQLite
import Model

/// A statement that writes rows, whose values are bound one after the other straight to SQLite.
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
        place += 1
        _ = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // An empty buffer may have no address, which SQLite would take for NULL.
                if let base = characters.baseAddress {
                    sqlite3_bind_text(handle, place, base, Int32(characters.count), Self.copied)
                } else {
                    sqlite3_bind_text(handle, place, "", 0, Self.copied)
                }
            }
        }
    }

    /// Binds bytes, which may be none.
    func bind(_ bytes: Data) {
        place += 1
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, !buffer.isEmpty else {
                sqlite3_bind_zeroblob(handle, place, 0)
                return
            }
            sqlite3_bind_blob(handle, place, base, Int32(buffer.count), Self.copied)
        }
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
        let code = sqlite3_step(handle)
        let message = code == SQLITE_DONE ? nil : String(cString: sqlite3_errmsg(db.sqliteConnection))
        sqlite3_reset(handle)
        if let message { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message) }
    }

    /// Tells SQLite to copy what it is given before the call returns.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
