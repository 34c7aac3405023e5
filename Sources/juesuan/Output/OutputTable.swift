import ArgumentParser
import Model
import Renderer

/// How rows are printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    /// Aligned columns, for reading.
    case table
    /// RFC 4180.
    case csv
    /// One array of objects.
    case json
    /// One object a line.
    case jsonl
    /// A pipe table.
    case markdown

    /// Whether people read it as it is.
    var isForReading: Bool { self == .table || self == .markdown }
}

/// Rows that a command prints, in any format.
struct OutputTable {
    /// A column.
    struct Column {
        /// The heading for reading.
        let title: String
        /// The key in JSON and the heading in CSV.
        let key: String
        /// Whether its cells are set flush right.
        var isNumeric = false
        /// Who reads it.
        var audience = Audience.everyone
    }

    /// A cell.
    enum Cell {
        /// Text; nil is missing.
        case text(String?)
        /// A number and how many decimals it is read with; nil is missing.
        case number(Double?, decimals: Int)
        /// A whole number; nil is missing.
        case integer(Int?)
        /// A year, a number that is read without separators; nil is missing.
        case year(Int?)
    }

    let columns: [Column]
    var rows: [[Cell]] = []

    /// The rows in a format.
    func text(_ format: OutputFormat, style: TerminalStyle = .plain) -> String {
        String(decoding: bytes(format, style: style), as: UTF8.self)
    }

    /// The rows in a format, as UTF-8.
    func bytes(_ format: OutputFormat, style: TerminalStyle = .plain) -> [UInt8] {
        let shown = shown(in: format)
        return switch format {
        case .table: shown.alignedText(style)
        case .markdown: Array(shown.markdownText.utf8)
        case .csv: shown.csvBytes
        case .json, .jsonl: shown.jsonBytes(format)
        }
    }
}

extension OutputTable.Cell {
    /// For reading: thousands separators, fixed decimals, — for what is missing.
    var reading: String {
        var bytes: [UInt8] = []
        appendReading(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the same as UTF-8.
    func appendReading(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text):
            let start = bytes.count
            bytes += (text ?? NumberText.missing).utf8
            // A line break is a blank, and so is what would move the cursor or change colours.
            for place in start..<bytes.count where bytes[place] < 32 || bytes[place] == 127 {
                bytes[place] = 32
            }
        case .number(let value, let decimals): NumberText.append(value, decimals: decimals, to: &bytes)
        case .integer(let value): NumberText.append(value.map(Double.init), decimals: 0, to: &bytes)
        case .year(let value): bytes += (value.map(String.init) ?? NumberText.missing).utf8
        }
    }

    /// For machines: no separators, full precision, empty for what is missing.
    var plain: String {
        switch self {
        case .text(let text): text ?? ""
        case .number(let value, _): value.flatMap(PlainNumber.text) ?? ""
        case .integer(let value), .year(let value): value.map(String.init) ?? ""
        }
    }
}
