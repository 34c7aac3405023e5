import Analytics

/// What came in between the two days, and what last year's publishers still owe.
enum ArrivalsSection {
    static func make(_ context: inout ReportContext) throws -> ReportSection {
        let title = context.pick("本期公开情况", "What came in")
        guard let arrivals = context.quarter?.arrivals else {
            return ReportSection(id: "arrivals", title: title, blocks: [])
        }
        let loaded = try context.analysis.loadedDays()
        var blocks: [Block] = [.paragraph(text(arrivals, &context))]
        func table(_ id: String, _ caption: (String, String), _ rows: [[ReportTable.Cell]]) {
            guard !rows.isEmpty else { return }
            blocks.append(
                .table(
                    ReportTable(
                        id: id, caption: context.pick(caption.0, caption.1),
                        columns: [
                            .text(context.pick("部门", "Department"), key: "department"),
                            .number(context.pick("年度", "Year"), key: "fiscal_year"),
                            .text(context.pick("入库日期", "Loaded"), key: "loaded_at"),
                            .text(context.pick("文件", "File"), key: "path"),
                        ], rows: rows)))
        }
        func row(_ entity: Entity) -> [ReportTable.Cell] {
            [
                .text(entity.department), .year(entity.fiscalYear),
                .text(loaded[entity.reportID].map { String($0.prefix(10)) } ?? ""), .text(entity.path ?? ""),
            ]
        }
        table("arrivals_new", ("新公开的文件", "New documents"), arrivals.new.map(row))
        table("arrivals_revised", ("更正后的文件", "Revised documents"), arrivals.revised.map { row($0.entity) })
        table("arrivals_gone", ("不再单列的文件", "Documents that are no longer there"), arrivals.gone.map(row))
        if !arrivals.awaited.isEmpty { blocks.append(.table(awaited(arrivals, loaded, context))) }
        return ReportSection(id: "arrivals", title: title, blocks: blocks)
    }

    private static func text(_ arrivals: Arrivals, _ context: inout ReportContext) -> String {
        let (first, last) = context.days
        let known = context.facts.count("arrivals.known", arrivals.known)
        let new = context.facts.count("arrivals.new", arrivals.new.count)
        let revised = context.facts.count("arrivals.revised", arrivals.revised.count)
        let total = context.facts.count(
            "arrivals.total", arrivals.known + arrivals.new.count - arrivals.gone.count)
        var text = context.pick(
            "\(first) 已有 \(context.yearWords)的文件 \(known) 份；至 \(last) 新公开 \(new) 份，更正 \(revised) 份，现有 \(total) 份。",
            "Documents of \(context.yearWords) known on \(first): \(known). To \(last), new: \(new), revised: \(revised), in all: \(total)."
        )
        if !arrivals.gone.isEmpty {
            let gone = context.facts.count("arrivals.gone", arrivals.gone.count)
            text += context.pick("不再单列的 \(gone) 份。", " No longer there: \(gone).")
        }
        let others = arrivals.ofOtherYears
        if others.new + others.revised > 0 {
            let new = context.facts.count("arrivals.other_years.new", others.new)
            let revised = context.facts.count("arrivals.other_years.revised", others.revised)
            text += context.pick(
                "其他年度的文件另有新公开 \(new) 份、更正 \(revised) 份，不在本报告的年度内。",
                " Of other years, which this report does not cover, \(new) are new and \(revised) revised.")
        }
        guard arrivals.previousPublishers > 0 else {
            return text
                + context.pick(
                    "没有上一年度的文件，不能判断谁尚未公开。",
                    " Without documents of the year before, who is late cannot be told.")
        }
        let publishers = context.facts.count("arrivals.previous_publishers", arrivals.previousPublishers)
        guard !arrivals.awaited.isEmpty else {
            return text
                + context.pick(
                    "上一年度公开过的 \(publishers) 个部门均已公开。",
                    " Of the \(publishers) departments that published the year before none is missing.")
        }
        let awaited = context.facts.count("arrivals.awaited", arrivals.awaited.count)
        let year = (context.selection.years?.max() ?? context.years.max()).map(String.init) ?? ""
        return text
            + context.pick(
                "上一年度公开过的 \(publishers) 个部门中，\(awaited) 个尚未公开 \(year) 年度决算\(Reference.table("arrivals_awaited").aside)。",
                " Of the \(publishers) departments that published the year before, still missing for \(year): \(awaited)\(Reference.table("arrivals_awaited").aside)."
            )
    }

    private static func awaited(
        _ arrivals: Arrivals, _ loaded: [Int64: String], _ context: ReportContext
    ) -> ReportTable {
        ReportTable(
            id: "arrivals_awaited",
            caption: context.pick("上一年度公开而本年度尚未公开的部门", "Published the year before, not yet this year"),
            columns: [
                .text(context.pick("部门", "Department"), key: "department"),
                .number(context.pick("尚缺年度", "Year awaited"), key: "fiscal_year"),
                .text(context.pick("上一年度的入库日期", "Year before loaded"), key: "previous_loaded_at"),
            ],
            rows: arrivals.awaited.map { awaited in
                [
                    .text(awaited.departmentKey), .year(awaited.fiscalYear),
                    .text(loaded[awaited.previous.reportID].map { String($0.prefix(10)) } ?? ""),
                ]
            })
    }
}
