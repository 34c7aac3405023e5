import Analytics
import Charts

/// How the main measures moved between the two days, and which part of that is composition.
enum MovementSection {
    static func make(_ context: inout ReportContext) throws -> ReportSection {
        let title = context.pick("主要指标的变动", "How the main measures moved")
        let movements = context.quarter?.movements ?? []
        guard !movements.isEmpty else { return ReportSection(id: "movements", title: title, blocks: []) }
        var blocks: [Block] = [
            .paragraph(
                context.pick(
                    "下表比较 \(context.days.0)（期初）与 \(context.days.1)（期末）。变动分为两部分，相加等于全部变动：“更正”为两端都有数值的部门自身数值的变动，“构成”为其余，即进入和退出的部门带来的变动。差额按未舍入的数计算，表中各数舍入后相加可能差一个末位。",
                    "The tables compare \(context.days.0) (start) with \(context.days.1) (end). Each change has two parts that add up to it: “within” among departments with a value on both days, and “composition”, the rest, from departments that entered or left. Differences are taken before rounding, so that printed figures may not add up in their last digit."
                )), .table(levels(movements, context)), .table(parts(movements, context)),
        ]
        if let pooled = pooled(movements, context) { blocks.append(.table(pooled)) }
        if let perCapita = movements.first(where: { $0.metric.id == "three_public.per_capita" }),
            let figure = try figure(perCapita, &context)
        {
            blocks.append(.figure(figure))
        }
        return ReportSection(id: "movements", title: title, blocks: blocks)
    }

    private static func name(_ metric: Metric, _ context: ReportContext) -> ReportTable.Cell {
        let unit = context.language.unitName(metric.unit)
        let name =
            metric.level == .project
            ? context.pick("项目", "projects: ") + context.name(metric) : context.name(metric)
        return .text(unit.isEmpty ? name : name + context.pick("（\(unit)）", " (\(unit))"))
    }

    private static func levels(_ movements: [Movement], _ context: ReportContext) -> ReportTable {
        ReportTable(
            id: "movements", caption: context.pick("主要指标：期初与期末", "Main measures: start and end"),
            columns: [
                .text(context.pick("指标", "Metric"), key: "metric"),
                .number(context.pick("期初 n", "n, start"), key: "n_before"),
                .number(context.pick("期末 n", "n, end"), key: "n_after"),
                .number(context.pick("期初中位数", "Median, start"), key: "median_before"),
                .number(context.pick("期末中位数", "Median, end"), key: "median_after"),
                .number(context.pick("期初下四分位", "Q1, start"), key: "q1_before"),
                .number(context.pick("期末下四分位", "Q1, end"), key: "q1_after"),
                .number(context.pick("期初上四分位", "Q3, start"), key: "q3_before"),
                .number(context.pick("期末上四分位", "Q3, end"), key: "q3_after"),
            ],
            rows: movements.map { movement in
                let decimals = NumberText.decimals(for: movement.metric.unit)
                func quartile(_ distribution: Distribution, _ probability: Double) -> ReportTable.Cell {
                    .number(distribution.sample.quantile(probability, type: .linear), decimals: decimals)
                }
                return [
                    name(movement.metric, context), .count(movement.before.population.count),
                    .count(movement.after.population.count),
                    .number(movement.median.before, decimals: decimals),
                    .number(movement.median.after, decimals: decimals), quartile(movement.before, 0.25),
                    quartile(movement.after, 0.25), quartile(movement.before, 0.75),
                    quartile(movement.after, 0.75),
                ]
            })
    }

    private static func parts(_ movements: [Movement], _ context: ReportContext) -> ReportTable {
        split(
            movements, \.median, id: "movement_parts",
            caption: context.pick("中位数变动的分解", "What the change of the median is made of"), context)
    }

    private static func pooled(_ movements: [Movement], _ context: ReportContext) -> ReportTable? {
        let ratios = movements.filter { $0.pooled.before != nil || $0.pooled.after != nil }
        guard !ratios.isEmpty else { return nil }
        return split(
            ratios, \.pooled, id: "movement_pooled",
            caption: context.pick("合计口径变动的分解", "What the change of the pooled ratio is made of"), context)
    }

    private static func split(
        _ movements: [Movement], _ parts: KeyPath<Movement, Movement.Parts>, id: String, caption: String,
        _ context: ReportContext
    ) -> ReportTable {
        ReportTable(
            id: id, caption: caption,
            columns: [
                .text(context.pick("指标", "Metric"), key: "metric"),
                .number(context.pick("期初", "Start"), key: "before"),
                .number(context.pick("期末", "End"), key: "after"),
                .number(context.pick("变动", "Change"), key: "change"),
                .number(context.pick("其中：构成", "of which composition"), key: "composition"),
                .number(context.pick("其中：更正", "of which within"), key: "within"),
                .number(context.pick("两端都有的 n", "n on both days"), key: "n_common"),
            ],
            rows: movements.map { movement in
                let decimals = NumberText.decimals(for: movement.metric.unit)
                let parts = movement[keyPath: parts]
                return [
                    name(movement.metric, context), .number(parts.before, decimals: decimals),
                    .number(parts.after, decimals: decimals), .change(parts.change, decimals: decimals),
                    .change(parts.composition, decimals: decimals), .change(parts.within, decimals: decimals),
                    .count(movement.commonCount),
                ]
            })
    }

    /// The values of both days as two boxes.
    private static func figure(_ movement: Movement, _ context: inout ReportContext) throws -> ReportFigure? {
        guard movement.before.sample.count > 0, movement.after.sample.count > 0 else { return nil }
        let metric = movement.metric
        let groups = [(context.days.0, movement.before), (context.days.1, movement.after)]
        let caption = context.pick("\(context.name(metric))：期初与期末", "\(context.name(metric)): start and end")
        let chart = try ChartSpecification(
            title: caption, subtitle: context.yearWords, source: context.source, year: context.yearList,
            counted: context.pick("个值（两个日期合计）", "values, both days together"),
            language: context.language.chartLanguage,
            kind: .boxWithPoints(
                BoxWithPoints(
                    quantity: context.quantity(metric),
                    groups: groups.map { day, distribution in
                        BoxWithPoints.Group(day, distribution.sample.sorted.map { LabelledValue("", $0) })
                    }, namesOutliers: false)))
        let before = context.say("movements.per_capita.before", movement.median.before, metric)
        let after = context.say("movements.per_capita.after", movement.median.after, metric)
        return ReportFigure(
            id: "movement_per_capita", caption: caption,
            reading: before == after
                ? context.pick(
                    "中位数为 \(after)，与期初相同。", "The median is \(after), as at the start.")
                : context.pick(
                    "中位数由 \(before) 变为 \(after)。", "The median went from \(before) to \(after)."),
            chart: chart,
            data: ReportTable(
                id: "movement_per_capita", caption: caption,
                columns: [.text(context.pick("日期", "Day"), key: "day"), context.column(metric)],
                rows: groups.flatMap { day, distribution in
                    distribution.sample.sorted.map { [.text(day), context.cell($0, metric)] }
                }))
    }
}
