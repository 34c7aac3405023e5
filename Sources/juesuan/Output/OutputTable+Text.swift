import Model
import Renderer

extension OutputTable {
    /// Columns aligned by display width, numbers flush right, two blanks between.
    func alignedText(_ style: TerminalStyle) -> String {
        let cells = [columns.map(\.title)] + rows.map { $0.map(\.reading) }
        let sizes = cells.map { $0.map(DisplayWidth.of) }
        let widths = columns.indices.map { column in sizes.map { $0[column] }.max() ?? 0 }
        var text = ""
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        for (index, row) in cells.enumerated() {
            guard index == 0 else {
                append(row, sizes[index], widths, to: &text)
                text += "\n"
                continue
            }
            var heading = ""
            append(row, sizes[index], widths, to: &heading)
            text += style.bold(heading) + "\n" + style.dim(rule) + "\n"
        }
        return text
    }

    /// Appends a line without its end.
    private func append(_ row: [String], _ sizes: [Int], _ widths: [Int], to text: inout String) {
        for (index, cell) in row.enumerated() {
            let padding = String(repeating: " ", count: widths[index] - sizes[index])
            let isLast = index == row.count - 1
            text += columns[index].isNumeric ? padding + cell : isLast ? cell : cell + padding
            if !isLast { text += "  " }
        }
    }

    var markdownText: String {
        func row(_ cells: [String]) -> String {
            "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
        }
        let rule = "|" + columns.map { $0.isNumeric ? "---:" : "---" }.joined(separator: "|") + "|\n"
        return row(columns.map(\.title)) + rule + rows.map { row($0.map(\.reading)) }.joined()
    }

    var csvText: String {
        CSVWriter.line(columns.map(\.key)) + rows.map { CSVWriter.line($0.map(\.plain)) }.joined()
    }

    func jsonText(_ format: OutputFormat) -> String {
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
        return String(decoding: json.bytes, as: UTF8.self)
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
