import Analytics
import ArgumentParser
import Foundation
import Renderer

/// `juesuan outliers`: which values are worth checking.
struct OutliersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outliers",
        abstract: "List the values of a metric that are worth checking, by a stated rule.",
        discussion: """
            The rule follows the kind of metric: rates and scores that pile up at 100 by the two-part rule, amounts and \
            amounts per head by modified z on logarithms, changes and variances from a budget by Hidiroglou and \
            Berthelot, shares by modified z, differences that should be 0 one by one. Groups of fewer than eight values \
            get ranks only. An office of fewer than ten heads is listed only where its value stands out even when it is \
            drawn towards the median by n/(n+10), as all are. Where no rule can be applied, the lowest rates and scores or the \
            values farthest from the median are shown. Money per head is sorted by its impact, (value − median) × heads. A \
            listed value is worth checking, which does not mean that it is wrong. CSV and JSON have the rule of each \
            group and what was left out as rows, told apart by `kind`: rule, flag, finding, lowest, farthest, ranked, excluded.

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
        help: ArgumentHelp(
            "The heads at which a small office's value keeps half of its distance from the median.",
            valueName: "heads"))
    var shrinkage = 10.0

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
        guard shrinkage >= 0, shrinkage < 1e6 else {
            throw ValidationError("--shrinkage takes a number of heads from 0 up.")
        }
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
        let rule = try rule(metric)
        let (opened, chosen, status) = try await selection.open(paths)
        let analysis = opened.keepingTables
        try analysis.checkClasses(of: metrics)
        let found = try analysis.outliers(
            of: metric, in: chosen, by: selection.grouping, rule: rule, shrinkage: shrinkage,
            withAllRows: false, withNames: false)
        let new =
            metric.level == .department ? try analysis.newDepartments(in: Selection(years: chosen.years)) : []
        let answer = try OutlierAnswer(
            found, new: new, groups: selection.grouping, limit: limit, lang: output.lang,
            isForPrograms: !output.format.isForReading, names: analysis.names)
        output.write(answer.table, notes: answer.notes)
        // A hundred thousand values need not be given back one by one.
        withExtendedLifetime((found, answer)) { Foundation.exit(status.rawValue) }
    }

    /// The rule that is asked for.
    ///
    /// - Throws: `CommandFailure` where it is not made for values of this kind.
    private func rule(_ metric: Metric) throws -> OutlierRule {
        let own = OutlierRule(for: metric.shape, sensitivity: sensitivity)
        guard let rule = rule(method), !rule.fits(metric) else { return rule(method) ?? own }
        let others = [Method.modz, .logmodz, .tukey, .hurdle, .hb].filter {
            self.rule($0)?.fits(metric) ?? false
        }
        throw CommandFailure(
            message:
                "error: \(method.rawValue) is for \(Self.purpose(of: method)), and \(metric.id) (\(metric.chinese), \(metric.unit)) "
                + "is none of these; leave --method out, or take \(others.map(\.rawValue).joined(separator: ", "))"
        )
    }

    /// Nil for the rule of the metric's kind.
    private func rule(_ method: Method) -> OutlierRule? {
        let isHigh = sensitivity == .high
        return switch method {
        case .auto: nil
        case .modz: .modifiedZ(cut: isHigh ? 2.5 : 3.5)
        case .logmodz: .logModifiedZ(cut: isHigh ? 2.5 : 3.5)
        case .tukey: .tukey(isHigh ? 1.5 : 3)
        case .hurdle: .hundredHurdle(cut: isHigh ? 2.5 : 3)
        case .hb: .hidiroglouBerthelot(c: isHigh ? 7 : 20)
        }
    }

    private static func purpose(of method: Method) -> String {
        switch method {
        case .auto, .modz, .tukey: "any values"
        case .logmodz: "amounts, ratios and shares above 0"
        case .hurdle: "rates and scores that pile up at 100"
        case .hb: "changes from one amount to another"
        }
    }
}

extension OutlierRule.Sensitivity: ExpressibleByArgument {}
