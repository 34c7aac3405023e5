import Model

/// Rows of tables with income on the left and expenditure on the right: 公开01 and 04表.
enum TwoSidedRows {
    /// The rows, each row of the table giving one of each side.
    static func lines(
        _ pages: [AccountPage], _ document: DocumentContext, _ unit: Money.Unit
    ) -> [AccountTable.Line] {
        var sides: [[NameParts.Piece]] = [[], []]
        var columns = GridColumns()
        for page in pages {
            let page = page.under(columns)
            columns = page.toldColumns
            if page.rows.first?.isPositioned == false, page.rows.allSatisfy({ $0.cells.count <= 2 }) {
                stream(page.rows, columns, document, unit, &sides)
            } else {
                for row in page.rows { read(row, columns, document, unit, &sides) }
            }
        }
        return sides.flatMap { NameParts.join($0) }
            .filter { $0.name.contains { !$0.isEmpty } }
            .map { $0.line(document) }
    }

    /// The first amount column is income, the others are expenditure.
    private static func read(
        _ row: GridRow, _ columns: GridColumns, _ document: DocumentContext, _ unit: Money.Unit,
        _ sides: inout [[NameParts.Piece]]
    ) {
        guard let split = columns.amounts.first, columns.amounts.count >= 2 else { return }
        let counts = [1, columns.amounts.count - 1]
        var names: [[Range<Int>]] = [[], []]
        var amounts: [[Money?]] = counts.map { Array(repeating: nil, count: $0) }
        var hasCells = [false, false]
        var ranges: [Range<Int>?] = [nil, nil]
        for cell in row.cells where cell.content != .blank {
            let side: Int
            if cell.content == .text {
                side = cell.columns.lowerBound * 2 < split ? 0 : 1
                names[side].append(cell.range)
            } else if columns.isRowNumber(cell) {
                side = cell.middle < split ? 0 : 1
                hasCells[side] = true
            } else if let column = columns.column(of: cell) {
                side = column == 0 ? 0 : 1
                hasCells[side] = true
                let place = column == 0 ? 0 : column - 1
                if amounts[side][place] == nil { amounts[side][place] = document.amount(cell, in: unit) }
            } else {
                continue
            }
            ranges[side] = (ranges[side]?.lowerBound ?? cell.range.lowerBound)..<cell.range.upperBound
        }
        // Without columns of row numbers a row with a name is a row, with or without amounts.
        let isWhole = columns.rowNumbers.isEmpty && row.cells.contains(where: \.isValue)
        for side in 0...1 {
            guard let range = ranges[side] else { continue }
            if hasCells[side] || isWhole || !row.isPositioned {
                var entry = AccountEntry(
                    code: nil, side: side == 0 ? .income : .expenditure, amounts: amounts[side], range: range,
                    isNamed: !names[side].isEmpty)
                entry.name = names[side]
                sides[side].append(.entry(entry))
            } else {
                sides[side] += names[side].map { .part($0) }
            }
        }
    }

    /// One cell a line: a name, its row number, its amounts. Names stand left and right in turns.
    private static func stream(
        _ rows: [GridRow], _ columns: GridColumns, _ document: DocumentContext, _ unit: Money.Unit,
        _ sides: inout [[NameParts.Piece]]
    ) {
        let width = max(1, columns.amounts.count - 1)
        var previous = 0
        var open: (side: Int, entry: AccountEntry, values: [Money?])?
        func close() {
            guard var closed = open else { return }
            let count = closed.side == 0 ? 1 : width
            closed.entry.amounts = Array((closed.values + Array(repeating: nil, count: count)).prefix(count))
            sides[closed.side].append(.entry(closed.entry))
            open = nil
        }
        for row in rows {
            guard let cell = row.cells.last else { continue }
            if cell.content == .text {
                close()
                var entry = AccountEntry(code: nil, amounts: [], range: cell.range, isNamed: true)
                entry.name = [cell.range]
                open = (0, entry, [])
            } else if var current = open {
                if current.entry.side == nil, let whole = cell.whole, whole <= 120 {
                    // Row numbers run down the left side, then down the right one.
                    current.side = whole > previous + 1 || previous == 0 && whole > 1 ? 1 : 0
                    if current.side == 0 { previous = whole }
                    current.entry.side = current.side == 0 ? .income : .expenditure
                } else if current.entry.side != nil {
                    current.values.append(document.amount(cell, in: unit))
                }
                current.entry.range = current.entry.range.lowerBound..<cell.range.upperBound
                open = current
            } else if let whole = cell.whole, whole == previous + 1 {
                previous = whole
            }
        }
        close()
        for side in 0...1 {
            sides[side].removeAll { if case .entry(let entry) = $0 { entry.side == nil } else { false } }
        }
    }
}
