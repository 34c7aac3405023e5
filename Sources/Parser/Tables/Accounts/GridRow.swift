import Model

/// A row of an account table: its cells with the columns they stand in, whatever layout the table was printed in.
struct GridRow {
    /// What a cell holds.
    enum Content: Equatable {
        /// Nothing.
        case blank
        /// `-`, `—`, `/`: a value that is missing.
        case dash
        /// A number; whole where it has neither decimals nor thousands commas.
        case number(PrintedDecimal, isWhole: Bool)
        /// Anything else.
        case text
    }

    /// A cell.
    struct Cell {
        /// The canonical form in the row's text.
        var text: Range<Int>
        /// The part of the file.
        var range: Range<Int>
        /// The columns it covers: characters where the layout is by position, as poppler counts them, else ten for each cell.
        var columns: Range<Int>
        /// What it holds.
        var content: Content

        /// The middle of the columns it covers, doubled.
        var middle: Int { columns.lowerBound + columns.upperBound }

        /// Whether it holds a number or a dash.
        var isValue: Bool {
            switch content {
            case .number, .dash: true
            case .blank, .text: false
            }
        }

        /// A whole number without decimals; nil for anything else.
        var whole: Int? {
            if case .number(let decimal, true) = content, !decimal.isNegative {
                return Int(exactly: decimal.digits)
            }
            return nil
        }
    }

    /// The canonical text of the cells.
    private(set) var text: CanonicalText
    /// The cells from left to right. Only layouts with marked cells have blank ones.
    var cells: [Cell] = []
    /// The line, from 0.
    let line: Int
    /// Whether a page begins with the row.
    var beginsPage = false
    /// Where a single blank parts words of a cell: the cell, and the end and the beginning of the words in its text and columns.
    private(set) var blanks: [(cell: Int, text: Int, left: Int, right: Int)] = []
    /// Whether the cells' columns are those of the page, not their number.
    var isPositioned = false

    /// Whether any cell holds a number or a dash.
    var hasValues: Bool { cells.contains(where: \.isValue) }
    /// The text of a cell.
    func bytes(_ cell: Cell) -> Slice<Bytes> { text.bytes[cell.text] }
    /// Whether a cell is a word and nothing else.
    func equals(_ cell: Cell, _ pattern: Pattern) -> Bool { text.equals(cell.text, pattern) }
    /// Whether the row has a cell that is the word.
    func contains(_ pattern: Pattern) -> Bool { cells.contains { equals($0, pattern) } }
    /// The words of the cells and the columns they cover, each run of words between blanks apart.
    var words: [(text: Range<Int>, columns: Range<Int>)] {
        var words: [(text: Range<Int>, columns: Range<Int>)] = []
        for (index, cell) in cells.enumerated() where cell.content == .text {
            var rest = (text: cell.text, columns: cell.columns)
            for blank in blanks where blank.cell == index {
                words.append(
                    (rest.text.lowerBound..<blank.text, rest.columns.lowerBound..<blank.left))
                rest = (blank.text..<rest.text.upperBound, blank.right..<rest.columns.upperBound)
            }
            words.append(rest)
        }
        return words
    }
    /// The whole row.
    var range: Range<Int> { (cells.first?.range.lowerBound ?? 0)..<(cells.last?.range.upperBound ?? 0) }
}

extension GridRow {
    /// Reads a line of any layout.
    init(_ document: DocumentContext, _ line: Range<Int>, number: Int) {
        let source = document.source
        self.init(line: number, document)
        guard let first = source[line].first else { return }
        if first == 124 {
            for (index, cell) in PipeRows.cells(source, line).enumerated() {
                append(cell, column: index, document)
            }
        } else if source[line].contains(9) {
            var start = line.lowerBound
            var column = 0
            for index in line where source[index] == 9 {
                append(start..<index, column: column, document)
                column += 1
                start = index + 1
            }
            append(start..<line.upperBound, column: column, document)
        } else {
            isPositioned = true
            readPositions(line, document)
        }
    }

    /// A row without cells.
    init(line: Int, _ document: DocumentContext) {
        text = document.rows.fold(0..<0)
        self.line = line
    }

    /// Appends a marked cell.
    mutating func append(_ range: Range<Int>, column: Int, _ document: DocumentContext) {
        let folded = document.rows.extend(&text, range)
        cells.append(
            Cell(text: folded, range: range, columns: column * 10..<column * 10 + 8, content: content(folded))
        )
    }

    /// Cells by position: numbers stand alone, words are parted by two blanks or more.
    private mutating func readPositions(_ line: Range<Int>, _ document: DocumentContext) {
        let source = document.source
        var index = line.lowerBound
        var column = 0
        var blanks = 2
        while index < line.upperBound {
            let byte = source[index]
            if byte == 12 { beginsPage = true }
            let ideographic =
                byte == 0xE3 && index + 2 < line.upperBound && source[index + 1] == 0x80
                && source[index + 2] == 0x80
            if byte <= 32 || ideographic {
                blanks += ideographic ? 2 : 1
                column += byte == 12 ? 0 : 1
                index += ideographic ? 3 : 1
                continue
            }
            let start = index
            let startColumn = column
            while index < line.upperBound, source[index] > 32 {
                if source[index] == 0xE3, index + 2 < line.upperBound, source[index + 1] == 0x80,
                    source[index + 2] == 0x80
                {
                    break
                }
                let length = min(UTF8Form.length(source[index]), line.upperBound - index)
                column += 1
                index += length
            }
            let folded = document.rows.extend(&text, start..<index)
            guard !folded.isEmpty else { continue }
            let cell = Cell(
                text: folded, range: start..<index, columns: startColumn..<column, content: content(folded))
            if blanks == 1, cell.content == .text, let last = cells.last, last.content == .text {
                self.blanks.append((cells.count - 1, folded.lowerBound, last.columns.upperBound, startColumn))
                cells[cells.count - 1].text = last.text.lowerBound..<folded.upperBound
                cells[cells.count - 1].range = last.range.lowerBound..<index
                cells[cells.count - 1].columns = last.columns.lowerBound..<column
            } else {
                cells.append(cell)
            }
            blanks = 0
        }
    }

    /// Whether thousands commas part groups of three; a number broken over two lines has other groups, and no value.
    private func isGrouped(_ bytes: Slice<Bytes>) -> Bool {
        let whole = bytes.prefix { $0 != 46 }
        guard whole.contains(44) else { return bytes.last != 46 }
        let groups = whole.split(separator: 44, omittingEmptySubsequences: false)
        return groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    private func content(_ range: Range<Int>) -> Content {
        guard !range.isEmpty else { return .blank }
        let bytes = text.bytes[range]
        if bytes.allSatisfy({ $0 == 45 || $0 == 47 }) { return .dash }
        guard range.count <= 24, let decimal = PrintedDecimal(parsing: bytes) else { return .text }
        guard isGrouped(bytes) else { return .dash }
        return .number(decimal, isWhole: decimal.decimals == 0 && !bytes.contains(44))
    }
}
