import Analytics
import ArgumentParser
import Foundation
import Renderer
import Statistics

/// `juesuan query`: ad-hoc statistics.
struct QueryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Ask for metrics: values and ranks of departments, or statistics of groups.",
        discussion: """
            Arguments that name a metric or a stated figure are metrics, the others are documents. Without --stats the \
            departments are listed with value, rank (1 is the highest), ratio to the median and percentile. Every answer says n of N, how \
            many are missing and which documents were left out, and why. Quartiles and quantiles are of type 7 (PERCENTILE.INC) \
            unless --quantile-type says otherwise; skewness and kurtosis are those adjusted for small samples, the mean deviation \
            is about the median.

            EXAMPLES
              juesuan query three_public.per_capita 2024/
              juesuan query three_public.per_capita --db accounts.db --by prefecture --stats n,median,p90
              juesuan query execution_rate --level project --db accounts.db --stats n,q1,median,q3,at_100
              juesuan query budget.variance staffing.active 2024/ --where "department.level = 'county'" --format csv
              juesuan query personnel.per_capita --db accounts.db --by size --stats n,median --sort -median --limit 3
            """
    )

    @Argument(
        help: "Metrics (see `juesuan metrics`) and stated figures (see `juesuan fields`), then documents.",
        completion: MetricArguments.completion)
    var arguments: [String]

    @OptionGroup var selection: SelectionOptions

    @Option(
        help: ArgumentHelp(
            "Statistics, separated by commas: p with a percentage, as p90, or of \(Statistic.names.map(\.name).joined(separator: ", "))."
        ), completion: FieldCompletion.statistics)
    var stats: String?

    @Flag(
        help:
            "Add the exact 95 % interval of the median; lowest and highest with their coverage under six values."
    )
    var interval = false

    @Option(help: "With --stats: the definition of quartiles and quantiles, 1 to 9; 7 is PERCENTILE.INC.")
    var quantileType = 7

    @Option(
        help: "With --stats: add mean and median weighted by a stated figure, as staffing.active.",
        completion: FieldCompletion.fields)
    var weights: String?

    @Flag(
        help: "Put the years in columns, with the change, the Theil–Sen slope and the years that are missing."
    )
    var panel = false

    @Option(
        parsing: .unconditional,
        help: "Sort by a column, as value or median; with a minus sign in front from the highest.",
        completion: FieldCompletion.columns)
    var sort: String?

    @Option(parsing: .unconditional, help: "Print so many rows at the most.")
    var limit: Int?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !arguments.isEmpty else {
            throw ValidationError("Name a metric; `juesuan metrics` lists them.")
        }
        guard weights == nil || stats != nil else { throw ValidationError("--weights goes with --stats.") }
        guard !panel || (stats == nil && selection.grouping.isEmpty) else {
            throw ValidationError("--panel goes without --stats and --by.")
        }
        guard !panel || selection.level == .department else {
            throw ValidationError(
                "--panel has a row a department; ask it for a metric of departments, as performance.score_median."
            )
        }
        guard stats?.contains(where: { $0 != "," && $0 != " " }) ?? true else {
            throw ValidationError("--stats names no statistic; write them as n,median,p90.")
        }
        guard QuantileType(rawValue: quantileType) != nil else {
            throw ValidationError("--quantile-type takes a number from 1 to 9.")
        }
        guard quantileType == 7 || stats != nil else {
            throw ValidationError("--quantile-type goes with --stats.")
        }
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit takes a number from 1 up.") }
    }

    func run() async throws {
        let (metrics, paths) = try MetricArguments.split(arguments, level: selection.level)
        var asked: Set<String> = []
        for metric in metrics where !asked.insert(metric.id).inserted {
            throw CommandFailure(message: "error: \(metric.id) is asked for twice; name each metric once")
        }
        let (analysis, chosen, status) = try await selection.open(paths)
        try analysis.checkClasses(of: metrics)
        var statistics = try (stats ?? "").split { $0 == "," || $0 == " " }.map {
            try Statistic(named: String($0))
        }
        if interval, !statistics.isEmpty {
            statistics += [.medianLower, .medianUpper].filter { !statistics.contains($0) }
        }
        let end = statistics.isEmpty ? sort.flatMap(Self.end) : nil
        let query = MetricQuery(
            metrics: metrics, selection: chosen, groups: selection.grouping, statistics: statistics,
            quantileType: QuantileType(rawValue: quantileType) ?? .linear,
            weights: try weights.map { try MetricCatalogue.metric($0, level: selection.level) },
            limit: sort == nil || end != nil ? limit : nil, end: end)
        if panel {
            let panel = PanelAnswer(try metrics.map { try analysis.panel(of: $0, in: chosen) }, output.lang)
            try write(panel.table, panel.notes)
            throw ExitCode(status.rawValue)
        }
        let found = try analysis.answer(query)
        let answer = QueryAnswer(
            found, query, output.lang, interval: interval, isForPrograms: !output.format.isForReading,
            isSorted: sort != nil)
        try write(answer.table, answer.notes)
        // Ten thousand groups need not be given back one by one.
        withExtendedLifetime((found, answer)) { Foundation.exit(status.rawValue) }
    }

    /// The end of the values at which the first rows stand where they are sorted by a column that follows the values.
    private static func end(_ sort: String) -> Ranking.End? {
        switch sort {
        case "-value", "rank", "-percentile": .highest
        case "value", "-rank", "percentile": .lowest
        default: nil
        }
    }

    private func write(_ table: OutputTable, _ notes: [String]) throws {
        var table = table
        if let sort { try table.sort(by: sort) }
        if let limit { table.rows = table.rows.chosen(0..<min(limit, table.rows.count)) }
        output.write(table, notes: notes)
    }
}
