import Model

/// Writes the data of tables as CSV (RFC 4180): comma, CRLF, quotes where needed, missing values empty.
public enum CSVWriter {
    /// A line of a CSV file, with its line break.
    public static func line(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\r\n"
    }

    static func text(_ table: ReportTable) -> String {
        line(table.columns.map(\.key)) + table.rows.map { line($0.map(value)) }.joined()
    }

    private static func value(_ cell: ReportTable.Cell) -> String {
        switch cell {
        case .text(let text): text
        case .year(let year): year.map(String.init) ?? ""
        case .number(let value, _), .change(let value, _): value.flatMap(PlainNumber.text) ?? ""
        }
    }

    private static func field(_ text: String) -> String {
        let special: Set<UInt8> = [44, 34, 10, 13]
        guard text.utf8.contains(where: { special.contains($0) }) else { return text }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
