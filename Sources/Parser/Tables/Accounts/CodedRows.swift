import Model

/// Rows by functional code: 公开02, 03, 05, 08 and 09表. `2010301 行政运行 303.59 …`; 合计 has no code.
enum CodedRows {
    /// The rows of a table.
    static func lines(
        _ pages: [AccountPage], _ document: DocumentContext, _ unit: Money.Unit
    ) -> [AccountTable.Line] {
        var pieces: [NameParts.Piece] = []
        var columns = GridColumns()
        for page in pages {
            let page = page.under(columns)
            columns = page.toldColumns
            if page.rows.first?.isPositioned == false, isStream(page) {
                pieces += stream(page, columns, document, unit).map { .entry($0) }
                continue
            }
            for row in page.rows { read(row, columns, document, unit, &pieces) }
        }
        return NameParts.join(pieces).filter { $0.code != nil || !$0.name.isEmpty }.map { $0.line(document) }
    }

    /// Whether a cell is a code: three, five or seven digits at the head of a row.
    static func isCode(_ cell: GridRow.Cell, in row: GridRow) -> Bool {
        guard cell.whole != nil, [3, 5, 7].contains(cell.text.count) else { return false }
        return row.cells.first { $0.content != .blank }.map { $0.text == cell.text } ?? false
    }

    private static func read(
        _ row: GridRow, _ columns: GridColumns, _ document: DocumentContext, _ unit: Money.Unit,
        _ pieces: inout [NameParts.Piece]
    ) {
        var cells = row.cells.filter { $0.content != .blank }[...]
        guard !cells.isEmpty else { return }
        let code = takeCode(&cells, row)
        let names = cells.prefix { $0.content == .text }
        cells = cells.dropFirst(names.count)
        guard code != nil || cells.contains(where: \.isValue) else {
            for name in names { pieces.append(.part(name.range)) }
            return
        }
        var entry = AccountEntry(code: code, range: row.range, isNamed: !names.isEmpty)
        entry.name = names.map(\.range)
        entry.amounts = Array(repeating: nil, count: columns.amounts.count)
        for cell in cells where cell.isValue && !columns.isRowNumber(cell) {
            guard let column = columns.column(of: cell), entry.amounts[column] == nil else { continue }
            entry.amounts[column] = document.amount(cell, in: unit)
        }
        pieces.append(.entry(entry))
    }

    /// Takes the code off the cells: one cell, or three for 类 款 项.
    private static func takeCode(_ cells: inout ArraySlice<GridRow.Cell>, _ row: GridRow) -> String? {
        guard let first = cells.first, let whole = first.whole, whole >= 100 else { return nil }
        var code = String(decoding: row.bytes(first), as: UTF8.self)
        guard [3, 5, 7].contains(code.utf8.count) else { return nil }
        cells = cells.dropFirst()
        while code.utf8.count < 7, let next = cells.first, next.whole != nil, next.text.count == 2 {
            code += String(decoding: row.bytes(next), as: UTF8.self)
            cells = cells.dropFirst()
        }
        return code
    }

    /// Whether the rows hold one cell each.
    private static func isStream(_ page: AccountPage) -> Bool {
        page.rows.count > 4 && page.rows.count { $0.cells.count <= 2 } * 10 > page.rows.count * 9
    }

    /// Rows of one cell a line: a code, a name, and a cell for each column.
    private static func stream(
        _ page: AccountPage, _ columns: GridColumns, _ document: DocumentContext, _ unit: Money.Unit
    ) -> [AccountEntry] {
        var entries: [AccountEntry] = []
        var values: [Money?] = []
        let width = columns.amounts.count
        func close() {
            guard !entries.isEmpty, width > 0 else { return }
            let cells = values.count >= width ? Array(values.suffix(width)) : []
            entries[entries.count - 1].amounts = cells
            values = []
        }
        for row in page.rows {
            guard let cell = row.cells.last else { continue }
            let isCode = cell.whole.map { $0 >= 100 } ?? false && [3, 5, 7].contains(cell.text.count)
            if isCode {
                close()
                entries.append(
                    AccountEntry(
                        code: String(decoding: row.bytes(cell), as: UTF8.self), range: row.range,
                        isNamed: false))
            } else if cell.content == .text {
                if let last = entries.last, last.code != nil, values.isEmpty {
                    entries[entries.count - 1].name.append(cell.range)
                    entries[entries.count - 1].isNamed = true
                } else {
                    close()
                    var entry = AccountEntry(code: nil, range: row.range, isNamed: true)
                    entry.name = [cell.range]
                    entries.append(entry)
                }
            } else if !entries.isEmpty {
                values.append(document.amount(cell, in: unit))
                let last = entries.count - 1
                entries[last].range = entries[last].range.lowerBound..<row.range.upperBound
            }
        }
        close()
        return entries.filter { $0.amounts.count == width }
    }
}
