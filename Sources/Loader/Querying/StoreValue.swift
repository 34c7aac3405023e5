import Foundation
import GRDB
import GRDBSQLite

/// A value of a query's row or argument.
public enum StoreValue: Hashable, Sendable {
    /// NULL: not stated.
    case null
    /// A whole number.
    case integer(Int64)
    /// A number with decimals.
    case real(Double)
    /// Text.
    case text(String)
    /// Bytes.
    case blob([UInt8])

    init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .blob(Array(data))
        }
    }

    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }
}

/// The rows of a query.
public struct StoreTable: Hashable, Sendable {
    /// The names of the columns, in the order of the query.
    public let columns: [String]
    /// The rows, in the order of the query; each as long as `columns`.
    public let rows: [[StoreValue]]
}

/// The row at which a query stands. It is valid only until the next one is read; take values out, do not keep it.
///
/// Values come straight from SQLite, without an object for each row.
public struct StoreRow {
    let statement: OpaquePointer

    init(_ statement: OpaquePointer) { self.statement = statement }

    /// The number in a column, from 0; nil where it is NULL or no number.
    public func double(_ column: Int) -> Double? {
        switch sqlite3_column_type(statement, Int32(column)) {
        case SQLITE_FLOAT, SQLITE_INTEGER: sqlite3_column_double(statement, Int32(column))
        default: nil
        }
    }

    /// The whole number in a column, from 0; nil where it is NULL or no number.
    public func integer(_ column: Int) -> Int64? {
        switch sqlite3_column_type(statement, Int32(column)) {
        case SQLITE_FLOAT, SQLITE_INTEGER: sqlite3_column_int64(statement, Int32(column))
        default: nil
        }
    }

    /// The text in a column, from 0, numbers as they are written; nil where it is NULL.
    public func text(_ column: Int) -> String? {
        guard let bytes = sqlite3_column_text(statement, Int32(column)) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// The value in a column, from 0, whatever its type.
    public func value(_ column: Int) -> StoreValue {
        let index = Int32(column)
        switch sqlite3_column_type(statement, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, index))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, index))
        case SQLITE_TEXT: return .text(text(column) ?? "")
        case SQLITE_BLOB:
            let count = Int(sqlite3_column_bytes(statement, index))
            let bytes = UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, index), count: count)
            return .blob(Array(bytes))
        default: return .null
        }
    }
}
