/// The words that single kinds add.
extension ChartLanguage {
    func restNotShown(_ count: Int) -> String { pick("另有 \(count) 个未画", "\(count) others not drawn") }

    func restTogether(_ count: Int) -> String { pick("其余 \(count) 个合计", "\(count) others together") }

    func missingValues(_ count: Int) -> String { pick("另缺 \(count) 个数值", "\(count) values missing") }

    func missingYears(_ count: Int) -> String {
        pick("缺 \(count) 个年度数值，折线在该处断开", "\(count) values of years missing, where lines break")
    }

    var medianBehind: String { pick("灰线为各年全体中位数", "grey line: median of all in each year") }

    var strokeIsMedian: String { pick("竖线为中位数，一个点为一个值", "stroke: median; a point is one value") }

    var violinExplanation: String {
        pick(
            "形状为核密度（正态核，Silverman 带宽，截于最低与最高值）；粗条为四分位数，竖线为中位数",
            "shape: kernel density (normal, Silverman's bandwidth, cut at lowest and highest); bar: quartiles; stroke: median"
        )
    }

    var ridgeExplanation: String {
        pick(
            "各组核密度用同一高度比例（正态核，Silverman 带宽）；竖线为中位数",
            "kernel densities to one scale (normal, Silverman's bandwidth); stroke: median")
    }

    var densityExplanation: String {
        pick("曲线为核密度，按柱高折算", "curve: kernel density, scaled to the bars")
    }

    var equalShares: String { pick("灰色斜线为完全均等", "grey diagonal: equal shares") }

    func giniLabel(_ label: String, gini: String, count: Int) -> String {
        let name = label.isEmpty ? "" : label + "  "
        return name + pick("基尼系数 \(gini)  n = \(count)", "Gini \(gini)  n = \(count)")
    }

    func withoutSum(_ count: Int) -> String {
        pick("\(count) 组合计为 0，未画", "\(count) groups sum to 0 and are not drawn")
    }

    func cumulative(_ units: String, ascending: Bool) -> String {
        pick("\(units)累计占比（由小到大）", "cumulative share of \(units), smallest first")
    }

    func cumulativeOf(_ quantity: Quantity) -> String {
        pick("\(quantity.name)累计占比", "cumulative share of \(quantity.name)")
    }

    func smallerHalf(_ units: String, holds share: String) -> String {
        pick("较小的一半\(units)占 \(share)", "the smaller half of \(units) holds \(share)")
    }

    func largestTenth(_ units: String, holds share: String) -> String {
        pick("最大的十分之一\(units)占 \(share)", "the largest tenth of \(units) holds \(share)")
    }

    func errorBars(_ name: String?) -> String {
        name.map { pick("细线为\($0)", "thin lines: \($0)") } ?? pick("细线为区间", "thin lines: intervals")
    }

    var pooled: String { pick("合计口径", "pooled") }

    func funnelExplanation(isExact: Bool) -> String {
        pick(
            "曲线为合计口径两侧 95%（虚线）与 99.8%（实线）的界限，按二项分布"
                + (isExact ? "精确计算" : "正态近似"),
            "curves: 95 % (dashed) and 99.8 % (solid) limits around the pooled rate, binomial, "
                + (isExact ? "exact" : "normal approximation")
        )
    }

    func outsideLimits(_ count: Int) -> String {
        pick("\(count) 个在 99.8% 界限之外，已突出", "\(count) outside the 99.8 % limits, highlighted")
    }

    var percentiles: String { pick("百分位 0 至 100", "percentiles 0 to 100") }

    var heatExplanation: String {
        pick("颜色深浅为各列之内的百分位，不同列的单位不同", "strength of colour: percentile within the column; units differ")
    }

    var shareOfFirst: String { pick("括号内为占首项的比例", "in brackets: share of the first amount") }

    func shareOf(_ name: String) -> String { pick("占\(name)合计的比例", "Share of total: \(name)") }

    func shareWithAmount(_ unit: String?) -> String {
        let suffix = unit.map { pick("（\($0)）", " (\($0))") } ?? ""
        return pick("各自占比，条末为金额\(suffix)", "own share, amount at the end\(suffix)")
    }

    var runningShare: String { pick("累计占比", "running share") }

    func totalIs(_ total: String, unit: String?) -> String {
        pick("合计 \(total) ", "total \(total) ") + (unit ?? "")
    }

    func trend(_ name: String) -> String { pick("趋势线：\(name)", "trend: \(name)") }

    var theilSen: String { pick("Theil–Sen（斜率中位数）", "Theil and Sen's median slope") }

    var theilSenLogs: String {
        pick("Theil–Sen（对数轴上的斜率中位数）", "Theil and Sen's median slope on the log axes")
    }

    var trendOfAll: String { pick("趋势线对全部点，不分组", "the trend is that of all points together") }

    func restOfGroups(_ count: Int) -> String {
        count == 0 ? pick("未分组", "no group") : pick("其余 \(count) 组", "\(count) other groups")
    }

    func holds(_ name: String, _ share: String) -> String {
        pick("\(name)占 \(share)", "\(name) holds \(share)")
    }

    var groupMedians: String { pick("虚线为各组中位数", "dashed: median of each group") }

    var sharedScales: String { pick("各图坐标相同", "all plots share their scales") }

    var coincident: String {
        pick("圆中数字与 ×N 为重合或几乎重合的点数", "numbers in discs, and ×N: points that coincide or nearly do")
    }

    func areaIs(_ quantity: Quantity, ofSigns: Bool) -> String {
        ofSigns
            ? pick("标记面积为\(quantity.name)", "area of signs: \(quantity.name)")
            : pick("圆面积为\(quantity.name)", "area of discs: \(quantity.name)")
    }

    func quantile(_ percent: Int) -> String { pick("第 \(percent) 百分位", "P\(percent)") }
}
