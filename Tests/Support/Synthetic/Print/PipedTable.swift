/// A pipe table. Behind a page it goes on as a table of its own, with a rule below its first row, and sometimes
/// without its first column.
struct PipedTable {
    let rows: [[String]]
    let isIndicator: [Bool]

    func text(using generator: inout SeededGenerator) -> String {
        var lines: [String] = []
        var isShifted = false
        var needsRule = true
        for (index, row) in rows.enumerated() {
            let followsIndicator = index > 0 && isIndicator[index - 1]
            if isIndicator[index], followsIndicator, generator.happens(14) {
                lines += ["", ""]
                isShifted = generator.happens(35)
                needsRule = true
            }
            let cells = isShifted && row[0].isEmpty ? Array(row.dropFirst()) : row
            lines.append("| " + cells.joined(separator: " | ") + " |")
            if needsRule { lines.append("|" + String(repeating: "----|", count: cells.count)) }
            needsRule = false
        }
        return lines.joined(separator: "\n")
    }
}
