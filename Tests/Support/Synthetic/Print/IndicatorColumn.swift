import Model

/// A column of an indicator table.
struct IndicatorColumn {
    /// What it holds.
    enum Field: Hashable {
        case level1, level2, level3, target, actual, weight, score, completion, basis, previous, rule,
            evidence
        case deviation
    }

    let head: String
    let field: Field

    private static let levels = [
        IndicatorColumn(head: "一级指标", field: .level1), IndicatorColumn(head: "二级指标", field: .level2),
        IndicatorColumn(head: "三级指标", field: .level3),
    ]
    private static let deviation = IndicatorColumn(head: "偏差原因分析及改进措施", field: .deviation)

    /// The columns of a project form.
    static func columns(of scheme: DisclosureTemplate.IndicatorScheme) -> [IndicatorColumn] {
        let middle: [(String, Field)] =
            switch scheme {
            case .classic: [("年度指标值", .target), ("实际完成值", .actual), ("分值", .weight), ("得分", .score)]
            case .weightFirst:
                [
                    ("权重", .weight), ("目标值", .target), ("业绩值", .actual), ("完成率", .completion),
                    ("指标得分", .score),
                    ("指标值设定依据", .basis), ("上年完成情况", .previous), ("赋分规则", .rule), ("佐证资料", .evidence),
                ]
            case .targetFirst:
                [
                    ("指标值", .target), ("指标值设置依据", .basis), ("上年完成值", .previous), ("指标分值权重", .weight),
                    ("指标赋分规则", .rule), ("佐证资料", .evidence), ("指标实际完成值", .actual), ("完成率", .completion),
                    ("指标得分", .score),
                ]
            }
        return levels + middle.map { IndicatorColumn(head: $0.0, field: $0.1) } + [deviation]
    }

    /// The columns of the form of the whole department.
    static let overall =
        levels + [
            IndicatorColumn(head: "预期指标值", field: .target), IndicatorColumn(head: "指标值设定依据", field: .basis),
            IndicatorColumn(head: "实际完成指标值", field: .actual), IndicatorColumn(head: "分值权重", field: .weight),
            IndicatorColumn(head: "得分", field: .score),
        ]

    /// What an indicator prints in this column.
    func text(of row: Row<IndicatorFields>) -> String {
        switch field {
        case .level1: row.level1 ?? ""
        case .level2: row.level2 ?? ""
        case .level3: row.level3 ?? ""
        case .target: row.target ?? ""
        case .actual: row.actual ?? ""
        case .weight: row.weight?.description ?? ""
        case .score: row.score?.description ?? ""
        case .completion: row.completionRate.map { "\($0)%" } ?? ""
        case .basis: row.basis ?? ""
        case .previous: row.previousYear ?? "-"
        case .rule: row.scoringRule ?? ""
        case .evidence: row.evidence ?? ""
        case .deviation: row.deviationReason ?? ""
        }
    }
}
