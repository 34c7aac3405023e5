import Model

/// One of the account tables prepared for checking.
struct TableFigures {
    let table: AccountTable
    let path: String

    /// The tables of a report by their kind, the first of each.
    static func all(_ report: Report) -> [AccountTable.Kind: TableFigures] {
        var found: [AccountTable.Kind: TableFigures] = [:]
        for (index, table) in report.tables.enumerated() where found[table.kind] == nil {
            found[table.kind] = TableFigures(table: table, path: "tables[\(index)]")
        }
        return found
    }

    /// `公开03表`
    var name: String { "公开0\(table.kind.rawValue)表" }

    /// The row 合计, of tables with one.
    var total: AccountTable.Line? { table.lines.first { $0.code == nil && $0.name.hasPrefix("合") } }

    /// The row whose name begins with one of these.
    func line(_ names: [String], _ side: AccountTable.Side? = nil) -> AccountTable.Line? {
        table.lines.first { line in line.side == side && names.contains { line.name.hasPrefix($0) } }
    }

    /// The first amount of a row as evidence.
    func evidence(_ line: AccountTable.Line) -> Finding.Value {
        let index = table.lines.firstIndex(of: line) ?? 0
        let amount = (line.amounts.first ?? nil)?.printed
        return Finding.Value(
            field: "\(path).lines[\(index)]", printed: amount.map { $0 + "万元" } ?? "—", line: line.span.line)
    }
}

extension AccountTable.Line {
    /// The first amount; nil where the cell is blank.
    var first: Money? { amounts.first ?? nil }
}
