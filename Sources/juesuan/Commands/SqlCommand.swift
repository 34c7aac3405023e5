import Analytics
import ArgumentParser
import Loader
import Model

/// `juesuan sql`: any question, read-only.
struct SqlCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql",
        abstract: "Ask anything in SQL, read-only, over documented views with amounts in 万元.",
        discussion: """
            One SELECT of SQLite's SQL, over the views that --schema lists: disclosures, department_metrics, \
            project_evaluations, budget_items and others, each with department and fiscal_year. A sum over disclosures \
            counts a unit twice where a 汇总 has it too, unless it says WHERE contained_in IS NULL. Amounts are 万元; \
            the store's own tables, with amounts in fen, can be asked too. Whatever would write, attach or set \
            anything is refused. csv, json and jsonl are printed as the rows come.

            EXAMPLES
              juesuan sql --schema project_evaluations
              juesuan sql "SELECT department, three_public_total FROM disclosures ORDER BY 2 DESC LIMIT 10" 2024/
              juesuan sql "SELECT class, sum(amount) FROM budget_classes GROUP BY class" --db accounts.db
              juesuan sql "SELECT * FROM project_indicators" --db accounts.db --format csv --bom > indicators.csv
            """
    )

    @Argument(
        help: "The query, then documents. With --schema, the views to describe.",
        completion: .custom { words, index, _ in
            let word = words.indices.contains(index) ? words[index] : ""
            return words.contains("--schema")
                ? Self.views.map(\.name).filter { $0.hasPrefix(word) } : FieldCompletion.files(word)
        })
    var arguments: [String] = []

    @Option(help: "Ask a store instead of documents.", completion: .file(extensions: ["db"]))
    var db: String?

    @Option(help: AsOf.help, transform: AsOf.day)
    var asOf: CalendarDay?

    @Option(
        name: .shortAndLong,
        help: "How many documents to read at the same time; without it one for each core.")
    var jobs: Int?

    @Flag(help: "List the views and their columns instead of asking.")
    var schema = false

    @Option(help: "Give a query up after so many seconds.")
    var timeout = 30.0

    @Option(help: "table, csv, json, jsonl or markdown.")
    var format: OutputFormat = .table

    @Flag(help: "Begin CSV with a byte order mark, which Excel needs to read Chinese.")
    var bom = false

    private static let views = StoreView.all + [MetricCatalogue.view]

    func validate() throws {
        guard schema || !arguments.isEmpty else {
            throw ValidationError("Write a query, or list the views with --schema.")
        }
        guard timeout > 0, timeout < 1e6 else {
            throw ValidationError("--timeout takes a number of seconds above 0.")
        }
        guard !bom || format == .csv else { throw ValidationError("--bom goes with --format csv.") }
        if !schema { try options.validate() }
    }

    func run() async throws {
        if schema { return try describe(arguments) }
        let (analysis, status) = try await options.open()
        // What includes what is worked out where the question may ask for it.
        let asksForContainers = arguments[0].lowercased().contains("disclosures")
        let inquiry = try StoreInquiry(
            analysis.store, views: Self.views, containers: asksForContainers ? try analysis.containers() : [:]
        )
        let printer = RowPrinter(format, hasMark: bom)
        let time = Duration.milliseconds(Int64(timeout * 1000))
        let limit = TimeLimit(time)
        do {
            defer { limit.end() }
            try inquiry.run(
                arguments[0], timeout: time, start: printer.start,
                while: printer.add
            )
        } catch {
            guard printer.stop() else { throw error }
            throw CommandFailure(
                message: FailureText.line(error) + "; the rows printed are not all of them")
        }
        if let excess = printer.excess {
            throw CommandFailure(
                message: "error: more than \(excess), too much for a table; "
                    + "narrow the query with LIMIT, or take --format csv")
        }
        printer.finish()
        throw ExitCode(status.rawValue)
    }

    private var options: StoreOptions {
        StoreOptions(paths: Array(arguments.dropFirst()), jobs: jobs, db: db, asOf: asOf)
    }

    /// Prints the views, or those that are named.
    private func describe(_ names: [String]) throws {
        let known = Self.views.map(\.name)
        for name in names where !known.contains(name) {
            throw LoaderError.unknownTable(name, nearest: NearestNames(to: name, among: known).names)
        }
        var table = OutputTable(columns: [
            .init(title: "view", key: "view"), .init(title: "column", key: "column"),
            .init(title: "type", key: "type"), .init(title: "单位", key: "unit"),
            .init(title: "中文", key: "chinese"), .init(title: "English", key: "english"),
        ])
        for view in Self.views where names.isEmpty || names.contains(view.name) {
            table.rows.append([
                .text(view.name), .text(""), .text("view"), .text(""), .text(view.chinese),
                .text(view.english),
            ])
            for column in view.columns {
                table.rows.append([
                    .text(view.name), .text(column.name), .text(column.type.rawValue), .text(column.unit),
                    .text(column.chinese), .text(column.english),
                ])
            }
        }
        if bom, format == .csv { Console.write([0xEF, 0xBB, 0xBF]) }
        table.forEachPiece(format, style: .standardOutput, Console.write)
    }
}
