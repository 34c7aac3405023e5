extension Statistic {
    /// The names without a number in them, in the order in which they are listed.
    public static let names: [(name: String, statistic: Statistic)] = [
        ("N", .total), ("n", .count), ("missing", .missing), ("excluded", .excluded), ("sum", .sum),
        ("mean", .mean), ("mean_low", .meanLower), ("mean_high", .meanUpper),
        ("mean_bca_low", .meanBootstrapLower), ("mean_bca_high", .meanBootstrapUpper),
        ("trimmed_mean", .trimmedMean), ("geometric_mean", .geometricMean), ("sd", .standardDeviation),
        ("variance", .variance), ("cv", .coefficientOfVariation), ("mean_deviation", .meanDeviation),
        ("median", .median), ("median_low", .medianLower), ("median_high", .medianUpper),
        ("hd_median", .harrellDavisMedian), ("mad", .mad), ("mad_scaled", .scaledMAD), ("qn", .qn),
        ("sn", .sn), ("q1", .lowerQuartile), ("q3", .upperQuartile), ("iqr", .interquartileRange),
        ("min", .minimum), ("max", .maximum), ("mode", .mode), ("skewness", .skewness),
        ("kurtosis", .excessKurtosis), ("medcouple", .medcouple), ("gini", .gini),
        ("gini_sample", .sampleGini), ("gini_bca_low", .giniBootstrapLower),
        ("gini_bca_high", .giniBootstrapUpper), ("theil", .theil),
        ("theil_l", .theilL), ("herfindahl", .herfindahl),
        ("herfindahl_normalised", .normalisedHerfindahl), ("pooled", .pooledRatio),
        ("at_100", .shareAtHundred), ("at_100_low", .shareAtHundredLower),
        ("at_100_high", .shareAtHundredUpper), ("above_100", .shareAboveHundred), ("at_0", .shareAtZero),
        ("at_0_low", .shareAtZeroLower),
        ("at_0_high", .shareAtZeroUpper), ("mad_low", .lowerMAD), ("mad_high", .upperMAD),
        ("fence_low", .lowerFence), ("fence_high", .upperFence),
        ("adjusted_fence_low", .adjustedLowerFence), ("adjusted_fence_high", .adjustedUpperFence),
    ]

    /// The Chinese heading.
    public var chinese: String {
        switch self {
        case .total: "总数"
        case .count: "有效数"
        case .missing: "缺失"
        case .excluded: "剔除"
        case .sum: "合计"
        case .mean: "均值"
        case .meanLower: "均值下限"
        case .meanUpper: "均值上限"
        case .meanBootstrapLower: "均值下限（BCa）"
        case .meanBootstrapUpper: "均值上限（BCa）"
        case .trimmedMean: "截尾均值"
        case .geometricMean: "几何均值"
        case .standardDeviation: "标准差"
        case .variance: "方差"
        case .coefficientOfVariation: "变异系数"
        case .meanDeviation: "平均离差"
        case .median: "中位数"
        case .medianLower: "中位数下限"
        case .medianUpper: "中位数上限"
        case .harrellDavisMedian: "Harrell–Davis 中位数"
        case .mad: "绝对中位差"
        case .scaledMAD: "绝对中位差×1.4826"
        case .qn: "Qn"
        case .sn: "Sn"
        case .lowerQuartile: "下四分位数"
        case .upperQuartile: "上四分位数"
        case .interquartileRange: "四分位距"
        case .minimum: "最小值"
        case .maximum: "最大值"
        case .mode: "众数"
        case .skewness: "偏度"
        case .excessKurtosis: "超额峰度"
        case .medcouple: "medcouple"
        case .gini: "基尼系数"
        case .sampleGini: "基尼系数（样本）"
        case .giniBootstrapLower: "基尼系数下限（BCa）"
        case .giniBootstrapUpper: "基尼系数上限（BCa）"
        case .theil: "泰尔指数 T"
        case .theilL: "泰尔指数 L"
        case .herfindahl: "赫芬达尔指数"
        case .normalisedHerfindahl: "赫芬达尔指数（标准化）"
        case .pooledRatio: "合计口径"
        case .shareAtHundred: "等于 100（%）"
        case .shareAtHundredLower: "等于 100 下限（%）"
        case .shareAtHundredUpper: "等于 100 上限（%）"
        case .shareAboveHundred: "超过 100（%）"
        case .shareAtZero: "等于 0（%）"
        case .shareAtZeroLower: "等于 0 下限（%）"
        case .shareAtZeroUpper: "等于 0 上限（%）"
        case .lowerMAD: "下侧绝对中位差"
        case .upperMAD: "上侧绝对中位差"
        case .lowerFence: "箱线图下界"
        case .upperFence: "箱线图上界"
        case .adjustedLowerFence: "偏态箱线图下界"
        case .adjustedUpperFence: "偏态箱线图上界"
        case .quantile: name.uppercased()
        }
    }
}
