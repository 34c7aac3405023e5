/// Which rows of 项目资金 speak for the whole form.
///
/// The amounts come from the row that is named as the total (年度资金总额, 年度总资金, 合计); where none is, from the first
/// row with a budget of the year. Weight, execution rate and score are printed once, mostly on that row, but sometimes on
/// another: they come from the row that has them.
public struct FundRoles: Hashable, Sendable {
    /// The index of the row with the amounts; nil where there is no such row.
    public let total: Int?
    /// The index of the row with weight, execution rate and score; nil where no row has any of them.
    public let scored: Int?

    /// Decides for the rows of one form, in their order.
    public init(_ funds: [Row<FundFields>]) {
        let named = funds.firstIndex { Self.isTotal($0.source ?? "") && $0.fullYearBudget != nil }
        let total = named ?? funds.firstIndex { $0.fullYearBudget != nil }
        self.total = total
        func marks(_ index: Int) -> Int {
            let row = funds[index]
            return (row.score != nil ? 4 : 0) + (row.executionRate != nil ? 2 : 0)
                + (row.weight != nil ? 1 : 0)
        }
        let marked = funds.indices.filter { marks($0) > 0 }
        if let total, marks(total) >= 4 {
            scored = total
        } else {
            scored = marked.first { marks($0) >= 4 } ?? marked.first
        }
    }

    /// Whether a row is named as the total: 年度资金总额, 年度总资金（万元）, 合计, 资金总额, 总计.
    public static func isTotal(_ source: String) -> Bool {
        let name = source.prefix { $0 != "(" && $0 != "（" && $0 != "：" && $0 != ":" }.filter {
            !$0.isWhitespace
        }
        return ["年度资金总额", "年度总资金", "年度资金总计", "资金总额", "合计", "总计", "资金合计", "年度资金合计"].contains(name)
    }
}
