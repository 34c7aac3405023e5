import Analytics
import Model

/// Documents that were published again between the two days, field by field.
enum RevisionSection {
    static func make(_ context: inout ReportContext) -> ReportSection {
        let title = context.pick("更正", "Revisions")
        guard let revisions = context.quarter?.revisions else {
            return ReportSection(id: "revisions", title: title, blocks: [])
        }
        let count = context.facts.count("revisions.documents", revisions.count)
        let fields = context.facts.count(
            "revisions.fields", revisions.reduce(0) { $0 + $1.differences.count { !$0.isOfPublicTable } })
        var blocks: [Block] = [
            .paragraph(
                context.pick(
                    "两个日期之间更正的文件 \(count) 份，数值不同的数据项 \(fields) 项。原值与新值均为文件所写；只有一份文件写明的，另一边为“—”。",
                    "Documents revised between the two days: \(count), figures that differ: \(fields). Both values are as the documents print them; “—” is what only the other one states."
                ))
        ]
        let unchanged = revisions.filter { $0.differences.isEmpty }
        for (compared, chinese, english) in [
            (true, "文件不同，数据项和公开表格各行均相同。", "another file, with the same figures and public tables."),
            (
                false, "文件不同，数据项相同；公开表格未能比较。",
                "another file, with the same figures; the public tables could not be compared."
            ),
        ] {
            let names = unchanged.filter { $0.comparesTables == compared }.map { context.label($0.entity) }
            guard !names.isEmpty else { continue }
            let listed = context.language.listed(names)
            blocks.append(.paragraph(context.pick("\(listed)：\(chinese)", "\(listed): \(english)")))
        }
        let rows = revisions.flatMap { revision in
            revision.differences.filter { !$0.isOfPublicTable }.map { row($0, revision, context) }
        }
        if !rows.isEmpty { blocks.append(.table(table(rows, context))) }
        blocks += RevisedTables.blocks(revisions, &context)
        return ReportSection(id: "revisions", title: title, blocks: blocks)
    }

    private static func table(_ rows: [[ReportTable.Cell]], _ context: ReportContext) -> ReportTable {
        ReportTable(
            id: "revisions", caption: context.pick("更正前后的数据", "Figures before and after"),
            columns: [
                .text(context.pick("部门", "Department"), key: "department"),
                .text(context.pick("数据项", "Figure"), key: "figure"),
            ] + values(context), rows: rows, excerpt: .each)
    }

    /// The columns of both values and where they stand.
    static func values(_ context: ReportContext) -> [ReportTable.Column] {
        [
            .text(context.pick("原值", "Before"), key: "old"),
            .text(context.pick("新值", "After"), key: "new"),
            .number(context.pick("差额", "Difference"), key: "difference"),
            .number(context.pick("原行", "Line before"), key: "old_line"),
            .number(context.pick("新行", "Line after"), key: "new_line"),
            .data("path", key: "path"),
            .data(context.pick("原文件", "File before"), key: "old_file"),
            .data(context.pick("新文件", "File after"), key: "new_file"),
        ]
    }

    private static func row(
        _ difference: FieldDifference, _ revision: DocumentRevision, _ context: ReportContext
    ) -> [ReportTable.Cell] {
        let name = context.pick(difference.field.chinese, difference.field.english)
        let item = difference.item.joined(separator: " / ")
        return [
            .text(context.label(revision.entity)),
            .text(item.isEmpty ? name : item + context.pick("：", ": ") + name),
        ] + values(difference, revision, context)
    }

    /// Both values and where they stand, in the order of the columns.
    static func values(
        _ difference: FieldDifference, _ revision: DocumentRevision, _ context: ReportContext
    ) -> [ReportTable.Cell] {
        func reading(_ value: FieldValue?) -> String {
            value?.reading(difference.field.unit, in: context.language) ?? ""
        }
        let change = number(difference.new).flatMap { new in number(difference.old).map { new - $0 } }
        return [
            .text(reading(difference.old)), .text(reading(difference.new)),
            .change(change, decimals: difference.field.kind == .count ? 0 : 2),
            .year(difference.oldLine), .year(difference.newLine), .text(difference.path),
            .text(revision.previousPath ?? ""), .text(revision.entity.path ?? ""),
        ]
    }

    /// The value as a number, amounts in 万元; nil where it is none.
    private static func number(_ value: FieldValue?) -> Double? {
        switch value {
        case .money(let amount): Double(amount.fen) / 1_000_000
        case .percentage(let percentage): percentage.doubleValue
        case .points(let points): points.doubleValue
        case .area(let area): area.doubleValue
        case .count(let count): Double(count)
        case .text, .flag, .list, nil: nil
        }
    }
}
