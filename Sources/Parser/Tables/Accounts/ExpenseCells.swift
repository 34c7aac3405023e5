import Model

/// Reads “三公” expenses that the section tells as a table with one cell a line: 项目, 预算数, 决算数, then each name with
/// its figures.
///
/// - Source: 三公经费决算公开 template of 安徽 and 重庆.
struct ExpenseCells {
    let document: DocumentContext

    /// Fills what the sentences of the section do not state.
    static func read(_ section: OutlineSection, _ document: DocumentContext, into report: inout Report) {
        let reader = ExpenseCells(document: document)
        reader.read(section, into: &report)
    }

    private func read(_ section: OutlineSection, into report: inout Report) {
        var columns: [String] = []
        var unit: Money.Unit?
        var open: (name: [UInt8], values: [(GridRow.Cell, SourceSpan)])?
        var hasHeads = false
        func close(_ report: inout Report) {
            if let open, hasHeads, !open.values.isEmpty {
                set(
                    String(decoding: open.name, as: UTF8.self), open.values, columns,
                    unit ?? .tenThousandYuan, in: &report)
            }
            open = nil
        }
        for line in section.lines {
            let range = document.lines.range(line, in: document.source)
            guard !range.isEmpty, range.count < 400 else {
                close(&report)
                continue
            }
            let row = GridRow(document, range, number: line)
            unit = unit ?? AccountTableTitle.unit(row.text, 0..<row.text.count)
            for cell in row.cells where cell.content != .blank {
                if cell.isValue {
                    open?.values.append((cell, document.span(source: document.trimmed(cell.range))))
                    continue
                }
                let bytes = row.bytes(cell).filter { $0 != 124 }
                if bytes.isEmpty || bytes.last == 37 { continue }
                close(&report)
                // A head is short; most cells are sentences.
                let name = bytes.count <= 240 ? String(decoding: bytes, as: UTF8.self) : ""
                if !name.isEmpty, name.count <= 20,
                    name.hasSuffix("预算数") || name.hasSuffix("决算数") || name.contains("支出(万元)")
                        || name.hasSuffix("数量或人次")
                {
                    if !hasHeads || columns.count > 1 || name.contains("支出") { columns = [] }
                    columns.append(name)
                    hasHeads = true
                    if name.hasSuffix("决算数"), columns.count == 1 { continue }
                } else {
                    open = (bytes, [])
                }
            }
        }
        close(&report)
    }

    private func set(
        _ name: String, _ values: [(GridRow.Cell, SourceSpan)], _ columns: [String], _ unit: Money.Unit,
        in report: inout Report
    ) {
        let name = name.replacing("其中:", with: "")
        if let count = Self.counts.first(where: { name.contains($0.name) }) {
            guard let (cell, span) = values.last, let whole = cell.whole, count.slot.cell(in: &report) == nil
            else { return }
            count.slot.set(RowValues.Cell(value: .count(whole), span: span), in: &report)
            return
        }
        guard
            let index = Self.expenses.firstIndex(where: { $0.contains(name) })
        else { return }
        let hasBudget = columns.first?.hasSuffix("预算数") == true && columns.count == 2
        let slots =
            hasBudget
            ? [AccountTableRules.budgets[index], AccountTableRules.finals[index]]
            : [AccountTableRules.finals[index]]
        guard values.count >= slots.count else { return }
        for (slot, (cell, span)) in zip(slots, values) {
            guard let slot, slot.cell(in: &report) == nil, let amount = document.amount(cell, in: unit) else {
                continue
            }
            slot.set(RowValues.Cell(value: .money(amount), span: span), in: &report)
        }
    }

    /// What is counted, in canonical form.
    private static let counts = AccountTableRules.counts.map { (name: canonical($0.name), slot: $0.slot) }
    /// The names of each expense in canonical form, as they stand and with what can hang on them.
    private static let expenses = AccountTableRules.expenses.map { names in
        Set(names.map(canonical).flatMap { [$0, $0 + "支出", "总" + $0] })
    }

    private static func canonical(_ name: String) -> String {
        name.replacing("（", with: "(").replacing("）", with: ")").replacing("“", with: "\"")
            .replacing("”", with: "\"")
    }
}
