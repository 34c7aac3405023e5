import Analytics
import ArgumentParser
import Renderer

/// `juesuan query`: ad-hoc statistics.
struct QueryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Ask for metrics: values and ranks of departments, or statistics of groups.",
        discussion: """
            Arguments that name a metric or a stated figure are metrics, the others are documents. Without --stats the \
            departments are listed with value, rank, ratio to the median and percentile. Every answer says n of N, how \
            many are missing and which documents were left out, and why.

            EXAMPLES
              juesuan query three_public.per_capita 2024/
              juesuan query three_public.per_capita --db accounts.db --by prefecture --stats n,median,p90
              juesuan query execution_rate --level project --db accounts.db --stats n,q1,median,q3,at_100
              juesuan query budget.variance staffing.active 2024/ --where "department.level = 'county'" --format csv
            """
    )

    @Argument(
        help: "Metrics (see `juesuan metrics`) and stated figures (see `juesuan fields`), then documents.")
    var arguments: [String]

    @Option(help: "Ask a store instead of documents.", completion: .file(extensions: ["db"]))
    var db: String?

    @Option(
        name: .shortAndLong,
        help: "How many documents to read at the same time; without it one for each core.")
    var jobs: Int?

    @Option(help: "department, project or indicator.")
    var level: Metric.Level = .department

    @Option(help: "The fiscal year, or all.")
    var year: String = "all"

    @Option(
        name: .customLong("by"), help: "Group by a field: department.level, prefecture, county, fiscal_year …"
    )
    var groups: [String] = []

    @Option(name: .customLong("where"), help: "A condition over fields, as \"staffing.active > 50\".")
    var condition: String?

    @Option(
        help:
            "Statistics, separated by commas: N, n, missing, mean, sd, median, mad, q1, q3, min, max, p90, pooled …"
    )
    var stats: String?

    @Option(help: "table, csv, json, jsonl or markdown.")
    var format: OutputFormat = .table

    @Option(help: "The language of headings: zh or en.")
    var lang: ReportLanguage = .chinese

    func validate() throws {
        guard !arguments.isEmpty else {
            throw ValidationError("Name a metric; `juesuan metrics` lists them.")
        }
        _ = try YearChoice(year)
    }

    func run() async throws {
        let (metrics, paths) = try split()
        var options = StoreOptions()
        options.input = InputOptions()
        options.input.paths = paths
        options.input.jobs = jobs
        options.db = db
        try options.validate()
        let (analysis, status) = try await options.open()
        let query = MetricQuery(
            metrics: metrics,
            selection: Selection(years: try YearChoice(year).years(in: analysis.store), condition: condition),
            groups: groups.flatMap { $0.split(separator: ",").map(String.init) },
            statistics: try (stats ?? "").split(separator: ",").map { try Statistic(named: String($0)) })
        let answer = QueryAnswer(try analysis.answer(query), query, lang)
        Console.write(Array(answer.table.text(format).utf8))
        for note in answer.notes {
            if format == .table || format == .markdown {
                Console.write(Array("\(note)\n".utf8))
            } else {
                Console.note(note)
            }
        }
        throw ExitCode(status.rawValue)
    }

    /// The metrics come first; the first argument that is none, and all behind it, are documents.
    private func split() throws -> (metrics: [Metric], paths: [String]) {
        var metrics: [Metric] = []
        for (index, argument) in arguments.enumerated() {
            do throws(AnalyticsError) {
                metrics.append(try MetricCatalogue.metric(argument, level: level))
            } catch {
                guard index > 0 else { throw error }
                return (metrics, Array(arguments[index...]))
            }
        }
        return (metrics, [])
    }
}

extension Metric.Level: ExpressibleByArgument {}
