import Analytics
import ArgumentParser
import Charts
import Loader
import Renderer

extension ReportLanguage: ExpressibleByArgument {}

/// `juesuan report`: the comparison report.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the comparison report: Markdown, charts, and the data behind them.",
        discussion: """
            Writes report.md, figures/*.png, data/*.csv (what stands behind each table and figure) and report.json (every \
            number). Files of an earlier report in the folder are replaced, others are left alone.

            EXAMPLES
              juesuan report 2024/ --out Reports/2024
              juesuan report --db accounts.db --year all --out Reports/all --lang en
            """
    )

    @OptionGroup var store: StoreOptions

    @Option(help: "The folder to write.", completion: .directory)
    var out: String

    @Option(help: "The fiscal year, or all; without it the latest.")
    var year: String?

    @Option(name: .customLong("where"), help: "A condition over fields, as \"department.level = 'county'\".")
    var condition: String?

    @Option(help: "A remark printed below the title, as where the documents come from.")
    var remark: String?

    @Option(help: "The language: zh or en.")
    var lang: ReportLanguage = .chinese

    func validate() throws { _ = try YearChoice(year) }

    func run() async throws {
        let (analysis, status) = try await store.open()
        let years = try YearChoice(year).years(in: analysis.store)
        let report = try ComparisonReport(
            analysis, Selection(years: years, condition: condition), language: lang, remark: remark)
        let all = try analysis.store.years()
        if year == nil, all.count > 1, let latest = years?.first {
            Console.note(
                "the report is on \(latest), the latest of \(all.count) years; use --year for another or all")
        }
        try ReportFolder.write(report.files(fonts: .mainlandSans()), to: out)
        Console.note("\(out)/report.md")
        throw ExitCode(status.rawValue)
    }
}

/// A year, all of them, or the latest.
struct YearChoice {
    private let year: Int?
    private let isAll: Bool

    /// Reads `2024`, `all`, or nothing for the latest.
    ///
    /// - Throws: `ValidationError` for anything else.
    init(_ text: String?) throws {
        isAll = text == "all"
        year = text.flatMap(Int.init)
        if let text, !isAll, year == nil {
            throw ValidationError("--year takes a year or all, not \"\(text)\".")
        }
    }

    /// The years to select; nil for all.
    func years(in store: Store) throws -> [Int]? {
        if isAll { return nil }
        if let year { return [year] }
        return try store.years().max().map { [$0] }
    }
}
