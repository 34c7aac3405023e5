import Foundation

/// Rules of thumb for the bandwidth of a normal kernel.
///
/// - Source: Silverman 1986, Density Estimation, 3.31; Scott 1992, Multivariate Density Estimation.
public enum Bandwidth {
    /// Silverman's rule with 0.9 and the smaller of the standard deviation and IQR / 1.34; nil under two values.
    ///
    /// Where that is 0 the standard deviation takes its place, for equal values their magnitude, for zeros 1.
    public static func silverman(_ sample: Sample) -> Double? {
        guard let deviation = sample.standardDeviation, let range = sample.interquartileRange(),
            let minimum = sample.minimum
        else { return nil }
        let scale = [min(deviation, range / 1.34), deviation, minimum.magnitude, 1].first { $0 > 0 }
        return scale.map { 0.9 * $0 * fifthRoot(sample.count) }
    }

    /// Scott's variation with 1.06, without a fallback: 0 where the quartiles coincide; nil under two values.
    public static func scott(_ sample: Sample) -> Double? {
        guard let deviation = sample.standardDeviation, let range = sample.interquartileRange() else {
            return nil
        }
        return 1.06 * min(deviation, range / 1.34) * fifthRoot(sample.count)
    }

    private static func fifthRoot(_ count: Int) -> Double { pow(Double(count), -0.2) }
}
