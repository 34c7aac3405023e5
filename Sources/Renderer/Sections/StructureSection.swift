import Analytics
import Charts

/// What the general budget is spent on, by 类.
enum StructureSection {
    /// How many classes have a colour of their own; the others are folded.
    private static let shown = 7
    /// How many departments the picture of classes has room for.
    private static let mostBars = 20

    static func make(_ context: inout ReportContext) throws -> ReportSection {
        let title = context.pick("支出结构", "Structure of expenditure")
        let shares = try context.table([
            "expenditure.basic_share", "expenditure.project_share", "expenditure.personnel_share",
            "income.fiscal_share",
            "expenditure.class_concentration",
        ])
        var blocks: [Block] = []
        let basic = try context.ranking("expenditure.basic_share")
        if basic.population.count > 0 {
            let sample = context.sample(
                basic.population, "expenditure.basic_share", of: ("部门", "departments"))
            let median = context.say("expenditure.basic_share.median", basic.description.median, basic.metric)
            let pooled = context.say("expenditure.basic_share.pooled", basic.pooledRatio, basic.metric)
            blocks.append(
                .paragraph(
                    context.pick(
                        "基本支出占本年支出的比重，\(sample)：中位数 \(median)，合计口径 \(pooled)。",
                        "Basic expenditure as a share of the year's, \(sample): median \(median), pooled \(pooled)."
                    )))
        }
        let order = context.order(of: shares)
        blocks.append(
            .table(
                ReportTable(
                    id: "structure", caption: context.pick("收支结构", "Structure of income and expenditure"),
                    columns: [.text(context.pick("部门", "Department"), key: "department")]
                        + shares.columns.map { context.column($0.metric) },
                    rows: order.rows.map { index in
                        [.text(context.label(shares.entities[index]))]
                            + shares.columns.map { context.cell($0.values[index], $0.metric) }
                    }, excerpt: order.excerpt)))
        if let figure = try classes(&context) { blocks.append(.figure(figure)) }
        return ReportSection(id: "structure", title: title, blocks: blocks)
    }

    private static func classes(_ context: inout ReportContext) throws -> ReportFigure? {
        let table = try context.table(
            try context.analysis.classNames(years: context.selection.years).map {
                "expenditure.class_share[\($0)]"
            } + ["expenditure.current_year"])
        let totals = table.columns.last?.values ?? []
        let columns = table.columns.dropLast().sorted { weight($0) > weight($1) }
        guard !columns.isEmpty else { return nil }
        let names = columns.map { className($0.metric) }
        let series = names.prefix(shown) + (names.count > shown ? [context.pick("其他", "others")] : [])
        var rows: [StackedBars.Row] = []
        var stated: [[Double?]] = []
        var sizes: [Double] = []
        for (index, entity) in table.entities.enumerated() {
            let values = columns.map { $0.values[index] }
            guard values.contains(where: { $0 != nil }) else { continue }
            var shares = Array(values.prefix(shown))
            let rest = values.dropFirst(shown).compactMap(\.self)
            if names.count > shown { shares.append(rest.isEmpty ? nil : rest.reduce(0, +)) }
            stated.append(shares)
            sizes.append(totals[index] ?? -1)
            // A class that is not listed has no expenditure: nothing to draw, and nothing missing.
            rows.append(StackedBars.Row(context.label(entity), shares.map { $0 ?? 0 }))
        }
        guard !rows.isEmpty else { return nil }
        let drawn = largest(of: sizes).map { rows[$0] }
        let isCut = drawn.count < rows.count
        var notes = [context.pick("类名沿用各年度公开文件", "class names as printed in each year")]
        if isCut {
            notes.insert(
                context.pick(
                    "只画本年支出合计最大的 \(drawn.count) 个，由大到小；按类公开金额的共 \(rows.count) 个，全部为 \(table.entities.count) 个部门",
                    "the \(drawn.count) with the largest total expenditure, of \(rows.count) that state classes and \(table.entities.count) in all"
                ), at: 0)
        }
        let caption = context.pick("一般公共预算财政拨款支出结构（按功能分类）", "General budget expenditure by function")
        let chart = try ChartSpecification(
            title: caption, subtitle: context.yearWords, source: context.source, year: context.yearList,
            notes: notes, counted: context.pick("个部门", "departments"),
            population: isCut ? nil : table.entities.count,
            language: context.language.chartLanguage,
            kind: .stackedBars(
                StackedBars(
                    quantity: Charts.Quantity(
                        context.pick("占一般公共预算支出", "Share of the general budget"), unit: "%",
                        format: NumberFormat(decimals: 1)), series: Array(series), rows: drawn)))
        let missing = table.entities.count - rows.count
        let missingText = context.facts.count("expenditure.classes.missing", missing)
        let reading = context.pick(
            "各部门平均占比最大的是\(names[0])。" + (missing > 0 ? "\(missingText) 个部门没有按类公开金额。" : "")
                + (isCut ? "图中为本年支出合计最大的 \(drawn.count) 个部门，其余见数据文件。" : ""),
            "\(names[0]) has the largest share on average."
                + (missing > 0 ? " \(missingText) departments state no amounts by class." : "")
                + (isCut
                    ? " The \(drawn.count) departments with the largest total expenditure are drawn, the others stand in the data file."
                    : ""))
        return ReportFigure(
            id: "expenditure_classes", caption: caption, reading: reading, chart: chart,
            data: ReportTable(
                id: "expenditure_classes", caption: caption,
                columns: [.text(context.pick("部门", "Department"), key: "department")]
                    + series.map { .number("\($0)（%）", key: $0) },
                rows: zip(rows, stated).map { row, shares in
                    [.text(row.label)] + shares.map { .number($0, decimals: 2) }
                }))
    }

    /// The places of the rows that are drawn: all in their order where they fit, else the largest ones, largest first.
    private static func largest(of sizes: [Double]) -> [Int] {
        guard sizes.count > mostBars else { return Array(sizes.indices) }
        let order = sizes.indices.sorted { sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1 }
        return Array(order.prefix(mostBars))
    }

    /// How much a class weighs over all departments: the sum of its shares.
    private static func weight(_ column: ObservationTable.Column) -> Double {
        column.values.compactMap(\.self).reduce(0, +)
    }

    /// The class of a share's metric, `expenditure.class_share[教育支出]`.
    private static func className(_ metric: Metric) -> String {
        guard let open = metric.id.firstIndex(of: "["), metric.id.hasSuffix("]") else { return metric.id }
        return String(metric.id[metric.id.index(after: open)...].dropLast())
    }
}
