import Auditor
import Model
import Parser
import Testing
import TestSupport

/// The real documents beside the package: what was found in them by hand is found, and what holds is left alone.
@Suite("Checks on real documents", .enabled(if: Folder.hasShared))
struct SeedTests {
    private static func audit(_ number: String) throws -> Audit {
        let path = try #require(Folder.seed(number))
        return Audit(of: try DocumentParser.parse(DocumentFile(reading: path)), explains: true)
    }

    /// The findings of error and warning: check, line of the first value, computed value.
    @Test(
        "the contradictions found by hand",
        arguments: [
            (
                "000",
                [
                    "N19:187 321", "E05:118 19,291.44", "E13:459 4.95", "E20:353 867.79",
                    "E20:451 69.23",
                ]
            ),
            ("001", []),
            (
                "002",
                [
                    "E06:274 21,273.97", "E07:274 99.36%", "E07:274 9.94", "E16:1033 4",
                    "E16:1163 10", "E20:1114 0.97", "E20:1144 26.50", "E26:733",
                ]
            ), ("003", ["E04:35 475.31", "E06:36 1,747.74", "E14:596 105.26%"]),
            ("004", ["N18:79", "E04:34 821.45", "E21:623 0.8386"]),
        ])
    func grave(number: String, expected: [String]) throws {
        let found = try Self.audit(number).findings.filter { $0.severity >= .warning }.map { finding in
            "\(finding.check):\(finding.line ?? 0)" + (finding.computed.map { " " + $0 } ?? "")
        }
        #expect(found == expected)
    }

    @Test("false alarms of others are not raised")
    func falseAlarms() throws {
        let growth = try Self.audit("001").findings.filter { $0.check == "N13" }
        #expect(growth.isEmpty)
        let items = try Self.audit("002").findings.filter { $0.check == "N07" }
        #expect(items.allSatisfy { $0.severity == .info })
    }

    @Test("identities that hold are counted as held", arguments: ["000", "001", "002", "003", "004"])
    func passes(number: String) throws {
        let audit = try Self.audit(number)
        let passed = audit.outcomes.count { $0.status == .pass }
        #expect(passed > 100, "\(passed)")
    }

    @Test("the rule of scoring is inferred with its fit")
    func rule() throws {
        let outcomes = try Self.audit("002").outcomes.filter { $0.check == "E13" && $0.status == .pass }
        #expect(outcomes.contains { $0.about.chinese.contains("按完成比例给分") })
        let byHand = try Self.audit("001").outcomes.filter { $0.check == "E13" && $0.status == .ambiguous }
        #expect(byHand.contains { $0.about.chinese.contains("人工打分") })
    }
}
