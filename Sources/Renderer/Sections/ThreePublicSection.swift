import Analytics
import Charts

/// “三公” per head of active staff, ranked, and what it is made of.
enum ThreePublicSection {
    static func make(_ context: inout ReportContext) throws -> ReportSection {
        let ranking = try context.ranking("three_public.per_capita")
        guard ranking.population.count > 0 else {
            return ReportSection(id: "three_public", title: title(context), blocks: [])
        }
        var blocks: [Block] = [.paragraph(text(ranking, &context)), .table(try table(ranking, context))]
        let left = ranking.population.excluded.filter { exclusion in
            if case .containedIn = exclusion.reason { false } else { true }
        }
        if !left.isEmpty { blocks.append(.list(left.map { ScopeSection.exclusion($0, context) })) }
        blocks.append(.figure(try perCapita(ranking, &context)))
        if let mix = try mix(context) { blocks.append(.figure(mix)) }
        return ReportSection(id: "three_public", title: title(context), blocks: blocks)
    }

    private static func title(_ context: ReportContext) -> String {
        context.pick("“三公”经费", "Three public expenses")
    }

    private static func text(_ ranking: Ranking, _ context: inout ReportContext) -> String {
        let id = ranking.metric.id
        let sample = context.sample(ranking.population, id, of: ("部门", "departments"))
        let median = context.say("\(id).median", ranking.description.median, ranking.metric)
        let spread = context.saySpread(id, ranking)
        let pooled = context.say("\(id).pooled", ranking.pooledRatio, ranking.metric)
        return context.pick(
            "按在职人员计算的“三公”经费，\(sample)：中位数 \(median)，\(spread)；各部门合计口径（总额除以总人数）为 \(pooled)。分母不含离退休人员。",
            "Three public expenses per head of active staff, \(sample): median \(median), \(spread); pooled (sum over sum) \(pooled). Retirees are not in the denominator."
        )
    }

    private static func table(_ ranking: Ranking, _ context: ReportContext) throws -> ReportTable {
        let side = try context.table([
            "three_public.operation_per_vehicle", "three_public.reception_per_person",
            "three_public.variance",
        ])
        let total = try context.metric("three_public.total")
        let places = Dictionary(uniqueKeysWithValues: side.entities.enumerated().map { ($1.reportID, $0) })
        let rows = ranking.rows.map { row -> [ReportTable.Cell] in
            let index = places[row.observation.entity.reportID]
            return [
                .count(row.rank), .text(context.label(row.observation.entity)),
                context.cell(row.observation.numerator, total),
                .number(row.observation.denominator, decimals: 0),
                context.cell(row.observation.value, ranking.metric), .number(row.ratioToMedian, decimals: 2),
            ]
                + side.columns.map { column in
                    context.cell(index.flatMap { column.values[$0] }, column.metric)
                }
        }
        return ReportTable(
            id: "three_public_ranking",
            caption: context.pick("“三公”经费人均排序（由高到低）", "Three public expenses per head, highest first"),
            columns: [
                .number(context.pick("位次", "Rank"), key: "rank"),
                .text(context.pick("部门", "Department"), key: "department"), context.column(total),
                .number(context.pick("在职人员（人）", "Active staff"), key: "staffing.active"),
                context.column(ranking.metric),
                .number(context.pick("与中位数之比", "Ratio to median"), key: "ratio_to_median"),
            ] + side.columns.map { context.column($0.metric) }, rows: rows, excerpt: .ends)
    }

    private static func perCapita(_ ranking: Ranking, _ context: inout ReportContext) throws -> ReportFigure {
        let shown = ranking.rows.filter { $0.rank != nil || $0.observation.value == nil }
        let items = shown.map { LabelledValue(context.label($0.observation.entity), $0.observation.value) }
        var references: [ReferenceLine] = []
        if let median = ranking.description.median, ranking.population.count >= 3 {
            references.append(ReferenceLine(context.pick("中位数", "median"), at: median))
        }
        let chart = try ChartSpecification(
            title: context.pick("在职人员人均“三公”经费", "Three public expenses per head of active staff"),
            subtitle: context.yearWords, source: context.source, year: context.yearList,
            notes: [context.pick("分母为在职人员，不含离退休人员", "active staff only, without retirees")],
            counted: context.pick("个部门", "departments"), language: context.language.chartLanguage,
            kind: .rankedBars(
                BarItems(quantity: context.quantity(ranking.metric), items: items, references: references)))
        let reading = reading(ranking, &context)
        return ReportFigure(
            id: "three_public_per_capita",
            caption: context.pick("在职人员人均“三公”经费", "Three public expenses per head"),
            reading: reading, chart: chart,
            data: ReportTable(
                id: "three_public_per_capita",
                caption: context.pick("在职人员人均“三公”经费", "Three public expenses per head"),
                columns: [
                    .text(context.pick("部门", "Department"), key: "department"),
                    context.column(ranking.metric),
                ],
                rows: shown.map {
                    [
                        .text(context.label($0.observation.entity)),
                        context.cell($0.observation.value, ranking.metric),
                    ]
                }))
    }

    private static func reading(_ ranking: Ranking, _ context: inout ReportContext) -> String {
        guard ranking.population.count > 1, let highest = ranking.rows.first else {
            return context.pick("只有一个部门有此数据。", "Only one department states it.")
        }
        let name = context.label(highest.observation.entity)
        guard let ratio = highest.ratioToMedian else {
            return context.pick("\(name)最高。", "\(name) is highest.")
        }
        let times = context.facts.say(
            "\(ranking.metric.id).max_ratio", ratio, decimals: 1, in: context.language)
        return context.pick("\(name)最高，为中位数的 \(times) 倍。", "\(name) is highest, \(times) times the median.")
    }

    /// The parts in 万元, one bar a department with any; nil where none has.
    private static func mix(_ context: ReportContext) throws -> ReportFigure? {
        let parts = [
            "three_public.overseas", "three_public.vehicle_purchase", "three_public.vehicle_operation",
            "three_public.reception",
        ]
        let table = try context.table(parts)
        let rows = table.entities.indices.map { index in
            StackedBars.Row(context.label(table.entities[index]), table.columns.map { $0.values[index] })
        }.filter { ($0.total ?? 0) > 0 }.sorted { ($0.total ?? 0) > ($1.total ?? 0) }
        guard !rows.isEmpty else { return nil }
        let caption = context.pick("“三公”经费构成", "What three public expenses are made of")
        let unstated = table.entities.indices.count { index in
            table.columns.allSatisfy { $0.values[index] == nil }
        }
        let zero = table.entities.count - rows.count - unstated
        var notes = [context.pick("条末为分项之和，与文件所印总额可差尾数", "bars end at the sum of the printed parts")]
        if zero > 0 { notes.append(context.pick("另有 \(zero) 个部门为零", "\(zero) departments with zero")) }
        if unstated > 0 {
            notes.append(context.pick("\(unstated) 个部门未写明", "\(unstated) departments state none"))
        }
        let chart = try ChartSpecification(
            title: caption, subtitle: context.yearWords, source: context.source, year: context.yearList,
            notes: notes,
            counted: context.pick("个部门", "departments"), language: context.language.chartLanguage,
            kind: .stackedBars(
                StackedBars(
                    quantity: Charts.Quantity(
                        context.pick("“三公”经费支出", "Three public expenses"),
                        unit: context.language.unitName("万元"),
                        format: NumberFormat(decimals: 2)),
                    series: table.columns.map { context.name($0.metric) }, rows: rows)))
        let data = ReportTable(
            id: "three_public_mix", caption: caption,
            columns: [.text(context.pick("部门", "Department"), key: "department")]
                + table.columns.map { context.column($0.metric) },
            rows: rows.map { row in [.text(row.label)] + row.values.map { .number($0, decimals: 2) } })
        let reading = context.pick(
            "\(rows[0].label)的总额最大。", "\(rows[0].label) has the largest total.")
        return ReportFigure(
            id: "three_public_mix", caption: caption, reading: reading, chart: chart, data: data)
    }
}
