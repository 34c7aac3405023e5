import Model
import Parser
import Testing

@Suite("Files that are no disclosure")
struct UnreadableFileTests {
    private func code(_ bytes: [UInt8]) -> DiagnosticCode? {
        do throws(ParseFailure) {
            _ = try DocumentParser.parse(DocumentFile(path: "a.txt", bytes: bytes))
            return nil
        } catch { return error.diagnostic.code }
    }

    @Test("an empty file, or one of blanks")
    func empty() {
        #expect(code([]) == .emptyFile)
        #expect(code(Array(" \n\t\r\n".utf8)) == .emptyFile)
    }

    @Test("binary data, by its signature or its zero bytes")
    func binary() {
        #expect(code(Array("%PDF-1.7".utf8)) == .binaryFile)
        #expect(code([0x50, 0x4B, 3, 4, 20]) == .binaryFile)
        #expect(code([65, 0, 66, 0]) == .binaryFile)
    }

    @Test("text in another encoding")
    func encoding() {
        #expect(code([0xB2, 0xBF, 0xC3, 0xC5, 0xBE, 0xF6, 0xCB, 0xE3, 32, 65]) == .notADisclosure)
        #expect(code((0..<64).map { $0.isMultiple(of: 2) ? 0xFF : 0xB2 }) == .unknownEncoding)
    }

    @Test("a novel")
    func novel() { #expect(code(Array("第一回 风雪夜归人\n\n那年冬天，雪下了三尺厚。\n".utf8)) == .notADisclosure) }

    @Test("the headings of a disclosure without a value are none: there would be nothing to load")
    func headings() {
        let headings = "一、收入支出决算总体情况说明\n二、收入决算情况说明\n三、支出决算情况说明\n四、财政拨款收入支出决算总体情况说明\n第四部分 名词解释\n"
        #expect(code(Array(headings.utf8)) == .notADisclosure)
    }

    @Test("a file that does not exist")
    func missing() {
        #expect(throws: ParseFailure(Diagnostic(.unreadableFile, detail: "cannot be read"))) {
            try DocumentFile(reading: "/nowhere/a.txt")
        }
    }
}
