import Analytics
import ArgumentParser
import Renderer

/// `juesuan outliers`: which values are worth checking.
struct OutliersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outliers",
        abstract: "List the values of a metric that are worth checking, by a stated rule.",
        discussion: """
            The rule follows the kind of metric: rates and scores that pile up at 100 by the two-part rule, amounts and \
            amounts per head by modified z on logarithms, changes and variances from a budget by Hidiroglou and \
            Berthelot, shares by modified z. Groups of fewer than eight values get ranks only. A listed value is worth checking, which does not mean that it is wrong.

            EXAMPLES
              juesuan outliers three_public.per_capita --db accounts.db --year 2024 --by level
              juesuan outliers score --level project 2024/
              juesuan outliers budget.variance 2024/ --sensitivity high --format csv
              juesuan outliers score_share --level indicator --db accounts.db --limit 50
            """
    )

    @Argument(
        help: "One metric (see `juesuan metrics`), then documents.", completion: MetricArguments.completion)
    var arguments: [String]

    @OptionGroup var selection: SelectionOptions

    @Option(help: "auto, or one of modz, logmodz, tukey, hurdle, hb.")
    var method: Method = .auto

    @Option(help: "normal or high.")
    var sensitivity: OutlierRule.Sensitivity = .normal

    @Option(
        parsing: .unconditional,
        help: "List so many values at the most; how many there are is said all the same.")
    var limit: Int?

    @OptionGroup var output: OutputOptions

    /// The rules that can be asked for.
    enum Method: String, CaseIterable, ExpressibleByArgument {
        /// By the kind of metric.
        case auto
        /// Modified z.
        case modz
        /// Modified z on logarithms.
        case logmodz
        /// Tukey's fences.
        case tukey
        /// The two-part rule.
        case hurdle
        /// Hidiroglou and Berthelot.
        case hb
    }

    func validate() throws {
        guard !arguments.isEmpty else {
            throw ValidationError("Name a metric; `juesuan metrics` lists them.")
        }
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit takes a number from 1 up.") }
    }

    func run() async throws {
        let (metrics, paths) = try MetricArguments.split(arguments, level: selection.level)
        guard metrics.count == 1, let metric = metrics.first else {
            throw CommandFailure(
                message: "error: outliers takes one metric, not \(metrics.count); ask for them one by one")
        }
        let (opened, chosen, status) = try await selection.open(paths)
        let analysis = opened.keepingTables
        try analysis.checkClasses(of: metrics)
        let found = try analysis.outliers(
            of: metric, in: chosen, by: selection.grouping, rule: rule(metric), withAllRows: false,
            withNames: false)
        if method == .hurdle, found.contains(where: { $0.ranking.description.minimum ?? 0 < 0 }) {
            throw CommandFailure(
                message:
                    "error: \(metric.id) has values below 0, and hurdle is for rates and scores from 0 on; "
                    + "leave --method out, or choose another")
        }
        let new =
            metric.level == .department ? try analysis.newDepartments(in: Selection(years: chosen.years)) : []
        let answer = try OutlierAnswer(
            found, new: new, groups: selection.grouping, limit: limit, lang: output.lang, name: analysis.named
        )
        output.write(answer.table, notes: answer.notes)
        throw ExitCode(status.rawValue)
    }

    private func rule(_ metric: Metric) -> OutlierRule {
        let isHigh = sensitivity == .high
        return switch method {
        case .auto: OutlierRule(for: metric.shape, sensitivity: sensitivity)
        case .modz: .modifiedZ(cut: isHigh ? 2.5 : 3.5)
        case .logmodz: .logModifiedZ(cut: isHigh ? 2.5 : 3.5)
        case .tukey: .tukey(isHigh ? 1.5 : 3)
        case .hurdle: .hundredHurdle(cut: isHigh ? 2.5 : 3)
        case .hb: .hidiroglouBerthelot(c: isHigh ? 7 : 20)
        }
    }
}

extension OutlierRule.Sensitivity: ExpressibleByArgument {}
