/// Puts the text of a marked-up document together: a line for each paragraph, a pipe row for each table row.
struct TextAssembly {
    /// UTF-8.
    private(set) var bytes: [UInt8] = []
    /// The longest text that is made of a document.
    static let largest = 256 << 20

    /// Whether the text has grown beyond what a document can be.
    var isTooLarge: Bool { bytes.count > Self.largest }

    /// Appends text to the line; line breaks in it are layout and become blanks.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        for byte in text { bytes.append(byte == 10 || byte == 13 || byte == 9 ? 32 : byte) }
    }

    /// Appends text to the line.
    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Ends the line, unless it is empty.
    mutating func endLine() {
        while let last = bytes.last, last == 32 { bytes.removeLast() }
        if let last = bytes.last, last != 10 { bytes.append(10) }
    }

    /// Appends a table: its rows as pipe rows, blank lines around it.
    mutating func append(_ table: MarkupTable) {
        endLine()
        bytes.append(10)
        for row in table.rows where row.contains(where: { !$0.isEmpty }) {
            bytes.append(124)
            for cell in row {
                bytes.append(32)
                bytes.append(contentsOf: cell)
                bytes.append(32)
                bytes.append(124)
            }
            bytes.append(10)
        }
        bytes.append(10)
    }
}

/// A table of a marked-up document. Cells that span columns or rows stand in the first of them, the others are empty.
struct MarkupTable {
    /// Rows of cells in UTF-8; line breaks in a cell are U+2028.
    private(set) var rows: [[[UInt8]]] = []
    /// For every column, in how many further rows a cell of an earlier row stands.
    private var covered: [Int] = []
    /// A hostile table has more columns than any account table.
    static let mostColumns = 256

    /// Begins a row.
    mutating func beginRow() { rows.append([]) }

    /// Appends a cell to the last row.
    mutating func append(_ cell: [UInt8], columns: Int = 1, rowSpan: Int = 1) {
        if rows.isEmpty { beginRow() }
        fillCovered()
        let width = min(max(columns, 1), Self.mostColumns)
        for step in 0..<width where rows[rows.count - 1].count < Self.mostColumns {
            let column = rows[rows.count - 1].count
            rows[rows.count - 1].append(step == 0 ? Self.cellText(cell) : [])
            if rowSpan > 1 {
                while covered.count <= column { covered.append(0) }
                covered[column] = rowSpan - 1
            }
        }
    }

    /// Ends the row: places that cells of earlier rows cover are empty cells.
    mutating func endRow() {
        guard !rows.isEmpty else { return }
        fillCovered()
    }

    private mutating func fillCovered() {
        let row = rows.count - 1
        while rows[row].count < covered.count, covered[rows[row].count] > 0 {
            covered[rows[row].count] -= 1
            rows[row].append([])
        }
    }

    /// A cell's text in one line: paragraphs are parted by U+2028, a pipe becomes its full-width form.
    private static func cellText(_ text: [UInt8]) -> [UInt8] {
        var cell: [UInt8] = []
        var slice = text[...]
        while let last = slice.last, last <= 32 { slice.removeLast() }
        while let first = slice.first, first <= 32 { slice.removeFirst() }
        for byte in slice {
            switch byte {
            case 10: cell.append(contentsOf: [0xE2, 0x80, 0xA8])
            case 124: cell.append(contentsOf: [0xEF, 0xBD, 0x9C])
            default: cell.append(byte)
            }
        }
        return cell
    }
}
