import Model

/// Public tables made by hand.
enum SampleTables {
    static func line(
        _ line: Int, _ code: String?, _ name: String, _ amounts: [Int64?], side: AccountTable.Side? = nil
    ) -> AccountTable.Line {
        AccountTable.Line(
            code: code, name: name, side: side, amounts: amounts.map { $0.map { Money(fen: $0) } },
            span: SourceSpan(line: line, utf8: 0..<0))
    }

    /// 公开02表
    static let income = AccountTable(
        kind: .income, unit: .tenThousandYuan, columns: ["本年收入合计", "财政拨款收入"],
        lines: [
            line(21, nil, "合计", [300_000_000, 200_000_000]),
            line(22, "205", "教育支出", [300_000_000, 200_000_000]),
            line(23, "2050101", "行政运行", [100_000_000, nil]),
        ], span: SourceSpan(line: 20, utf8: 0..<0))

    /// 公开04表
    static let fiscal = AccountTable(
        kind: .fiscalAppropriation, unit: .yuan, columns: ["金额", "合计", "一般公共预算财政拨款"],
        lines: [
            line(41, nil, "总计", [Int64.max], side: .income),
            line(41, nil, "总计", [-1, 0], side: .expenditure),
        ], span: SourceSpan(line: 40, utf8: 0..<0))

    /// 公开06表, whose heads could not be read.
    static let basic = AccountTable(
        kind: .basicExpenditure, unit: .hundredMillionYuan, columns: [],
        lines: [line(61, "30101", "基本\"工资\"", [5]), line(0, "", "", [])],
        span: SourceSpan(line: 60, utf8: 0..<0))

    static let all = [income, fiscal, basic]
}
