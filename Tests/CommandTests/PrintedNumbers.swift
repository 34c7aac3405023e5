import Foundation
import Model

/// Follows the numbers of a report's text back to its `report.json`.
struct PrintedNumbers {
    private let lines: [String]
    private let facts: Set<String>
    private let tables: [String: [JSONValue]]

    init(report: URL, json: URL) throws {
        lines = try String(contentsOf: report, encoding: .utf8).components(separatedBy: "\n")
        let value = try JSONReader.read([UInt8](Data(contentsOf: json))[...])
        facts = Set((value["facts"]?.elements ?? []).compactMap { $0["printed"]?.text })
        var tables: [String: [JSONValue]] = [:]
        for table in (value["sections"]?.elements ?? []).flatMap({ $0["tables"]?.elements ?? [] })
        where table["figure"] == nil {
            tables[table["caption"]?.text ?? ""] = table["rows"]?.elements
        }
        self.tables = tables
    }

    /// The numbers of the paragraphs and lists of some sections (or of all) that are no fact, apart from `constants`, days, years and the
    /// numbers of tables and figures.
    func strangers(in sections: Set<String>, constants: Set<String>) -> [String] {
        var isInside = false
        var found: [String] = []
        for line in lines {
            if line.hasPrefix("## ") {
                isInside = sections.contains { line.hasSuffix($0) }
                continue
            }
            let first = line.first
            guard isInside, first != "|", first != "!", !line.hasPrefix("**"), !line.contains("](data/")
            else {
                continue
            }
            let text = line.replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}/, with: "").replacing(
                /[表图] [0-9]+/, with: ""
            )
            .replacing(/`[^`]*`/, with: "")
            for match in text.matches(of: /[+−]?[0-9][0-9,]*(?:\.[0-9]+)?/) {
                let number = String(match.output).trimmingCharacters(in: [","])
                if !facts.contains(number), !constants.contains(number) {
                    found.append("\(number): \(line.prefix(40))")
                }
            }
        }
        return found
    }

    /// The rows of printed tables that no row of the table's data is printed as; empty where all are.
    var strangeRows: [String] {
        var found: [String] = []
        var data: [JSONValue] = []
        var isBody = false
        for line in lines {
            if line.hasPrefix("**表 ") {
                let caption = line.dropFirst(2).dropLast(2).split(separator: "　").dropFirst().joined(
                    separator: "　")
                data = tables[caption] ?? []
                isBody = false
            } else if line.hasPrefix("|--") {
                isBody = true
            } else if isBody, line.hasPrefix("| ") {
                let cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
                if cells.allSatisfy({ $0 == "…" }) { continue }
                if !data.contains(where: { row in matches(cells, row) }) { found.append(line) }
            } else {
                isBody = false
            }
        }
        return found
    }

    /// How many tables are printed with data behind them.
    var tableCount: Int { lines.count { $0.hasPrefix("**表 ") } }

    private func matches(_ cells: [String], _ row: JSONValue) -> Bool {
        let members = row.members
        guard members.count >= cells.count else { return false }
        return zip(cells, members).allSatisfy { cell, member in
            switch member.value {
            case .null: return cell == "—"
            case .string(let text):
                return cell
                    == (text.isEmpty ? "—" : text.replacing("|", with: "\\|").replacing("\n", with: " "))
            case .number(let decimal): return isPrinted(decimal, as: cell)
            default: return false
            }
        }
    }

    /// Whether a number, rounded to the decimals of a printed one, is it.
    private func isPrinted(_ number: PrintedDecimal, as cell: String) -> Bool {
        let plain = cell.replacing(",", with: "").replacing("−", with: "-").replacing("+", with: "")
        guard let shown = Double(plain) else { return false }
        let size = Double(number.digits) / pow(10, Double(number.decimals))
        let exact = number.isNegative ? -size : size
        let decimals = plain.split(separator: ".").dropFirst().first?.count ?? 0
        return abs(exact - shown) <= 0.5000001 * pow(10, -Double(decimals))
    }
}
