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
            twice is one; a department-year with other content is a revision: both are kept and the newest counts. The load \
            is an event that `juesuan history` prints. While another command writes the store, this one waits.

            EXAMPLES
              juesuan load 2024/ --db accounts.db
              juesuan parse 2024/ | juesuan load - --db accounts.db --loaded-at 2025-09-30
              juesuan load 2024/ --db accounts.db --aliases renamed.csv
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

    @Option(
        help:
            "A CSV file of renamed departments, old key and new key on each line; replaces what the store knows.",
        completion: .file(extensions: ["csv"]))
    var aliases: String?

    @Option(help: "Wait so many seconds for another command that writes the store.")
    var wait = 60

    func validate() throws {
        guard !input.paths.isEmpty else {
            throw ValidationError("Name the documents to load, or - for standard input.")
        }
        guard wait >= 0 else { throw ValidationError("--wait takes a number of seconds from 0 up.") }
    }

    func run() async throws {
        let paths = try InputFile.expand(input.paths)
        if let loadedAt, !Store.isDay(loadedAt) { throw LoaderError.invalidDate(loadedAt) }
        let names = try aliases.map { try AliasFile($0) }
        let writable = try WholeWork.run(
            orSay: "\(db): stopped; nothing was loaded", undo: WritableStore.undoing(db)
        ) { work in
            let writable = try WritableStore(path: db, wait: wait)
            work.conclude()
            try names?.apply(to: writable.store)
            return writable
        }
        let now = LocalTime.now
        let load = try writable.store.load(
            from: LoadEvent.Origin(
                at: loadedAt ?? now, sources: input.paths, version: ProgramVersion.text),
            loadedAt: loadedAt ?? String(now.prefix(10)))
        let counts: (reports: Int, failures: Int)
        do {
            counts = try await input.forEachReport(in: paths, auditing: { Audit(of: $0) }) { result in
                switch result.result {
                case .success(let report): try await load.add(report, audit: result.audit?.record)
                case .failure: load.countFailure()
                }
            }
            try await load.finish()
        } catch is Interruption.Stopped {
            try await load.flush()
            tell(load, "stopped; these are kept, load again to go on")
            throw ExitCode(ExitStatus.interrupted.rawValue)
        } catch {
            try? await load.settle()
            tell(load, "these are kept")
            throw error
        }
        tell(load, nil)
        try names?.warnOfUnknown(in: writable.store)
        throw ExitCode(InputOptions.status(reports: counts.reports, failures: counts.failures).rawValue)
    }

    /// Says what became of the documents.
    private func tell(_ load: StoreLoad, _ remark: String?) {
        for line in StoreLoad.Remark.lines(load.remarks) { Console.note(line) }
        let summary = load.summary
        Console.note(
            "\(db): \(summary.added) new, \(summary.revisions) revised, \(summary.unchanged) unchanged, "
                + "\(summary.failed) failed" + (remark.map { "; \($0)" } ?? ""))
    }
}

/// The time of this machine.
enum LocalTime {
    /// The day and time where the machine stands, `2025-09-30T17:05:09+08:00`.
    static var now: String {
        Date.now.formatted(
            Date.ISO8601FormatStyle(
                dateSeparator: .dash, dateTimeSeparator: .standard, timeSeparator: .colon,
                timeZoneSeparator: .colon, includingFractionalSeconds: false, timeZone: .current))
    }
}
