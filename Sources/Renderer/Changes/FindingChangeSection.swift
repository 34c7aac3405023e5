import Analytics
import Model

/// The findings of `juesuan check` that were opened and closed between the two days.
enum FindingChangeSection {
    static func make(_ context: inout ReportContext) -> ReportSection {
        let title = context.pick("勾稽问题：新增与消除", "Findings: opened and closed")
        guard let found = context.quarter?.findings else {
            return ReportSection(id: "finding_changes", title: title, blocks: [])
        }
        func count(_ id: String, _ kind: FindingChange.Kind) -> String {
            context.facts.count("finding_changes.\(id)", found.count { $0.kind == kind })
        }
        let arrived = count("arrived", .arrived)
        let opened = count("opened", .opened)
        let closed = count("closed", .closed)
        var blocks: [Block] = [
            .paragraph(
                context.pick(
                    "只计 error 与 warning：新公开的文件带来 \(arrived) 条，更正后新出现 \(opened) 条，更正后消除 \(closed) 条。更正后同一检查、同一数据项仍有问题的，算未消除。",
                    "Errors and warnings only: \(arrived) came with new documents, revisions opened \(opened) and closed \(closed). A finding of the same check on the same fields is still open, whatever its numbers."
                ))
        ]
        if !found.isEmpty {
            blocks.append(
                .table(
                    ReportTable(
                        id: "finding_changes",
                        caption: context.pick("新增与消除的勾稽问题", "Findings opened and closed"),
                        columns: [
                            .text(context.pick("部门", "Department"), key: "department"),
                            .text(context.pick("情况", "What"), key: "status"),
                            .text(context.pick("级别", "Severity"), key: "severity"),
                            .text(context.pick("检查", "Check"), key: "check"),
                            .number(context.pick("行", "Line"), key: "line"),
                            .text(context.pick("问题", "Finding"), key: "message"),
                        ],
                        rows: ordered(found).map { row($0, context) })))
        }
        return ReportSection(id: "finding_changes", title: title, blocks: blocks)
    }

    /// Closed and opened by revisions first, then what came with new documents; the gravest first.
    private static func ordered(_ found: [FindingChange]) -> [FindingChange] {
        func place(_ kind: FindingChange.Kind) -> Int {
            switch kind {
            case .closed: 0
            case .opened: 1
            case .arrived: 2
            }
        }
        return found.enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            if one.kind != other.kind { return place(one.kind) < place(other.kind) }
            if one.finding.severity != other.finding.severity {
                return one.finding.severity > other.finding.severity
            }
            return left.offset < right.offset
        }.map(\.element)
    }

    private static func row(_ change: FindingChange, _ context: ReportContext) -> [ReportTable.Cell] {
        let status =
            switch change.kind {
            case .arrived: context.pick("随新文件出现", "with a new document")
            case .opened: context.pick("更正后出现", "opened by a revision")
            case .closed: context.pick("更正后消除", "closed by a revision")
            }
        let message = change.finding.message
        return [
            .text(context.label(change.entity)), .text(status), .text(change.finding.severity.rawValue),
            .text(change.finding.check), .year(change.finding.line),
            .text(
                change.kind == .closed
                    ? context.pick(
                        message.chinese.replacing("，请核实。", with: "。"), message.english)
                    : context.pick(message.chinese, message.english)),
        ]
    }
}
