import Foundation
import TestSupport

/// A data set with the values that independent implementations gave for it.
struct ReferenceData {
    let name: String
    let ids: [String]
    let column: [Double?]
    let values: [String: Any]
    let knifeEdges: Set<String>
    private let tolerance: Double
    private let overrides: [String: Double]

    /// `reference/stats` beside the package, which not every checkout has.
    static let folder = Folder.shared.appending(path: "reference/stats")
    static var isPresent: Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "manifest.json").path)
    }
    /// The names of the data sets of one column.
    static var univariateNames: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/expected")) ?? []
        return files.filter { $0.hasPrefix("u") }.map { String($0.dropLast(5)) }.sorted()
    }

    init(named name: String) throws {
        let data = try Data(contentsOf: Self.folder.appending(path: "expected/\(name).json"))
        let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        self.name = name
        values = object["values"] as? [String: Any] ?? [:]
        tolerance = object["default_rtol"] as? Double ?? 1e-10
        overrides = object["rtol_overrides"] as? [String: Double] ?? [:]
        knifeEdges = Set((object["knife_edge"] as? [[String: Any]] ?? []).compactMap { $0["key"] as? String })
        let text = try String(
            contentsOf: Self.folder.appending(path: "datasets/\(name).csv"), encoding: .utf8)
        var ids: [String] = []
        var column: [Double?] = []
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            ids.append(String(cells[0]))
            let cell = cells.count > 1 ? String(cells[1]) : ""
            column.append(["", "NA", "NaN"].contains(cell) ? nil : Double(cell))
        }
        self.ids = ids
        self.column = column
    }

    /// Whether `value` is what the reference says under `key`; true where the reference says nothing.
    func agrees(_ value: Double?, _ key: String) -> Bool {
        guard let expected = values[key] else { return true }
        guard let number = expected as? Double else { return expected is NSNull && value == nil }
        guard let value else { return false }
        let difference = (value - number).magnitude
        return difference <= 1e-11 + (overrides[key] ?? tolerance) * number.magnitude
    }

    /// The rows of finite values for which `isFlagged` holds, in row order.
    func ids(where isFlagged: (Double) -> Bool) -> [String] {
        zip(ids, column).compactMap { id, value in
            guard let value, value.isFinite, isFlagged(value) else { return nil }
            return id
        }
    }
}
