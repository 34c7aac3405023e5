import GRDB
import GRDBSQLite
import Model

/// An insertion of rows, whose values are bound one after the other straight to SQLite, some rows to a statement.
///
/// ```swift
/// rows.bind(report)
/// rows.bind("project")
/// try rows.run()
/// …
/// try rows.finish()
/// ```
/// Values wait in room of the insertion's own until their rows are written, so that none is allocated for itself.
final class RowStatement {
    /// How many rows a statement takes where many are to come: SQLite then opens the table once for all of them.
    static let many = 8

    /// A value that waits: a number as its bits, text or bytes as where they begin among `bytes`.
    private struct Value {
        enum Kind { case null, integer, real, text, blob }

        let kind: Kind
        var bits: Int64 = 0
        var count: Int32 = 0
    }

    private let db: Database
    private let sql: (_ rows: Int) -> String
    private let columns: Int
    private let batch: Int
    private var single: Statement?
    private var multiple: Statement?
    // One writer binds to a statement, one value after the other, and nothing that it calls in between reaches the statement: no
    // two accesses overlap, and asking so at each of a million values would take longer than to keep them.
    @exclusivity(unchecked) private var values: [Value] = []
    @exclusivity(unchecked) private var bytes = OutputBytes(capacity: 1 << 10)
    @exclusivity(unchecked) private var rows = 0

    /// An insertion into columns of a table.
    ///
    /// - Parameter batch: how many rows wait until they are written together; 1 where each is written as soon as it is told.
    init(_ db: Database, into table: String, _ columns: [String], batch: Int = many) {
        self.db = db
        self.columns = columns.count
        self.batch = batch
        let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        let marks = "(\(columns.map { _ in "?" }.joined(separator: ", ")))"
        sql = { rows in
            // Whoever meets an error undoes the document, so that a statement need not be able to undo its own rows.
            "INSERT OR FAIL INTO \(table) (\(names)) VALUES "
                + Array(repeating: marks, count: rows).joined(separator: ", ")
        }
    }

    /// Binds NULL.
    func bindNull() { values.append(Value(kind: .null)) }

    /// Binds a whole number; nil is NULL.
    func bind(_ number: Int64?) {
        guard let number else { return bindNull() }
        values.append(Value(kind: .integer, bits: number))
    }

    /// Binds a whole number; nil is NULL.
    func bind(_ number: Int?) { bind(number.map(Int64.init)) }

    /// Binds 1 or 0.
    func bind(_ flag: Bool) { bind(flag ? 1 : 0) }

    /// Binds a number; nil is NULL.
    func bind(_ number: Double?) {
        guard let number else { return bindNull() }
        values.append(Value(kind: .real, bits: Int64(bitPattern: number.bitPattern)))
    }

    /// Binds text; nil is NULL.
    func bind(_ text: String?) {
        guard var text else { return bindNull() }
        bindText { bytes in text.withUTF8 { bytes.append($0) } }
    }

    /// Binds text that `write` appends, UTF-8.
    func bindText(_ write: (inout OutputBytes) -> Void) { keep(.text, write) }

    /// Binds the lines of a row's values.
    func bind(linesOf values: RowValues) {
        bindText { RowLines.append(values, to: &$0) }
        guard self.values.last?.count == 0 else { return }
        self.values.removeLast()
        bindNull()
    }

    /// Binds the bytes of numbers, which may be none.
    func bind<Number: FixedWidthInteger>(bytesOf numbers: [Number]) {
        keep(.blob) { bytes in
            numbers.withUnsafeBytes { bytes.append($0.bindMemory(to: UInt8.self)) }
        }
    }

    private func keep(_ kind: Value.Kind, _ write: (inout OutputBytes) -> Void) {
        let start = bytes.count
        write(&bytes)
        values.append(Value(kind: kind, bits: Int64(start), count: Int32(bytes.count - start)))
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

    /// Ends the row, which is written with those that wait or at the latest by `finish`, and begins the next one.
    ///
    /// - Throws: what SQLite said.
    func run() throws {
        rows += 1
        if rows == batch { try finish() }
    }

    /// Writes the one row that a table has of a report: its id, then what `bind` binds.
    ///
    /// - Throws: what SQLite said.
    func write(_ report: Int64, _ bind: (RowStatement) -> Void) throws {
        self.bind(report)
        bind(self)
        try run()
    }

    /// Writes the rows that wait.
    ///
    /// - Throws: what SQLite said; none waits then either.
    func finish() throws {
        defer { forget() }
        guard rows > 1, rows == batch else {
            for row in 0..<rows { try write(row * columns..<(row + 1) * columns, try statement(of: 1)) }
            return
        }
        try write(values.indices, try statement(of: batch))
    }

    /// Forgets the rows that wait.
    func forget() {
        values.removeAll(keepingCapacity: true)
        bytes.truncate()
        rows = 0
    }

    /// The statement for so many rows, prepared when it is needed first.
    private func statement(of rows: Int) throws -> Statement {
        if let known = rows == 1 ? single : multiple { return known }
        let made = try db.makeStatement(sql: sql(rows))
        if rows == 1 { single = made } else { multiple = made }
        return made
    }

    private func write(_ range: Range<Int>, _ statement: Statement) throws {
        let handle = statement.sqliteStatement
        var place: Int32 = 0
        for value in values[range] {
            place += 1
            // The bytes stay where they are until the row is written.
            let start = UnsafeRawPointer(bytes.address)
            switch value.kind {
            case .null: sqlite3_bind_null(handle, place)
            case .integer: sqlite3_bind_int64(handle, place, value.bits)
            case .real: sqlite3_bind_double(handle, place, Double(bitPattern: UInt64(bitPattern: value.bits)))
            case .text:
                let text = (start + Int(value.bits)).assumingMemoryBound(to: CChar.self)
                sqlite3_bind_text(handle, place, text, value.count, nil)
            case .blob: sqlite3_bind_blob(handle, place, start + Int(value.bits), value.count, nil)
            }
        }
        let code = sqlite3_step(handle)
        let message = code == SQLITE_DONE ? nil : String(cString: sqlite3_errmsg(db.sqliteConnection))
        sqlite3_reset(handle)
        if let message { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message) }
    }
}
