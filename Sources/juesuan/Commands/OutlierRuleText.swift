import Analytics
import Renderer

/// The rule of an analysis with its limits in the metric's unit, or why it was not applied.
struct OutlierRuleText {
    private let analysis: OutlierAnalysis
    private let words: AnswerNotes

    init(_ analysis: OutlierAnalysis, _ words: AnswerNotes) {
        self.analysis = analysis
        self.words = words
    }

    /// The sentence.
    var text: String { (abstention ?? rule + basis) + caution }

    /// Whether the two-part rule could flag nothing, so that the lowest values are shown instead.
    static func isIdle(_ analysis: OutlierAnalysis) -> Bool {
        guard case .hundredHurdle = analysis.rule, analysis.abstention == nil else { return false }
        return analysis.lowerLimit.map { $0 <= 0 } ?? false
    }

    /// That a rule is not the one that values piled up at 100 want.
    private var caution: String {
        let metric = analysis.ranking.metric
        guard metric.shape == .piledAtHundred, analysis.rule.parameter != nil else { return "" }
        if case .hundredHurdle = analysis.rule { return "" }
        return words.pick(
            "；该指标的值在 100 处堆积，此法会多列，宜用两部法（--method hurdle）",
            "; the values pile up at 100, of which this rule lists too many: --method hurdle is made for them"
        )
    }

    /// How many values the rule rests on, where it is not all or fewer than fifteen.
    private var basis: String {
        if analysis.rule == .anyDifference { return "" }
        let count = analysis.basis
        guard count >= 15 else {
            return words.pick(
                "（依据 \(count) 个值，不足 15 个，仅供参考）",
                " (rests on \(count) values, fewer than 15: indicative only)")
        }
        let isAll = count == analysis.ranking.population.count
        return isAll ? "" : words.pick("（依据 \(count) 个值）", " (rests on \(count) values)")
    }

    private var abstention: String? {
        switch analysis.abstention {
        case .smallGroup(let count) where count < analysis.ranking.population.count:
            words.pick(
                "前后两数都大于 0 且有变化的只有 \(count) 个，不足 \(OutlierAnalysis.leastCount) 个，不作判别",
                "\(count) rows with both amounts above 0 and changed, fewer than \(OutlierAnalysis.leastCount): no rule applied"
            )
        case .smallGroup(let count):
            words.pick(
                "只有 \(count) 个值，不足 \(OutlierAnalysis.leastCount) 个，不作判别，只看位次与中位数之比",
                "\(count) values, fewer than \(OutlierAnalysis.leastCount): ranks and ratios to the median only"
            ) + (count > 2 ? words.interval(analysis.ranking.medianInterval, analysis.ranking.metric) : "")
        case .noSpread: noSpread
        case .fewBelowHundred(let count):
            words.pick(
                "低于 100 的只有 \(count) 个，不足 8 个，不作判别",
                "\(count) values below 100, fewer than 8: no rule applied")
        case .fewPositive(let count):
            words.pick("大于 0 的只有 \(count) 个，不作判别", "\(count) positive values: no rule applied")
        case nil: nil
        }
    }

    private var noSpread: String {
        switch analysis.rule {
        case .tukey:
            words.pick("上下四分位数相同（IQR = 0），不作判别", "the quartiles are equal (IQR = 0): no rule applied")
        case .hidiroglouBerthelot:
            words.pick(
                "\(analysis.basis) 个有变化的值中，变动的效应至少有一侧的四分位数与中位数相同，不作判别",
                "of \(analysis.basis) rows that changed, a quartile of the effects is their median: no rule applied"
            )
        case .hundredHurdle:
            words.pick(
                "低于 100 的值一半以上相同（MAD = 0），不作判别",
                "more than half of the values below 100 are equal (MAD = 0): no rule applied")
        case .modifiedZ, .logModifiedZ, .anyDifference:
            words.pick(
                "一半以上的值相同（MAD = 0），不作判别", "more than half of the values are equal (MAD = 0): no rule applied")
        }
    }

    private var rule: String {
        switch analysis.rule {
        case .modifiedZ(let cut):
            words.pick("修正 z 值，界限 \(cut)：\(range)", "modified z, cut \(cut): \(range)")
        case .logModifiedZ(let cut):
            words.pick("对数的修正 z 值，界限 \(cut)：\(range)", "modified z of logarithms, cut \(cut): \(range)")
        case .tukey(let factor):
            words.pick(
                "Tukey 界限，\(factor) 倍四分位距：\(range)", "Tukey fences at \(factor) quartile distances: \(range)")
        case .hidiroglouBerthelot(let c):
            words.pick(
                "Hidiroglou–Berthelot 法，C = \(c)，只比较前后两数都大于 0 且有变化的；界限随金额变化，表中为该金额的界限（\(unit)）",
                "Hidiroglou–Berthelot, C = \(c), over rows with both amounts above 0 and changed; the limit varies with the amount, the table has that of each row's (\(unit))"
            )
        case .hundredHurdle(let cut):
            words.pick(
                "两部法（100 减数值的立方根，修正 z 值，界限 \(cut)）：",
                "two-part rule (cube root of 100 less the value, modified z, cut \(cut)): "
            )
                + (OutlierRuleText.isIdle(analysis)
                    ? words.pick(
                        "界限不高于 0，没有值能被判为离群，改列最低的几个",
                        "the limit is not above 0, no value could be flagged, the lowest are shown")
                    : words.pick("低于 \(limit(analysis.lowerLimit))", "below \(limit(analysis.lowerLimit))"))
        case .anyDifference:
            words.pick("应当相等，凡相差 0.01 以上的逐一列出", "both should be equal: all that differ by 0.01 or more")
        }
    }

    private var range: String {
        words.pick(
            "低于 \(limit(analysis.lowerLimit)) 或高于 \(limit(analysis.upperLimit))",
            "below \(limit(analysis.lowerLimit)) or above \(limit(analysis.upperLimit))")
    }

    private func limit(_ value: Double?) -> String {
        NumberText.string(value, decimals: NumberText.decimals(for: analysis.ranking.metric.unit)) + " "
            + unit
    }

    private var unit: String { words.lang.unitName(analysis.ranking.metric.unit) }
}
