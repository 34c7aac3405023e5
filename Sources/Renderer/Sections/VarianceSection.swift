import Analytics
import Charts

/// Final account against initial budget.
enum VarianceSection {
    static func make(_ context: inout ReportContext) throws -> ReportSection {
        let title = context.pick("预决算差异", "Final account against budget")
        let ranking = try context.ranking("budget.variance")
        guard ranking.population.count > 0 else {
            return ReportSection(id: "variance", title: title, blocks: [])
        }
        let metric = ranking.metric
        let sample = context.sample(ranking.population, metric.id, of: ("部门", "departments"))
        let median = context.say("\(metric.id).median", ranking.description.median, metric)
        let lowest = context.say("\(metric.id).min", ranking.description.minimum, metric)
        let highest = context.say("\(metric.id).max", ranking.description.maximum, metric)
        let far = ranking.rows.filter { ($0.observation.value?.magnitude ?? 0) > 20 }.count
        let farCount = context.facts.count("\(metric.id).over_20", far)
        let fallback =
            context.years.contains { $0 <= 2020 }
            ? (
                "2020 年度及以前的文件没有这一口径的预算数，取财政拨款支出。",
                " Documents to 2020 state no such budget: all fiscal appropriations are taken."
            )
            : ("", "")
        let text = context.pick(
            "差异率为决算数减年初预算数再除以年初预算数，以一般公共预算财政拨款支出为口径，\(sample)：中位数 \(median)，最低 \(lowest)，最高 \(highest)；绝对值超过 20% 的有 \(farCount) 个部门。年初预算不含年中追加，差异大不等于执行差。\(fallback.0)",
            "Final account less initial budget over initial budget, general budget expenditure, \(sample): median \(median), lowest \(lowest), highest \(highest); beyond 20% either way: \(farCount). The initial budget has none of the year's changes.\(fallback.1)"
        )
        let table = try table(ranking, context)
        return ReportSection(
            id: "variance", title: title,
            blocks: [.paragraph(text), .table(table), .figure(try figure(ranking, &context))])
    }

    private static func table(_ ranking: Ranking, _ context: ReportContext) throws -> ReportTable {
        let side = try context.table(["budget.execution_rate", "budget.adjustment"])
        let places = Dictionary(uniqueKeysWithValues: side.entities.enumerated().map { ($1.reportID, $0) })
        return ReportTable(
            id: "budget_variance",
            caption: context.pick("一般公共预算财政拨款支出预决算差异", "General budget expenditure against budget"),
            columns: [.text(context.pick("部门", "Department"), key: "department")]
                + [
                    .number(context.pick("年初预算数（万元）", "Initial budget (wan yuan)"), key: "initial_budget"),
                    .number(context.pick("决算数（万元）", "Final account (wan yuan)"), key: "final"),
                    context.column(ranking.metric),
                ] + side.columns.map { context.column($0.metric) },
            rows: ranking.rows.map { row in
                let index = places[row.observation.entity.reportID]
                let budget = row.observation.denominator
                let difference = row.observation.numerator
                let final = budget.flatMap { budget in difference.map { budget + $0 } }
                let others = side.columns.map { column in
                    context.cell(index.flatMap { column.values[$0] }, column.metric)
                }
                return [
                    .text(context.label(row.observation.entity)), .number(budget, decimals: 2),
                    .number(final, decimals: 2), context.cell(row.observation.value, ranking.metric),
                ] + others
            }, excerpt: .ends)
    }

    private static func figure(_ ranking: Ranking, _ context: inout ReportContext) throws -> ReportFigure {
        let caption = context.pick("一般公共预算支出预决算差异率", "General budget expenditure: variance from the budget")
        let chart = try ChartSpecification(
            title: caption, subtitle: context.yearWords, source: context.source, year: context.yearList,
            notes: [context.pick("（决算数 − 年初预算数）÷ 年初预算数", "(final account − initial budget) ÷ initial budget")]
                + (context.years.contains { $0 <= 2020 }
                    ? [context.pick("2020 年度取财政拨款支出", "2020: all fiscal appropriations")] : []),
            counted: context.pick("个部门", "departments"), language: context.language.chartLanguage,
            kind: .divergingBars(
                BarItems(
                    quantity: Charts.Quantity(
                        context.name(ranking.metric), unit: "%",
                        format: NumberFormat(decimals: 2, showsPlusSign: true)),
                    items: ranking.rows.map {
                        LabelledValue(context.label($0.observation.entity), $0.observation.value)
                    })))
        let above = context.facts.count(
            "budget.variance.above", ranking.rows.count { ($0.observation.value ?? 0) > 0 })
        let below = context.facts.count(
            "budget.variance.below", ranking.rows.count { ($0.observation.value ?? 0) < 0 })
        return ReportFigure(
            id: "budget_variance", caption: caption,
            reading: context.pick(
                "决算高于年初预算的 \(above) 个部门，低于的 \(below) 个。",
                "\(above) departments above their initial budget, \(below) below."),
            chart: chart,
            data: ReportTable(
                id: "budget_variance_rates", caption: caption,
                columns: [
                    .text(context.pick("部门", "Department"), key: "department"),
                    context.column(ranking.metric),
                ],
                rows: ranking.rows.map {
                    [
                        .text(context.label($0.observation.entity)),
                        context.cell($0.observation.value, ranking.metric),
                    ]
                }))
    }
}
