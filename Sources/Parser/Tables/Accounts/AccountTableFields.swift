import Model

/// Brings the account tables and the report's fields together: a table fills what the narrative does not state, and where
/// both state a field and differ, the narrative's value stays and the difference is told.
struct AccountTableFields {
    let document: DocumentContext

    /// Fills and compares the fields of all tables.
    static func apply(_ document: DocumentContext, to report: inout Report) {
        let fields = AccountTableFields(document: document)
        var seen: Set<AccountTable.Kind> = []
        for table in report.tables where seen.insert(table.kind).inserted {
            let values = AccountTableValues.values(of: table)
            guard AccountTableValues.addsUp(table) else {
                report.diagnostics.append(
                    document.diagnostic(
                        .unreadableTable, at: table.span,
                        "公开0\(table.kind.rawValue)表: 合计 is not the sum of its parts"))
                continue
            }
            for value in values { fields.set(value, in: &report) }
            if table.kind == .generalBudget { fields.setItems(table, in: &report) }
        }
    }

    private func set(_ value: AccountTableValues.Value, in report: inout Report) {
        guard let known = value.slot.cell(in: &report) else {
            value.slot.set(RowValues.Cell(value: value.value, span: value.span), in: &report)
            return
        }
        guard !AccountTableValues.agree(known.value, value.value) else { return }
        report.diagnostics.append(
            document.diagnostic(
                .tableDisagrees, at: value.span,
                "\(value.slot.path): \(known.value.printed) told, \(value.value.printed) in the table"))
    }

    /// 类 and 项 of 一般公共预算, where the narrative lists none.
    private func setItems(_ table: AccountTable, in report: inout Report) {
        let coded = table.lines.filter { $0.code != nil && $0.amounts.count == 3 }
        if report.generalBudgetItems.isEmpty {
            let names = Dictionary(
                coded.map { ($0.code ?? "", $0.name) }, uniquingKeysWith: { first, _ in first })
            report.generalBudgetItems = coded.compactMap { line in
                guard let code = line.code, code.utf8.count == 7, let amount = line.amounts.first ?? nil
                else {
                    return nil
                }
                var row = Row<ItemFields>()
                row.set(ItemFields.shared.code, to: code, at: line.span)
                if let name = names[String(code.prefix(3))] {
                    row.set(ItemFields.shared.`class`, to: name, at: line.span)
                }
                if let name = names[String(code.prefix(5))] {
                    row.set(ItemFields.shared.section, to: name, at: line.span)
                }
                row.set(ItemFields.shared.item, to: line.name, at: line.span)
                row.set(ItemFields.shared.amount, to: amount, at: line.span)
                return row
            }
        }
        if report.classes.isEmpty {
            report.classes = coded.compactMap { line in
                guard line.code?.utf8.count == 3, let amount = line.amounts.first ?? nil else { return nil }
                var row = Row<ClassFields>()
                row.set(ClassFields.shared.`class`, to: line.name, at: line.span)
                row.set(ClassFields.shared.amount, to: amount, at: line.span)
                return row
            }
        }
    }
}

extension FieldValue {
    /// A figure as a message prints it.
    fileprivate var printed: String {
        switch self {
        case .money(let amount): "\(amount)"
        case .count(let count): "\(count)"
        default: ""
        }
    }
}
