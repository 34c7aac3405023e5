import ArgumentParser
import Renderer
import Statistics

/// `juesuan stats`: the statistical library on any column.
struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Describe any column of a CSV or JSON Lines file, or of standard input.",
        discussion: """
            Without --all the usual figures, the interval of the median and the outlier rule that fits the data; with \
            --all every statistic there is. Empty cells, NA, NaN and — are missing; what is undefined is printed as — \
            and written as null, never as 0. Rows are named by the column id where there is one.

            The columns that each kind needs, in their order: univariate x, bivariate x y, trend year y, funnel num den \
            (counts over heads), ratio num den (money over heads), yoy prev curr, benford x, multivariate x1 x2 …, \
            weighted x w. Other names are given with --column, once for each.

            EXAMPLES
              juesuan stats rates.csv
              juesuan query execution_rate --level project 2024/ --format csv | juesuan stats - --column value
              juesuan stats accounts.jsonl --column amount --all --format json
              juesuan stats years.csv --kind yoy --column last --column this --format json
            """
    )

    /// How the answer is printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json
    }

    @Argument(help: "A CSV or JSON Lines file, or - for standard input.", completion: .file())
    var file: String

    @Option(name: .customLong("column"), help: "A column, in the order the kind needs them.")
    var columns: [String] = []

    @Flag(help: "Every statistic, under the keys of the reference files.")
    var all = false

    @Option(help: "univariate, bivariate, trend, funnel, ratio, yoy, benford, multivariate or weighted.")
    var kind: StatsKind = .univariate

    @Option(help: "The definition of the quartiles, 1 to 9; 7 is PERCENTILE.INC.")
    var quantileType: Int = 7

    @Option(help: "table or json.")
    var format: Format = .table

    @Option(help: "The language of headings: zh or en.")
    var lang: ReportLanguage = .chinese

    func validate() throws {
        guard QuantileType(rawValue: quantileType) != nil else {
            throw ValidationError("--quantile-type takes a number from 1 to 9.")
        }
        let needed = kind.roles.count
        let fits = kind == .multivariate ? columns.count >= 2 : columns.count == needed
        guard columns.isEmpty || fits else {
            throw ValidationError(
                "--kind \(kind.rawValue) takes \(needed) columns: \(kind.roles.joined(separator: ", ")).")
        }
    }

    func run() throws {
        let table = try DataTable(reading: file)
        let names =
            !columns.isEmpty
            ? columns : kind.roles.count == 1 ? [try table.onlyColumn()] : kind.columns(of: table)
        if kind == .univariate, !all {
            let column = LabelledColumn(ids: table.ids(), values: try table.numbers(names[0]))
            let type = QuantileType(rawValue: quantileType) ?? .linear
            let text =
                format == .table
                ? ColumnSummary(column, type, lang).table.text(.table)
                : StatisticsReport.univariate(column).filter { Self.isUsual($0, type) }.jsonText
            Console.write(Array(text.utf8))
            return
        }
        let report = try kind.report(table, names)
        defer { if let reason = kind.reservation(report) { Console.note("note: " + reason) } }
        let text =
            format == .json
            ? report.jsonText
            : report.rows(
                key: lang == .chinese ? "键" : "Key", value: lang == .chinese ? "数值" : "Value"
            ).text(.table)
        Console.write(Array(text.utf8))
    }

    /// Whether a key is among the usual figures.
    private static func isUsual(_ key: String, _ type: QuantileType) -> Bool {
        let figures: Set<String> = [
            "n_total", "n_missing", "n_infinite", "n", "mean", "sd", "median", "mad.scaled_1.4826", "min",
            "max",
            "quantile.type\(type.rawValue).p0.25", "quantile.type\(type.rawValue).p0.75",
        ]
        return figures.contains(key)
            || ["median_ci95.", "hurdle100.", "logmodz."].contains { key.hasPrefix($0) }
    }
}
