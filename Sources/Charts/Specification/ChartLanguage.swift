/// The language of the words that a chart adds by itself.
public enum ChartLanguage: String, Sendable, Equatable, Codable {
    /// 中文.
    case chinese = "zh"
    /// English.
    case english = "en"

    /// One of two wordings.
    func pick(_ chinese: String, _ english: String) -> String { self == .chinese ? chinese : english }

    var missing: String { self == .chinese ? "缺" : "missing" }

    var median: String { self == .chinese ? "中位数" : "median" }

    func rest(_ count: Int) -> String {
        self == .chinese ? "其余 \(count) 个" : "\(count) others"
    }

    func restNotDrawn(_ count: Int) -> String {
        self == .chinese ? "其余 \(count) 组（未画）" : "\(count) other groups (not drawn)"
    }

    func range(_ low: String, _ high: String) -> String {
        self == .chinese ? "\(low) 至 \(high)" : "\(low) to \(high)"
    }

    func heading(_ quantity: Quantity) -> String {
        guard let unit = quantity.unit else { return quantity.name }
        return self == .chinese ? "\(quantity.name)（单位：\(unit)）" : "\(quantity.name) (unit: \(unit))"
    }

    func axisTitle(_ quantity: Quantity) -> String {
        guard let unit = quantity.unit else { return quantity.name }
        return self == .chinese ? "\(quantity.name)（\(unit)）" : "\(quantity.name) (\(unit))"
    }

    func source(_ text: String) -> String {
        self == .chinese ? "来源：\(text)" : "Source: \(text)"
    }

    /// n of how many, and how many are missing.
    func sample(shown: Int, total: Int, counted: String) -> String {
        let noun = counted.isEmpty ? "" : " \(counted)"
        let (n, all) = (Self.grouped(shown), Self.grouped(total))
        guard total > shown else { return "n = \(n)\(noun)" }
        let missing = Self.grouped(total - shown)
        return self == .chinese
            ? "n = \(n)\(noun)（共 \(all) 个，缺 \(missing) 个）"
            : "n = \(n)\(noun) (of \(all), \(missing) missing)"
    }

    func missingParts(_ count: Int) -> String {
        self == .chinese ? "另缺 \(count) 个分项" : "\(count) parts missing"
    }

    func unplaced(_ count: Int, named: Int) -> String {
        self == .chinese
            ? "标名 \(named) 个，另有 \(count) 个名称因重叠未标"
            : "\(named) named, \(count) names left out where they would overlap"
    }

    func pile(_ count: Int, at value: String) -> String {
        let count = Self.grouped(count)
        return self == .chinese ? "另色段：恰为 \(value) 的 \(count) 个" : "Marked: \(count) at exactly \(value)"
    }

    func pointsOnly(below count: Int) -> String {
        self == .chinese ? "不足 \(count) 个值的组只画点" : "groups of fewer than \(count) show points only"
    }

    var boxExplanation: String {
        self == .chinese
            ? "箱：四分位数与中位数；须：1.5 倍四分位距以内的最远值"
            : "Box: quartiles and median; whiskers: furthest values within 1.5 interquartile ranges"
    }

    var diagonal: String {
        self == .chinese ? "斜线：两者相等" : "Diagonal: both are equal"
    }

    func pileLabel(_ count: Int, at value: String) -> String {
        let count = Self.grouped(count)
        return self == .chinese ? "恰为 \(value)：\(count)" : "at \(value): \(count)"
    }

    /// A count with separators of thousands, as all others of a chart have.
    private static func grouped(_ count: Int) -> String { NumberFormat(decimals: 0).string(Double(count)) }

    /// The parts of a detail line, such as n and the median.
    func listed(_ parts: [String]) -> String {
        parts.joined(separator: self == .chinese ? "，" : ", ")
    }

    var unevenIntervals: String {
        self == .chinese ? "各区间宽度不等，柱高为个数" : "intervals differ in width; heights are counts"
    }

    var totalsAtEnd: String { self == .chinese ? "条末为合计" : "totals at the ends of bars" }

    var noteSeparator: String { self == .chinese ? "；" : "; " }
}
