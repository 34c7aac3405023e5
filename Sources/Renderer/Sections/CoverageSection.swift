import Analytics

/// Which figures how many departments state: what the statistics rest on.
enum CoverageSection {
    static func make(_ context: inout ReportContext) throws -> ReportSection {
        let table = try context.analysis.table(of: MetricCatalogue.statedFigures, in: context.selection)
        let total = table.entities.count
        let empty = try emptyAccounts(table, context)
        var sections: [(name: String, fields: Int, byAll: Int, byNone: Int, stated: Int)] = []
        var rows: [[ReportTable.Cell]] = []
        for column in table.columns {
            let account = String(column.metric.id.prefix { $0 != "." })
            let emptyHere = empty[account] ?? []
            let stated = column.values.indices.count { column.values[$0] != nil || emptyHere.contains($0) }
            rows.append([
                .text(context.name(column.metric)), .text(column.metric.id), .count(stated),
                .count(total - stated),
            ])
            if sections.last?.name != column.metric.source {
                sections.append((column.metric.source, 0, 0, 0, 0))
            }
            sections[sections.count - 1].fields += 1
            sections[sections.count - 1].stated += stated
            if stated == total { sections[sections.count - 1].byAll += 1 }
            if stated == 0 { sections[sections.count - 1].byNone += 1 }
        }
        let completeness = try context.ranking("disclosure.completeness")
        let sample = context.sample(
            completeness.population, "disclosure.completeness", of: ("部门", "departments"))
        let median = context.say(
            "disclosure.completeness.median", completeness.description.median, completeness.metric)
        let lowest = context.say(
            "disclosure.completeness.min", completeness.description.minimum, completeness.metric)
        return ReportSection(
            id: "coverage", title: context.pick("公开完整度", "Completeness of disclosure"),
            blocks: [
                .paragraph(
                    context.pick(
                        "公开完整度只看该年度模板必列的主要事项（可以互相替代的写法算一项，2020 年度及以前 50 项、以后 67 项），为写明的项数占比，\(sample)：中位数 \(median)，最低 \(lowest)。下表说明每类数据有多少部门写明；写明为“空表”的视为写明；各年度模板不同，没有某项不等于漏报。逐项情况见 data/coverage_fields.csv。",
                        "Completeness is over the main items that the year's template asks for (50 to 2020, 67 later; either of two wordings will do), \(sample): median \(median), lowest \(lowest). The table says how many departments state what; an account said to be empty counts as stated, and not every year's template asks for every figure; item by item in data/coverage_fields.csv."
                    )),
                .table(
                    ReportTable(
                        id: "coverage", caption: context.pick("各类数据的公开情况", "What is stated, by section"),
                        columns: [
                            .text(context.pick("类别", "Section"), key: "section"),
                            .number(context.pick("项数", "Figures"), key: "fields"),
                            .number(context.pick("全部部门写明的项数", "Stated by all"), key: "stated_by_all"),
                            .number(context.pick("无部门写明的项数", "Stated by none"), key: "stated_by_none"),
                            .number(context.pick("写明率（%）", "Stated (%)"), key: "share"),
                        ],
                        rows: sections.map { section in
                            [
                                .text(section.name), .count(section.fields), .count(section.byAll),
                                .count(section.byNone),
                                .number(
                                    total == 0
                                        ? nil : Double(section.stated) / Double(section.fields * total) * 100,
                                    decimals: 1),
                            ]
                        })),
                .data(
                    ReportTable(
                        id: "coverage_fields",
                        caption: context.pick("逐项公开情况", "What is stated, figure by figure"),
                        columns: [
                            .text(context.pick("数据项", "Figure"), key: "figure"), .text("path", key: "path"),
                            .number(context.pick("写明", "Stated"), key: "stated"),
                            .number(context.pick("未写明", "Not stated"), key: "missing"),
                        ], rows: rows)),
            ])
    }

    /// The rows whose document says that an account is empty (空表), by the account's section.
    private static func emptyAccounts(
        _ table: ObservationTable, _ context: ReportContext
    ) throws -> [String: Set<Int>] {
        var rows: [String: Set<Int>] = [:]
        let places = Dictionary(uniqueKeysWithValues: table.entities.enumerated().map { ($1.reportID, $0) })
        for account in ["government_fund", "state_capital"] {
            var selection = context.selection
            let condition = "\(account).empty = 1"
            selection.condition = selection.condition.map { "(\($0)) AND \(condition)" } ?? condition
            let entities = try context.analysis.documents(in: selection)
            rows[account] = Set(entities.compactMap { places[$0.reportID] })
        }
        return rows
    }
}
