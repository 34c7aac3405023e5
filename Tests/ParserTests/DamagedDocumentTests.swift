import Model
import Parser
import Testing
import TestSupport

/// Whatever is done to a document, reading it ends in a report or a failure, and every place lies in the file.
@Suite("Damaged documents")
struct DamagedDocumentTests {
    private static let documents = SyntheticDisclosure.Layout.allCases.map { layout in
        let department = SyntheticDepartment(
            .archives, in: .init(prefecture: "青川市", county: "白鹭区"), size: 700, traits: [.withFunds], seed: 41)
        let template: DisclosureTemplate = layout == .piped ? .y2020 : .y2024
        return SyntheticDisclosure(seed: 41, template: template, layout: layout, department: department)
    }

    @Test("no damage traps, every span stays in bounds", arguments: Mutation.allCases)
    func survives(mutation: Mutation) {
        for (number, document) in Self.documents.enumerated() {
            for round in 0..<50 {
                var generator = SeededGenerator(seed: UInt64(number * 1_000 + round))
                var bytes = mutation.damage(document.bytes, &generator)
                if round % 5 == 0 { bytes = generator.pick(Mutation.allCases).damage(bytes, &generator) }
                if round % 2 == 0 { bytes = Array(String(decoding: bytes, as: UTF8.self).utf8) }
                expectBounds(bytes, "\(mutation) of \(document.layout), round \(round)")
            }
        }
    }

    /// Where a section's lines begin and end, and the values that may change when digits in it do.
    private static let sections: [(first: String, next: String, values: String)] = [
        ("（二）政府采购情况", "（三）国有资产占用情况说明", "procurement."), ("（三）国有资产占用情况说明", "十一、预算绩效的情况说明", "assets."),
        ("二、收入决算情况说明", "三、支出决算情况说明", "income."),
        ("六、一般公共预算财政拨款基本支出决算情况说明", "七、政府性基金预算财政拨款收入支出决算情况说明", "basic_expenditure."),
        ("七、政府性基金预算财政拨款收入支出决算情况说明", "八、国有资本经营预算财政拨款收入支出决算情况说明", "government_fund."),
        ("九、财政拨款“三公”经费支出决算情况说明", "十、其他重要事项的情况说明", "three_public."),
        ("十二、其他需说明的事项", "第三部分 专业名词解释", "performance.secret"),
    ]

    @Test("other digits in one section change no value of another", arguments: sections)
    func locality(first: String, next: String, values: String) throws {
        for entry in SyntheticLibrary.entries where entry.template == .y2024 {
            let disclosure = entry.disclosure
            var lines = disclosure.text.split(separator: "\n", omittingEmptySubsequences: false).map(
                String.init)
            let titles = lines.map(Self.folded)
            let start = try #require(
                titles.lastIndex { $0.hasSuffix(Self.folded(first)) && !$0.hasPrefix("-") })
            let end = try #require(titles.lastIndex { $0.hasSuffix(Self.folded(next)) && !$0.hasPrefix("-") })
            for line in start + 1..<end {
                lines[line] = String(lines[line].map { $0.isASCII && $0.isNumber ? "7" : $0 })
            }
            let whole = try Flat.values(of: disclosure.report)
            let damaged = try Flat.values(of: parse(lines.joined(separator: "\n")))
            let changed = Set(whole.keys).union(damaged.keys).filter { whole[$0] != damaged[$0] }
            #expect(changed.allSatisfy { $0.hasPrefix(values) }, "\(entry): \(changed.sorted())")
        }
    }

    /// A title without what layout and typography change.
    private static func folded(_ line: String) -> String {
        line.replacing("(", with: "（").replacing(")", with: "）").filter { $0 != " " && $0 != "#" }
    }

    @Test(
        "a document cut off anywhere fails, or nothing it states is lost", arguments: SyntheticLibrary.entries
    )
    func truncation(entry: SyntheticLibrary.Entry) throws {
        let disclosure = entry.disclosure
        let whole = try Flat.values(of: disclosure.report)
        for tenth in 1...9 {
            let bytes = Array(disclosure.bytes.prefix(disclosure.bytes.count * tenth / 10))
            do throws(ParseFailure) {
                let report = try DocumentParser.parse(DocumentFile(path: "cut.txt", bytes: bytes))
                let cut = try? Flat.values(of: report)
                #expect(cut == whole, "\(entry) at \(tenth) tenths")
            } catch {
                let codes: [DiagnosticCode] = [.truncatedDocument, .notADisclosure, .emptyFile]
                #expect(codes.contains(error.diagnostic.code), "\(entry) at \(tenth) tenths")
            }
        }
    }

    private func parse(_ text: String) throws -> Report {
        try DocumentParser.parse(DocumentFile(path: "a.txt", bytes: Array(text.utf8)))
    }

    private func expectBounds(_ bytes: [UInt8], _ comment: String) {
        guard let report = try? DocumentParser.parse(DocumentFile(path: "a.txt", bytes: bytes)) else {
            return
        }
        let lines = bytes.count { $0 == 10 } + 1
        func isInside(_ span: SourceSpan) -> Bool {
            (1...lines).contains(span.line) && span.utf8.lowerBound >= 0
                && span.utf8.upperBound <= bytes.count
        }
        var outside: [String] = []
        report.forEachSpan { path, span, _ in if !isInside(span) { outside.append(path) } }
        outside += report.diagnostics.filter { $0.span.map { !isInside($0) } ?? false }.map(\.detail)
        #expect(outside.isEmpty, "\(comment): \(outside)")
    }
}
