import Loader
import Statistics
import Testing

@testable import Analytics

@Suite("Patterns of LIKE")
struct TextPatternTests {
    private static func matches(_ text: String, _ pattern: String) -> Bool {
        var text = text
        return text.withUTF8 { text in TextPattern(Array(pattern.utf8)).withMatcher { $0.matches(text) } }
    }

    @Test("stand for what SQLite says, whatever they are made of")
    func likeSQLite() throws {
        let store = try Store()
        var generator = SeededGenerator(seed: 11)
        func made(of signs: [String], upTo count: Int) -> String {
            (0..<Int.random(in: 0...count, using: &generator)).map { _ in
                signs.randomElement(using: &generator) ?? ""
            }.joined()
        }
        let signs = ["率", "玀", "a", "A", "é", "9", "%", "😀"]
        var counts: [Bool: Int] = [:]
        for _ in 0..<4_000 {
            let text = made(of: signs, upTo: 6)
            let pattern = made(of: signs + ["%", "%", "_", "_"], upTo: 5)
            let row = try store.table("SELECT ? LIKE ?", [.text(text), .text(pattern)]).rows[0]
            let isLike = Self.matches(text, pattern)
            #expect(row == [.integer(isLike ? 1 : 0)], "\(text) LIKE \(pattern)")
            counts[isLike, default: 0] += 1
        }
        #expect(counts.values.allSatisfy { $0 > 300 }, "\(counts)")
    }

    @Test(
        "pieces do not overlap, and end where the text ends",
        arguments: [
            ("ababc", "%abc", true), ("aba", "ab%ba", false), ("", "", true), ("", "%", true),
            ("", "_", false),
            ("完成率", "__率", true), ("完成率", "_率", false), ("完成率95%", "%率__%", true),
        ])
    func edges(text: String, pattern: String, isLike: Bool) {
        #expect(Self.matches(text, pattern) == isLike)
    }
}
