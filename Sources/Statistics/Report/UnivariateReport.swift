extension StatisticsReport {
    /// Every statistic of one column; of an empty one only the counts.
    public static func univariate(_ column: LabelledColumn) -> StatisticsReport {
        let sample = Sample(column.values)
        let rows = column.finite
        var report = StatisticsReport()
        report.add("n_total", sample.totalCount)
        report.add("n_missing", sample.missingCount)
        report.add("n_infinite", sample.infiniteCount)
        report.add("n", sample.count)
        guard !sample.isEmpty else { return report }
        report.addDescription(sample)
        report.addQuantiles(sample)
        report.addScales(sample)
        report.addFences(sample, rows)
        report.addScores(sample, rows)
        report.addGeneralisedESD(rows)
        report.addConcentration(sample)
        report.addDensity(sample)
        report.addIntervals(sample)
        report.addTwoPartRule(sample, rows)
        report.addLogScores(sample, rows)
        return report
    }

    private mutating func addDescription(_ sample: Sample) {
        add("min", sample.minimum)
        add("max", sample.maximum)
        add("range", sample.range)
        add("sum", sample.sum)
        add("mean", sample.mean)
        add("median", sample.median)
        add("var", sample.variance)
        add("sd", sample.standardDeviation)
        add("cv", sample.coefficientOfVariation)
        add("trimmed_mean.0.1", sample.trimmedMean(0.1))
        for type in MomentType.allCases {
            add("skew.type\(type.rawValue)", sample.skewness(type))
            add("kurt_excess.type\(type.rawValue)", sample.excessKurtosis(type))
        }
    }

    private mutating func addQuantiles(_ sample: Sample) {
        for type in QuantileType.allCases {
            for probability in [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] {
                add("quantile.type\(type.rawValue).p\(probability)", sample.quantile(probability, type: type))
            }
        }
        let numbers = FiveNumbers(sample)
        add("fivenum", .numbers(numbers?.values ?? []))
        add("iqr.type7", sample.interquartileRange())
        add("iqr.type8", sample.interquartileRange(type: .medianUnbiased))
        add("iqr.hinges", numbers?.spread)
        for probability in [0.25, 0.5, 0.75] {
            add("hd.p\(probability)", sample.count >= 2 ? sample.harrellDavisQuantile(probability) : nil)
        }
    }

    private mutating func addScales(_ sample: Sample) {
        let deviation = sample.medianAbsoluteDeviation
        add("mad.raw", deviation)
        add("mad.scaled_1.4826", sample.scaledMedianAbsoluteDeviation)
        add("mad.scaled_exact", deviation.map { $0 * Sample.exactNormalConsistency })
        add("meanad_about_median", sample.meanAbsoluteDeviation)
        let sides = SideDeviations(sample)
        add("doublemad.lower_raw", sides?.lower)
        add("doublemad.upper_raw", sides?.upper)
        add("qn.default", sample.qn())
        add("qn.nocorr", sample.qn(isCorrected: false))
        add("sn.default", sample.sn())
        add("sn.nocorr", sample.sn(isCorrected: false))
        let medcouple = Medcouple(sample)
        add("mc.robustbase_default", medcouple?.robustbaseValue(count: sample.count))
        add("mc.exact", medcouple?.value)
    }

    private mutating func addConcentration(_ sample: Sample) {
        add("gini.population", sample.gini)
        add("gini.sample", sample.sampleGini)
        add("theil.T", sample.theilT)
        add("theil.L", sample.theilL)
        add("hhi", sample.herfindahl)
        add("hhi.normalized", sample.normalisedHerfindahl)
        guard let curve = LorenzCurve(sample) else { return }
        let parts = (0...10).map { Double($0) / 10 }
        add("lorenz.p", .numbers(parts))
        add("lorenz.L", .numbers(parts.map(curve.share)))
    }

    private mutating func addDensity(_ sample: Sample) {
        add("kde.bw_nrd0", Bandwidth.silverman(sample))
        add("kde.bw_nrd", Bandwidth.scott(sample))
        if let density = KernelDensity(sample) {
            let grid = density.grid(17)
            add("kde.grid", .numbers(grid))
            add("kde.density", .numbers(grid.map(density.density)))
        }
        let width = Histogram.freedmanDiaconisWidth(sample)
        add("bins.fd_width", sample.count >= 2 ? width ?? 0 : nil)
        add("bins.nclass_FD", BinCount.freedmanDiaconis(sample))
        add("bins.nclass_Sturges", sample.count >= 2 ? BinCount.sturges(sample) : nil)
        add("bins.nclass_scott", BinCount.scott(sample))
    }

    private mutating func addIntervals(_ sample: Sample) {
        let mean = MeanInterval(sample)
        add("mean_ci95.lower", mean?.lower)
        add("mean_ci95.upper", mean?.upper)
        if (5...2000).contains(sample.count), sample.minimum != sample.maximum {
            let interval = BootstrapInterval(sample, of: \.median)
            add("bca_median_95.lower", interval?.lower)
            add("bca_median_95.upper", interval?.upper)
        }
        guard sample.count >= 2, let interval = MedianInterval(sample) else { return }
        guard interval.isAttained else {
            add("median_ci95.attainable", .flag(false))
            add("median_ci95.max_coverage", interval.coverage)
            return
        }
        add("median_ci95.rank_lower", interval.lowerRank)
        add("median_ci95.rank_upper", interval.upperRank)
        add("median_ci95.lower", interval.lower)
        add("median_ci95.upper", interval.upper)
        add("median_ci95.coverage", interval.coverage)
    }
}
