import ArgumentParser
import Auditor
import Foundation
import Loader
import Model

/// `juesuan load`: documents into a store.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Load documents or parsed JSON Lines into a store.",
        discussion: """
            The store is made where it is missing. A document is loaded whole or not at all, and the same document loaded \
            twice is one; a department-year with other content is a revision: both are kept and the newest counts.

            EXAMPLES
              juesuan load 2024/ --db accounts.db
              juesuan parse 2024/ | juesuan load - --db accounts.db --loaded-at 2025-09-30
            """
    )

    @OptionGroup var input: InputOptions

    @Option(help: "The store.", completion: .file(extensions: ["db"]))
    var db: String

    @Option(
        help:
            "When the documents were known, as 2025-09-30; without it today."
    )
    var loadedAt: String?

    func validate() throws {
        guard !input.paths.isEmpty else {
            throw ValidationError("Name the documents to load, or - for standard input.")
        }
    }

    func run() async throws {
        let paths = try InputFile.expand(input.paths)
        let day = loadedAt ?? Date.now.formatted(.iso8601.year().month().day())
        let store = try Store(path: db)
        var summary = LoadSummary()
        let counts = try await input.forEachReport(in: paths, auditing: { Audit(of: $0) }) { result in
            guard case .success(let report) = result.result else { return }
            summary.count(try store.load(report, audit: result.audit?.record, loadedAt: day))
        }
        Console.note(
            "\(db): \(summary.added) new, \(summary.revisions) revised, \(summary.unchanged) unchanged, "
                + "\(counts.failures) failed")
        throw ExitCode(InputOptions.status(reports: counts.reports, failures: counts.failures).rawValue)
    }
}
