import ArgumentParser
import Foundation
import Model

/// `juesuan parse`: documents in, JSON Lines out.
struct ParseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Read documents into structured reports, one JSON object a line.",
        discussion: """
            The objects come in the order of the paths; folders are read in the order of their file names. A document \
            that cannot be read gives one line on standard error, and the others go on (exit code 2).

            --coverage prints a table instead: one row a document and section, with how many fields of its year's \
            template were found of how many expected, and the names of those missed. --trace prints where the value of \
            one field stands, and every other place that states the field.

            EXAMPLES
              juesuan parse 2024/ --output reports.jsonl
              juesuan parse 局2024.txt --pretty
              juesuan parse 2024/ --facts > facts.jsonl
              juesuan parse 2024/ --coverage --format csv > coverage.csv
              juesuan parse 局2024.txt --trace three_public.total
            """
    )

    @OptionGroup var input: InputOptions

    @Option(
        name: .shortAndLong, help: "Write to a file instead of standard output; it is replaced when whole.")
    var output: String?

    @Flag(help: "Leave out prose (goals, reasons) and the snippets of provenance: names and figures only.")
    var facts = false

    @Flag(help: "One member a line, indented, for reading.")
    var pretty = false

    @Flag(help: "Print which fields of its year's template each document states, instead of JSON Lines.")
    var coverage = false

    @Option(
        help: ArgumentHelp(
            "Print where the value of a field comes from, as three_public.total, instead of JSON Lines.",
            valueName: "field"))
    var trace: String?

    @OptionGroup var table: OutputOptions

    func validate() throws {
        guard !coverage || trace == nil else {
            throw ValidationError("Take --coverage or --trace, not both.")
        }
        guard !(coverage || trace != nil) || !(facts || pretty) else {
            throw ValidationError("--facts and --pretty go with JSON Lines, not with --coverage or --trace.")
        }
        guard coverage || table.format == .table && !table.bom else {
            throw ValidationError("--format and --bom go with --coverage.")
        }
        guard !input.paths.isEmpty else {
            throw ValidationError("Name the documents to read, or - for standard input.")
        }
    }

    func run() async throws {
        let field = try trace.map { try TracedField(path: $0) }
        let file = try output.map { try AtomicFile(path: $0) }
        var rows = CoverageTable(table)
        do {
            let form: ReportForm = facts ? .facts : .full
            let isLines = !coverage && field == nil
            let writing: @Sendable (Report) -> [UInt8] = { [pretty] report in
                Self.json(report, form, isPretty: pretty)
            }
            let counts = try await input.forEachReport(writing: isLines ? writing : nil) { result in
                guard case .success(let report) = result.result else { return }
                // Parsed JSON names the document itself.
                let path = report.source.path ?? result.path
                if coverage { return rows.add(report, path: path) }
                let bytes =
                    field.map { Self.trace($0, report, path, table) } ?? result.written ?? []
                if let file { try file.write(bytes) } else { Console.write(bytes) }
            }
            if coverage {
                if let file { try file.write(rows.bytes) } else { table.write(rows.table) }
            }
            try file?.commit()
            throw ExitCode(InputOptions.status(reports: counts.reports, failures: counts.failures).rawValue)
        } catch is Interruption.Stopped {
            file?.discard()
            throw CommandFailure(
                message: output.map { "\($0): stopped; nothing was written" }
                    ?? "stopped; what was printed before are whole lines",
                status: .interrupted)
        } catch let error where !(error is ExitCode) {
            file?.discard()
            throw error
        }
    }

    /// A report as a line of JSON.
    private static func json(_ report: Report, _ form: ReportForm, isPretty: Bool) -> [UInt8] {
        var json = JSONWriter(isPretty: isPretty)
        report.write(to: &json, form: form)
        json.endLine()
        return json.bytes
    }

    /// Where the value of a field stands.
    private static func trace(
        _ field: TracedField, _ report: Report, _ path: String, _ output: OutputOptions
    ) -> [UInt8] {
        let trace = Trace(field: field, path: path, report: report, output: output)
        return Array((trace.lines.joined(separator: "\n") + "\n").utf8)
    }
}
