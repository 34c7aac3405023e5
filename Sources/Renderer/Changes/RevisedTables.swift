import Analytics
import Model

/// The lines of public tables (公开01–09表) that documents published again print otherwise.
enum RevisedTables {
    /// How many there are, which of them stand where, and of which documents the tables could not be compared.
    static func blocks(_ revisions: [DocumentRevision], _ context: inout ReportContext) -> [Block] {
        guard !revisions.isEmpty else { return [] }
        var blocks: [Block] = []
        let rows = revisions.flatMap { revision in
            revision.differences.filter(\.isOfPublicTable).map { row($0, revision, context) }
        }
        if !rows.isEmpty {
            let documents = context.facts.count(
                "revisions.table_documents",
                revisions.count { $0.differences.contains(where: \.isOfPublicTable) })
            let cells = context.facts.count("revisions.table_cells", rows.count)
            let aside = Reference.table("revision_tables").aside
            blocks.append(
                .paragraph(
                    context.pick(
                        "更正的文件中，\(documents) 份的公开表格（公开01–09表）有 \(cells) 处不同\(aside)；只有一份文件有的表，只列其行数。",
                        "The public tables 公开01–09表 of \(documents) documents differ in \(cells) places\(aside); of a table that only one document has, only the number of rows is listed."
                    )))
            blocks.append(.table(table(rows, context)))
        }
        if let missing = missing(revisions, &context) { blocks.append(.paragraph(missing)) }
        return blocks
    }

    /// Says of which documents the tables could not be compared; nil where there are none.
    private static func missing(_ revisions: [DocumentRevision], _ context: inout ReportContext) -> String? {
        let count = revisions.count { !$0.comparesTables }
        guard count > 0 else { return nil }
        let number = context.facts.count("revisions.tables_not_compared", count)
        return context.pick(
            "\(number) 份更正文件的公开表格未能比较：其中一份文件由较早版本的程序入库，当时未保存表格各行，并不表示没有变化；重新入库原文件后即可比较。",
            "The public tables of \(number) revised documents could not be compared: one of the two was loaded by an earlier version, which did not keep their lines. That is not to say that nothing changed; load the original files again to compare them."
        )
    }

    private static func table(_ rows: [[ReportTable.Cell]], _ context: ReportContext) -> ReportTable {
        ReportTable(
            id: "revision_tables", caption: context.pick("更正前后的公开表格", "Public tables before and after"),
            columns: [
                .text(context.pick("部门", "Department"), key: "department"),
                .text(context.pick("表", "Table"), key: "table"),
                .text(context.pick("科目", "Row"), key: "row"),
                .text(context.pick("栏目", "Column"), key: "column"),
            ] + RevisionSection.values(context), rows: rows, excerpt: .each)
    }

    private static func row(
        _ difference: FieldDifference, _ revision: DocumentRevision, _ context: ReportContext
    ) -> [ReportTable.Cell] {
        [
            .text(context.label(revision.entity)), .text(difference.item.first ?? ""),
            .text(difference.item.dropFirst().joined(separator: " / ")),
            .text(context.pick(difference.field.chinese, difference.field.english)),
        ] + RevisionSection.values(difference, revision, context)
    }
}
