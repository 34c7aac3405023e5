import ArgumentParser
import Renderer

/// How a command that prints rows prints them.
struct OutputOptions: ParsableArguments {
    @Option(help: "table, csv, json, jsonl or markdown.")
    var format: OutputFormat = .table

    @Flag(help: "Begin CSV with a byte order mark, which Excel needs to read Chinese.")
    var bom = false

    @Option(help: "The language of headings: zh or en.")
    var lang: ReportLanguage = .chinese

    func validate() throws {
        guard !bom || format == .csv else { throw ValidationError("--bom goes with --format csv.") }
    }

    /// Prints rows on standard output, and notes below them: with the rows where they are for reading, else on standard
    /// error.
    func write(_ table: OutputTable, notes: [String] = []) {
        if bom, format == .csv { Console.write([0xEF, 0xBB, 0xBF]) }
        let style = TerminalStyle.standardOutput
        let isForReading = format.isForReading
        if !isForReading || !table.rows.isEmpty {
            table.forEachPiece(format, style: style, Console.write)
        }
        if format == .markdown, !table.rows.isEmpty, !notes.isEmpty { Console.write([10]) }
        guard !notes.isEmpty else { return }
        if isForReading {
            Console.write(Array((notes.map(style.dim).joined(separator: "\n") + "\n").utf8))
        } else {
            Console.note(notes.joined(separator: "\n"))
        }
    }

    /// One of two wordings.
    func pick(_ chinese: String, _ english: String) -> String { lang == .chinese ? chinese : english }
}
