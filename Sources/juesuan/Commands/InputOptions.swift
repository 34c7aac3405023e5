import ArgumentParser
import Auditor
import Foundation
import Model
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

    @Flag(
        help:
            "Show the line of the document below each message, with a caret; on a terminal this is done without asking."
    )
    var excerpts = false

    @Flag(help: "Show no progress.")
    var quiet = false

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
    /// With `auditing` every report is held against itself on the core that read it, with `writing` it is written there.
    /// Progress is shown on standard error.
    ///
    /// - Throws: `Interruption.Stopped` after Ctrl-C or a request to end.
    func forEachReport(
        in files: [String]? = nil, auditing: (@Sendable (Report) -> Audit)? = nil,
        writing: (@Sendable (Report) -> [UInt8])? = nil,
        _ body: (ReadResult) async throws -> Void
    ) async throws -> (reports: Int, failures: Int) {
        let files = try files ?? InputFile.expand(paths)
        let interruption = Interruption()
        let progress = Progress(files, isQuiet: quiet)
        defer {
            progress?.end()
            interruption.end()
        }
        let reader = DocumentReader(
            jobs: jobs ?? Self.defaultJobs, encoding: encoding, auditing: auditing, writing: writing)
        return
            try await reader.forEach(
                files,
                finished: { index, failures in
                    progress?.finish(index, failures: failures)
                    try interruption.check()
                }
            ) { result in
                try interruption.check()
                progress?.countDocument()
                switch result.result {
                case .success(let report):
                    for diagnostic in report.diagnostics where diagnostic.severity != .note {
                        tell(diagnostic, path: result.path, text: report.text)
                    }
                case .failure(let failure): tell(failure.diagnostic, path: result.path, text: SourceText())
                }
                try await body(result)
            }
    }

    /// Tells a diagnostic on standard error, with the line it is about where that is wanted.
    private func tell(_ diagnostic: Diagnostic, path: String, text: SourceText) {
        Console.note(diagnostic.line(path: path))
        guard excerpts || Console.isTerminal, let excerpt = diagnostic.excerpt(in: text) else { return }
        Console.note(excerpt.lines.joined(separator: "\n"))
    }

    /// The exit status that the counts of a run call for.
    static func status(reports: Int, failures: Int) -> ExitStatus {
        failures == 0 ? .clean : reports == 0 ? .fatal : .partial
    }
}
