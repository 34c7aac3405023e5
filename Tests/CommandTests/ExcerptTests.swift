import Model
import Testing

@testable import juesuan

/// The line of a document with a caret below.
@Suite("Excerpts")
struct ExcerptTests {
    private func excerpt(_ text: String, marking part: String) throws -> Excerpt {
        let bytes = Array(text.utf8)
        let range = try #require(text.range(of: part))
        let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let span = SourceSpan(line: 1, utf8: lower..<lower + part.utf8.count)
        return try #require(Excerpt(span, in: SourceText(bytes)))
    }

    @Test("the caret stands below the part, wide characters taking two columns")
    func aligned() throws {
        let excerpt = try excerpt("标题\n支出9.92万元。\n结尾", marking: "9.92万元")
        #expect(excerpt.line == "支出9.92万元。")
        #expect(excerpt.caret == "    ^~~~~~~~")
    }

    @Test("long lines are cut on both sides, and the part stays", arguments: [0, 30, 200])
    func cut(before: Int) throws {
        let text = String(repeating: "前", count: before) + "9.92" + String(repeating: "后", count: 200)
        let excerpt = try excerpt(text, marking: "9.92")
        #expect(DisplayWidth.of(excerpt.line) <= Excerpt.widest)
        let place = try #require(excerpt.line.range(of: "9.92"))
        #expect(
            excerpt.caret == String(
                repeating: " ", count: DisplayWidth.of(String(excerpt.line[..<place.lowerBound]))) + "^~~~")
    }

    @Test("what moves the cursor is shown as a blank, and a part of several lines ends with its first")
    func harmless() throws {
        let excerpt = try excerpt("a\t\u{1B}[31mb\r\nc", marking: "b\r\nc")
        #expect(excerpt.line == "a  [31mb")
        #expect(excerpt.caret == "       ^~")
    }

    @Test("a blank line and a text that is not at hand have none")
    func none() {
        let span = SourceSpan(line: 1, utf8: 0..<0)
        #expect(Excerpt(span, in: SourceText(Array(" \n".utf8))) == nil)
        #expect(Excerpt(span, in: SourceText()) == nil)
    }
}
