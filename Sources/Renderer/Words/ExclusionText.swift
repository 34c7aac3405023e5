import Analytics

/// Says why a document does not count.
public enum ExclusionText {
    /// One sentence about the document under its name in tables.
    public static func line(
        _ reason: Population.Exclusion.Reason, name: String, language: ReportLanguage
    ) -> String {
        switch reason {
        case .containedIn(let department, _):
            // A department's own document inside its 汇总 bears the same name.
            language.pick(
                "\(name)\(name == department ? "本级" : "")已包含在\(department)的汇总中，不重复计算。",
                "\(name)\(name == department ? " itself" : "") is part of \(department) and is not counted twice."
            )
        case .newDepartment:
            language.pick(
                "\(name)为新增部门（各项增减额等于本年数），不参与同比。",
                "\(name) is new (every change equals its amount) and has no growth rate.")
        case .zeroBase(let base, _):
            base < 0
                ? language.pick("\(name)的分母小于零，没有比率。", "\(name) has a base below zero, so there is no ratio.")
                : language.pick("\(name)的分母为零，没有比率。", "\(name) has a base of zero, so there is no ratio.")
        case .smallBase(let heads):
            language.pick(
                "\(name)在职人员只有 \(heads) 人，不足 \(Metric.fewestHeads) 人，列出数值但不参与排序和统计。",
                "\(name) has only \(heads) heads, fewer than \(Metric.fewestHeads): shown, but not ranked or counted."
            )
        }
    }
}
