import Model

/// Tells the nine account tables by the words of their titles.
enum AccountTableTitle {
    /// The table that a line announces; nil for any other line.
    static func kind(_ text: CanonicalText, _ line: Range<Int>) -> AccountTable.Kind? {
        guard line.count <= 120, line.count >= 12 else { return nil }
        let isTitle = endings.contains { text.hasSuffix(line, $0) }
        guard isTitle, !text.contains(line, "。"), !text.contains(line, ",") else { return nil }
        if text.contains(line, "项目支出") { return nil }
        return words.first { text.contains(line, anyOf: $0.words) }?.kind
    }

    private static let endings: [Pattern] = ["决算表", "决算总表", "决算明细表", "情况表", "决算公开表"]

    private static let words: [(kind: AccountTable.Kind, words: [Pattern])] = [
        (.threePublic, ["\"三公\"", "三公经费"]), (.governmentFund, ["政府性基金"]), (.stateCapital, ["国有资本"]),
        (.basicExpenditure, ["基本支出"]),
        (.generalBudget, ["一般公共预算财政拨款支出", "一般公共预算财政拨款收入支出", "一般公共预算支出"]),
        (.fiscalAppropriation, ["财政拨款收入支出决算", "财政拨款收支决算"]),
        (.incomeAndExpenditure, ["收入支出决算总表", "收支决算总表", "收入支出总表"]),
        (.income, ["收入决算"]), (.expenditure, ["支出决算"]),
    ]

    /// The unit a line states: `金额单位:万元`, `单位:元`; nil where it states none.
    static func unit(_ text: CanonicalText, _ line: Range<Int>) -> Money.Unit? {
        guard let place = text.lastIndex(of: "单位", in: line) else { return nil }
        let behind = place + 6..<line.upperBound
        let units: [(Pattern, Money.Unit)] = [
            (":万元", .tenThousandYuan), (":人民币万元", .tenThousandYuan), (":亿元", .hundredMillionYuan),
            (":元", .yuan),
            ("为万元", .tenThousandYuan), (":人民币元", .yuan), ("万元", .tenThousandYuan),
        ]
        return units.first { text.hasPrefix(behind, $0.0) }?.1
    }

    /// Whether a line is a page's number and nothing else: `— 5 —`, `第5页`, `第 5 页 共 24 页`.
    static func isPageNumber(_ text: CanonicalText, _ line: Range<Int>) -> Bool {
        guard !line.isEmpty, line.count <= 40 else { return false }
        if text.hasPrefix(line, "第"), text.hasSuffix(line, "页") { return true }
        let bytes = text.bytes[line]
        guard bytes.contains(where: { 48...57 ~= $0 }), bytes.allSatisfy({ 48...57 ~= $0 || $0 == 45 }) else {
            return false
        }
        return bytes.first == 45 && bytes.last == 45
    }
}
