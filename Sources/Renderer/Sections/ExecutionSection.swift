import Analytics
import Charts

/// How far projects were executed.
enum ExecutionSection {
    static func make(_ context: inout ReportContext) throws -> ReportSection {
        let title = context.pick("项目预算执行", "Execution of projects")
        let metric = try context.metric("execution_rate", level: .project)
        let all = try context.analysis.distribution(of: metric, in: context.selection)
        guard all.population.count > 0 else {
            return ReportSection(id: "execution", title: title, blocks: [])
        }
        let id = "project.execution_rate"
        let sample = context.sample(all.population, id, of: ("项目", "projects"))
        let median = context.say("\(id).median", all.sample.median, metric)
        let spread = context.saySpread(
            id, try context.ranking("execution_rate", level: .project, withRows: false))
        let pooled = context.say("\(id).pooled", all.pooledRatio, metric)
        let full = context.say("\(id).at_100", all.sample.share(equalTo: 100).map { $0 * 100 }, metric)
        let low = context.facts.count("\(id).under_70", all.sample.countBelow(70))
        let text = context.pick(
            "执行率按全年执行数与全年预算数重算，\(sample)：中位数 \(median)，\(spread)，合计口径 \(pooled)；恰为 100% 的占 \(full)，低于 70% 的有 \(low) 个项目。",
            "Rates are recomputed from execution and the year's budget, \(sample): median \(median), \(spread), pooled \(pooled); exactly 100%: \(full), under 70%: \(low) projects."
        )
        return ReportSection(
            id: "execution", title: title,
            blocks: [
                .paragraph(text), .table(try table(metric, context)),
                .figure(try figure(all, metric, &context)),
            ])
    }

    /// A row a department: n, missing, median, quartiles, the weighted rate.
    private static func table(_ metric: Metric, _ context: ReportContext) throws -> ReportTable {
        let groups = try context.analysis.distributions(
            of: metric, in: context.selection, by: ["department.key", "fiscal_year"])
        return ReportTable(
            id: "execution_rates",
            caption: context.pick("各部门项目执行率", "Execution rates of projects by department"),
            columns: [
                .text(context.pick("部门", "Department"), key: "department"),
                .number(context.pick("项目数 n", "Projects n"), key: "n"),
                .number(context.pick("缺", "Missing"), key: "missing"),
                .number(context.pick("中位数（%）", "Median (%)"), key: "median"),
                .number(context.pick("最低（%）", "Lowest (%)"), key: "min"),
                .number(context.pick("恰为 100% 的占比（%）", "At exactly 100% (%)"), key: "at_100"),
                .number(context.pick("合计口径（%）", "Pooled (%)"), key: "pooled"),
            ],
            rows: groups.map { group in
                let year = group.group.last.flatMap { $0 } ?? ""
                let name =
                    (group.group.first.flatMap { $0 } ?? "") + (context.years.count > 1 ? "（\(year)）" : "")
                return [
                    .text(name), .count(group.population.count), .count(group.population.missing),
                    .number(group.sample.median, decimals: 2), .number(group.sample.minimum, decimals: 2),
                    .number(group.sample.share(equalTo: 100).map { $0 * 100 }, decimals: 2),
                    .number(group.pooledRatio, decimals: 2),
                ]
            })
    }

    private static func figure(
        _ all: Distribution, _ metric: Metric, _ context: inout ReportContext
    ) throws -> ReportFigure {
        let caption = context.pick("项目执行率的分布", "Distribution of execution rates")
        let high = max(100, ((all.sample.maximum ?? 100) / 10).rounded(.up) * 10)
        let low = min(0, ((all.sample.minimum ?? 0) / 10).rounded(.down) * 10)
        let edges = Array(stride(from: low, through: high, by: high - low > 400 ? 50 : 10))
        var references: [ReferenceLine] = []
        if let median = all.sample.median {
            references.append(ReferenceLine(context.pick("中位数", "median"), at: median))
        }
        let histogram = try Charts.Histogram(
            quantity: Charts.Quantity(context.name(metric), unit: "%", format: NumberFormat(decimals: 2)),
            values: all.sample.sorted + Array(repeating: nil, count: all.population.missing), edges: edges,
            count: Charts.Quantity(
                context.pick("项目数", "Projects"), unit: context.language == .chinese ? "个" : nil),
            references: references)
        let chart = try ChartSpecification(
            title: caption, subtitle: context.yearWords, source: context.source, year: context.yearList,
            notes: [context.pick("执行率 = 全年执行数 ÷ 全年预算数", "execution ÷ budget of the year")],
            counted: context.pick("个项目", "projects"), language: context.language.chartLanguage,
            kind: .histogram(histogram))
        let rows = zip(zip(edges, edges.dropFirst()), histogram.counts).map {
            range, count -> [ReportTable.Cell] in
            [.number(range.0, decimals: 0), .number(range.1, decimals: 0), .count(count)]
        }
        let last = context.facts.count("project.execution_rate.last_bin", histogram.counts.last ?? 0)
        return ReportFigure(
            id: "execution_rates", caption: caption,
            reading: context.pick(
                "执行率在 \(NumberText.string(edges[edges.count - 2], decimals: 0))% 及以上的项目有 \(last) 个。",
                "\(last) projects at \(NumberText.string(edges[edges.count - 2], decimals: 0))% or above."),
            chart: chart,
            data: ReportTable(
                id: "execution_histogram", caption: caption,
                columns: [
                    .number(context.pick("下限（%）", "From (%)"), key: "lower"),
                    .number(context.pick("上限（%）", "To (%)"), key: "upper"),
                    .number(context.pick("项目数", "Projects"), key: "count"),
                ], rows: rows))
    }
}
