import Auditor
import Model
import Parser
import Testing
import TestSupport

@Suite("Checks on invented documents")
struct SyntheticTests {
    /// Sixty seeds in every layout; the templates take turns.
    static let cases: [(UInt64, SyntheticDisclosure.Layout, DisclosureTemplate)] = (1...60).flatMap { seed in
        SyntheticDisclosure.Layout.allCases.enumerated().map { turn, layout in
            (UInt64(seed), layout, DisclosureTemplate.allCases[(seed + turn) % 3])
        }
    }

    private static func audit(_ disclosure: SyntheticDisclosure) throws -> Audit {
        let file = DocumentFile(path: "synthetic.txt", bytes: disclosure.bytes)
        return Audit(of: try DocumentParser.parse(file), explains: true)
    }

    @Test("a clean document has no error and no warning, and every check says something", arguments: cases)
    func clean(seed: UInt64, layout: SyntheticDisclosure.Layout, template: DisclosureTemplate) throws {
        let disclosure = SyntheticDisclosure(seed: seed, template: template, layout: layout)
        let audit = try Self.audit(disclosure)
        for finding in audit.findings where finding.severity >= .warning {
            Issue.record("\(finding.check): \(finding.message.chinese)")
        }
        #expect(Set(audit.outcomes.map(\.check)) == Set(CheckCatalogue.all.map(\.id)))
    }

    @Test(
        "numbers that no document can mean are no reason to stop",
        arguments: ["9223372036854.07", "922337203685477", "9223372036854775807"])
    func absurd(number: String) throws {
        for (seed, layout, template) in Self.cases.prefix(12) {
            let disclosure = SyntheticDisclosure(seed: seed, template: template, layout: layout)
            let text = String(decoding: disclosure.bytes, as: UTF8.self)
            for pattern in [/[0-9]+\.[0-9]{2}/, /[0-9]{2,}/, /-?[0-9]+(?=人|辆|个|分)/] {
                let file = DocumentFile(
                    path: "absurd.txt", bytes: Array(text.replacing(pattern, with: number).utf8))
                guard let report = try? DocumentParser.parse(file) else { continue }
                _ = Audit(of: report)
            }
        }
    }

    @Test("a planted inconsistency is found, and only that one", arguments: Plant.all)
    func planted(plant: Plant) throws {
        var count = 0
        for seed in 1...60 where count < 8 {
            for (turn, layout) in SyntheticDisclosure.Layout.allCases.enumerated() {
                let template = DisclosureTemplate.allCases[(seed + turn) % 3]
                guard
                    let disclosure = SyntheticDisclosure(
                        seed: UInt64(seed), template: template, layout: layout, planting: plant)
                else { continue }
                count += 1
                let findings = try Self.audit(disclosure).findings
                let place = "seed \(seed), \(template), \(layout)"
                #expect(
                    findings.contains { $0.check == plant.check && $0.severity == plant.severity },
                    "not found: \(place): \(findings.filter { $0.check == plant.check }.map(\.message.chinese))"
                )
                for finding in findings where finding.check != plant.check && finding.severity >= .warning {
                    Issue.record("\(place): \(finding.check): \(finding.message.chinese)")
                }
                if plant.severity >= .warning {
                    #expect(
                        findings.count { $0.check == plant.check && $0.severity >= .warning } == 1,
                        "more than one: \(place)")
                }
            }
        }
        #expect(count >= 5, "planted \(count) times")
    }

    @Test("a stated number of units is held against the list", arguments: SyntheticDisclosure.Layout.allCases)
    func units(layout: SyntheticDisclosure.Layout) throws {
        let disclosures = (1...30).lazy.map {
            SyntheticDisclosure(seed: UInt64($0), template: .y2024, layout: layout)
        }
        let disclosure = try #require(
            disclosures.first { ($0.report.department.subordinates ?? []).count > 1 })
        let count = disclosure.report.department.subordinates?.count ?? 0
        func findings(stating number: Int) throws -> [Finding] {
            let text = disclosure.text.replacing("下属预算单位包括", with: "下属预算单位共\(number)个，包括")
            try #require(text != disclosure.text)
            let file = DocumentFile(path: "synthetic.txt", bytes: Array(text.utf8))
            return Audit(of: try DocumentParser.parse(file)).findings.filter { $0.severity >= .warning }
        }
        // With the department itself or without.
        #expect(try findings(stating: count).isEmpty)
        #expect(try findings(stating: count + 1).isEmpty)
        let found = try findings(stating: count + 3)
        #expect(found.map(\.check) == ["N16"])
        #expect(found.first?.computed == "\(count)")
        #expect(found.first?.gap == "3")
    }
}
