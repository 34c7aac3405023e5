/// The subjects of 机关运行经费, 预算绩效 and 其他需说明的事项.
enum OtherMattersGrammar {
    /// 机关运行经费及公用经费支出情况
    static let operatingCost: SubjectList = [
        Subject(
            names: ["机关运行经费支出", "机关运行经费"], amount: Slot(\.operatingCost, \.agency),
            change: Slot(\.operatingCost, \.agencyChange),
            changeRate: Slot(\.operatingCost, \.agencyChangeRate)),
        Subject(
            names: ["公用经费支出", "公用经费", "日常公用经费"], amount: Slot(\.operatingCost, \.institution),
            change: Slot(\.operatingCost, \.institutionChange),
            changeRate: Slot(\.operatingCost, \.institutionChangeRate)),
    ]

    /// Whether so many projects were evaluated: `组织对5个项目开展绩效自评`.
    static func countsEvaluated(_ quantity: Quantity, _ text: CanonicalText, _ limit: Int) -> Bool {
        guard case .count(.pieces) = quantity.unit else { return false }
        let behind = quantity.range.upperBound..<min(quantity.range.upperBound + 60, limit)
        return text.hasPrefix(behind, "项目") && text.contains(behind, anyOf: ["绩效自评", "绩效评价"])
            && !text.contains(behind, "。") && text.hasSuffix(quantity.head, "对")
    }

    /// 预算绩效的情况
    static let performance: [FigureRule] = [
        FigureRule(
            names: ["整体支出绩效自评表", "整体支出绩效目标自评表"], counting: .pieces, Slot(\.performance, \.overallForms)),
        FigureRule(
            names: ["预算绩效评价项目", "绩效自评项目", "绩效评价项目", "年度项目", "绩效自评的项目"], counting: .pieces,
            Slot(\.performance, \.projectsStated)),
        FigureRule(names: ["全年预算总额"], Slot(\.performance, \.overallBudget)),
        FigureRule(names: ["实际执行总额"], Slot(\.performance, \.overallExecuted)),
        FigureRule(names: ["全年预算数"], Slot(\.performance, \.projectsBudget)),
        FigureRule(names: ["全年执行数"], Slot(\.performance, \.projectsExecuted)),
    ]

    /// 其他需说明的事项: secret projects (涉密, SM).
    static let secretProjects: [FigureRule] = [
        FigureRule(names: ["SM项目", "涉密项目"], counting: .pieces, Slot(\.performance, \.secretProjects)),
        FigureRule(names: ["全年预算数"], Slot(\.performance, \.secretBudget)),
        FigureRule(names: ["全年执行数"], Slot(\.performance, \.secretExecuted)),
    ]
}
