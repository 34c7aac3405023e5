import Analytics
import Charts

/// How the measures of departments spread, a histogram each: the chart book behind the report.
enum DistributionSection {
    /// The measures that no other section draws.
    private static let metrics = [
        "three_public.per_capita_all", "three_public.share_of_public", "three_public.operation_per_vehicle",
        "personnel.per_capita", "public.per_capita", "operating_cost.per_capita", "expenditure.per_capita",
        "expenditure.project_share", "income.fiscal_share", "income.carryover_share",
        "budget.execution_rate", "growth.expenditure", "procurement.sme_share", "assets.area_per_capita",
        "performance.score_median", "performance.full_mark_share", "disclosure.completeness",
    ]
    /// Fewer values make no shape.
    private static let fewestValues = 8

    static func make(_ context: inout ReportContext) throws -> ReportSection {
        let title = context.pick("图册：各项指标的分布", "Chart book: how the measures spread")
        // Read together, and ranked out of what was read.
        _ = try context.table(metrics)
        var blocks: [Block] = []
        var few: [String] = []
        for id in metrics {
            let ranking = try context.ranking(id)
            if ranking.population.count >= fewestValues {
                blocks.append(.figure(try figure(ranking, &context)))
            } else {
                few.append(context.name(ranking.metric))
            }
        }
        guard !blocks.isEmpty else { return ReportSection(id: "distributions", title: title, blocks: []) }
        var text = context.pick(
            "每图一个指标，柱高为部门数，竖线为中位数和上下四分位数；个别部门的数值见图后的数据文件。分母、口径见“方法与可比性”。",
            "A measure a figure: bars count departments, lines are the median and the quartiles; the values of each department stand in the data file behind the figure. Denominators and definitions stand under method."
        )
        if !few.isEmpty {
            text += context.pick(
                "有数值的部门不足 \(fewestValues) 个的不画：\(few.joined(separator: "、"))。",
                " Not drawn, with fewer than \(fewestValues) values: \(few.joined(separator: "; ")).")
        }
        return ReportSection(id: "distributions", title: title, blocks: [.paragraph(text)] + blocks)
    }

    private static func figure(_ ranking: Ranking, _ context: inout ReportContext) throws -> ReportFigure {
        let metric = ranking.metric
        let caption = context.pick("\(metric.chinese)的分布", "\(metric.english): distribution")
        let values = ranking.rows.filter { $0.rank != nil }.map(\.observation.value)
        let description = ranking.description
        func line(_ name: (String, String), _ value: Double?) -> ReferenceLine? {
            value.map { ReferenceLine(context.pick(name.0, name.1), at: $0) }
        }
        let lines = [
            line(("下四分位数", "lower quartile"), description.lowerQuartile),
            line(("中位数", "median"), description.median),
            line(("上四分位数", "upper quartile"), description.upperQuartile),
        ]
        let chart = try ChartSpecification(
            title: caption, subtitle: context.yearWords, source: context.source, year: context.yearList,
            counted: context.pick("个部门", "departments"), population: ranking.population.total,
            language: context.language.chartLanguage,
            kind: .histogram(
                Charts.Histogram(
                    quantity: context.quantity(metric), values: values,
                    count: Charts.Quantity(
                        context.pick("部门数", "Number of departments"), unit: context.pick("个", "")),
                    references: lines.compactMap(\.self))))
        return ReportFigure(
            id: "distribution_\(metric.id.replacing(".", with: "_"))", caption: caption,
            reading: reading(ranking, &context), chart: chart, data: data(ranking, caption, context))
    }

    private static func reading(_ ranking: Ranking, _ context: inout ReportContext) -> String {
        let metric = ranking.metric
        let id = "distribution.\(metric.id)"
        let sample = context.sample(ranking.population, id, of: ("部门", "departments"))
        let median = context.say("\(id).median", ranking.description.median, metric)
        let spread = context.saySpread(id, ranking)
        let lowest = context.say("\(id).min", ranking.description.minimum, metric)
        let highest = context.say("\(id).max", ranking.description.maximum, metric)
        return context.pick(
            "\(sample)：中位数 \(median)，\(spread)，最低 \(lowest)，最高 \(highest)。",
            "\(sample): median \(median), \(spread), lowest \(lowest), highest \(highest).")
    }

    private static func data(_ ranking: Ranking, _ caption: String, _ context: ReportContext) -> ReportTable {
        let decimals = NumberText.decimals(for: ranking.metric.unit)
        return ReportTable(
            id: "distribution_\(ranking.metric.id.replacing(".", with: "_"))", caption: caption,
            columns: [
                .text(context.pick("部门", "Department"), key: "department"), context.column(ranking.metric),
            ],
            rows: ReportRows(count: ranking.rows.count) {
                [rows = ranking.rows, labels = context.labels] row in
                let observation = rows[row].observation
                return [
                    .text(labels.label(observation.entity)), .number(observation.value, decimals: decimals),
                ]
            })
    }
}
