import Foundation

/// How many bins other tools give a histogram. `Histogram` has a rule of its own where the quartiles coincide.
public enum BinCount {
    /// Sturges's ⌈log₂ n⌉ + 1; nil for an empty sample. Too few from some two hundred values on.
    public static func sturges(_ sample: Sample) -> Int? {
        sample.isEmpty ? nil : Int((log2(Double(sample.count)) + 1).rounded(.up))
    }

    /// Scott's rule, for data that are close to normal; 1 for equal values, nil under two.
    public static func scott(_ sample: Sample) -> Int? {
        guard let deviation = sample.standardDeviation, let range = sample.range else { return nil }
        let width = 3.5 * deviation * pow(Double(sample.count), -1.0 / 3)
        return width > 0 ? whole(range / width) : 1
    }

    /// Freedman and Diaconis's rule as R's `nclass.FD` has it: on values of five significant digits; where the quartiles
    /// coincide, wider and wider quantiles, at last Scott's rule. 1 for equal values, nil under two.
    public static func freedmanDiaconis(_ sample: Sample) -> Int? {
        guard sample.count >= 2, let range = sample.range else { return nil }
        let rounded = Sample(sorted: sample.sorted.map(significant).sorted())
        var spread = 2 * (rounded.interquartileRange() ?? 0)
        var part = 0.25
        while spread == 0, part / 2 >= 1.0 / 512 {
            part /= 2
            let ends = [part, 1 - part].compactMap { rounded.quantile($0) }
            spread = (ends[1] - ends[0]) / (1 - 2 * part)
        }
        if spread == 0 { spread = 3.5 * (sample.standardDeviation ?? 0) }
        return spread > 0 ? whole(range / spread * cbrt(Double(sample.count))) : 1
    }

    /// The next whole number, at least 1; nil where the range is beyond Double.
    private static func whole(_ value: Double) -> Int? {
        value.isFinite ? Int(min(max(value.rounded(.up), 1), 1e15)) : nil
    }

    /// A value rounded to five significant digits.
    private static func significant(_ value: Double) -> Double {
        value == 0 ? 0 : Double(String(format: "%.4e", value)) ?? value
    }
}

extension Sample {
    /// The distance from the smallest to the largest value; nil for an empty sample.
    public var range: Double? {
        guard let minimum, let maximum else { return nil }
        return maximum - minimum
    }
}
