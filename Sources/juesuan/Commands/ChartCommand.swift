import Analytics
import ArgumentParser
import Charts
import Renderer

/// `juesuan chart`: one chart for a briefing.
struct ChartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart",
        abstract: "Draw one chart as PNG: of metrics, of any CSV file, or of a specification.",
        discussion: """
            The first argument is the kind: bar, stacked, shares, grouped, diverging, dumbbell, slope, histogram, box, \
            violin, beeswarm, ridge, scatter (x y [size]), funnel, lorenz, heatmap, panel, waterfall, pareto. Then come \
            metrics, then documents. With --data the others are columns of the file; names of rows are its column label, \
            name, department or id, else its first column of text; years its column fiscal_year or year; a unit stands in \
            brackets behind the name of a column.

            Without --year grouped, panel, dumbbell and slope are about all years, the others about the latest. Groups \
            become rows (sums of amounts, medians of everything else); distributions in box, violin, beeswarm, ridge and \
            lorenz; colours and signs of points in scatter and funnel; plots on shared scales in histogram and \
            waterfall. --top then is the number of groups, --highlight names departments, or groups where each is one \
            row, bar or plot. What is missing, left out or folded is counted below the chart.

            EXAMPLES
              juesuan chart bar three_public.per_capita 2024/ --top 15 --out fig.png
              juesuan chart scatter staffing.active expenditure.current_year --db accounts.db --year 2024 --out fig.png
              juesuan chart box score --level project --by level --db accounts.db --theme print --scale 2 --out fig.png
              juesuan chart bar three_public.per_capita 2024/ --by level --interval --threshold 0.3=上限 --out fig.png
              juesuan chart histogram rate --data rates.csv --out - > fig.png
              juesuan chart bar three_public.total 2024/ --print-spec > fig.json; juesuan chart --spec fig.json --out fig.png
            """
    )

    @Argument(
        help: "The kind, then metrics (or columns of --data), then documents.",
        completion: ChartArguments.completion)
    var arguments: [String] = []

    @OptionGroup var source: ChartSourceOptions
    @OptionGroup var look: ChartLookOptions

    @Option(help: "Name the departments of which this is a part in bold and a stronger colour; repeatable.")
    var highlight: [String] = []

    @Option(
        help:
            "Draw so many rows or, with --by, groups at the most; the others are folded into one or left out, and counted."
    )
    var top: Int?

    @Option(help: "The title; without it one made of the metrics.")
    var title: String?

    @Option(help: "The logarithmic axes of a scatter plot: x, y, xy or none; without it the values decide.")
    var log: String?

    @Option(
        help:
            "Draw a line at a value of the axis of values, as 0.3 or 0.3=上限; repeatable. A median is dashed, this is solid."
    )
    var threshold: [String] = []

    @Flag(
        help:
            "With bar or diverging and --by: the median of each group with its exact 95 % interval, which takes six values."
    )
    var interval = false

    @Option(help: "Draw a specification, as --print-spec prints it.", completion: .file(extensions: ["json"]))
    var spec: String?

    @Flag(help: "Print the specification instead of drawing it.")
    var printSpec = false

    @Option(help: "The PNG file to write, - for standard output.", completion: .file(extensions: ["png"]))
    var out: String?

    func validate() throws {
        guard out != nil || printSpec else {
            throw ValidationError("Name the file to write with --out, or - for standard output.")
        }
        guard top ?? 1 >= 1 else { throw ValidationError("--top takes a number from 1 up.") }
        guard (spec == nil) == !arguments.isEmpty else {
            throw ValidationError("Name a kind and metrics, or a specification with --spec.")
        }
        if let kind = arguments.first { _ = try ChartArguments.kind(kind) }
        _ = try logAxes
        _ = try thresholds
        guard spec == nil || threshold.isEmpty, spec == nil || !interval else {
            throw ValidationError("--spec goes without --threshold and --interval; write them into the file.")
        }
        guard !interval || !source.hasIntervalColumns else {
            throw ValidationError(
                "--interval computes intervals, --low and --high name given ones; choose one.")
        }
        try look.validate()
    }

    private var logAxes: Set<Briefing.Axis>? {
        get throws {
            guard let log else { return nil }
            let axes = log == "none" ? [] : log.map { Briefing.Axis(rawValue: String($0)) }
            guard axes.allSatisfy({ $0 != nil }) else {
                throw ValidationError("--log takes x, y, xy or none, not \"\(log)\".")
            }
            return Set(axes.compactMap(\.self))
        }
    }

    private var thresholds: [ReferenceLine] {
        get throws {
            try threshold.map { text in
                let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard let value = Double(parts[0]), value.isFinite else {
                    throw ValidationError("--threshold takes a number, or a number=name, not \"\(text)\".")
                }
                let name = parts.count > 1 ? String(parts[1]) : ""
                return ReferenceLine(
                    name.isEmpty ? look.lang == .chinese ? "阈值" : "threshold" : name, at: value)
            }
        }
    }

    /// A line for every option that the kind has no use for.
    private func unused(_ kind: BriefingKind) -> [String] {
        var lines: [String] = []
        func note(_ isGiven: Bool, _ option: String, _ why: String) {
            if isGiven { lines.append("note: \(kind.rawValue) has no \(why); \(option) changes nothing") }
        }
        let isGrouped = !source.groups.isEmpty
        note(!kind.drawsRows(isGrouped: isGrouped) && top != nil, "--top", "rows to leave out without --by")
        note(
            !kind.drawsNames(isGrouped: isGrouped) && !highlight.isEmpty, "--highlight",
            "single names without --by")
        note(kind != .scatter && log != nil, "--log", "axes to choose a scale for")
        return lines
    }

    func run() async throws {
        var status = ExitStatus.clean
        let specification: ChartSpecification
        if let spec {
            specification = try SpecificationFile.read(spec)
        } else {
            let kind = try ChartArguments.kind(arguments[0])
            let (table, read) = try await source.table(kind, Array(arguments.dropFirst()), look.lang)
            status = read
            for line in unused(kind) { Console.note(line) }
            specification = try Briefing(
                kind, table, language: look.lang, top: top, highlights: highlight, title: title,
                logAxes: try logAxes, thresholds: try thresholds,
                intervals: interval ? .medians : source.hasIntervalColumns ? .stated : nil
            ).specification()
        }
        if printSpec { Console.write(try SpecificationFile.bytes(specification)) }
        if let out { try look.draw(specification, to: out) }
        throw ExitCode(status.rawValue)
    }
}
