import Model
import Parser
import Testing
import TestSupport

@Suite("Synthetic documents")
struct SyntheticDocumentTests {
    /// Sixty seeds in every layout; the templates take turns.
    static let cases: [(UInt64, SyntheticDisclosure.Layout, DisclosureTemplate)] = (1...60).flatMap { seed in
        SyntheticDisclosure.Layout.allCases.enumerated().map { turn, layout in
            (UInt64(seed), layout, DisclosureTemplate.allCases[(seed + turn) % 3])
        }
    }

    @Test("what the generator made true is read, and nothing else", arguments: cases)
    func truth(seed: UInt64, layout: SyntheticDisclosure.Layout, template: DisclosureTemplate) throws {
        let disclosure = SyntheticDisclosure(seed: seed, template: template, layout: layout)
        expectTruth(of: disclosure)
    }
}

/// Holds what is read of a document against what it states.
func expectTruth(of disclosure: SyntheticDisclosure, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(throws: Never.self, sourceLocation: sourceLocation) {
        let file = DocumentFile(path: "synthetic.txt", bytes: disclosure.bytes)
        let report = try DocumentParser.parse(file)
        let isQuiet = report.diagnostics.allSatisfy { $0.code == .missingTotal }
        #expect(isQuiet, "\(report.diagnostics)", sourceLocation: sourceLocation)
        let read = try Flat.values(of: report)
        let expected = try Flat.values(of: disclosure.report)
        for (path, value) in expected.sorted(by: { $0.key < $1.key }) where read[path] != value {
            Issue.record("\(path): \(read[path] ?? "nothing") for \(value)", sourceLocation: sourceLocation)
        }
        for path in read.keys.sorted() where expected[path] == nil {
            Issue.record("\(path): \(read[path] ?? "") is not stated", sourceLocation: sourceLocation)
        }
    }
}

extension Flat {
    /// The values of a report by dotted path.
    static func values(of report: Report) throws -> [String: String] {
        var json = JSONWriter()
        report.write(to: &json)
        return values(try JSONReader.read(json.bytes[...]))
    }
}
