/// Puts rows together whose cells are printed one a line, as pages give them that were copied from the web.
///
/// Every cell stands on a line of its own behind a tab, empty ones too. The row 栏次 tells how many cells a row has; where
/// rows begin with codes, the distance from code to code does.
enum StackedCells {
    /// Whether the rows of a page hold one cell each.
    static func isStacked(_ rows: [GridRow]) -> Bool {
        rows.count >= 6
            && rows.count { $0.cells.count <= 2 } * 20 > rows.count * 19
    }

    /// The page with its cells put into rows; nil where nothing tells how many cells a row has.
    static func page(_ rows: [GridRow], _ document: DocumentContext) -> AccountPage? {
        let cells = rows.compactMap { row in row.cells.last.map { (row, $0) } }
        guard let first = cells.firstIndex(where: { $0.0.equals($0.1, "栏次") }) else { return nil }
        var end = first
        var expected = 1
        var index = first
        while index < cells.count {
            let (row, cell) = cells[index]
            if cell.whole == expected {
                expected += 1
                end = index + 1
            } else if cell.content != .blank, !row.equals(cell, "栏次") {
                break
            }
            index += 1
        }
        guard expected > 1 else { return nil }
        var page = AccountPage()
        for (row, cell) in cells[..<first] where row.equals(cell, "行次") {
            page.add(self.row([cell], row.line, document))
        }
        page = AccountPage()
        let numbering = end - first
        let codes = cells.indices.filter { $0 >= end && isCode(cells[$0].1) }
        let steps = zip(codes, codes.dropFirst()).map { $1 - $0 }
        let width = codes.count > 1 ? mode(steps) ?? numbering : numbering
        // The row numbers are a column where 行次 is said.
        if cells[..<first].contains(where: { $0.0.equals($0.1, "行次") }) {
            page.add(self.row(heads(cells[..<first].map { $0 }, width), rows[0].line, document))
        }
        let shift = max(0, width - numbering)
        page.add(
            row(
                Array(repeating: nil, count: shift) + cells[first..<end].map { Optional($0.1) },
                rows[first].line, document))
        var start = end
        if let code = codes.first, code > end {
            // 合计 stands before the first code, and may lack the cell of the code.
            let total = cells[end..<code].map { Optional($0.1) }
            if !total.isEmpty {
                page.add(
                    row(
                        Array(repeating: nil, count: max(0, width - total.count)) + total, cells[end].0.line,
                        document))
            }
            start = code
        }
        while start < cells.count {
            let chunk = cells[start..<min(start + width, cells.count)]
            page.add(row(chunk.map { Optional($0.1) }, chunk.first?.0.line ?? 0, document))
            start += width
        }
        return page
    }

    private static func isCode(_ cell: GridRow.Cell) -> Bool {
        cell.whole.map { $0 >= 100 } ?? false && [3, 5, 7].contains(cell.text.count)
    }

    /// The heads 行次 where row numbers stand: behind the name of each side.
    private static func heads(_ cells: [(GridRow, GridRow.Cell)], _ width: Int) -> [GridRow.Cell?] {
        let last = cells.suffix(width).map { $0 }
        return last.map { $0.0.equals($0.1, "行次") || $0.0.equals($0.1, "项目") ? $0.1 : nil }
    }

    private static func mode(_ numbers: [Int]) -> Int? {
        Dictionary(grouping: numbers, by: \.self).max {
            ($0.value.count, -$0.key) < ($1.value.count, -$1.key)
        }?.key
    }

    private static func row(_ cells: [GridRow.Cell?], _ line: Int, _ document: DocumentContext)
        -> GridRow
    {
        var row = GridRow(line: line, document)
        for (column, cell) in cells.enumerated() {
            row.append(cell?.range ?? 0..<0, column: column, document)
        }
        return row
    }
}
