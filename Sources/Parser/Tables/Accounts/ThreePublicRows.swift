import Model

/// Rows of the “三公” table, 公开07表: one row of twelve amounts (six of the budget, six of the final account), or a row
/// for each expense with its budget and its final account.
enum ThreePublicRows {
    /// The amounts of a row in the order of the template.
    static let names = ["合计", "因公出国（境）费", "公务用车购置及运行维护费小计", "公务用车购置费", "公务用车运行维护费", "公务接待费"]

    /// The rows: of the table in one row two, `预算数` and `决算数`, with six amounts each.
    static func lines(
        _ pages: [AccountPage], _ document: DocumentContext, _ unit: Money.Unit
    ) -> [AccountTable.Line] {
        let rows = pages.flatMap(\.rows)
        guard pages.first(where: \.hasHeads) != nil else { return [] }
        let values = rows.map { row in row.cells.filter(\.isValue) }
        if let index = values.firstIndex(where: { $0.count == 12 }) {
            return across(rows[index], values[index], document, unit)
        }
        if let stacked = stacked(pages.flatMap(\.all).filter { !$0.isPositioned }) {
            return across(stacked.row, stacked.cells, document, unit)
        }
        let columns = pages.first(where: \.hasHeads)?.toldColumns ?? GridColumns()
        if columns.amounts.count == 12, let index = values.firstIndex(where: { $0.count >= 2 }) {
            var cells: [GridRow.Cell?] = Array(repeating: nil, count: 12)
            for cell in values[index] { if let column = columns.column(of: cell) { cells[column] = cell } }
            return across(rows[index], cells, document, unit)
        }
        let cells = rows.flatMap { row in row.cells.filter(\.isValue) }
        if rows.allSatisfy({ $0.cells.count <= 2 }), cells.count == 12, let first = rows.first {
            return across(first, cells, document, unit)
        }
        let coded = CodedRows.lines(pages, document, unit)
        return coded.filter { $0.amounts.contains { $0 != nil } }
    }

    /// The twelve cells behind the numbers 1 to 12, where each cell has a line of its own.
    private static func stacked(_ rows: [GridRow]) -> (row: GridRow, cells: [GridRow.Cell?])? {
        guard rows.count >= 24, rows.allSatisfy({ $0.cells.count <= 2 }) else { return nil }
        let cells = rows.map(\.cells.last)
        guard
            let start = cells.indices.first(where: { index in
                index + 24 <= cells.count && (0..<12).allSatisfy { cells[index + $0]?.whole == $0 + 1 }
            })
        else { return nil }
        return (rows[start + 12], cells[(start + 12)..<(start + 24)].map { $0?.isValue == true ? $0 : nil })
    }

    private static func across(
        _ row: GridRow, _ cells: [GridRow.Cell?], _ document: DocumentContext, _ unit: Money.Unit
    ) -> [AccountTable.Line] {
        let amounts = cells.map { cell in cell.flatMap { document.amount($0, in: unit) } }
        let printed = cells.compactMap { $0 }
        let range = (printed.first?.range.lowerBound ?? 0)..<(printed.last?.range.upperBound ?? 0)
        let span = document.span(source: document.trimmed(range))
        return [("预算数", amounts[..<6]), ("决算数", amounts[6...])].map { name, part in
            AccountTable.Line(code: nil, name: name, side: nil, amounts: Array(part), span: span)
        }
    }
}
