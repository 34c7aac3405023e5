import Foundation
import TestSupport

@testable import Statistics

/// A data set with the values that independent implementations gave for it.
struct ReferenceData {
    let name: String
    /// The columns of the data set as text, by name.
    let columns: [String: [String]]
    let values: [String: Any]
    let knifeEdges: Set<String>
    let bands: [String: Any]
    private let tolerance: Double
    private let absoluteTolerance: Double
    private let overrides: [String: Double]

    static let folder = Folder.package.appending(path: "Fixtures/statistics")
    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/expected")) ?? [])
        .map { String($0.dropLast(5)) }.sorted()
    /// The names of the data sets of one column.
    static let univariateNames = names.filter { $0.hasPrefix("u") }

    init(named name: String) throws {
        let data = try Data(contentsOf: Self.folder.appending(path: "expected/\(name).json"))
        let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        self.name = name
        values = object["values"] as? [String: Any] ?? [:]
        bands = object["bands"] as? [String: Any] ?? [:]
        tolerance = object["default_rtol"] as? Double ?? 1e-10
        absoluteTolerance = object["default_atol"] as? Double ?? 1e-11
        overrides = object["rtol_overrides"] as? [String: Double] ?? [:]
        knifeEdges = Set((object["knife_edge"] as? [[String: Any]] ?? []).compactMap { $0["key"] as? String })
        let text = try String(
            contentsOf: Self.folder.appending(path: "datasets/\(name).csv"), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline)
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        var columns: [String: [String]] = [:]
        for (index, title) in (lines.first ?? []).enumerated() {
            columns[title] = lines.dropFirst().map { index < $0.count ? $0[index] : "" }
        }
        self.columns = columns
    }

    var ids: [String] { columns["id"] ?? [] }

    /// A column as numbers; nil is missing.
    func numbers(_ column: String) -> [Double?] {
        (columns[column] ?? []).map { ["", "NA", "NaN"].contains($0) ? nil : Double($0) }
    }

    /// What the library says about the data set, by the kind that its first letter names.
    var report: StatisticsReport {
        switch name.first {
        case "u": .univariate(LabelledColumn(ids: ids, values: numbers("x")))
        case "b": .bivariate(x: numbers("x"), y: numbers("y"))
        case "t": .trend(years: numbers("year"), values: numbers("y"))
        case "h": .yearOnYear(ids: ids, previous: numbers("prev"), current: numbers("curr"))
        case "n": .benford((columns["x"] ?? []).map { LeadingDigits($0) })
        case "m":
            .multivariate(
                ids: ids, rows: zip(numbers("x1"), numbers("x2")).map { [$0, $1] })
        case "w": .weighted(values: numbers("x"), weights: numbers("w"))
        default:
            name.hasPrefix("f03")
                ? .ratio(ids: ids, numerators: numbers("num"), denominators: numbers("den"))
                : .funnel(ids: ids, numerators: numbers("num"), denominators: numbers("den"))
        }
    }

    /// Whether a value is what the reference says under `key`, to the tolerance stated there.
    func agrees(_ value: ReportValue, _ key: String) -> Bool {
        switch (value, values[key]) {
        case (.number(nil), is NSNull), (.integer(nil), is NSNull), (.text(nil), is NSNull): true
        case (.number(let number?), let expected): agrees(number, expected, key)
        case (.integer(let number?), let expected): agrees(Double(number), expected, key)
        case (.text(let text?), let expected as String): text == expected
        case (.flag(let flag), let expected as Bool): flag == expected
        case (.names(let names), let expected as [String]): names == expected
        case (.integers(let numbers), let expected as [Any]):
            numbers.count == expected.count
                && zip(numbers, expected).allSatisfy { agrees(Double($0), $1, key) }
        case (.numbers(let numbers), let expected as [Any]):
            numbers.count == expected.count
                && zip(numbers, expected).allSatisfy { number, expected in
                    if let number { agrees(number, expected, key) } else { expected is NSNull }
                }
        default: false
        }
    }

    private func agrees(_ value: Double, _ expected: Any?, _ key: String) -> Bool {
        if let text = expected as? String {
            return text == "Infinity" ? value == .infinity : text == "-Infinity" && value == -.infinity
        }
        guard let number = expected as? Double else { return false }
        return (value - number).magnitude <= absoluteTolerance + (overrides[key] ?? tolerance)
            * number.magnitude
    }
}
