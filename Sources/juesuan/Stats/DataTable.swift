import Foundation

/// Rows of named text cells out of a CSV or JSON Lines file, for any column of which statistics can be asked.
struct DataTable {
    /// A row and where it stands.
    struct Row {
        /// The line on which the row begins, from 1.
        let line: Int
        /// The cells, in the order of the columns; nil is missing.
        var cells: [String?]
    }

    /// How messages name the file.
    let path: String
    /// The names of the columns, in order.
    private(set) var columns: [String]
    /// The rows, in order.
    private(set) var rows: [Row] = []

    /// Reads a file, or standard input for `-`: JSON Lines where the first character is a brace, else CSV.
    ///
    /// - Throws: `CommandFailure` where the file cannot be read or is neither.
    init(reading path: String) throws {
        self.path = path == "-" ? "<stdin>" : path
        columns = []
        var bytes = [UInt8](try InputBytes.read(path))
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw CommandFailure(message: "\(self.path): error: not UTF-8 text; convert it first")
        }
        if bytes.first(where: { $0 > 32 }) == 123 { try readLines(bytes) } else { try readCSV(bytes) }
    }

    private mutating func readCSV(_ bytes: [UInt8]) throws {
        var records = CSVRecords(bytes, path: path)
        guard let header = try records.next() else {
            throw CommandFailure(
                message: "\(path): error: the file is empty; it needs a line of column names")
        }
        columns = header.cells.map { $0.trimmingCharacters(in: .whitespaces) }
        while let record = try records.next() {
            if record.cells == [""] { continue }
            guard record.cells.count <= columns.count else {
                throw CommandFailure(
                    message:
                        "\(path):\(record.line): error: \(record.cells.count) cells under \(columns.count) columns; "
                        + "quote cells that hold a comma")
            }
            let missing = columns.count - record.cells.count
            rows.append(Row(line: record.line, cells: record.cells + Array(repeating: nil, count: missing)))
        }
    }

    private mutating func readLines(_ bytes: [UInt8]) throws {
        var places: [String: Int] = [:]
        for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated()
        where line.contains(where: { $0 > 32 }) {
            guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else {
                throw CommandFailure(
                    message: "\(path):\(index + 1): error: not a JSON object; write one object a line")
            }
            var cells = [String?](repeating: nil, count: columns.count)
            for (key, value) in object.sorted(by: { $0.key < $1.key }) {
                let place = places[key] ?? columns.count
                if place == columns.count {
                    places[key] = place
                    columns.append(key)
                    cells.append(nil)
                }
                cells[place] = Self.text(value)
            }
            rows.append(Row(line: index + 1, cells: cells))
        }
        for index in rows.indices {
            let missing = columns.count - rows[index].cells.count
            rows[index].cells += [String?](repeating: nil, count: missing)
        }
    }

    /// A JSON value as a cell: numbers as Swift prints them, in quotes or not.
    private static func text(_ value: Any) -> String? {
        switch value {
        case is NSNull: nil
        case let text as String: text
        // Foundation has true and false as numbers of one byte.
        case let number as NSNumber:
            String(cString: number.objCType) == "c"
                ? (number.boolValue ? "true" : "false") : "\(number.doubleValue)"
        default: "…"
        }
    }
}
