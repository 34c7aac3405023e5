/// Where the columns of the indicator table stand, by the words of its head.
struct IndicatorColumns {
    /// What a column holds.
    enum Role: Int, CaseIterable {
        case level1
        case level2
        case level3
        case target
        case actual
        case weight
        case score
        case completionRate
        case basis
        case previousYear
        case scoringRule
        case evidence
        case deviationReason
    }

    private(set) var columns = RoleColumns()

    init() {}

    init(_ row: TableRow) {
        for column in row.filled {
            let text = row.cells[column].text
            for (role, words) in Self.words where columns[role] == nil {
                guard words.contains(where: { row.text.equals(text, $0) || row.text.hasPrefix(text, $0) })
                else {
                    continue
                }
                columns[role] = column
                break
            }
        }
    }

    /// The columns of a row whose cells all stand `shift` columns to the right of their heads.
    func moved(by shift: Int) -> RoleColumns { columns.moved(by: shift) }

    /// Whether the table has no columns but the classic ones, so that a row's filled cells tell their own order.
    var isClassic: Bool {
        columns[.level3] != nil
            && ([.completionRate, .basis, .previousYear, .scoringRule, .evidence] as [Role]).allSatisfy {
                columns[$0] == nil
            }
    }

    /// The longer words first: 指标得分 before 得分, 指标值设定依据 before 指标值.
    private static let words: [(Role, [Pattern])] = [
        (.level1, ["一级指标"]), (.level2, ["二级指标"]), (.level3, ["三级指标"]),
        (.basis, ["指标值设定依据", "指标值设置依据", "设定依据"]), (.weight, ["分值权重", "指标分值权重", "分值", "权重"]),
        (.scoringRule, ["赋分规则", "指标赋分规则", "评分规则"]), (.evidence, ["佐证资料"]),
        (.previousYear, ["上年完成"]), (.completionRate, ["完成率"]), (.score, ["得分", "指标得分"]),
        (.actual, ["实际完成", "业绩值", "指标实际完成值", "全年实际值"]),
        (.target, ["年度指标值", "预期指标值", "目标值", "指标值"]), (.deviationReason, ["偏差原因", "未完成原因"]),
    ]
}
