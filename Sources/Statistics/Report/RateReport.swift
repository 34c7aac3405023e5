import Foundation

extension StatisticsReport {
    /// Rates of counts around the pooled rate. Arrays have all rows; a row without a denominator above 0 is nil.
    public static func funnel(ids: [String], numerators: [Double?], denominators: [Double?])
        -> StatisticsReport
    {
        let rows = FractionRow.rows(ids, numerators, denominators)
        let used = rows.filter(\.isUsable)
        let counts = used.compactMap(\.numerator)
        let heads = used.compactMap(\.denominator)
        let limits = FunnelLimits(numerators: counts, denominators: heads)
        var report = StatisticsReport()
        func each(_ value: (Double, Double) -> Double?) -> ReportValue {
            .numbers(rows.map { row in row.isUsable ? row.values.flatMap { value($0.0, $0.1) } : nil })
        }
        report.add("theta0", limits?.target)
        report.add("rate", each { $0 / $1 })
        for level in [0.001, 0.025, 0.975, 0.999] {
            report.add("exact_interp.p\(level)", each { limits?.exact(level, denominator: $1) })
            report.add("normal.p\(level)", each { limits?.normal(level, denominator: $1) })
        }
        let scores = zip(counts, heads).compactMap { limits?.score(numerator: $0, denominator: $1) }
        report.add("z", each { limits?.score(numerator: $0, denominator: $1) })
        report.add("phi_raw", FunnelLimits.dispersion(scores))
        report.add("phi_winsor10_type7", FunnelLimits.winsorisedDispersion(scores))
        report.add("wilson_lower", each { ProportionInterval.wilson(successes: $0, of: $1)?.lower })
        report.add("wilson_upper", each { ProportionInterval.wilson(successes: $0, of: $1)?.upper })
        report.add("clopper_lower", each { ProportionInterval.clopperPearson(successes: $0, of: $1)?.lower })
        report.add("clopper_upper", each { ProportionInterval.clopperPearson(successes: $0, of: $1)?.upper })
        let poisson = EmpiricalBayes(numerators: counts, denominators: heads)
        let binomial = EmpiricalBayes(numerators: counts, denominators: heads, model: .binomial)
        report.add("eb_poisson", each { poisson?.estimate(numerator: $0, denominator: $1) })
        report.add("eb_poisson_a", poisson?.variance)
        report.add("eb_poisson_b", poisson?.pooledRate)
        report.add("eb_binomial", each { binomial?.estimate(numerator: $0, denominator: $1) })
        func flagged(_ lower: Double, _ upper: Double) -> ReportValue {
            .names(
                used.filter { row in
                    guard let values = row.values, let rate = row.ratio,
                        let low = limits?.exact(lower, denominator: values.1),
                        let high = limits?.exact(upper, denominator: values.1)
                    else { return false }
                    return rate < low || rate > high
                }.map(\.id))
        }
        report.add("flag_95_exact", flagged(0.025, 0.975))
        report.add("flag_998_exact", flagged(0.001, 0.999))
        return report
    }

    /// Money per head. Arrays have all rows; a row without a denominator above 0 is nil.
    public static func ratio(ids: [String], numerators: [Double?], denominators: [Double?])
        -> StatisticsReport
    {
        let rows = FractionRow.rows(ids, numerators, denominators)
        let used = rows.filter(\.isUsable)
        let ratios = used.compactMap(\.ratio)
        let heads = used.compactMap(\.denominator)
        let median = Sample(ratios).median
        let total = Sample(heads).sum
        var report = StatisticsReport()
        func each(_ value: (Double, Double) -> Double?) -> ReportValue {
            .numbers(rows.map { row in row.isUsable ? row.values.flatMap { value($0.0, $0.1) } : nil })
        }
        report.add("ratio", each { $0 / $1 })
        report.add(
            "pooled_ratio", total.flatMap { $0 > 0 ? used.compactMap(\.numerator).compensatedSum / $0 : nil })
        report.add("median_ratio", median)
        let logarithms = Sample(ratios.filter { $0 > 0 }.map { log($0) })
        report.add("log_modz", each { $0 > 0 ? ModifiedZ(logarithms)?.score(of: log($0 / $1)) : nil })
        let weighted = WeightedSample(zip(ratios, heads).map { (value: $0, weight: $1) })
        report.add("weighted_median_ratio_freq7", weighted.expandedQuantile(0.5))
        report.add("headcount_pm1_low", each { $0 / ($1 + 1) })
        report.add("headcount_pm1_high", each { OnePersonBand.upper($0, $1) })
        report.add("impact_vs_median", each { amount, heads in median.map { (amount / heads - $0) * heads } })
        let shrinkage = LogShrinkage(ratios)
        report.add("shrunk_log_k10", each { shrinkage?.estimate($0 / $1, heads: $1) })
        let shrunk = zip(ratios, heads).compactMap { shrinkage?.logarithm($0, heads: $1) }
        let rule = ModifiedZ(Sample(shrunk))
        report.add(
            "modz_on_shrunk_log_k10",
            each { amount, heads in
                shrinkage?.logarithm(amount / heads, heads: heads).flatMap { rule?.score(of: $0) }
            })
        return report
    }
}

/// The ratios that one head more or less would give.
public enum OnePersonBand {
    /// The ratio with one head less; nil where none is left.
    public static func upper(_ amount: Double, _ heads: Double) -> Double? {
        heads > 1 ? amount / (heads - 1) : nil
    }
}

/// A row with a numerator and a denominator; nil is missing.
private struct FractionRow {
    let id: String
    let numerator: Double?
    let denominator: Double?

    static func rows(_ ids: [String], _ numerators: [Double?], _ denominators: [Double?]) -> [FractionRow] {
        zip(ids, zip(numerators, denominators)).map { id, values in
            FractionRow(id: id, numerator: values.0.finite, denominator: values.1.finite)
        }
    }

    /// Both values; nil where one is missing.
    var values: (Double, Double)? {
        guard let numerator, let denominator else { return nil }
        return (numerator, denominator)
    }

    var isUsable: Bool { values.map { $0.1 > 0 } ?? false }
    var ratio: Double? { isUsable ? values.map { $0.0 / $0.1 } : nil }
}
