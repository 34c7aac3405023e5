import Analytics

/// Where each document's figures stand: file and lines.
enum SourceSection {
    /// The figures whose lines are told.
    static let metrics = [
        "three_public.total", "staffing.active", "expenditure.current_year", "general_budget.expenditure",
    ]
    static let groups = ["source.sha256"]

    static func make(_ context: ReportContext) throws -> ReportSection {
        var found: [Metric] = []
        for id in metrics { found.append(try context.metric(id)) }
        let table = try context.analysis.table(
            of: found, in: context.selection, groups: groups, withPlaces: true)
        let rows = table.entities.indices.map { index -> [ReportTable.Cell] in
            let entity = table.entities[index]
            let digest = entity.group.first.flatMap { $0 } ?? ""
            return [.text(context.label(entity)), .text(entity.path ?? ""), .text(String(digest.prefix(12)))]
                + table.columns.map { column in
                    .text(column.places[index].map { String($0.line) }.joined(separator: ", "))
                }
        }
        return ReportSection(
            id: "sources", title: context.pick("数据来源", "Where the figures come from"),
            blocks: [
                .paragraph(
                    context.pick(
                        "每个数据都能追到文件和行。下表给出主要数据所在的行号；全部数据的行号见 `juesuan parse` 输出的 provenance。图表背后的数据在 data/ 中，报告中的每个数字在 report.json 中。",
                        "Every figure can be followed to file and line. The table gives the lines of the main ones; those of all stand in the provenance that `juesuan parse` prints. The data behind tables and figures are in data/, every number of this report in report.json."
                    )),
                .table(
                    ReportTable(
                        id: "sources", caption: context.pick("文件与行号", "Files and lines"),
                        columns: [
                            .text(context.pick("部门", "Department"), key: "department"),
                            .text(context.pick("文件", "File"), key: "path"),
                            .text("SHA-256", key: "sha256"),
                        ]
                            + table.columns.map {
                                .text(
                                    context.name($0.metric) + context.pick("（行）", " (line)"),
                                    key: $0.metric.id)
                            }, rows: rows)),
            ])
    }
}
