import Foundation
import Model
import Parser
import Testing
import TestSupport

/// Real documents, labelled by hand. They stand beside the package and are not part of it.
@Suite("Labelled documents", .enabled(if: Folder.hasShared, "the folder of real documents is not there"))
struct LabelledDocumentTests {
    private func parse(_ number: String) throws -> Report {
        let path = try #require(Folder.seed(number))
        return try DocumentParser.parse(DocumentFile(reading: path))
    }

    @Test("every labelled value is read, and no other", arguments: ["000", "003"])
    func labelled(number: String) throws {
        let label = Folder.shared.appendingPathComponent("reference/gold/\(number).json")
        let expected = Flat.values(try JSONReader.read([UInt8](Data(contentsOf: label))[...]))
        var json = JSONWriter()
        try parse(number).write(to: &json)
        let read = Flat.values(try JSONReader.read(json.bytes[...]))
        for (path, value) in expected { #expect(read[path] == value, "\(path)") }
        // Fields that came after the labels; `added` holds their values.
        let added = ["staffing.office_names", "three_public.asset_vehicles", "three_public.fleet_reason"]
        for path in read.keys where expected[path] == nil {
            guard !added.contains(where: { path.hasPrefix($0) }) else { continue }
            Issue.record("not labelled: \(path)")
        }
    }

    @Test(
        "offices by name, vehicles among the assets",
        arguments: [
            ("000", 5, "老干部工作科", 215), ("001", 5, "监督检查科（政策法规科）", nil), ("002", 13, "档案监督指导科", 3),
            ("003", 10, "政务服务科", 17), ("004", 8, "综合行政执法队", 29),
        ] as [(String, Int, String, Int?)])
    func added(number: String, offices: Int, last: String, vehicles: Int?) throws {
        let report = try parse(number)
        #expect(report.staffing.officeNames?.count == offices)
        #expect(report.staffing.officeNames?.last == last)
        #expect(report.threePublic.assetVehicles == vehicles)
        #expect((report.threePublic.fleetReason != nil) == (vehicles != nil))
    }

    /// Each document's labels were counted by hand; without the labels themselves the count and the inner sums hold.
    @Test(
        "as many values are read as were labelled",
        arguments: [("001", 1_146), ("002", 3_697), ("004", 1_523)])
    func counted(number: String, labels: Int) throws {
        var json = JSONWriter()
        try parse(number).write(to: &json)
        let count = Flat.values(try JSONReader.read(json.bytes[...])).count
        #expect(abs(count - labels) <= labels / 50, "\(count) of \(labels)")
    }

    @Test(
        "scores and weights of every form add up to what it states",
        arguments: ["000", "001", "002", "003", "004"])
    func sums(number: String) throws {
        let report = try parse(number)
        for project in report.projects {
            let weights = project.indicators.compactMap(\.weight?.units).reduce(0, +)
            #expect(weights == 900_000, "\(project.name ?? "")")
            let scores = (project.indicators.map(\.score) + project.funds.map(\.score)).compactMap(\.?.units)
            guard let total = project.totalScore, project.indicators.allSatisfy({ $0.score != nil }) else {
                continue
            }
            #expect(scores.reduce(0, +) == total.units, "\(project.name ?? "")")
        }
    }

    @Test(
        "every value of the narrative has a place in the file",
        arguments: ["000", "001", "002", "003", "004"])
    func places(number: String) throws {
        let report = try parse(number)
        report.forEachSpan { path, span, _ in
            #expect(span.line >= 1 && span.utf8.upperBound <= report.text.bytes.count, "\(path)")
            #expect(!report.text.snippet(of: span).isEmpty, "\(path)")
        }
    }
}

/// JSON as a flat list of values by dotted path.
enum Flat {
    static let leftOut: Set<String> = [
        "schema", "source", "provenance", "diagnostics", "target_value", "actual_value",
    ]

    static func values(_ json: JSONValue, _ prefix: String = "") -> [String: String] {
        var flat: [String: String] = [:]
        switch json {
        case .object(let members):
            for member in members where !leftOut.contains(member.key) {
                flat.merge(values(member.value, prefix.isEmpty ? member.key : "\(prefix).\(member.key)")) {
                    $1
                }
            }
        case .array(let elements):
            if elements.isEmpty { flat[prefix] = "[]" }
            for (index, element) in elements.enumerated() {
                flat.merge(values(element, "\(prefix)[\(index)]")) { $1 }
            }
        case .number(let decimal): flat[prefix] = (try? Quantity(decimal))?.description ?? "?"
        case .string(let text): flat[prefix] = text
        case .boolean(let flag): flat[prefix] = "\(flag)"
        case .null: break
        }
        return flat
    }
}
