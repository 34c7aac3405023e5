import ArgumentParser
import Auditor
import Foundation
import Loader
import Model

/// `juesuan check`: every document held against itself.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Hold every document against itself: sums, shares, rates, scores, things said twice (勾稽).",
        discussion: """
            A finding is error where an identity breaks beyond its rounding, warning where a score departs from the document's \
            own rule or a part exceeds what contains it, note where a reader should know, info within rounding. The exit code \
            is 3 where there is an error or a warning. `juesuan checks` lists the checks.

            EXAMPLES
              juesuan check 2024/
              juesuan check 局2024.txt --severity error --format jsonl
              juesuan check 局2024.txt --check N13,E13 --explain
              juesuan check --db accounts.db --format csv
              juesuan check 局2024.txt --against 局2023.txt
            """
    )

    @OptionGroup var input: InputOptions

    @Option(help: "The findings kept in a store instead of documents.", completion: .file(extensions: ["db"]))
    var db: String?

    @Option(help: AsOf.help, transform: AsOf.day)
    var asOf: CalendarDay?

    @Option(help: "Print findings from this severity up: info, note, warning or error.")
    var severity: Finding.Severity = .note

    @Option(parsing: .singleValue, help: "Only these checks, as N13 or N13,E13; may be given several times.")
    var check: [String] = []

    @Flag(
        help: "Print every outcome: what passed, what does not apply, what was not found, what is ambiguous.")
    var explain = false

    @Option(
        help: "Hold a document against another year's of the same department.", completion: .file())
    var against: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        try AsOf.validate(asOf, db)
        guard db == nil || input.paths.isEmpty else {
            throw ValidationError("Name documents or a store with --db, not both.")
        }
        guard db != nil || !input.paths.isEmpty else {
            throw ValidationError("Name the documents to check, - for standard input, or a store with --db.")
        }
        guard against == nil || db == nil else {
            throw ValidationError("--against goes with documents, not with --db.")
        }
        _ = try chosen
    }

    func run() async throws {
        let checks = try chosen
        let explains = explain
        var answer = CheckAnswer(output: output, severity: severity, explains: explain)
        var status = ExitStatus.clean
        var grave = false
        var summary = CheckSummary()
        answer.begin()
        func report(_ audited: AuditedDocument) {
            if audited.isGrave { grave = true }
            summary.count(audited)
            answer.write(audited)
        }
        if let db {
            try StoredAudit(path: db, asOf: asOf, checks: checks, explains: explain).forEach(report)
        } else if let against {
            status = try await holdAgainst(against, report)
        } else {
            let counts = try await input.forEachReport(
                auditing: { Audit(of: $0, checks: checks, explains: explains) }
            ) { result in
                guard case .success(let read) = result.result, let audit = result.audit else { return }
                report(AuditedDocument(read, path: result.path, outcomes: audit.outcomes))
            }
            status = InputOptions.status(reports: counts.reports, failures: counts.failures)
        }
        answer.end(summary)
        throw ExitCode((status == .clean && grave ? .findings : status).rawValue)
    }

    /// The checks that were named; all where none was.
    private var chosen: [Check] {
        get throws {
            guard !check.isEmpty else { return CheckCatalogue.all }
            return try check.flatMap { $0.split(separator: ",") }.map { name in
                guard let check = CheckCatalogue.check(String(name)) else {
                    throw ValidationError("No check \"\(name)\"; `juesuan checks` lists them.")
                }
                return check
            }
        }
    }
}

extension Finding.Severity: ExpressibleByArgument {}
