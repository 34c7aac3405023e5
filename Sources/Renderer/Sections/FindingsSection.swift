import Analytics
import Auditor
import Model

/// What contradicts itself in the documents: by check, by department, and in full where it is worth a letter.
enum FindingsSection {
    static func make(_ context: inout ReportContext) throws -> ReportSection {
        let title = context.pick("勾稽检查", "Documents against themselves")
        let documents = try context.analysis.findings(in: context.selection)
        let checked = documents.compactMap { document in
            document.findings.map { (entity: document.entity, findings: $0) }
        }
        guard !checked.isEmpty else { return ReportSection(id: "findings", title: title, blocks: []) }
        let all = checked.flatMap { document in document.findings.map { (document.entity, $0) } }
        let grave = all.filter { $0.1.severity >= .warning }.sorted { $0.1.severity > $1.1.severity }
        var blocks: [Block] = [.paragraph(summary(documents.count, checked.map(\.findings), &context))]
        guard !all.isEmpty else { return ReportSection(id: "findings", title: title, blocks: blocks) }
        blocks.append(.table(byCheck(all, context)))
        blocks.append(.table(byDepartment(checked, context)))
        if !grave.isEmpty { blocks.append(.table(letters(grave, context))) }
        return ReportSection(id: "findings", title: title, blocks: blocks)
    }

    private static func summary(
        _ total: Int, _ findings: [[Finding]], _ context: inout ReportContext
    ) -> String {
        func count(_ severity: Finding.Severity) -> Int {
            findings.reduce(0) { $0 + $1.count { $0.severity == severity } }
        }
        let checked = context.facts.count("findings.checked", findings.count)
        let unchecked = total - findings.count
        let errors = context.facts.count("findings.error", count(.error))
        let warnings = context.facts.count("findings.warning", count(.warning))
        let notes = context.facts.count("findings.note", count(.note))
        let clean = context.facts.count(
            "findings.clean", findings.count { !$0.contains { $0.severity >= .warning } })
        var rest = ""
        if unchecked > 0 {
            let number = context.facts.count("findings.unchecked", unchecked)
            rest = context.pick("另有 \(number) 份没有检查过。", " \(number) were not checked.")
        }
        return context.pick(
            "对 \(checked) 份文件各自核对勾稽关系（合计、占比、增减率、差异率、得分、前后两处的同一事实），error \(errors) 条（超出四舍五入范围，文件自相矛盾），warning \(warnings) 条（与本文件自身的评分规则不符，或部分大于整体），note \(notes) 条（供引用时留意）；\(clean) 份文件没有 error 和 warning。\(rest)各项检查见 `juesuan checks`。",
            "\(checked) documents were held against themselves: \(errors) errors (beyond rounding), \(warnings) warnings (against the document's own rule, or a part above the whole), \(notes) notes; \(clean) documents have neither error nor warning.\(rest)"
        )
    }

    private static func byCheck(_ all: [(Entity, Finding)], _ context: ReportContext) -> ReportTable {
        let groups = Dictionary(grouping: all.filter { $0.1.severity > .info }) { $0.1.check }
        return ReportTable(
            id: "findings_by_check", caption: context.pick("勾稽问题，按检查", "Findings by check"),
            columns: [
                .text(context.pick("检查", "Check"), key: "check"),
                .text(context.pick("名称", "Title"), key: "title"),
            ] + severityColumns + [.number(context.pick("部门数", "Departments"), key: "departments")],
            rows: CheckCatalogue.all.compactMap { check in
                guard let found = groups[check.id] else { return nil }
                let title = context.pick(check.title.chinese, check.title.english)
                return [.text(check.id), .text(title)] + counts(found.map(\.1))
                    + [.count(Set(found.map { $0.0.department }).count)]
            })
    }

    private static func byDepartment(
        _ checked: [(entity: Entity, findings: [Finding])], _ context: ReportContext
    ) -> ReportTable {
        func weight(_ findings: [Finding], _ severity: Finding.Severity) -> Int {
            findings.count { $0.severity == severity }
        }
        let order = checked.enumerated().sorted { left, right in
            let (one, other) = (left.element.findings, right.element.findings)
            for severity in [Finding.Severity.error, .warning, .note]
            where weight(one, severity) != weight(other, severity) {
                return weight(one, severity) > weight(other, severity)
            }
            return left.offset < right.offset
        }
        return ReportTable(
            id: "findings_by_department", caption: context.pick("勾稽问题，按部门", "Findings by department"),
            columns: [.text(context.pick("部门", "Department"), key: "department")] + severityColumns,
            rows: order.map { [.text(context.label($0.element.entity))] + counts($0.element.findings) })
    }

    private static func letters(_ grave: [(Entity, Finding)], _ context: ReportContext) -> ReportTable {
        ReportTable(
            id: "findings_worth_a_letter", caption: context.pick("可据以发函核实的问题", "Findings worth a letter"),
            columns: [
                .text(context.pick("部门", "Department"), key: "department"),
                .text(context.pick("级别", "Severity"), key: "severity"),
                .text(context.pick("检查", "Check"), key: "check"),
                .number(context.pick("行", "Line"), key: "line"),
                .text(context.pick("问题", "Finding"), key: "message"),
            ],
            rows: grave.map { entity, finding in
                [
                    .text(context.label(entity)), .text(finding.severity.rawValue), .text(finding.check),
                    .year(finding.line),
                    .text(context.pick(finding.message.chinese, finding.message.english)),
                ]
            })
    }

    private static let severityColumns: [ReportTable.Column] = [
        .number("error", key: "error"), .number("warning", key: "warning"), .number("note", key: "note"),
    ]

    private static func counts(_ findings: [Finding]) -> [ReportTable.Cell] {
        [Finding.Severity.error, .warning, .note].map { severity in
            .count(findings.count { $0.severity == severity })
        }
    }
}
