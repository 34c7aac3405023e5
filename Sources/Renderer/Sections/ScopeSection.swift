import Analytics

/// What is compared: one row a document, and what was left out.
enum ScopeSection {
    static let groups = ["department.level"]

    static func make(_ context: inout ReportContext) throws(AnalyticsError) -> ReportSection {
        let metrics = [
            "staffing.active", "expenditure.current_year", "general_budget.expenditure", "three_public.total",
            "performance.project_count",
        ]
        let table = try context.table(metrics)
        let levels = try context.analysis.documents(in: context.selection, groups: groups)
        let count = context.facts.count("documents", context.documents.count)
        var blocks: [Block] = [
            .paragraph(
                context.pick(
                    "本报告比较 \(count) 份部门决算公开说明，每份对应一个部门的一个年度。表中“—”表示文件没有写明，不等于零。",
                    "This report compares \(count) disclosures, one a department and year. “—” means not stated, which is not zero."
                ))
        ]
        let rows = table.entities.enumerated().map { index, entity in
            [
                .text(entity.department), .year(entity.fiscalYear),
                .text(level(levels[index].group.first ?? nil, context)), .text(scope(entity.scope, context)),
            ] + table.columns.map { context.cell($0.values[index], $0.metric) }
        }
        blocks.append(
            .table(
                ReportTable(
                    id: "documents", caption: context.pick("参与比较的部门", "Departments compared"),
                    columns: [
                        .text(context.pick("部门", "Department"), key: "department"),
                        .text(context.pick("年度", "Year"), key: "fiscal_year"),
                        .text(context.pick("层级", "Level"), key: "level"),
                        .text(context.pick("口径", "Scope"), key: "scope"),
                    ] + table.columns.map { context.column($0.metric) }, rows: rows)))
        if !context.contained.isEmpty {
            blocks.append(.list(context.contained.map { exclusion($0, context) }))
        }
        return ReportSection(id: "scope", title: context.pick("比较范围", "What is compared"), blocks: blocks)
    }

    static func exclusion(_ exclusion: Population.Exclusion, _ context: ReportContext) -> String {
        ExclusionText.line(
            exclusion.reason, name: context.label(exclusion.entity), language: context.language)
    }

    private static func level(_ level: String?, _ context: ReportContext) -> String {
        switch level {
        case "province": context.pick("省级", "province")
        case "prefecture": context.pick("地市级", "prefecture")
        case "county": context.pick("县级", "county")
        case "township": context.pick("乡镇、街道", "township")
        default: ""
        }
    }

    private static func scope(_ scope: String?, _ context: ReportContext) -> String {
        switch scope {
        case "department": context.pick("部门", "department")
        case "consolidated": context.pick("汇总", "consolidated")
        case "unit": context.pick("单位", "unit")
        default: ""
        }
    }
}
