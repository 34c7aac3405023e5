import Analytics

/// The values that became worth checking between the two days, and those that no longer are.
enum OutlierChangeSection {
    static func make(_ context: inout ReportContext) -> ReportSection {
        let title = context.pick("值得核对的数值：新增与消失", "Worth checking: new and gone")
        guard let found = context.quarter?.outliers else {
            return ReportSection(id: "outlier_changes", title: title, blocks: [])
        }
        var lines: [String] = []
        var rows: [[ReportTable.Cell]] = []
        for outliers in found {
            let metric = outliers.metric
            let id = "outlier_changes.\(metric.level == .project ? "project." : "")\(metric.id)"
            let before = context.facts.count("\(id).before", outliers.countBefore)
            let after = context.facts.count("\(id).after", outliers.countAfter)
            let new = context.facts.count("\(id).new", outliers.changes.count { $0.isNew })
            let gone = context.facts.count("\(id).gone", outliers.changes.count { !$0.isNew })
            lines.append(
                context.pick(
                    "\(context.name(metric))：期初 \(before) 个，期末 \(after) 个；新增 \(new) 个，消失 \(gone) 个。",
                    "\(context.name(metric)): \(before) at the start, \(after) at the end; \(new) new, \(gone) gone."
                ))
            rows += outliers.changes.map { row($0, metric, context) }
        }
        var blocks: [Block] = [
            .paragraph(
                context.pick(
                    "每端各按指标的判别方法（见 `juesuan outliers`）判别；列出的值得核对，不等于有问题。增减率的界限随金额变化，不列一个数。",
                    "Each day is judged by the rule of the metric (see `juesuan outliers`); what is listed is worth checking, not wrong. The limit of changes depends on the amount, so none is listed."
                )), .list(lines),
        ]
        if !rows.isEmpty { blocks.append(.table(table(rows, context))) }
        return ReportSection(id: "outlier_changes", title: title, blocks: blocks)
    }

    private static func table(_ rows: [[ReportTable.Cell]], _ context: ReportContext) -> ReportTable {
        ReportTable(
            id: "outlier_changes", caption: context.pick("新增与消失", "New and gone"),
            columns: [
                .text(context.pick("指标", "Metric"), key: "metric"),
                .text(context.pick("部门", "Department"), key: "department"),
                .text(context.pick("项目", "Project"), key: "item"),
                .text(context.pick("情况", "What"), key: "status"),
                .number(context.pick("数值", "Value"), key: "value"),
                .number(context.pick("界限", "Limit"), key: "limit"),
                .number(context.pick("另一端数值", "Value on the other day"), key: "other_value"),
                .text(context.pick("原因", "Why"), key: "cause"),
            ], rows: rows)
    }

    private static func row(
        _ change: OutlierChange, _ metric: Metric, _ context: ReportContext
    ) -> [ReportTable.Cell] {
        let cause =
            switch change.cause {
            case .arrived: context.pick("新公开", "newly published")
            case .withdrawn: context.pick("更正后不再单列", "no longer there")
            case .revised: context.pick("数值更正", "the value was revised")
            case .limit: context.pick("数值未变，界限变动", "the same value, the limit moved")
            case .unjudged:
                context.pick(
                    "数值未变，另一端的值太少或没有离散，不作判别",
                    "the same value; the other day has too few values, or no spread, for a rule")
            }
        return [
            .text(context.name(metric)), .text(context.label(change.entity)), .text(change.entity.item ?? ""),
            .text(change.isNew ? context.pick("新增", "new") : context.pick("消失", "gone")),
            context.cell(change.value, metric), context.cell(change.limit, metric),
            context.cell(change.otherValue, metric), .text(cause),
        ]
    }
}
