extension StatisticsReport {
    /// The association of two columns, over the rows where both are there.
    public static func bivariate(x: [Double?], y: [Double?]) -> StatisticsReport {
        let pairs = PairedSample(x, y)
        let kendall = Kendall(pairs)
        let pearson = Correlation.pearson(pairs)
        let spearman = Correlation.spearman(pairs)
        let line = TheilSen(pairs)
        var report = StatisticsReport()
        report.add("n", pairs.count)
        report.add("pearson", pearson?.coefficient)
        report.add("spearman", spearman?.coefficient)
        report.add("kendall_tau_b", kendall.tauB)
        report.add("spearman_p_t", spearman?.twoSidedTail)
        report.add("kendall_p_normal", kendall.twoSidedTail)
        if !kendall.hasTies { report.add("kendall_p_exact", kendall.exactTwoSidedTail) }
        report.add("pearson_p", pearson?.twoSidedTail)
        report.add("theil_sen_slope", line?.slope)
        report.add("theil_sen_intercept_separate", line?.separateIntercept)
        report.add("theil_sen_intercept_joint", line?.jointIntercept)
        report.add("n_pairs_slope", kendall.pairsOfDifferentX)
        report.add("kendall_tau_c", kendall.tauC)
        if let line { report.add("theil_sen_ci95", .numbers([line.lowerSlope, line.upperSlope])) }
        return report
    }

    /// The trend of a figure over years, which need not follow one another.
    public static func trend(years: [Double?], values: [Double?]) -> StatisticsReport {
        let pairs = PairedSample(years, values)
        let test = MannKendall(pairs)
        let line = TheilSen(pairs)
        var report = StatisticsReport()
        report.add("n", pairs.count)
        report.add("S", Int(test.difference))
        report.add("varS", test.variance)
        report.add("Z", test.score)
        report.add("p_normal", test.twoSidedTail)
        report.add("tau_b", test.tauB)
        if let exact = test.exactTwoSidedTail { report.add("p_exact", exact) }
        report.add("sen_slope", line?.slope)
        report.add("sen_intercept_separate", line?.separateIntercept)
        report.add("sen_intercept_joint", line?.jointIntercept)
        if let line { report.add("sen_ci95", .numbers([line.lowerSlope, line.upperSlope])) }
        return report
    }

    /// The changes from a previous to a current amount.
    public static func yearOnYear(ids: [String], previous: [Double?], current: [Double?]) -> StatisticsReport
    {
        let rows = zip(ids, zip(previous, current)).map { id, amounts in
            ChangeRow(id: id, previous: amounts.0.finite, current: amounts.1.finite)
        }
        let used = rows.filter(\.isComparable)
        var report = StatisticsReport()
        report.add("n_used", used.count)
        report.add("excluded", .names(rows.filter { !$0.isComparable }.map(\.id)))
        report.add("ids_used", .names(used.map(\.id)))
        let rule = HidiroglouBerthelot(
            previous: used.compactMap(\.previous), current: used.compactMap(\.current))
        report.add("ratio", .numbers(rule?.ratios ?? []))
        report.add("median_ratio", rule?.medianRatio)
        report.add("s", .numbers(rule?.symmetric ?? []))
        report.add("E", .numbers(rule?.effects ?? []))
        report.addQuartiles("E_quartiles_type7", rule)
        report.add("dq1", rule?.lowerDistance)
        report.add("dq3", rule?.upperDistance)
        for c in [4.0, 7] { report.addLimits("C\(Int(c))", c, rule, used) }
        let changed = used.filter { $0.previous != $0.current }
        let onChanged = HidiroglouBerthelot(
            previous: changed.compactMap(\.previous), current: changed.compactMap(\.current))
        report.add("changed_only.n", changed.count)
        report.addQuartiles("changed_only.E_quartiles_type7", onChanged)
        for c in [7.0, 20] { report.addLimits("changed_only.C\(Int(c))", c, onChanged, changed) }
        report.add("pct_change_prev_positive", .numbers(rows.map(\.percentChange)))
        report.add("arc_change", .numbers(rows.map(\.arcChange)))
        return report
    }

    private mutating func addQuartiles(_ key: String, _ rule: HidiroglouBerthelot?) {
        add(key, .numbers([rule?.lowerEffect, rule?.medianEffect, rule?.upperEffect]))
    }

    private mutating func addLimits(
        _ key: String, _ c: Double, _ rule: HidiroglouBerthelot?, _ rows: [ChangeRow]
    ) {
        let limits = rule?.limits(c)
        add(key + ".lower", limits?.lower)
        add(key + ".upper", limits?.upper)
        add(key + ".outliers", .names((rule?.outliers(c) ?? []).map { rows[$0].id }))
    }
}

/// A row with the amounts of two periods; nil is missing.
private struct ChangeRow {
    let id: String
    let previous: Double?
    let current: Double?

    /// Whether both amounts are above 0.
    var isComparable: Bool {
        guard let previous, let current else { return false }
        return previous > 0 && current > 0
    }

    /// The change in percent of a previous amount above 0.
    var percentChange: Double? {
        guard let previous, let current, previous > 0 else { return nil }
        return (current - previous) / previous * 100
    }

    var arcChange: Double? {
        guard let previous, let current else { return nil }
        return HidiroglouBerthelot.arcChange(from: previous, to: current)
    }
}

extension Double? {
    /// The number where it is there and finite.
    var finite: Double? { flatMap { $0.isFinite ? $0 : nil } }
}
