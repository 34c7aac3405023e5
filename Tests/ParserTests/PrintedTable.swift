/// A short account table, and the ways documents print one.
struct PrintedTable {
    /// How the cells of a row are kept apart.
    enum Layout: CaseIterable {
        /// By their place on the page, as `pdftotext -layout` prints them.
        case positioned
        /// By tabs.
        case tabbed
        /// By pipes.
        case piped
        /// Each on a line of its own behind a tab, as copied from the web.
        case stacked
    }

    let title: String
    let number: String
    var unit = "万元"
    /// The rows, heads first. A cell that breaks over lines has line breaks.
    var rows: [[String]]

    /// The table in a layout, from its title on.
    func text(_ layout: Layout) -> String {
        let head = "\(title)\n公开\(number)表\n部门：白鹭区档案馆\t金额单位：\(unit)\n"
        return head + body(rows, layout) + "注：本表反映部门本年度的情况。\n\n"
    }

    /// The table on two pages, the first `heads` rows printed on both.
    func pages(_ layout: Layout, heads: Int, breakAt row: Int) -> String {
        let first = body(Array(rows[..<row]), layout)
        let second = body(Array(rows[..<heads] + rows[row...]), layout)
        let head = "\(title)\n公开\(number)表\n部门：白鹭区档案馆\t金额单位：\(unit)\n"
        return head + first + "\n          — 5 —\n\u{C}" + second + "注：本表反映部门本年度的情况。\n\n"
    }

    private func body(_ rows: [[String]], _ layout: Layout) -> String {
        switch layout {
        case .tabbed: return rows.map { $0.joined(separator: "\t") + "\n" }.joined()
        case .piped:
            let lines = rows.map { row in
                "| " + row.map { $0.replacing("\n", with: "<br>") }.joined(separator: " | ") + " |\n"
            }
            let rule = "|" + String(repeating: " --- |", count: rows[0].count) + "\n"
            return lines[0] + rule + lines.dropFirst().joined()
        case .stacked: return rows.joined().map { "\t\($0)\n" }.joined()
        case .positioned: return rows.map { positioned($0, widths(rows)) }.joined()
        }
    }

    private func widths(_ rows: [[String]]) -> [Int] {
        rows[0].indices.map { column in
            rows.flatMap { $0[column].split(separator: "\n").map(\.count) }.max() ?? 0
        }
    }

    /// A row on its lines: the lines of a broken cell stand around the others.
    private func positioned(_ row: [String], _ widths: [Int]) -> String {
        let cells = row.map { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
        let height = cells.map(\.count).max() ?? 1
        let tall = height == 2 ? 3 : height
        return (0..<tall).map { line in
            var text = ""
            for (column, lines) in cells.enumerated() {
                let place = lines.count == 2 ? [0, nil, 1][line] : line - (tall - lines.count) / 2
                let part = place.flatMap { lines.indices.contains($0) ? lines[$0] : nil } ?? ""
                let blanks = String(repeating: " ", count: widths[column] - part.count)
                text += part.first?.isASCII == true && part.contains(".") ? blanks + part : part + blanks
                text += "    "
            }
            return text + "\n"
        }.joined()
    }
}
