import Model

/// Rows by economic code, two or three blocks side by side: 公开06表. `30101 基本工资 607.74 30201 办公费 44.03`.
enum EconomicRows {
    /// The rows of the table, block by block, each from top to bottom.
    static func lines(
        _ pages: [AccountPage], _ document: DocumentContext, _ unit: Money.Unit
    ) -> [AccountTable.Line] {
        var blocks: [[NameParts.Piece]] = []
        for page in pages {
            let starts = blockStarts(page)
            for row in page.rows { read(row, starts, document, unit, &blocks) }
        }
        return blocks.flatMap { NameParts.join($0) }
            .filter { $0.code != nil || $0.name.contains { !$0.isEmpty } }
            .map { $0.line(document) }
    }

    /// The columns in which codes stand, from left to right.
    private static func blockStarts(_ page: AccountPage) -> [Int] {
        var starts: [Int] = []
        for row in page.rows {
            for cell in row.cells where isCode(cell, row) {
                let column = cell.columns.lowerBound
                if let near = starts.firstIndex(where: { abs($0 - column) <= 8 }) {
                    starts[near] = min(starts[near], column)
                } else {
                    starts.append(column)
                }
            }
        }
        return starts.sorted()
    }

    /// 301 to 399, three or five digits.
    private static func isCode(_ cell: GridRow.Cell, _ row: GridRow) -> Bool {
        cell.whole != nil && [3, 5].contains(cell.text.count) && row.text.bytes[cell.text.lowerBound] == 51
    }

    private static func read(
        _ row: GridRow, _ starts: [Int], _ document: DocumentContext, _ unit: Money.Unit,
        _ blocks: inout [[NameParts.Piece]]
    ) {
        let isStream = starts.count <= 1 && row.cells.count <= 2 && !row.isPositioned
        var open: (block: Int, entry: AccountEntry)?
        func close() {
            guard let closed = open else { return }
            put(.entry(closed.entry), closed.block)
            open = nil
        }
        func put(_ piece: NameParts.Piece, _ block: Int) {
            while blocks.count <= block { blocks.append([]) }
            blocks[block].append(piece)
        }
        if isStream {
            readStream(row, document, unit, &blocks)
            return
        }
        for cell in row.cells where cell.content != .blank {
            let block = max(0, (starts.lastIndex { $0 <= cell.columns.lowerBound + 2 } ?? 0))
            if isCode(cell, row), starts.contains(where: { abs($0 - cell.columns.lowerBound) <= 8 }) {
                close()
                let code = String(decoding: row.bytes(cell), as: UTF8.self)
                open = (block, AccountEntry(code: code, amounts: [nil], range: cell.range, isNamed: false))
            } else if cell.content == .text {
                if let current = open, current.block == block, !current.entry.isNamed,
                    current.entry.amounts == [nil]
                {
                    open?.entry.name = [cell.range]
                    open?.entry.isNamed = true
                } else {
                    close()
                    // 人员经费合计 has an amount and no code; a part of a name has none.
                    let isTotal = row.text.hasSuffix(cell.text, "合计")
                    if isTotal {
                        var entry = AccountEntry(code: nil, amounts: [nil], range: cell.range, isNamed: true)
                        entry.name = [cell.range]
                        open = (block, entry)
                    } else {
                        put(.part(cell.range), block)
                    }
                }
            } else if open != nil {
                open?.entry.amounts = [document.amount(cell, in: unit)]
                let start = open?.entry.range.lowerBound ?? cell.range.lowerBound
                open?.entry.range = start..<cell.range.upperBound
                close()
            }
        }
        close()
    }

    /// One cell a line: a code, a name, an amount.
    private static func readStream(
        _ row: GridRow, _ document: DocumentContext, _ unit: Money.Unit, _ blocks: inout [[NameParts.Piece]]
    ) {
        if blocks.isEmpty { blocks.append([]) }
        guard let cell = row.cells.last else { return }
        func entry(_ code: String?) -> AccountEntry {
            AccountEntry(code: code, amounts: [nil], range: cell.range, isNamed: code == nil)
        }
        let last = blocks[0].count - 1
        if isCode(cell, row) {
            blocks[0].append(.entry(entry(String(decoding: row.bytes(cell), as: UTF8.self))))
        } else if cell.content == .text {
            if last >= 0, case .entry(var open) = blocks[0][last], open.code != nil, !open.isNamed {
                open.name = [cell.range]
                open.isNamed = true
                blocks[0][last] = .entry(open)
            } else if row.text.hasSuffix(cell.text, "合计") {
                var total = entry(nil)
                total.name = [cell.range]
                blocks[0].append(.entry(total))
            }
        } else if cell.isValue, last >= 0, case .entry(var open) = blocks[0][last], open.amounts == [nil] {
            open.amounts = [document.amount(cell, in: unit)]
            open.range = open.range.lowerBound..<cell.range.upperBound
            blocks[0][last] = .entry(open)
        }
    }
}
