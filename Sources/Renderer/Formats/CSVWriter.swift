import Model

/// Writes the data of tables as CSV (RFC 4180): comma, CRLF, quotes where needed, missing values empty.
public enum CSVWriter {
    /// A line of a CSV file, with its line break.
    public static func line(_ fields: [String]) -> String {
        var bytes: [UInt8] = []
        append(fields, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends a line of a CSV file, with its line break, as UTF-8.
    public static func append(_ fields: [String], to bytes: inout [UInt8]) {
        for (index, field) in fields.enumerated() { append(field, at: index, to: &bytes) }
        end(&bytes)
    }

    /// Appends a field as UTF-8, in quotes where it needs them.
    public static func append(field text: String, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        guard bytes[start...].contains(where: needsQuotes) else { return }
        bytes.removeLast(bytes.count - start)
        bytes.append(34)
        for byte in text.utf8 {
            if byte == 34 { bytes.append(34) }
            bytes.append(byte)
        }
        bytes.append(34)
    }

    /// Whether a byte is a comma, a quote or of a line break.
    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == 44 || byte == 34 || byte == 10 || byte == 13
    }

    /// The whole file of a table.
    static func bytes(_ table: ReportTable) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity((table.rows.count + 1) * table.columns.count * 12)
        for (index, column) in table.columns.enumerated() { append(column.key, at: index, to: &bytes) }
        end(&bytes)
        for row in table.rows {
            for (index, cell) in row.enumerated() { append(value(cell), at: index, to: &bytes) }
            end(&bytes)
        }
        return bytes
    }

    private static func value(_ cell: ReportTable.Cell) -> String {
        switch cell {
        case .text(let text): text
        case .year(let year): year.map(String.init) ?? ""
        case .number(let value, _), .change(let value, _): value.flatMap(PlainNumber.text) ?? ""
        }
    }

    private static func append(_ text: String, at index: Int, to bytes: inout [UInt8]) {
        if index > 0 { bytes.append(44) }
        append(field: text, to: &bytes)
    }

    private static func end(_ bytes: inout [UInt8]) { bytes.append(contentsOf: [13, 10]) }
}
