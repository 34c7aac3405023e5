import Analytics
import ArgumentParser
import Charts
import Loader
import Model
import Renderer

extension ReportLanguage: ExpressibleByArgument {}
extension ComparisonReport.Format: ExpressibleByArgument {}

/// `juesuan report`: the comparison report.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the comparison report: text, charts, and the data behind them.",
        discussion: """
            Writes report.md (or .html, .docx), figures/*.png, data/*.csv (what stands behind each table and figure) and \
            report.json (every number). The folder is complete or untouched: the report takes its place in one step, unless \
            the folder holds other files, which are left alone.

            With --against, or --quarter, the report says what changed since an earlier day: what came in, what is still \
            awaited, how the main measures moved and which part of that is composition, ranks, outliers, findings, revisions.

            EXAMPLES
              juesuan report 2024/ --out Reports/2024
              juesuan report --db accounts.db --year all --out Reports/all --lang en
              juesuan report --db accounts.db --quarter 2025Q3 --out Reports/2025Q3
              juesuan report --db accounts.db --as-of 2025-09-30 --against 2025-06-30 --format html --out Reports/2025Q3
              juesuan report --db accounts.db --sections summary,three_public,method --split-by prefecture --out Reports/cities
            """
    )

    @OptionGroup var store: StoreOptions
    @OptionGroup var days: ReportDayOptions
    @OptionGroup var layout: ReportLayoutOptions

    @Option(help: "The folder to write.", completion: .directory)
    var out: String

    @Option(help: "The fiscal year, or all; without it the latest.")
    var year: String?

    @Option(
        name: .customLong("where"), help: "A condition over fields, as \"department.level = 'county'\".",
        completion: FieldCompletion.fields)
    var condition: String?

    @Option(
        help: ArgumentHelp(
            "A report for each value of a field, as prefecture or department.level, each in a folder of its own.",
            valueName: "field"), completion: FieldCompletion.groups)
    var splitBy: String?

    @Option(
        help: "With --split-by peer: a CSV file with a department key and its peer group on each line.",
        completion: .file(extensions: ["csv"]))
    var peers: String?

    @Option(help: "A remark printed below the title, as where the documents come from.")
    var remark: String?

    @Option(help: "The language: zh or en.")
    var lang: ReportLanguage = .chinese

    func validate() throws {
        _ = try YearChoice(year)
        try days.validate(store)
        guard (splitBy == "peer") == (peers != nil) else {
            throw ValidationError(
                "--split-by peer and --peers FILE.csv, which names the groups, go together.")
        }
    }

    func run() async throws {
        var store = store
        if let end = days.end(store) { store.asOf = end }
        let order = try layout.order()
        let (analysis, status) = try await store.open()
        try await WholeWork.run(orSay: Self.stopped(out), undo: WordFile.discard) { work in
            try await write(analysis, store, order, work)
        }
        throw ExitCode(status.rawValue)
    }

    /// Writes the report, or one for each value of a field.
    private func write(
        _ analysis: Analysis, _ store: StoreOptions, _ order: ReportOrder, _ work: WholeWork
    ) async throws {
        let earlier = try days.earlier(store)
        let years = try YearChoice(year).years(in: analysis.store)
        let all = try analysis.store.years()
        if year == nil, all.count > 1, let latest = years?.first {
            Console.note(
                "the report is on \(latest), the latest of \(all.count) years; use --year for another or all")
        }
        var selection = Selection(years: years, condition: condition)
        if let peers { selection.peers = try PeerFile.read(peers, departments: analysis.departmentKeys()) }
        func write(_ selection: Selection, of group: String? = nil, to folder: String) async throws {
            work.beginNext(orSay: Self.stopped(folder))
            let report = try ComparisonReport(
                analysis, selection, language: lang, day: store.asOf?.description, against: earlier,
                group: group, order: order, remark: remark, fonts: { try .mainlandSans() })
            var files = try report.files(as: layout.format)
            if layout.format == .docx { files = try await WordFile.converted(files, lang) }
            work.conclude()
            try ReportFolder.write(files, to: folder)
            Console.note("\(folder)/\(files.last?.path ?? "")")
        }
        guard let splitBy else { return try await write(selection, to: out) }
        for group in try analysis.groups(of: splitBy, in: selection) {
            var part = selection
            part.condition = [condition.map { "(\($0))" }, group.condition].compactMap(\.self)
                .joined(separator: " AND ")
            let name = group.value ?? (lang == .chinese ? "未注明" : "not stated")
            try await write(part, of: name, to: "\(out)/\(Self.folderName(name))")
        }
    }

    /// What is said where a report is stopped before it takes its place.
    private static func stopped(_ folder: String) -> String { "\(folder): stopped; nothing was written" }

    /// A value as the name of a folder: no path of its own.
    private static func folderName(_ value: String) -> String {
        let name = value.replacing("/", with: "／")
        return name.hasPrefix(".") ? "_" + name : name
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
