extension StatisticsReport {
    /// Values weighed by units; nil rows are left out.
    public static func weighted(values: [Double?], weights: [Double?]) -> StatisticsReport {
        let sample = WeightedSample(
            zip(values, weights).compactMap { value, weight in
                guard let value, let weight else { return nil }
                return (value: value, weight: weight)
            })
        var report = StatisticsReport()
        report.add("n_rows", sample.rowCount)
        report.add("weight_sum", sample.totalWeight)
        report.add("kish_ess", sample.effectiveSize)
        report.add("wmean", sample.mean)
        for probability in [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] {
            report.add("freq_type7.p\(probability)", sample.expandedQuantile(probability))
            report.add(
                "freq_type8.p\(probability)", sample.expandedQuantile(probability, type: .medianUnbiased))
            report.add("inverted_cdf.p\(probability)", sample.invertedQuantile(probability))
        }
        report.add("freq_mad_raw", sample.expandedMedianAbsoluteDeviation)
        report.add("freq_gini_population", sample.expandedGini)
        return report
    }

    /// The leading digits of amounts as they are written; what has none is left out.
    public static func benford(_ amounts: [LeadingDigits?]) -> StatisticsReport {
        let used = amounts.compactMap(\.self)
        var report = StatisticsReport()
        report.add("n_used", used.count)
        for digits in Benford.Digits.allCases {
            let benford = Benford(used, digits)
            let key = digits.rawValue
            report.add("\(key).expected", .numbers(benford.expected))
            report.add("\(key).count", .integers(benford.counts))
            report.add("\(key).mad", benford.meanAbsoluteDeviation)
            report.add("\(key).chi2", benford.chiSquared)
            report.add("\(key).chi2_p", benford.chiSquaredTail)
            report.add("\(key).z", .numbers(benford.scores))
            report.add("\(key).nigrini_class", .text(benford.conformity?.rawValue))
        }
        return report
    }

    /// The screen over several columns. Arrays have all rows; a row with something missing is nil.
    public static func multivariate(ids: [String], rows: [[Double?]]) -> StatisticsReport {
        let complete = rows.indices.filter { rows[$0].allSatisfy { $0.finite != nil } }
        let values = complete.map { rows[$0].compactMap(\.self) }
        let width = rows.first?.count ?? 0
        let estimate = MinimumCovarianceDeterminant(values)
        let classic = Scatter(values)
        func spread(_ numbers: [Double]?) -> ReportValue {
            var all = [Double?](repeating: nil, count: rows.count)
            if let numbers { for (row, number) in zip(complete, numbers) { all[row] = number } }
            return .numbers(all)
        }
        var report = StatisticsReport()
        report.add("h", values.isEmpty ? nil : (values.count + width + 1) / 2)
        report.add("raw_subset_ids", .names((estimate?.subset ?? []).map { ids[complete[$0]] }))
        report.add("raw_center", .numbers(estimate?.raw.center ?? []))
        report.add("h_subset_cov_det", .numbers((estimate?.raw.determinant).map { [$0] } ?? []))
        report.add("center", .numbers(estimate?.reweighted.center ?? []))
        report.add("cov", .numbers(estimate?.reweighted.covariance ?? []))
        report.add("robust_dist2", spread(estimate?.squaredDistances))
        report.add("weights", spread(estimate?.isInside.map { $0 ? 1 : 0 }))
        report.add("classic_dist2", spread(classic.map { values.map($0.squaredDistance) }))
        report.add(
            "cutoff_975", width > 0 ? ChiSquaredDistribution.quantile(0.975, degrees: Double(width)) : nil)
        report.add("outliers_975", .names((estimate?.outliers ?? []).map { ids[complete[$0]] }))
        return report
    }
}
