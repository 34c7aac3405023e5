import Analytics
import ArgumentParser
import Auditor
import Loader
import Model

/// Where a command's reports come from: documents named on the command line, or a store.
struct StoreOptions: ParsableArguments {
    @OptionGroup var input: InputOptions

    @Option(help: "Ask a store instead of documents.", completion: .file(extensions: ["db"]))
    var db: String?

    @Option(help: AsOf.help, transform: AsOf.day)
    var asOf: CalendarDay?

    func validate() throws {
        try AsOf.validate(asOf, db)
        guard db == nil || input.paths.isEmpty else {
            throw ValidationError("Name documents or a store with --db, not both.")
        }
        guard db != nil || !input.paths.isEmpty else {
            throw ValidationError("Name the documents to read, - for standard input, or a store with --db.")
        }
    }

    /// Opens the store for reading, or reads the documents into one in memory.
    ///
    /// - Throws: `CommandFailure` where no document could be read.
    func open() async throws -> (analysis: Analysis, status: ExitStatus) {
        if let db { return (Analysis(try Store(path: db, access: .readOnly, asOf: asOf)), .clean) }
        let store = try Store()
        let counts = try await input.forEachReport(auditing: { Audit(of: $0) }) { result in
            guard case .success(let report) = result.result,
                case .revision = try store.load(report, audit: result.audit?.record)
            else { return }
            let path = report.source.path ?? "-"
            let year = report.fiscalYear.map(\.description) ?? "—"
            Console.note(
                "\(path): warning: another document of \(report.department.key ?? "—") for \(year) was read before; "
                    + "this one counts, leave one out if that is wrong")
        }
        guard counts.reports > 0 else {
            throw CommandFailure(
                message: "error: none of the \(counts.failures) inputs could be read; see the lines above")
        }
        return (Analysis(store), InputOptions.status(reports: counts.reports, failures: counts.failures))
    }
}

extension StoreOptions {
    /// The options of a command whose arguments are not all documents.
    init(paths: [String], jobs: Int?, db: String?, asOf: CalendarDay?) {
        self.init()
        input = InputOptions()
        input.paths = paths
        input.jobs = jobs
        input.encoding = nil
        input.excerpts = false
        input.quiet = false
        self.db = db
        self.asOf = asOf
    }
}

/// The past day at whose end a store is read.
enum AsOf {
    /// What the option does.
    static let help: ArgumentHelp = ArgumentHelp(
        "Answer with what was known at the end of a day, as 2025-09-30; goes with --db.", valueName: "day")

    /// The day that a user names.
    static func day(_ text: String) throws -> CalendarDay {
        guard let day = CalendarDay(parsing: text) else {
            throw ValidationError("\"\(text)\" is no date; write it as 2025-09-30.")
        }
        return day
    }

    /// Only a store has a past.
    static func validate(_ day: CalendarDay?, _ db: String?) throws {
        guard day == nil || db != nil else {
            throw ValidationError("--as-of goes with --db: only a store knows when documents were loaded.")
        }
    }
}
