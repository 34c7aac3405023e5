import Foundation
import Statistics

extension DataTable {
    /// What stands for a missing value in a cell.
    private static let missing: Set<String> = ["", "NA", "N/A", "NaN", "nan", "null", "—", "-"]

    /// The place of a column.
    ///
    /// - Throws: `CommandFailure` that names the columns there are.
    func place(of name: String) throws -> Int {
        guard columns.count(where: { $0 == name }) < 2 else {
            throw CommandFailure(
                message:
                    "\(path): error: several columns are named \"\(name)\"; give each a name of its own")
        }
        guard let place = columns.firstIndex(of: name) else {
            throw CommandFailure(
                message:
                    "\(path): error: no column \"\(name)\"; the columns are \(columns.joined(separator: ", "))"
            )
        }
        return place
    }

    /// The cells of a column without blanks around them; nil is missing.
    func cells(_ name: String) throws -> [String?] {
        let place = try place(of: name)
        return rows.map { row in
            let text = row.cells[place].map(Self.tidy)
            return text.flatMap { Self.missing.contains($0) ? nil : $0 }
        }
    }

    /// A cell without blanks around it, with an ASCII minus sign; most cells are so already.
    private static func tidy(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 > 32 && $0 < 127 }
        return isPlain ? text : text.trimmingCharacters(in: .whitespaces).replacing("−", with: "-")
    }

    /// A column as numbers; nil is missing, `Inf` and `Infinity` are infinite.
    ///
    /// - Throws: `CommandFailure` for a cell that is no number.
    func numbers(_ name: String) throws -> [Double?] {
        try zip(try cells(name), rows).map { text, row in
            guard let text else { return nil }
            guard let value = Self.number(text) else {
                throw CommandFailure(
                    message: "\(path):\(row.line): error: \"\(text)\" in column \"\(name)\" is not a number; "
                        + "write it without separators and units, or leave the cell empty")
            }
            return value
        }
    }

    /// A number as text; nil for anything else. Hexadecimal is not a number here.
    private static func number(_ text: String) -> Double? {
        switch text.lowercased() {
        case "inf", "+inf", "infinity", "+infinity": return .infinity
        case "-inf", "-infinity": return -.infinity
        default:
            let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || "+-.eE".utf8.contains($0) }
            return isPlain ? Double(text) : nil
        }
    }

    /// The names of the rows: the column `id` where there is one, else their numbers.
    func ids() -> [String] {
        guard let place = columns.firstIndex(of: "id") else { return rows.indices.map { String($0 + 1) } }
        return rows.indices.map { rows[$0].cells[place] ?? String($0 + 1) }
    }

    /// The column to take where none is named: `x`, else the only one besides the names.
    ///
    /// - Throws: `CommandFailure` that asks for one.
    func onlyColumn() throws -> String {
        if columns.contains("x") { return "x" }
        let others = columns.filter { $0 != "id" }
        guard others.count == 1, let only = others.first else {
            throw CommandFailure(
                message:
                    "\(path): error: which column? name one with --column: \(columns.joined(separator: ", "))"
            )
        }
        return only
    }
}
