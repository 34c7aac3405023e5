import Model
import Parser
import Testing
import TestSupport

@Suite("One text in every encoding")
struct EncodingTests {
    private static let marks: [String: [UInt8]] = [
        "UTF-8": [0xEF, 0xBB, 0xBF], "UTF-16LE": [0xFF, 0xFE], "UTF-16BE": [0xFE, 0xFF],
    ]

    private func parse(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) throws -> Report {
        try DocumentParser.parse(
            DocumentText(DocumentFile(path: "a.txt", bytes: bytes), encoding: encoding))
    }

    @Test(
        "is read alike, with a mark and without",
        arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"], [false, true])
    func alike(encoding: String, hasMark: Bool) throws {
        let text = try FormatFixtures.layoutText()
        let expected = try Flat.values(of: parse(Array(text.utf8)))
        let mark = hasMark ? Self.marks[encoding] ?? [] : []
        let report = try parse(mark + #require(EncodedText.bytes(text, in: encoding)))
        #expect(try Flat.values(of: report) == expected)
        #expect(report.source.encoding == encoding)
        #expect(!report.diagnostics.contains { $0.code == .invalidBytes })
    }

    @Test("lines that end with a carriage return, alone or before a line feed", arguments: ["\r", "\r\n"])
    func lineEnds(lineEnd: String) throws {
        let text = try FormatFixtures.layoutText()
        let report = try parse(Array(text.replacing("\n", with: lineEnd).utf8))
        #expect(try Flat.values(of: report) == Flat.values(of: parse(Array(text.utf8))))
    }

    @Test("a few wrong bytes are told, and the text is read", arguments: ["UTF-8", "GB18030"])
    func wrongBytes(encoding: String) throws {
        let text = try FormatFixtures.layoutText()
        let bytes = try #require(EncodedText.bytes(text, in: encoding))
        let tail = try #require(EncodedText.bytes("\n以上。\n", in: encoding))
        let report = try parse(bytes + [10, 0xFF, 10, 0xFF] + tail)
        #expect(report.diagnostics.count { $0.code == .invalidBytes } == 1)
        #expect(report.source.encoding == encoding)
        #expect(try Flat.values(of: report) == Flat.values(of: parse(Array(text.utf8))))
    }

    @Test("an encoding the user names is used, and refused where the text is none of it")
    func forced() throws {
        let text = MinimalDisclosure().text
        let bytes = try #require(EncodedText.bytes(text, in: "GB18030"))
        #expect(try parse(bytes, .gb18030).department.name == "白鹭区档案馆")
        #expect(throws: ParseFailure.self) { try parse(bytes, .utf8) }
        #expect(
            TextEncoding(named: "GB2312") == .gb18030 && TextEncoding(named: "utf_16") == .utf16LittleEndian)
        #expect(TextEncoding(named: "latin1") == nil)
    }
}
