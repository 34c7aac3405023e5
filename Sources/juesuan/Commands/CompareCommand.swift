import Analytics
import ArgumentParser
import Foundation
import Model
import Renderer

/// `juesuan compare`: departments side by side.
struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Put departments side by side: a metric a row, the gap, and who is higher.",
        discussion: """
            An argument that is an existing file or folder, or -, is a document; the others are departments, named by \
            their key, a part of it (机关事务), its characters in their order (市政务局) or nearly. A name that fits several \
            is refused with the candidates. Direction: ↓ lower is better, ↑ higher is better, ○ depends. The gap is the \
            second minus the first, the ratio the second divided by the first; of three and more the gap is the highest \
            minus the lowest.

            EXAMPLES
              juesuan compare 教育局 交通运输局 2024/
              juesuan compare 档案馆 卫生健康委 财政局 --db accounts.db --year 2024
              juesuan compare 档案馆 卫生健康委 --db accounts.db --metrics staffing.active,budget.variance --format csv
            """
    )

    @Argument(help: "Departments, two or more, and documents.", completion: .file())
    var arguments: [String]

    @Option(help: "Ask a store instead of documents.", completion: .file(extensions: ["db"]))
    var db: String?

    @Option(help: AsOf.help, transform: AsOf.day)
    var asOf: CalendarDay?

    @Option(
        name: .shortAndLong,
        help: "How many documents to read at the same time; without it one for each core.")
    var jobs: Int?

    @Option(
        help: "The fiscal year; latest for the latest of each; without it the latest that all of them have.")
    var year: String?

    @Option(
        help: "Metrics and stated figures, separated by commas; without it a choice of them.",
        completion: FieldCompletion.metrics)
    var metrics: String?

    @Flag(help: "Every metric of departments.")
    var all = false

    @OptionGroup var output: OutputOptions

    /// What is compared where nothing is named.
    private static let headlines = [
        "staffing.active", "expenditure.current_year", "expenditure.per_capita", "income.fiscal_share",
        "expenditure.project_share", "three_public.total", "three_public.per_capita",
        "operating_cost.per_capita",
        "budget.variance", "growth.expenditure", "procurement.sme_share", "performance.execution_rate",
        "performance.score_median", "disclosure.completeness",
    ]

    func validate() throws {
        guard !all || metrics == nil else { throw ValidationError("Name --metrics or --all, not both.") }
        _ = try choice
    }

    func run() async throws {
        var names: [String] = []
        var options = StoreOptions(paths: [], jobs: jobs, db: db, asOf: asOf)
        for argument in arguments {
            if Self.isDocument(argument) {
                options.input.paths.append(argument)
            } else {
                names.append(argument)
            }
        }
        guard names.count >= 2 else {
            throw CommandFailure(
                message:
                    "error: \(names.isEmpty ? "no department" : "only the department \(names[0])") to compare; "
                    + "name two or more")
        }
        try options.validate()
        let metrics = try chosenMetrics()
        let (analysis, status) = try await options.open()
        let comparison = try analysis.comparison(of: names, metrics: metrics, year: try choice)
        let answer = ComparisonAnswer(comparison, output)
        output.write(answer.table, notes: answer.notes)
        throw ExitCode(status.rawValue)
    }

    private func chosenMetrics() throws(AnalyticsError) -> [Metric] {
        if all { return MetricCatalogue.metrics(of: .department) }
        let ids = metrics.map { $0.split(separator: ",").map(String.init) } ?? Self.headlines
        var chosen: [Metric] = []
        for id in ids { chosen.append(try MetricCatalogue.metric(id)) }
        return chosen
    }

    private var choice: ComparisonYear {
        get throws {
            guard let year else { return .latestCommon }
            if year == "latest" { return .latestOfEach }
            guard let number = Int(year) else {
                throw ValidationError("--year takes a year or latest, not \"\(year)\".")
            }
            return .year(number)
        }
    }

    /// Whether an argument is a document: what exists, standard input, or what is written like a file.
    private static func isDocument(_ argument: String) -> Bool {
        argument == "-" || argument.contains("/") || FileManager.default.fileExists(atPath: argument)
            || InputFile.extensions.contains((argument as NSString).pathExtension.lowercased())
    }
}

/// A comparison as rows, and notes on how names were read.
struct ComparisonAnswer {
    let table: OutputTable
    let notes: [String]

    init(_ comparison: Comparison, _ output: OutputOptions) {
        let letters = comparison.documents.indices.map { Self.letter($0) }
        let isPair = comparison.documents.count == 2
        var columns: [OutputTable.Column] = [
            .init(title: output.pick("指标", "Metric"), key: "metric"),
            .init(title: output.pick("名称", "Name"), key: "name"),
            .init(title: output.pick("单位", "Unit"), key: "unit"), .init(title: "", key: "direction"),
        ]
        for (letter, document) in zip(letters, comparison.documents) {
            let year = document.fiscalYear.map(String.init) ?? NumberText.missing
            let title = "\(document.department) \(year)"
            columns.append(.init(title: "\(letter) \(title)", key: "\(letter) \(title)", isNumeric: true))
        }
        if isPair {
            columns += [
                .init(title: output.pick("差额 B−A", "Gap B−A"), key: "gap", isNumeric: true),
                .init(title: output.pick("比值 B÷A", "Ratio B÷A"), key: "ratio", isNumeric: true),
            ]
        } else {
            columns.append(
                .init(title: output.pick("最高−最低", "Highest−lowest"), key: "gap", isNumeric: true))
        }
        columns.append(.init(title: output.pick("由高到低", "Highest first"), key: "order"))
        var table = OutputTable(columns: columns)
        for row in comparison.rows {
            let decimals = NumberText.decimals(for: row.metric.unit)
            var cells: [OutputTable.Cell] = [
                .text(row.metric.id), .text(output.pick(row.metric.chinese, row.metric.english)),
                .text(output.lang.unitName(row.metric.unit)), .text(row.metric.direction.rawValue),
            ]
            cells += row.values.map { .number($0, decimals: decimals) }
            cells.append(.number(row.gap, decimals: decimals))
            if isPair { cells.append(.number(row.ratio, decimals: 2)) }
            let order = row.order.map { $0.map { letters[$0] }.joined(separator: " = ") }
            cells.append(.text(row.order.joined().count < 2 ? nil : order.joined(separator: " > ")))
            table.rows.append(cells)
        }
        self.table = table
        notes =
            comparison.readings.map { name, department, isOnlyNear in
                isOnlyNear
                    ? output.pick(
                        "没有“\(name)”，按最接近的“\(department)”列出，请核对是否所指",
                        "there is no “\(name)”; the nearest, “\(department)”, is shown: check that it is meant"
                    )
                    : output.pick("“\(name)”：\(department)", "“\(name)”: \(department)")
            } + Self.reservations(comparison, letters, output)
    }

    /// Why values are missing or of little weight, a line a department and reason, and who includes whom.
    private static func reservations(
        _ comparison: Comparison, _ letters: [String], _ output: OutputOptions
    ) -> [String] {
        var reasons: [String] = []
        var metrics: [String: [String]] = [:]
        for row in comparison.rows {
            for place in letters.indices {
                guard let words = words(row, place, output) else { continue }
                let reason = letters[place] + " " + words
                if metrics[reason] == nil { reasons.append(reason) }
                metrics[reason, default: []].append(row.metric.id)
            }
        }
        let colon = output.pick("：", ": ")
        return comparison.inclusions.map { inclusion in
            let (part, whole) = (letters[inclusion.part], letters[inclusion.whole])
            return output.pick("\(whole) 的汇总已含 \(part)", "\(whole) includes \(part)")
        } + reasons.map { $0 + colon + (metrics[$0] ?? []).joined(separator: output.pick("、", ", ")) }
    }

    /// Why a department has no value, or one of little weight; nil for a plain value.
    private static func words(_ row: Comparison.Row, _ place: Int, _ output: OutputOptions) -> String? {
        switch row.reasons[place] {
        case .smallBase(let heads):
            output.pick("分母只有 \(heads) 人，数值只供参考", "has a base of \(heads) heads, for orientation only")
        case .newDepartment: output.pick("为新增部门，没有同比", "is new and has no rate of change")
        case .zeroBase(let base, _):
            base < 0
                ? output.pick("分母小于零，没有比率", "has a base below zero, no ratio")
                : output.pick("分母为零，没有比率", "has a base of zero, no ratio")
        case .containedIn, nil: row.values[place] == nil ? output.pick("未写明", "does not state") : nil
        }
    }

    private static func letter(_ place: Int) -> String {
        place < 26 ? String(UnicodeScalar(UInt8(65 + place))) : "#\(place + 1)"
    }
}
