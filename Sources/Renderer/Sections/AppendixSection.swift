/// The data files of a report: what each holds.
enum AppendixSection {
    static func make(_ context: ReportContext) -> ReportSection {
        let title = context.pick("附录：数据文件", "Appendix: data files")
        let tables = context.sections.flatMap(\.dataTables)
        guard !tables.isEmpty else { return ReportSection(id: "appendix", title: title, blocks: []) }
        let files = tables.map { table in
            context.pick(
                "data/\(table.id).csv：\(table.caption)，\(table.rows.count) 行",
                "data/\(table.id).csv: \(table.caption), rows: \(table.rows.count)")
        }
        return ReportSection(
            id: "appendix", title: title,
            blocks: [
                .paragraph(
                    context.pick(
                        "每张表和每幅图背后的全部数据都在 data/ 中（CSV，UTF-8，缺失为空），正文中的每个数字都在 report.json 的 facts 中。",
                        "All data behind tables and figures stand in data/ (CSV, UTF-8, missing values empty), every number of the text among the facts of report.json."
                    )), .list(files),
            ])
    }
}
