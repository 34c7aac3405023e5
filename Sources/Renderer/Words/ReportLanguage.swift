import Charts

/// The language a report is written in.
public enum ReportLanguage: String, Hashable, Sendable, CaseIterable {
    /// 中文
    case chinese = "zh"
    /// English
    case english = "en"

    /// One of two wordings of the same sentence.
    func pick(_ chinese: String, _ english: String) -> String { self == .chinese ? chinese : english }

    var chartLanguage: ChartLanguage { self == .chinese ? .chinese : .english }

    /// A list of names in running text.
    func listed(_ names: [String]) -> String { names.joined(separator: pick("、", ", ")) }

    /// The unit as it stands behind a number: no blank before a percent sign.
    func attached(_ unit: String) -> String {
        switch self {
        case .chinese: unit == "%" || unit.isEmpty ? unit : " " + unit
        case .english: unit == "%" || unit.isEmpty ? unit : " " + unitName(unit)
        }
    }

    /// The English name of a unit; units are kept in Chinese in the catalogue.
    public func unitName(_ unit: String) -> String {
        self == .chinese ? unit : Self.units[unit] ?? unit
    }

    private static let units = [
        "万元": "wan yuan", "万元/人": "wan yuan per head", "万元/辆": "wan yuan per vehicle",
        "万元/人次": "wan yuan per visit", "元/人次": "yuan per guest", "元/批次": "yuan per batch", "人": "persons",
        "个": "", "分": "points", "倍": "times", "辆/人": "vehicles per head", "㎡/人": "m² per head",
        "元/㎡": "yuan per m²",
        "0–1": "", "平方米": "m²", "人次": "visits", "批次": "batches", "辆": "vehicles", "台（套）": "sets",
        "字节": "bytes", "年": "",
    ]
}
