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
        let fields = FundFields.shared
        var named: Int?
        var budgeted: Int?
        var marked: Int?
        var scoredRow: Int?
        for index in funds.indices {
            if funds[index].states(fields.fullYearBudget) {
                if budgeted == nil { budgeted = index }
                if named == nil, let source = funds[index][fields.source], Self.isTotal(source) {
                    named = index
                }
            }
            let hasScore = funds[index].states(fields.score)
            if scoredRow == nil, hasScore { scoredRow = index }
            if marked == nil,
                hasScore || funds[index].states(fields.executionRate) || funds[index].states(fields.weight)
            {
                marked = index
            }
        }
        let total = named ?? budgeted
        self.total = total
        if let total, funds[total].states(fields.score) {
            scored = total
        } else {
            scored = scoredRow ?? marked
        }
    }

    /// Whether a row is named as the total: 年度资金总额, 年度总资金（万元）, 合计, 资金总额, 总计.
    public static func isTotal(_ source: String) -> Bool {
        let told = source.utf8.withContiguousStorageIfAvailable { isTotal($0) }
        return (told ?? nil) ?? isTotalByCharacters(source)
    }

    private static let totals = ["年度资金总额", "年度总资金", "年度资金总计", "资金总额", "合计", "总计", "资金合计", "年度资金合计"]

    /// The same by bytes; nil where there are characters of which bytes do not tell whether they are blanks or marks of
    /// their own.
    private static func isTotal(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { name in
            var (count, index) = (0, 0)
            scan: while index < bytes.count {
                let byte = bytes[index]
                switch byte {
                case 0x28, 0x3A: break scan
                case 9...13, 32: index += 1
                case 33..<0x7F: return false
                case 0xE4...0xE9 where index + 2 < bytes.count:
                    guard count < 18 else { return false }
                    for offset in 0..<3 { name[count + offset] = bytes[index + offset] }
                    count += 3
                    index += 3
                case 0xE3
                where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80:
                    index += 3
                case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
                    guard bytes[index + 2] == 0x88 || bytes[index + 2] == 0x9A else { return nil }
                    break scan
                default: return nil
                }
            }
            return totals.contains { $0.utf8.count == count && $0.utf8.elementsEqual(name[..<count]) }
        }
    }

    private static func isTotalByCharacters(_ source: String) -> Bool {
        let name = source.prefix { $0 != "(" && $0 != "（" && $0 != "：" && $0 != ":" }.filter {
            !$0.isWhitespace
        }
        return totals.contains(name)
    }
}

extension Row<FundFields> {
    /// Whether a field has a value.
    fileprivate func states<Value: FieldType>(_ field: Field<Value>) -> Bool {
        values.stated(number: field.definition.number, as: Value.self) != nil
    }
}
