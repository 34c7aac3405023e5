import ArgumentParser
import Foundation
import Parser

/// The inputs of a command that reads documents.
struct InputOptions: ParsableArguments {
    @Argument(help: "Documents, folders, parsed JSON Lines, or - for standard input.", completion: .file())
    var paths: [String] = []

    @Option(
        name: .shortAndLong,
        help: "How many documents to read at the same time; without it one for each core.")
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "The encoding of the text files (utf-8, gb18030, gbk, utf-16, big5); without it each is told apart.",
            valueName: "name"),
        transform: InputOptions.encoding(named:))
    var encoding: TextEncoding?

    /// One for each core, and not more than 16.
    private static let defaultJobs = min(ProcessInfo.processInfo.activeProcessorCount, 16)

    /// The encoding a user names.
    static func encoding(named name: String) throws -> TextEncoding {
        guard let encoding = TextEncoding(named: name) else {
            throw ValidationError("\(name) is no known encoding; take utf-8, gb18030, gbk, utf-16 or big5.")
        }
        return encoding
    }

    func validate() throws {
        guard jobs ?? 1 >= 1 else { throw ValidationError("--jobs takes a number from 1 up.") }
    }

    /// Reads all inputs in order; failures are told on standard error as they come.
    func forEachReport(
        in files: [String]? = nil, _ body: (ReadResult) throws -> Void
    ) async throws -> (reports: Int, failures: Int) {
        try await DocumentReader(jobs: jobs ?? Self.defaultJobs, encoding: encoding).forEach(
            try files ?? InputFile.expand(paths)
        ) { result in
            switch result.result {
            case .success(let report):
                for diagnostic in report.diagnostics where diagnostic.severity != .note {
                    Console.note(diagnostic.line(path: result.path))
                }
            case .failure(let failure): Console.note(failure.diagnostic.line(path: result.path))
            }
            try body(result)
        }
    }

    /// The exit status that the counts of a run call for.
    static func status(reports: Int, failures: Int) -> ExitStatus {
        failures == 0 ? .clean : reports == 0 ? .fatal : .partial
    }
}
