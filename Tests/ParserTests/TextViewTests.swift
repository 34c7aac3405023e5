import Testing
import TestSupport

@testable import Parser

/// The views of a document's memory: what is folded where, and how words are found in it.
@Suite("Text in memory")
struct TextViewTests {
    private static let source = "“三公” 经费 ９．９２ 万\n元，\u{3000}比上年—减少 *2.00* 万元。｜Ａ é 𠮷"

    private func withSource<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        Array(Self.source.utf8).withUnsafeBufferPointer(body)
    }

    @Test("text is folded, and every byte knows where it comes from")
    func folding() {
        withSource { source in
            let space = FoldingSpace(source, capacity: source.count)
            let all = space.append(0..<source.count)
            withExtendedLifetime(space) {
                #expect(
                    String(decoding: space.text.bytes, as: UTF8.self) == "\"三公\"经费9.92万元,比上年-减少2.00万元。|Aé𠮷")
                let quote = space.text.sourceRange(0..<1, in: source)
                #expect(String(decoding: source[quote], as: UTF8.self) == "“")
                let last = space.text.sourceRange(all.upperBound - 4..<all.upperBound, in: source)
                #expect(String(decoding: source[last], as: UTF8.self) == "𠮷")
            }
        }
    }

    @Test("rows that grow in turns keep their own text", arguments: [64, 4_096])
    func turns(capacity: Int) {
        withSource { source in
            let space = FoldingSpace(source, capacity: capacity)
            withExtendedLifetime(space) {
                var rows = (0..<3).map { _ in space.fold(0..<0) }
                for _ in 0..<20 {
                    for row in rows.indices {
                        let added = space.extend(&rows[row], row * 3..<row * 3 + 3)
                        #expect(added.upperBound == rows[row].count)
                    }
                }
                let texts = rows.map { String(decoding: $0.bytes, as: UTF8.self) }
                #expect(texts == ["\"", "三", "公"].map { String(repeating: $0, count: 20) })
                #expect(rows[1].sourceOffset(59) == 3)
            }
        }
    }

    @Test("a set of words finds what its words find one by one")
    func sets() {
        let sets: [PatternSet] = [
            ["万元", "元"], ["经费", "公", "\"三公\""], ["减少", "比上年", "上年-减少"], ["无"], [], ["%", "9.92万"],
        ]
        withSource { source in
            let space = FoldingSpace(source, capacity: source.count)
            space.append(0..<source.count)
            withExtendedLifetime(space) {
                let text = space.text
                for set in sets {
                    for start in 0...text.count {
                        for end in start...text.count {
                            let range = start..<end
                            let isIn = set.patterns.contains { text.contains(range, $0) }
                            #expect(set.isIn(text, range) == isIn)
                            let ends = set.patterns.filter { text.hasSuffix(range, $0) }
                            #expect(
                                set.indexOfSuffix(text, range)
                                    == set.patterns.firstIndex { text.hasSuffix(range, $0) })
                            #expect(set.longestSuffix(text, range) == ends.map(\.count).max())
                        }
                    }
                }
            }
        }
    }

    @Test(
        "kept text is the same whether it is taken whole or in parts",
        arguments: [
            ("  产出 指标 ", "产出指标"), ("质量", "质量"), ("<p>一</p> <p>二</p>", "一\n二"), ("a < b", "a<b"),
            ("**重点**\u{3000}工作", "重点工作"), ("一\u{2028}二", "一\n二"), ("2024\u{A0}年", "2024年"), ("", ""),
            (" \t", ""),
        ])
    func kept(printed: String, text: String) {
        Array(printed.utf8).withUnsafeBufferPointer { source in
            #expect(KeptText.string(source, 0..<source.count) == text)
            #expect(KeptText.string(source, [0..<source.count, 0..<0]) == text)
        }
    }
}
