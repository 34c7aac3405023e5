import Foundation
import GRDB

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
public struct StoreRow {
    private let row: GRDB.Row

    init(_ row: GRDB.Row) { self.row = row }

    /// The number in a column, from 0; nil where it is NULL or no number.
    public func double(_ column: Int) -> Double? { row[column] }
    /// The whole number in a column, from 0; nil where it is NULL.
    public func integer(_ column: Int) -> Int64? { row[column] }
    /// The text in a column, from 0; nil where it is NULL.
    public func text(_ column: Int) -> String? { row[column] }
    /// The value in a column, from 0, whatever its type.
    public func value(_ column: Int) -> StoreValue { StoreValue(row[column] as DatabaseValue) }
}
