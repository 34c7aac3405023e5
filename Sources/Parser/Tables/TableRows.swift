/// Reads the lines of a form into rows. Three layouts are known, told by the lines themselves.
enum TableRows {
    /// The rows of a form, in order.
    static func rows(_ section: OutlineSection, _ document: DocumentContext) -> [TableRow] {
        let source = document.source
        var isPiped = false
        var widest = 0
        for line in section.lines {
            let range = document.lines.range(line, in: source)
            guard let first = source[range].first else { continue }
            if first == 124 { isPiped = true }
            let tabs = source[range].count { $0 == 9 }
            if first == 9 || tabs > 1 { widest = max(widest, tabs) }
        }
        if isPiped { return PipeRows.rows(section, document) }
        return widest > 1 ? TabbedRows.rows(section, document) : StackedRows.rows(section, document)
    }
}

/// Rows of a pipe table: `| 项目名称 | | 业务费 | |`. A table may go on after a page break as a table of its own.
enum PipeRows {
    static func rows(_ section: OutlineSection, _ document: DocumentContext) -> [TableRow] {
        var rows: [TableRow] = []
        var isBroken = false
        for line in section.lines {
            let range = document.lines.range(line, in: document.source)
            guard !range.isEmpty, document.source[range.lowerBound] == 124 else {
                isBroken = true
                continue
            }
            guard !isRule(document.source, range) else { continue }
            var row = TableRow(line: line, document)
            row.followsBreak = isBroken
            isBroken = false
            for cell in cells(document.source, range) { row.append(cell, document) }
            if !row.filled.isEmpty { rows.append(row) }
        }
        return rows
    }

    /// The cells between the pipes of a line.
    static func cells(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = line.lowerBound + 1
        for index in start..<line.upperBound where source[index] == 124 && source[index - 1] != 92 {
            cells.append(start..<index)
            start = index + 1
        }
        if source[start..<line.upperBound].contains(where: { $0 > 32 }) {
            cells.append(start..<line.upperBound)
        }
        return cells
    }

    /// A line of dashes between head and body.
    private static func isRule(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        source[line].allSatisfy { $0 == 124 || $0 == 45 || $0 == 58 || $0 <= 32 }
    }
}

/// Rows of a tab-separated table, one line a row.
enum TabbedRows {
    static func rows(_ section: OutlineSection, _ document: DocumentContext) -> [TableRow] {
        let source = document.source
        var rows: [TableRow] = []
        var isBroken = false
        for line in section.lines {
            let range = document.lines.range(line, in: source)
            guard source[range].contains(9) else {
                isBroken = true
                continue
            }
            var row = TableRow(line: line, document)
            row.followsBreak = isBroken
            isBroken = false
            var start = range.lowerBound
            for index in range where source[index] == 9 {
                row.append(start..<index, document)
                start = index + 1
            }
            row.append(start..<range.upperBound, document)
            if !row.filled.isEmpty { rows.append(row) }
        }
        return rows
    }
}

/// Rows of a table printed one cell a line: every cell begins with a tab, a blank line ends the row.
enum StackedRows {
    static func rows(_ section: OutlineSection, _ document: DocumentContext) -> [TableRow] {
        let source = document.source
        var rows: [TableRow] = []
        var row: TableRow?
        for line in section.lines {
            let range = document.lines.range(line, in: source)
            if !range.isEmpty, source[range.lowerBound] == 9 {
                if row == nil { row = TableRow(line: line, document) }
                row?.append(range.lowerBound + 1..<range.upperBound, document)
            } else if let finished = row {
                if !finished.filled.isEmpty { rows.append(finished) }
                row = nil
            }
        }
        if let row, !row.filled.isEmpty { rows.append(row) }
        return rows
    }
}
