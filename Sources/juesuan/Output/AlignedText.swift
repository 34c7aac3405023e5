/// Columns aligned by display width, numbers flush right, two blanks between.
struct AlignedText: RowText {
    private struct Column {
        let isNumeric: Bool
        let width: Int
    }

    /// The rows as text, in one part or in two.
    private let parts: [CellText]
    private let columns: [Column]

    /// The headings and the rule below them.
    let head: [UInt8]

    /// A table with the columns at some places.
    init(_ table: OutputTable, _ places: [Int], _ style: TerminalStyle) {
        let rows = table.rows
        let parts = rows.inHalves(of: 0..<rows.count) { CellText(rows, $0, places) }
        let titles = places.map { Array(table.columns[$0].title.utf8) }
        let columns = places.indices.map { index in
            Column(
                isNumeric: table.columns[places[index]].isNumeric,
                width: parts.map { $0.mostWidths[index] }.reduce(DisplayWidth.of(titles[index][...]), max))
        }
        self.parts = parts
        self.columns = columns
        var heading: [UInt8] = []
        for (index, title) in titles.enumerated() {
            let most = title.count + columns[index].width + 2
            heading += [UInt8](unsafeUninitializedCapacity: most) { line, count in
                count = title.withUnsafeBufferPointer {
                    Self.write(
                        $0, DisplayWidth.of(title[...]), columns[index], isLast: index == titles.count - 1,
                        to: line)
                }
            }
        }
        let rule = columns.map { String(repeating: "─", count: $0.width) }.joined(separator: "  ")
        head = Array(
            (style.bold(String(decoding: heading, as: UTF8.self)) + "\n" + style.dim(rule) + "\n").utf8)
    }

    func bytes(of range: Range<Int>) -> [UInt8] {
        let lineWidth = columns.reduce(1) { $0 + $1.width + 2 }
        var first = 0
        var text: [UInt8] = []
        for part in parts {
            let rows = range.clamped(to: first..<first + part.count)
            let places = rows.lowerBound - first..<rows.upperBound - first
            first += part.count
            // A cell has no more blanks beside it than its column is wide.
            let most = part.byteCount(in: places) + places.count * lineWidth
            text += [UInt8](unsafeUninitializedCapacity: most) { line, count in
                part.forEach(in: places) { column, cell, width in
                    let isLast = column == columns.count - 1
                    count += Self.write(
                        cell, width, columns[column], isLast: isLast,
                        to: UnsafeMutableBufferPointer(rebasing: line[count...]))
                    guard isLast else { return }
                    line[count] = 10
                    count += 1
                }
            }
        }
        return text
    }

    /// Writes a cell with its blanks, and returns how many bytes they are.
    private static func write(
        _ cell: UnsafeBufferPointer<UInt8>, _ width: Int, _ column: Column, isLast: Bool,
        to line: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        let padding = column.width - width
        let behind = isLast ? 0 : column.isNumeric ? 2 : padding + 2
        var count = 0
        if column.isNumeric {
            line[..<padding].update(repeating: 32)
            count = padding
        }
        _ = UnsafeMutableBufferPointer(rebasing: line[count...]).update(fromContentsOf: cell)
        count += cell.count
        line[count..<count + behind].update(repeating: 32)
        return count + behind
    }
}
