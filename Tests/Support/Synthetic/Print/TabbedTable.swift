/// A table of tab-separated rows. A page ends between two rows, or amid one: what did not fit stands in a row of its
/// own behind the blank line, under the same columns.
struct TabbedTable {
    let rows: [[String]]
    let isIndicator: [Bool]

    func text(using generator: inout SeededGenerator) -> String {
        var text = ""
        for (index, row) in rows.enumerated() {
            let followsIndicator = index > 0 && isIndicator[index - 1]
            if isIndicator[index], followsIndicator, generator.happens(8) { text += "\n" }
            if isIndicator[index], generator.happens(12), let parts = Self.cut(row, &generator) {
                text += parts.0.joined(separator: "\t") + "\n\n" + parts.1.joined(separator: "\t") + "\n"
            } else {
                text += row.joined(separator: "\t") + "\n"
            }
        }
        return text
    }

    /// The two parts of a row that a page cuts: every cell of words keeps some on this page.
    private static func cut(
        _ row: [String], _ generator: inout SeededGenerator
    ) -> (first: [String], rest: [String])? {
        var first = row
        var rest = row.map { _ in "" }
        var isCut = false
        for (column, cell) in row.enumerated()
        where column >= 3 && cell.count > 5 && cell.first?.isASCII == false {
            let place = cell.index(cell.startIndex, offsetBy: generator.number(3...cell.count - 2))
            first[column] = String(cell[..<place])
            rest[column] = String(cell[place...])
            isCut = true
        }
        return isCut ? (first, rest) : nil
    }
}
