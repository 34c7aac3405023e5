import ArgumentParser

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
    var rows = OutputRows()

    /// The rows in a format.
    func text(_ format: OutputFormat, style: TerminalStyle = .plain) -> String {
        String(decoding: bytes(format, style: style), as: UTF8.self)
    }

    /// The rows in a format, as UTF-8.
    func bytes(_ format: OutputFormat, style: TerminalStyle = .plain) -> [UInt8] {
        var bytes: [UInt8] = []
        forEachPiece(format, style: style) { bytes += $0 }
        return bytes
    }
}
