import Model
import Parser
import Testing
import TestSupport

/// Whatever is done to a file of any format, reading it ends in a report or a failure, and every place lies in its text.
@Suite("Damaged files of every format")
struct DamagedFormatTests {
    @Test("no damage to laid-out text traps", arguments: Mutation.allCases)
    func layout(mutation: Mutation) throws {
        let bytes = try FormatFixtures.bytes("whole.layout.txt")
        for round in 0..<20 { survives(bytes, mutation, round) }
    }

    @Test("no damage to the text of an Office file traps", arguments: Mutation.allCases)
    func office(mutation: Mutation) throws {
        let file = DocumentFile(path: "a.docx", bytes: try FormatFixtures.bytes("whole.docx"))
        let bytes = try DocumentText(file).bytes
        for round in 0..<8 { survives(bytes, mutation, round) }
    }

    @Test("no damage to a web page, a workbook or a DOCX file traps", arguments: Mutation.allCases)
    func files(mutation: Mutation) throws {
        for name in ["whole.cms-gb18030.html", "nine-tables.xlsx", "whole.docx"] {
            let bytes = try FormatFixtures.bytes(name)
            for round in 0..<6 { survives(bytes, mutation, round) }
        }
    }

    @Test("no damage to cells on lines of their own traps", arguments: Mutation.allCases)
    func cells(mutation: Mutation) {
        typealias Tables = AccountTableTests
        let tables = [
            Tables.balance, Tables.income, Tables.expenditure, Tables.general, Tables.threePublic,
            Tables.fund,
        ]
        let layouts = PrintedTable.Layout.allCases
        for (number, layout) in layouts.enumerated() {
            let bytes = Array(tables.map { $0.text(layout) }.joined().utf8)
            for round in 0..<6 { survives(bytes, mutation, number * 100 + round) }
        }
    }

    private func survives(_ bytes: [UInt8], _ mutation: Mutation, _ round: Int) {
        var generator = SeededGenerator(seed: UInt64(round))
        let damaged = mutation.damage(bytes, &generator)
        guard let text = try? DocumentText(DocumentFile(path: "a.txt", bytes: damaged)),
            let report = try? DocumentParser.parse(text)
        else { return }
        let lines = text.bytes.count { $0 == 10 } + 1
        func isInside(_ span: SourceSpan) -> Bool {
            (1...lines).contains(span.line) && span.utf8.lowerBound >= 0
                && span.utf8.upperBound <= text.bytes.count
        }
        var outside: [String] = []
        report.forEachSpan { path, span, _ in if !isInside(span) { outside.append(path) } }
        outside += report.tables.flatMap(\.lines).filter { !isInside($0.span) }.map(\.name)
        outside += report.diagnostics.filter { $0.span.map { !isInside($0) } ?? false }.map(\.detail)
        #expect(outside.isEmpty, "\(mutation), round \(round): \(outside)")
    }
}
