import Charts
import Foundation
import Renderer

extension ChartTable {
    /// The columns of a CSV file.
    ///
    /// - Parameters:
    ///   - columns: the measures; without any, every column of numbers but the year.
    ///   - groups: the columns to group by.
    ///   - ends: the columns with the lower and upper ends of intervals; nil for none.
    /// - Throws: `CommandFailure` where a column is missing or holds no numbers, and where a lower end is above the upper.
    init(
        reading file: DataTable, columns: [String], groups: [String],
        ends: (low: String, high: String)? = nil,
        language: ReportLanguage
    ) throws {
        let ends = ends.map { (low: Self.column($0.low, of: file), high: Self.column($0.high, of: file)) }
        let noun = language == .chinese ? (file.columns.contains("部门") ? "部门" : "行") : "rows"
        func first(of names: [String]) -> String? { names.first { file.columns.contains($0) } }
        let year = first(of: ["fiscal_year", "year", "年度", "年份"])
        let texts = file.columns.filter { name in (try? file.numbers(name)) == nil }
        let name =
            first(of: ["label", "name", "department", "部门", "名称", "id"])
            ?? texts.first { !groups.contains($0) }
        let chosen =
            columns.isEmpty
            ? file.columns.filter {
                !texts.contains($0) && $0 != year && $0 != name && !groups.contains($0) && $0 != ends?.low
                    && $0 != ends?.high
            }
            : columns.map { Self.column($0, of: file) }
        guard !chosen.isEmpty else {
            throw CommandFailure(
                message: "\(file.path): error: no column of numbers; name one behind the kind")
        }
        let numbers = try chosen.map { try file.numbers($0) }
        let names = try name.map { try file.cells($0) }
        let years = try year.map { try file.numbers($0) }
        let grouping = try groups.map { try file.cells($0) }
        let intervals = try ends.map { try Self.intervals($0, of: file) }
        self.init(
            measures: zip(chosen, numbers).map { Measure(column: $0, values: $1) },
            rows: file.rows.indices.map { row in
                Row(
                    name: names?[row] ?? "#\(row + 1)",
                    group: groups.isEmpty ? nil : grouping.map { $0[row] ?? "—" }.joined(separator: " · "),
                    year: years?[row].flatMap { Int(exactly: $0) }, values: numbers.map { $0[row] },
                    interval: intervals?[row])
            }, isGrouped: !groups.isEmpty, counted: noun == "部门" ? "个部门" : noun, noun: noun,
            source: file.path)
    }

    /// The interval of every row; nil where an end is missing.
    private static func intervals(_ ends: (low: String, high: String), of file: DataTable) throws
        -> [ClosedRange<Double>?]
    {
        let low = try file.numbers(ends.low)
        let high = try file.numbers(ends.high)
        return try zip(low, high).enumerated().map { row, pair in
            guard let low = pair.0, let high = pair.1 else { return nil }
            guard low <= high else {
                throw CommandFailure(
                    message:
                        "\(file.path):\(file.rows[row].line): error: \(ends.low) \(low) is above \(ends.high) \(high); correct one of them"
                )
            }
            return low...high
        }
    }

    /// A column by its name, or by what stands before the unit.
    private static func column(_ name: String, of file: DataTable) -> String {
        file.columns.first { $0 == name }
            ?? file.columns.first {
                $0.hasPrefix(name + "（") || $0.hasPrefix(name + "(") || $0.hasPrefix(name + " (")
            }
            ?? name
    }
}

extension ChartTable.Measure {
    /// A column of a file: `人均经费（万元/人）` is in 万元/人.
    fileprivate init(column: String, values: [Double?]) {
        var name = column
        var unit: String?
        for (open, close) in [("（", "）"), ("(", ")")] where column.hasSuffix(close) {
            guard let place = column.range(of: open) else { continue }
            name = column[..<place.lowerBound].trimmingCharacters(in: .whitespaces)
            unit = String(column[place.upperBound...].dropLast())
        }
        let stated = values.compactMap(\.self)
        let isSkewed = stated.allSatisfy({ $0 > 0 }) && (stated.max() ?? 0) >= 30 * (stated.min() ?? 1)
        self.init(
            Quantity(name, unit: unit), isAmount: unit == "万元" || unit == "元" || unit == "亿元",
            isSkewed: isSkewed)
    }
}
