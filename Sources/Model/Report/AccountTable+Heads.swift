extension AccountTable {
    /// The place among `columns` of the head over the first amount of a row; those over its other amounts follow. Nil where the
    /// heads could not be brought together with the amounts.
    ///
    /// Of a two-sided table the first column is that of income, the others are those of expenditure; of the “三公” table in
    /// one row the first half is the budget, the second the final account.
    public func headPlace(of line: Line) -> Int? {
        let (heads, width) = (columns.count, line.amounts.count)
        switch line.side {
        case .income: return width == 1 && heads >= 2 ? 0 : nil
        case .expenditure: return heads == width + 1 ? 1 : nil
        case nil:
            if heads == width { return 0 }
            guard kind == .threePublic, width > 0, heads == 2 * width else { return nil }
            return line.name.hasPrefix("决算") ? width : 0
        }
    }

    /// The heads over the amounts of a row, one each, as printed; empty where one could not be read.
    public func heads(of line: Line) -> [String] {
        guard let start = headPlace(of: line) else { return line.amounts.map { _ in "" } }
        return Array(columns[start..<start + line.amounts.count])
    }
}

extension AccountTable.Kind {
    /// What the template calls the table.
    public var chinese: String {
        switch self {
        case .incomeAndExpenditure: "收入支出决算总表"
        case .income: "收入决算表"
        case .expenditure: "支出决算表"
        case .fiscalAppropriation: "财政拨款收入支出决算总表"
        case .generalBudget: "一般公共预算财政拨款支出决算表"
        case .basicExpenditure: "一般公共预算财政拨款基本支出决算表"
        case .threePublic: "“三公”经费支出决算表"
        case .governmentFund: "政府性基金预算财政拨款收入支出决算表"
        case .stateCapital: "国有资本经营预算财政拨款支出决算表"
        }
    }
}
