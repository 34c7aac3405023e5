import Model
import Parser
import Testing
import TestSupport

@Suite("Damaged and hostile files")
struct HostileFileTests {
    private func failure(_ name: String) async throws -> DiagnosticCode? {
        await FormatFixtures.failure(try FormatFixtures.bytes("hostile/\(name)"))
    }

    @Test("a DOCX file cut off anywhere is damaged")
    func truncated() async throws {
        let bytes = try FormatFixtures.bytes("whole.docx")
        for tenth in 1...9 {
            let code = await FormatFixtures.failure(Array(bytes.prefix(bytes.count * tenth / 10)))
            #expect(
                code == .damagedFile || code == .binaryFile, "\(tenth) tenths: \(String(describing: code))")
        }
        #expect(await FormatFixtures.failure(Array(bytes.prefix(bytes.count * 6 / 10))) == .damagedFile)
        #expect(try await failure("no-document.docx") == .damagedFile)
    }

    @Test("entities are refused, not expanded", arguments: ["billion-laughs.docx", "external-entity.docx"])
    func entities(name: String) async throws { #expect(try await failure(name) == .hostileFile) }

    @Test("an archive that is no document, a sheet that spans everything")
    func archives() async throws {
        #expect(try await failure("plain.zip") == .binaryFile)
        #expect(try await failure("far-cell.xlsx") == .notADisclosure)
    }

    @Test(
        "PDF files with a password, without text, without anything",
        .enabled(if: FormatFixtures.hasPoppler, "pdftotext is not installed"))
    func pdf() async throws {
        #expect(try await failure("encrypted.pdf") == .encryptedFile)
        #expect(try await failure("no-text.pdf") == .noTextLayer)
        #expect(await FormatFixtures.failure(Array("%PDF-1.7\n".utf8)) == .damagedFile)
    }

    @Test("elements as deep as a file is long", arguments: ["div", "table", "font", "table><tr><td"])
    func deep(tag: String) async {
        let page = "<html><body><p>收入</p>" + String(repeating: "<\(tag)>", count: 50_000) + "支出"
        #expect(await FormatFixtures.failure(Array(page.utf8)) == .notADisclosure)
    }

    @Test("a cell over two thousand million columns stays small")
    func wideCell() throws {
        let cell = "<td colspan=2000000000 rowspan=2000000000>合计</td><td>1.00</td>"
        let page = "<html><body><table><tr>\(cell)</tr><tr><td>2</td></tr></table></body></html>"
        let text = try DocumentText(DocumentFile(path: "a.html", bytes: Array(page.utf8)))
        #expect(text.bytes.count < 10_000)
        #expect(String(decoding: text.bytes, as: UTF8.self).contains("合计"))
    }

    @Test("a comment or a script that never ends", arguments: ["<!--", "<script>", "<style>"])
    func unclosed(start: String) async {
        let page = "<html><body>\(start)" + String(repeating: "收入决算 ", count: 20_000)
        let code = await FormatFixtures.failure(Array(page.utf8))
        #expect(code == .notADisclosure || code == .emptyFile)
    }
}
