/// The charts of a briefing, as a command line names them.
public enum BriefingKind: String, CaseIterable, Sendable {
    /// 排名条形图
    case bar
    /// 堆积条形图
    case stacked
    /// 百分比堆积条形图
    case shares
    /// 分年度条形图
    case grouped
    /// 正负条形图
    case diverging
    /// 哑铃图
    case dumbbell
    /// 斜率图
    case slope
    /// 直方图
    case histogram
    /// 箱线图
    case box
    /// 小提琴图
    case violin
    /// 蜂群图
    case beeswarm
    /// 山脊图
    case ridge
    /// 散点图
    case scatter
    /// 漏斗图
    case funnel
    /// 洛伦兹曲线
    case lorenz
    /// 热力图
    case heatmap
    /// 年度分面折线
    case panel
    /// 瀑布图
    case waterfall
    /// 帕累托图
    case pareto

    /// Whether the chart is about several years, so that all are taken where none is named.
    public func spansYears(measures: Int) -> Bool {
        switch self {
        case .grouped, .panel: true
        case .dumbbell, .slope: measures < 2
        default: false
        }
    }

    /// Whether there are rows, or with grouping groups, plots or curves, of which only the first may be drawn.
    public func drawsRows(isGrouped: Bool) -> Bool {
        isGrouped || ![.histogram, .scatter, .funnel, .lorenz, .waterfall].contains(self)
    }

    /// Whether names can stand out: those of rows, or with grouping of groups.
    public func drawsNames(isGrouped: Bool) -> Bool { isGrouped || self != .waterfall }

    /// Whether a group is drawn as one row or one sum, so that only its own name can stand out.
    public var drawsGroupsWhole: Bool {
        switch self {
        case .bar, .diverging, .pareto, .stacked, .shares, .grouped, .dumbbell, .slope, .panel, .heatmap,
            .waterfall:
            true
        default: false
        }
    }

    /// The fewest measures that it takes.
    public var fewestMeasures: Int {
        switch self {
        case .stacked, .shares, .scatter, .heatmap, .waterfall: 2
        default: 1
        }
    }
}

/// Why a chart cannot be made of what there is.
public enum BriefingError: Error, Hashable, Sendable {
    /// The chart takes more metrics.
    case tooFewMeasures(kind: BriefingKind, needed: Int, found: Int)
    /// The chart takes more years.
    case tooFewYears(kind: BriefingKind, found: [Int])
    /// The measures side by side are of different units.
    case differentUnits(kind: BriefingKind, units: [String])
    /// The metric is no ratio of counts.
    case notCounts(metric: String)
    /// The chart has no bars that intervals could be drawn on.
    case noIntervals(kind: BriefingKind)
    /// Intervals are those of one measure.
    case oneMeasureForIntervals(kind: BriefingKind, found: Int)
    /// Medians are those of groups, and there are none.
    case noGroups(kind: BriefingKind)
    /// No row, or none of the groups that are drawn as one, bears the name that is to stand out.
    case noSuchName(name: String, groups: [String])
    /// No row at all.
    case nothingSelected
}
