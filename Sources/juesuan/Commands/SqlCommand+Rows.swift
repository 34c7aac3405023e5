import Foundation
import Loader
import Model
import Renderer

/// Prints the rows of a query: for machines as they come, for reading when the widths of all are known.
final class RowPrinter {
    private let format: OutputFormat
    private let hasMark: Bool
    private var columns: [String] = []
    private var keys: [[UInt8]] = []
    private var rows: [[StoreValue]] = []
    private var pending: [UInt8] = []
    private var isFirst = true
    private var hasWritten = false
    /// What there was too much of; nil where no row was refused. A table for reading holds all its rows to know how wide they
    /// are.
    private(set) var excess: String?
    private var byteCount = 0

    private static let chunk = 1 << 16
    /// The most rows of a table for reading.
    private static let mostRows = 100_000
    /// The most bytes of text of a table for reading.
    private static let mostBytes = 64 << 20

    /// A printer; `hasMark` begins CSV with a byte order mark.
    init(_ format: OutputFormat, hasMark: Bool) {
        self.format = format
        self.hasMark = hasMark
    }

    /// Takes the names of the columns.
    func start(_ columns: [String]) {
        self.columns = columns
        keys = Self.unique(columns).map { Self.quoted($0) + [58] }
        if format == .csv {
            if hasMark { pending = [0xEF, 0xBB, 0xBF] }
            pending.append(contentsOf: CSVWriter.line(columns).utf8)
        }
        if format == .json { pending.append(91) }
    }

    /// Names that occur again with their number behind: a, a_2.
    private static func unique(_ names: [String]) -> [String] {
        var taken = Set(names)
        var seen: Set<String> = []
        return names.map { name in
            if seen.insert(name).inserted { return name }
            var number = 2
            while !taken.insert("\(name)_\(number)").inserted { number += 1 }
            return "\(name)_\(number)"
        }
    }

    /// Takes a row; says whether there may be more.
    func add(_ row: StoreRow) -> Bool {
        let values = columns.indices.map(row.value)
        switch format {
        case .table, .markdown:
            for case .text(let text) in values { byteCount += text.utf8.count }
            if rows.count == Self.mostRows { excess = "\(Self.mostRows) rows" }
            if byteCount > Self.mostBytes { excess = "\(Self.mostBytes >> 20) MiB of text" }
            if excess != nil { return false }
            rows.append(values)
        case .csv: pending.append(contentsOf: CSVWriter.line(values.map(Self.plain)).utf8)
        case .json, .jsonl:
            if format == .json, !isFirst { pending.append(44) }
            isFirst = false
            pending.append(123)
            for (index, value) in values.enumerated() {
                if index > 0 { pending.append(44) }
                pending.append(contentsOf: keys[index])
                pending.append(contentsOf: Self.json(value))
            }
            pending.append(125)
            if format == .jsonl { pending.append(10) }
        }
        if pending.count >= Self.chunk { flush() }
        return true
    }

    /// Ends what was begun, where the query was stopped; says whether rows were printed.
    func stop() -> Bool {
        guard hasWritten else { return false }
        finish()
        return true
    }

    /// Prints what is left.
    func finish() {
        switch format {
        case .table, .markdown: pending = table.bytes(format, style: .standardOutput)
        case .json: pending.append(contentsOf: [93, 10])
        case .csv, .jsonl: break
        }
        flush()
    }

    private func flush() {
        Console.write(pending)
        hasWritten = true
        pending.removeAll(keepingCapacity: true)
    }

    private static func json(_ value: StoreValue) -> [UInt8] {
        switch value {
        case .null: Array("null".utf8)
        case .real(let number) where !number.isFinite: Array("null".utf8)
        case .integer, .real: Array(plain(value).utf8)
        case .text(let text): quoted(text)
        case .blob: quoted(plain(value))
        }
    }

    private static func quoted(_ text: String) -> [UInt8] {
        var json = JSONWriter()
        json.string(nil, text)
        return json.bytes
    }

    /// A number with fifteen digits: all that an amount in 万元 has, and none of the noise that a quotient has behind them.
    private static func plain(_ number: Double) -> String {
        if number == number.rounded(), number.magnitude < 1e15 { return String(Int64(number)) }
        let shortest = "\(number)"
        guard shortest.utf8.count > 16, number.isFinite else { return shortest }
        return Double(String(format: "%.15g", number)).map { "\($0)" } ?? shortest
    }

    /// A value for machines: amounts with all their decimals, bytes in hexadecimal, empty for NULL.
    private static func plain(_ value: StoreValue) -> String {
        switch value {
        case .null: return ""
        case .integer(let number): return String(number)
        case .real(let number): return plain(number)
        case .text(let text): return text
        case .blob(let bytes):
            return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }
}

extension RowPrinter {
    /// The rows for reading: numbers of a column with as many decimals as the longest of them has.
    private var table: OutputTable {
        let decimals = columns.indices.map { column in self.decimals(of: column) }
        var table = OutputTable(
            columns: columns.indices.map {
                .init(title: columns[$0], key: columns[$0], isNumeric: decimals[$0] != nil)
            })
        for row in rows {
            let cells: [OutputTable.Cell] = row.enumerated().map { column, value in
                switch value {
                case .null: .text(nil)
                case .integer(let number) where Self.isLabel(columns[column]): .text(String(number))
                // Beyond what a Double holds exactly.
                case .integer(let number) where number.magnitude > 1 << 53: .text(String(number))
                case .integer(let number): .number(Double(number), decimals: decimals[column] ?? 0)
                case .real(let number): .number(number, decimals: decimals[column] ?? 0)
                case .text(let text): .text(text.replacing("\n", with: " "))
                case .blob: .text(Self.plain(value))
                }
            }
            table.rows.append(cells)
        }
        return table
    }

    /// Numbers that count nothing: years, ids, lines.
    private static func isLabel(_ column: String) -> Bool {
        ["id", "line", "position", "year"].contains(column) || column.hasSuffix("_id")
            || column.hasSuffix("_year")
    }

    /// How many decimals a column is read with: what its numbers need, four where one needs more than six; nil for a column
    /// that is not of numbers.
    private func decimals(of column: Int) -> Int? {
        var most = 0
        var hasNumber = false
        for row in rows {
            switch row[column] {
            case .null: break
            case .integer: hasNumber = true
            case .real(let number):
                hasNumber = true
                most = max(most, Self.decimals(of: number))
            case .text, .blob: return nil
            }
        }
        return !hasNumber ? nil : most > 6 ? 4 : most == 1 ? 2 : most
    }

    private static func decimals(of number: Double) -> Int {
        let text = plain(number)
        guard !text.contains("e"), let point = text.firstIndex(of: ".") else { return 0 }
        let fraction = text[text.index(after: point)...]
        return fraction.count
    }
}
