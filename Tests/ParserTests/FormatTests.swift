import Model
import Parser
import Testing
import TestSupport

@Suite("One document in every format")
struct FormatTests {
    /// Every value that is read is the one stated, and nearly all are read.
    private func expectTruth(_ report: Report, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let truth = try FormatFixtures.truth()
        let read = try Flat.values(of: report)
        for (path, value) in truth.sorted(by: { $0.key < $1.key }) {
            guard let found = read[path] else { continue }
            #expect(found == value, "\(path)", sourceLocation: sourceLocation)
        }
        let count = truth.keys.count { read[$0] != nil }
        #expect(count >= 80, "\(count) of \(truth.count) read", sourceLocation: sourceLocation)
        #expect(report.fiscalYear?.value == 2022, sourceLocation: sourceLocation)
        #expect(report.department.county == "澧岚县", sourceLocation: sourceLocation)
        #expect(report.department.name?.hasSuffix("澧岚县水利局") == true, sourceLocation: sourceLocation)
    }

    @Test(
        "is told by its content and read alike",
        arguments: [
            ("whole.docx", "a.txt", "docx"), ("whole.cms-gb18030.html", "a.doc", "html"),
            ("whole.layout.txt", "a.pdf", "text"), ("whole.layout.txt", "a.md", "markdown"),
        ])
    func inProcess(name: String, path: String, format: String) async throws {
        let report = try await FormatFixtures.report(FormatFixtures.bytes(name), path: path)
        try expectTruth(report)
        #expect(report.source.format == format)
        if format == "docx" || format == "html" { #expect(report.projects.count == 3) }
    }

    @Test("PDF", .enabled(if: FormatFixtures.hasPoppler, "pdftotext is not installed"))
    func pdf() async throws {
        let report = try await FormatFixtures.report(FormatFixtures.bytes("whole.pdf"), path: "a.docx")
        try expectTruth(report)
        #expect(report.source.format == "pdf")
    }

    @Test(
        "OpenDocument", .enabled(if: FormatFixtures.hasOffice, "LibreOffice is not installed"))
    func openDocument() async throws {
        let report = try await FormatFixtures.report(FormatFixtures.bytes("whole.odt"))
        try expectTruth(report)
        #expect(report.source.format == "odt")
    }

    @Test("a workbook of the nine tables is a report of what they print")
    func workbook() async throws {
        let report = try await FormatFixtures.report(FormatFixtures.bytes("nine-tables.xlsx"))
        let truth = try FormatFixtures.truth()
        let read = try Flat.values(of: report)
        let wrong = truth.filter { read[$0.key] != nil && read[$0.key] != $0.value }
        #expect(wrong.isEmpty, "\(wrong)")
        #expect(truth.keys.count { read[$0] != nil } >= 25)
        // The table of 国有资本经营预算 has no rows.
        #expect(
            Set(report.tables.map(\.kind)) == Set(AccountTable.Kind.allCases).subtracting([.stateCapital]))
        #expect(report.source.format == "xlsx")
    }
}
