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

    @Test("of a long table the first rows or both ends are printed, and the rest is said to be missing")
    func longTables() {
        func text(_ excerpt: ReportTable.Excerpt) -> String {
            let table = ReportTable(
                id: "t", caption: "表题", columns: [.number("值", key: "value"), .data("路径", key: "path")],
                rows: (1...40).map { [.number(Double($0), decimals: 0), .text("x")] }, excerpt: excerpt)
            let document = ReportDocument(
                title: "标题", subtitle: "",
                sections: [ReportSection(id: "s", title: "节", blocks: [.table(table)])],
                facts: FactBook())
            return MarkdownWriter.text(document, .chinese)
        }
        #expect(text(.first).contains("| 30 |\n\n共 40 行，此处列前 30 行，全部见 [data/t.csv](data/t.csv)。"))
        #expect(text(.ends).contains("| 15 |\n| … |\n| 26 |"))
        #expect(text(.ends).contains("此处列前后各 15 行"))
        #expect(!text(.first).contains("路径"))
    }

    @Test("HTML has the same text, escaped, and pictures inside")
    func html() {
        let table = ReportTable(
            id: "t", caption: "甲<乙", columns: [.number("值", key: "value")],
            rows: [[.change(1.5, decimals: 1)]])
        let document = ReportDocument(
            title: "标题 & 题", subtitle: "2024 年度",
            sections: [
                ReportSection(id: "s", title: "节", blocks: [.paragraph("见 `juesuan`。"), .table(table)]),
                ReportSection(
                    id: "text", title: nil, blocks: [.markdown("**意见** <script>alert(1)</script>")]),
            ], facts: FactBook())
        let html = HTMLWriter.text(document, .chinese, [:])
        #expect(html.contains("<h1>标题 &amp; 题</h1>"))
        #expect(html.contains("<caption>表 1　甲&lt;乙</caption>"))
        #expect(html.contains("<td class=\"number\">+1.5</td>"))
        #expect(html.contains("<code>juesuan</code>") && html.contains("<strong>意见</strong>"))
        #expect(!html.contains("<script>"))
    }
}
