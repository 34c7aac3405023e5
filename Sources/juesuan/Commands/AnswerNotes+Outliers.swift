import Analytics
import Renderer

extension AnswerNotes {
    /// What is to be known of a flag on an office with few heads; nil for all others.
    func smallBase(_ flag: OutlierAnalysis.Flag, _ analysis: OutlierAnalysis) -> String? {
        guard let raw = flag.rawScore, let score = flag.score, let heads = flag.row.observation.denominator
        else { return nil }
        let count = NumberText.string(heads, decimals: 0)
        let strength = NumberText.string(analysis.shrinkage, decimals: 0)
        let (before, after) = (NumberText.string(raw, decimals: 2), NumberText.string(score, decimals: 2))
        return pick(
            "分母只有 \(count) 人，不参与排序和统计；得分 \(before)，按 n/(n+\(strength)) 收缩后 \(after)，仍超过界限（界限按人数折算）",
            "a base of \(count) heads, not ranked or counted; score \(before), \(after) when drawn by n/(n+\(strength)), still beyond the cut (the limit is for this number)"
        )
    }

    /// A known explanation.
    func text(_ explanation: OutlierContext.Explanation) -> String {
        switch explanation {
        case .commonServices:
            pick(
                "承担集中保障职能，可能代管公务用车、办公用房或接待", "runs common services, may keep vehicles or buildings for others"
            )
        case .newDepartment: pick("新增部门", "a new department")
        }
    }

    /// What is the matter with a value.
    func text(_ plain: OutlierAnalysis.Plain) -> String {
        switch plain {
        case .aboveHundred: pick("超过 100", "above 100")
        case .zero: pick("为 0", "zero")
        case .belowZero: pick("小于 0", "below zero")
        case .notPositive: pick("不大于 0，不能取对数", "not above zero, has no logarithm")
        case .fellToZero: pick("降到 0 或以下，不参与判别", "fell to zero or below, not judged")
        case .notZero: pick("应为 0", "should be zero")
        }
    }
}
