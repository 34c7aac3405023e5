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

            EXAMPLES
              juesuan parse 2024/ --output reports.jsonl
              juesuan parse 局2024.txt --pretty
              juesuan parse 2024/ --facts > facts.jsonl
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

    func validate() throws {
        guard !input.paths.isEmpty else {
            throw ValidationError("Name the documents to read, or - for standard input.")
        }
    }

    func run() async throws {
        let file = try output.map { try AtomicFile(path: $0) }
        do {
            let counts = try await input.forEachReport { result in
                guard case .success(let report) = result.result else { return }
                var json = JSONWriter(isPretty: pretty)
                report.write(to: &json, form: facts ? .facts : .full)
                json.endLine()
                if let file { try file.write(json.bytes) } else { Console.write(json.bytes) }
            }
            try file?.commit()
            throw ExitCode(InputOptions.status(reports: counts.reports, failures: counts.failures).rawValue)
        } catch let error where !(error is ExitCode) {
            file?.discard()
            throw error
        }
    }
}
