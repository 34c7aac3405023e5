import Model
import Renderer

extension OutputTable {
    /// Columns aligned by display width, numbers flush right, two blanks between; as UTF-8.
    func alignedText(_ style: TerminalStyle) -> [UInt8] {
        let cells = CellText(self)
        var widths = columns.indices.map { cells.width($0) }
        for (index, width) in cells.widths.enumerated() {
            widths[index % columns.count] = max(widths[index % columns.count], width)
        }
        let lineSize = widths.reduce(0) { $0 + $1 + 2 }
        var text: [UInt8] = []
        text.reserveCapacity(lineSize * (rows.count + 2))
        var heading: [UInt8] = []
        append(0, of: cells, widths, to: &heading)
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        text += (style.bold(String(decoding: heading, as: UTF8.self)) + "\n" + style.dim(rule) + "\n").utf8
        for row in rows.indices {
            append(row + 1, of: cells, widths, to: &text)
            text.append(10)
        }
        return text
    }

    /// Appends a line without its end.
    private func append(_ row: Int, of cells: CellText, _ widths: [Int], to text: inout [UInt8]) {
        for column in columns.indices {
            let cell = row * columns.count + column
            let padding = repeatElement(32 as UInt8, count: widths[column] - cells.width(cell))
            let isLast = column == columns.count - 1
            if columns[column].isNumeric { text += padding }
            text += cells.bytes(cell)
            guard !isLast else { continue }
            if !columns[column].isNumeric { text += padding }
            text.append(32)
            text.append(32)
        }
    }

    var markdownText: String {
        func row(_ cells: [String]) -> String {
            "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
        }
        let rule = "|" + columns.map { $0.isNumeric ? "---:" : "---" }.joined(separator: "|") + "|\n"
        return row(columns.map(\.title)) + rule + rows.map { row($0.map(\.reading)) }.joined()
    }

    var csvBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity((rows.count + 1) * columns.count * 12)
        CSVWriter.append(columns.map(\.key), to: &bytes)
        for row in rows { CSVWriter.append(row.map(\.plain), to: &bytes) }
        return bytes
    }

    func jsonBytes(_ format: OutputFormat) -> [UInt8] {
        var json = JSONWriter()
        if format == .jsonl {
            for row in rows {
                json.object { write(row, to: &$0) }
                json.endLine()
            }
        } else {
            json.array { json in
                for row in rows { json.object { write(row, to: &$0) } }
            }
            json.endLine()
        }
        return json.bytes
    }

    private func write(_ row: [Cell], to json: inout JSONWriter) {
        for (column, cell) in zip(columns, row) {
            switch cell {
            case .text(let text): if let text { json.string(column.key, text) } else { json.null(column.key) }
            case .number(let value, _): json.number(column.key, value)
            case .integer(let value), .year(let value): json.number(column.key, value.map(Double.init))
            }
        }
    }
}
