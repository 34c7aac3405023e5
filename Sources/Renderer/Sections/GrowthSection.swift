import Analytics

/// Against last year, as the documents themselves state it; new departments have no growth.
enum GrowthSection {
    private static let metrics = [
        "growth.expenditure", "growth.fiscal", "growth.general_budget", "growth.three_public",
        "staffing.change_rate",
    ]

    static func make(_ context: inout ReportContext) throws -> ReportSection {
        let title = context.pick("同比变化", "Against last year")
        let table = try context.table(metrics)
        let growth = try context.ranking(metrics[0])
        let sample = context.sample(growth.population, metrics[0], of: ("部门", "departments"))
        let median = context.say("\(metrics[0]).median", growth.description.median, growth.metric)
        let order = context.order(of: table)
        var blocks: [Block] = [
            .paragraph(
                context.pick(
                    "同比由各文件所述增减额还原上年数后计算。支出同比取支出总计（含年末结转），2020 年度及以前的文件取本年支出，\(sample)：中位数 \(median)。",
                    "Growth is computed from the changes that the documents state. Total expenditure (to 2020, expenditure of the year), \(sample): median \(median)."
                )),
            .table(
                ReportTable(
                    id: "growth", caption: context.pick("同比增减率", "Rates of change"),
                    columns: [.text(context.pick("部门", "Department"), key: "department")]
                        + table.columns.map { context.column($0.metric) },
                    rows: order.rows.map { index in
                        [.text(context.label(table.entities[index]))]
                            + table.columns.map { context.cell($0.values[index], $0.metric) }
                    }, excerpt: order.excerpt)),
        ]
        let new = growth.population.excluded.filter { $0.reason == .newDepartment }
        if !new.isEmpty { blocks.append(.list(new.map { ScopeSection.exclusion($0, context) })) }
        return ReportSection(id: "growth", title: title, blocks: blocks)
    }
}
