import Analytics
import ArgumentParser
import Model
import Renderer

/// What a chart is made of: documents, a store, or a CSV file.
struct ChartSourceOptions: ParsableArguments {
    @Option(
        help: "Chart columns of a CSV file, or of standard input with -.",
        completion: .file(extensions: ["csv"]))
    var data: String?

    @Option(help: "Ask a store instead of documents.", completion: .file(extensions: ["db"]))
    var db: String?

    @Option(help: AsOf.help, transform: AsOf.day)
    var asOf: CalendarDay?

    @Option(
        name: .shortAndLong,
        help: "How many documents to read at the same time; without it one for each core.")
    var jobs: Int?

    @Option(help: "department, project or indicator.")
    var level: Metric.Level = .department

    @Option(help: "The fiscal year, or all; without it the latest, or all where the chart is about years.")
    var year: String?

    @Option(
        name: .customLong("where"), help: "A condition over fields, as \"staffing.active > 50\".",
        completion: FieldCompletion.fields)
    var condition: String?

    @Option(
        name: .customLong("by"),
        help:
            "Group by level, prefecture, county, scope, fiscal_year, size, any field, or a column of --data.",
        completion: FieldCompletion.groups)
    var groups: [String] = []

    @Option(
        help: "The column of --data with the lower ends of error bars, for bar and diverging; with --high.")
    var low: String?

    @Option(help: "The column of --data with their upper ends.")
    var high: String?

    /// Whether columns with the ends of error bars are named.
    var hasIntervalColumns: Bool { low != nil }

    func validate() throws {
        _ = try YearChoice(year)
        try AsOf.validate(asOf, db)
        guard (low == nil) == (high == nil) else {
            throw ValidationError("--low and --high go together: name the columns of both ends.")
        }
        guard low == nil || data != nil else {
            throw ValidationError(
                "--low and --high name columns of --data; for medians of groups use --interval.")
        }
        guard low == nil || groups.isEmpty else {
            throw ValidationError(
                "--low and --high are the ends of single rows; leave --by out, or use --interval.")
        }
        guard data == nil || (db == nil && condition == nil) else {
            throw ValidationError("--data goes without --db and --where; filter the file beforehand.")
        }
    }

    /// The rows that the arguments behind the kind name.
    func table(_ kind: BriefingKind, _ arguments: [String], _ language: ReportLanguage) async throws -> (
        ChartTable, ExitStatus
    ) {
        if let data {
            let file = try ChartTable(
                reading: DataTable(reading: data), columns: arguments, groups: grouping,
                ends: low.flatMap { low in high.map { (low, $0) } }, language: language)
            return (try chosenYears(file, kind), .clean)
        }
        guard !arguments.isEmpty else {
            throw CommandFailure(message: "error: no metric; `juesuan metrics` lists them")
        }
        let (metrics, paths) = try MetricArguments.split(arguments, level: level)
        var options = SelectionOptions()
        (options.db, options.jobs, options.level, options.year) = (db, jobs, level, "all")
        options.asOf = asOf
        (options.condition, options.groups, options.peers) = (condition, groups, nil)
        var (analysis, selection, status) = try await options.open(paths)
        if year != nil || !kind.spansYears(measures: metrics.count) {
            selection.years = try YearChoice(year).years(in: analysis.store)
        }
        let table = try ChartTable(
            analysis, selection, metrics: metrics, groups: grouping, language: language)
        return (table, status)
    }

    private var grouping: [String] { groups.flatMap { $0.split(separator: ",").map(String.init) } }

    /// The rows of a file in the years that were asked for.
    private func chosenYears(_ table: ChartTable, _ kind: BriefingKind) throws -> ChartTable {
        let years = table.years
        guard !years.isEmpty, year != "all" else { return table }
        if let year = year.flatMap({ Int($0) }) { return table.inYears([year]) }
        guard !kind.spansYears(measures: table.measures.count), let latest = years.last else { return table }
        return table.inYears([latest])
    }
}
