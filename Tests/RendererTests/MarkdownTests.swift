import Testing

@testable import Renderer

@Suite("Reports as Markdown and JSON")
struct MarkdownTests {
    private func document() -> ReportDocument {
        var facts = FactBook()
        let printed = facts.say("median", 12.345, unit: "%", in: .chinese)
        let none = facts.say("none", nil, unit: "万元", in: .chinese)
        let table = ReportTable(
            id: "t", caption: "表题", columns: [.text("部门", key: "department"), .number("值", key: "value")],
            rows: [[.text("甲|乙\n局"), .number(1234.5, decimals: 2)], [.text(""), .number(nil, decimals: 2)]])
        return ReportDocument(
            title: "标题", subtitle: "2024 年度",
            sections: [
                ReportSection(
                    id: "s", title: "一节", blocks: [.paragraph("中位数 \(printed)，缺 \(none)。"), .table(table)])
            ], facts: facts)
    }

    @Test("tables escape pipes and line breaks, and missing cells are dashes")
    func markdown() {
        let expected = """
            # 标题

            2024 年度

            ## 一、一节

            中位数 12.35%，缺 —。

            **表 1　表题**

            | 部门 | 值 |
            |---|---:|
            | 甲\\|乙 局 | 1,234.50 |
            | — | — |

            """
        #expect(MarkdownWriter.text(document(), .chinese) == expected)
    }

    @Test("JSON has every number said, unrounded, and null for what is missing")
    func json() {
        let text = String(decoding: ReportJSON.bytes(document(), files: ["report.md"]), as: UTF8.self)
        #expect(text.contains(#""value": 12.345"#) && text.contains(#""printed": "12.35""#))
        #expect(text.contains(#""value": null"#))
        #expect(text.contains(#""department": "甲|乙\n局""#))
    }

    @Test("ranges say their unit once")
    func ranges() {
        var facts = FactBook()
        let money = facts.range("a", 0.155, 1.2321, names: ("q1", "q3"), unit: "万元/人", in: .chinese)
        let rates = facts.range("b", 63.21, 100, names: ("q1", "q3"), unit: "%", in: .english)
        #expect(money == "0.1550 至 1.2321 万元/人")
        #expect(rates == "63.21% to 100.00%")
        #expect(facts.facts.map(\.id) == ["a.q1", "a.q3", "b.q1", "b.q3"])
    }
}
