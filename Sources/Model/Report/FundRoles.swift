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
        var named: Int?
        var budgeted: Int?
        var marked: Int?
        var scored: Int?
        for (index, row) in funds.enumerated() {
            if row.fullYearBudget != nil {
                if budgeted == nil { budgeted = index }
                if named == nil, Self.isTotal(row.source ?? "") { named = index }
            }
            let hasScore = row.score != nil
            if hasScore, scored == nil { scored = index }
            if marked == nil, hasScore || row.executionRate != nil || row.weight != nil { marked = index }
        }
        total = named ?? budgeted
        if let total, funds[total].score != nil {
            self.scored = total
        } else {
            self.scored = scored ?? marked
        }
    }

    /// Whether a row is named as the total: 年度资金总额, 年度总资金（万元）, 合计, 资金总额, 总计.
    public static func isTotal(_ source: String) -> Bool {
        var source = source
        return source.withUTF8 { bytes in
            let end = Self.ends.compactMap { Self.first($0, in: bytes) }.min() ?? bytes.count
            let name = bytes[..<end]
            if Self.names.contains(where: { name.elementsEqual($0) }) { return true }
            // Blanks between the characters, of whatever width.
            let kept = String(decoding: name, as: UTF8.self).filter { !$0.isWhitespace }
            return kept.utf8.count != name.count && Self.names.contains { kept.utf8.elementsEqual($0) }
        }
    }

    private static func first(_ end: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count >= end.count else { return nil }
        return (0...bytes.count - end.count).first { start in
            end.indices.allSatisfy { bytes[start + $0] == end[$0] }
        }
    }

    private static let ends = ["(", "（", "：", ":"].map { Array($0.utf8) }
    private static let names = [
        "年度资金总额", "年度总资金", "年度资金总计", "资金总额", "合计", "总计", "资金合计", "年度资金合计",
    ].map { Array($0.utf8) }
}
