import Model

/// What a cell of a form prints, as a value. Dashes and blanks are missing, never zero.
enum CellValue {
    /// Whether a cell stands for nothing: empty, `-`, `--`, `/`.
    static func isMissing(_ row: TableRow, _ column: Int) -> Bool {
        row.isEmpty(column) || row.text.bytes[row.cells[column].text].allSatisfy { $0 == 45 || $0 == 47 }
    }

    /// A number with nothing but one of `units` behind it; nil for anything else.
    static func decimal(_ row: TableRow, _ column: Int, units: [Pattern] = []) -> PrintedDecimal? {
        guard row.cells.indices.contains(column) else { return nil }
        var range = row.cells[column].text
        for unit in units where row.text.hasSuffix(range, unit) {
            range = range.lowerBound..<range.upperBound - unit.count
            break
        }
        guard range.count <= 24 else { return nil }
        return PrintedDecimal(parsing: row.text.bytes[range])
    }

    /// Points, `10.00 分`; nil where the cell prints none.
    static func points(_ row: TableRow, _ column: Int) -> Points? {
        decimal(row, column, units: ["分"]).flatMap { decimal in
            (try? decimal.stated(to: Points.fractionDigits)).map { Points(units: $0) }
        }
    }

    /// A percentage, `99.8%`; nil where the cell prints none.
    static func percentage(_ row: TableRow, _ column: Int) -> Percentage? {
        decimal(row, column, units: ["%"]).flatMap { decimal in
            (try? decimal.stated(to: Percentage.fractionDigits)).map { Percentage(units: $0) }
        }
    }

    /// An amount in `unit`; nil where the cell prints none.
    static func money(_ row: TableRow, _ column: Int, in unit: Money.Unit) -> Money? {
        decimal(row, column, units: ["万元", "元"]).flatMap { try? Money($0, in: unit) }
    }
}
