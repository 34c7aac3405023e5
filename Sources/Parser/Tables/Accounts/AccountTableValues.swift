import Model

/// What the rows and columns of an account table state for the report's fields.
enum AccountTableValues {
    /// Amounts printed in 元 and told in 万元 with two decimals are the same.
    private static let tolerance: Int64 = 10_000

    /// A value for a field, and the row it stands in.
    struct Value {
        /// The field.
        let slot: Slot
        /// Its value.
        let value: FieldValue
        /// The row.
        let span: SourceSpan

        init(slot: Slot, amount: Money, span: SourceSpan) {
            self.slot = slot
            value = .money(amount)
            self.span = span
        }

        init(slot: Slot, count: Int, span: SourceSpan) {
            self.slot = slot
            value = .count(count)
            self.span = span
        }
    }

    /// Whether the narrative's value and a table's are the same, as far as the table prints it.
    static func agree(_ told: FieldValue, _ printed: FieldValue) -> Bool {
        if case .money(let stated) = told, case .money(let amount) = printed {
            return (stated.fen - amount.fen).magnitude <= UInt64(tolerance)
        }
        return told == printed
    }

    /// The values a table gives, in the order of its rules.
    static func values(of table: AccountTable) -> [Value] {
        switch table.kind {
        case .incomeAndExpenditure: sided(table, AccountTableRules.incomeAndExpenditure)
        case .fiscalAppropriation: sided(table, AccountTableRules.fiscalAppropriation)
        case .income: total(table, AccountTableRules.income)
        case .expenditure: total(table, AccountTableRules.expenditure)
        case .generalBudget: total(table, AccountTableRules.generalBudget)
        case .governmentFund: total(table, AccountTableRules.governmentFund)
        case .stateCapital: total(table, AccountTableRules.stateCapital)
        case .basicExpenditure: sided(table, AccountTableRules.basicExpenditure)
        case .threePublic: threePublic(table)
        }
    }

    /// Values by the name of their row, first column.
    private static func sided(_ table: AccountTable, _ rules: [AccountTableRules.Named]) -> [Value] {
        rules.compactMap { rule in
            guard
                let line = table.lines.first(where: { line in
                    line.side == rule.side && rule.names.contains { line.name.hasPrefix($0) }
                }), let amount = line.amounts.first ?? nil
            else { return nil }
            return Value(slot: rule.slot, amount: amount, span: line.span)
        }
    }

    /// Values of the row 合计 by the head of their column, or by their order where the heads are those of the template.
    private static func total(_ table: AccountTable, _ rules: [AccountTableRules.Column]) -> [Value] {
        guard
            let line = table.lines.first(where: { $0.code == nil && $0.name.hasPrefix("合") })
                ?? table.lines.first
        else { return [] }
        let isTemplate = line.amounts.count == rules.count
        return rules.enumerated().compactMap { index, rule in
            let column =
                isTemplate
                ? index : table.columns.firstIndex { head in rule.heads.contains { head.hasSuffix($0) } }
            guard let column, let slot = rule.slot, line.amounts.indices.contains(column),
                let amount = line.amounts[column]
            else { return nil }
            return Value(slot: slot, amount: amount, span: line.span)
        }
    }

    private static func threePublic(_ table: AccountTable) -> [Value] {
        var values: [Value] = []
        for (name, slots) in [("预算数", AccountTableRules.budgets), ("决算数", AccountTableRules.finals)] {
            guard let line = table.lines.first(where: { $0.name == name }), line.amounts.count == slots.count
            else {
                continue
            }
            for (slot, amount) in zip(slots, line.amounts) {
                if let slot, let amount { values.append(Value(slot: slot, amount: amount, span: line.span)) }
            }
        }
        if !values.isEmpty { return values }
        let budget = table.columns.firstIndex { $0.contains("预算") }
        let final = table.columns.firstIndex { $0.contains("决算") || $0.contains("统计") || $0.contains("支出数") }
        for line in table.lines {
            if let final, final < line.amounts.count, let number = line.amounts[final],
                let rule = AccountTableRules.counts.first(where: { line.name.contains($0.name) })
            {
                let count = Int(number.fen / (table.unit == .yuan ? 100 : 1_000_000))
                values.append(Value(slot: rule.slot, count: count, span: line.span))
                continue
            }
            guard
                let index = AccountTableRules.expenses.firstIndex(where: { names in
                    names.contains { line.name.hasSuffix($0) }
                })
            else { continue }
            for (column, slots) in [(budget, AccountTableRules.budgets), (final, AccountTableRules.finals)] {
                if let column, column < line.amounts.count, let amount = line.amounts[column],
                    let slot = slots[index]
                {
                    values.append(Value(slot: slot, amount: amount, span: line.span))
                }
            }
        }
        return values
    }

    /// Whether the amounts add up as the template's columns do; a table read with its columns shifted does not.
    static func addsUp(_ table: AccountTable) -> Bool {
        func isSum(_ total: Money?, _ parts: [Money?]) -> Bool {
            guard let total else { return true }
            let sum = parts.reduce(Int64(0)) { $0 + ($1?.fen ?? 0) }
            return (sum - total.fen).magnitude <= UInt64(tolerance * Int64(parts.count + 1))
        }
        if table.kind == .incomeAndExpenditure || table.kind == .fiscalAppropriation {
            // Both sides have the same total.
            let totals = table.lines.filter { $0.name.hasPrefix("总") || $0.name.hasSuffix("总计") }
                .compactMap { $0.amounts.first ?? nil }
            return totals.count == 2 && isSum(totals[0], [totals[1]])
        }
        guard
            let line = table.lines.first(where: { $0.code == nil && $0.name.hasPrefix("合") })
                ?? table.lines.first
        else {
            return false
        }
        let amounts = line.amounts
        switch table.kind {
        case .income where amounts.count == 7, .expenditure where amounts.count == 6,
            .generalBudget where amounts.count == 3, .stateCapital where amounts.count == 3:
            return isSum(amounts[0], Array(amounts[1...]))
        case .governmentFund where amounts.count == 6: return isSum(amounts[2], [amounts[3], amounts[4]])
        case .threePublic where amounts.count == 6:
            return table.lines.allSatisfy { line in
                isSum(line.amounts[0], [line.amounts[1], line.amounts[2], line.amounts[5]])
                    && isSum(line.amounts[2], [line.amounts[3], line.amounts[4]])
            }
        default: return true
        }
    }
}
