import Testing

@testable import Renderer

@Suite("The order of a report's sections")
struct OrderTests {
    @Test("names choose sections in their order")
    func names() throws {
        let order = try ReportOrder(names: "method, three_public")
        #expect(order.parts == [.method, .threePublic])
        #expect(try ReportOrder(names: " all ") == .all)
        #expect(ReportOrder.all.parts == ReportPart.allCases)
        #expect(ReportOrder.standard.parts == ReportPart.allCases.filter { $0 != .distributions })
        #expect(throws: ReportOrder.Problem.unknown(name: "all", line: nil)) {
            try ReportOrder(names: "all,summary")
        }
    }

    @Test("unknown and repeated names are told with the template's line")
    func problems() {
        #expect(throws: ReportOrder.Problem.unknown(name: "nothing", line: nil)) {
            try ReportOrder(names: "summary,nothing")
        }
        #expect(throws: ReportOrder.Problem.repeated(name: "summary", line: 3)) {
            try ReportOrder(template: "{{summary}}\ntext\n{{ summary }}\n")
        }
    }

    @Test("a template keeps its text, and its first heading is the title")
    func template() throws {
        let order = try ReportOrder(template: "\n# 季报\r\n\r\n主任：\r\n{{summary}}\r\n## 意见\n\n好。\n")
        #expect(order.title == "季报")
        #expect(order.entries == [.text("主任："), .part(.summary), .text("## 意见\n\n好。")])
        let plain = try ReportOrder(template: "主任：\n# 不是标题\n{{method}}")
        #expect(plain.title == nil)
        #expect(plain.entries == [.text("主任：\n# 不是标题"), .part(.method)])
    }

    @Test("references become the numbers of their targets, and asides vanish without one")
    func references() {
        let names = ["table:a": "表 3"]
        let text =
            "所列\(Reference.table("a").text)，其余\(Reference.figure("b").aside)略\(Reference.table("a").aside)。"
        #expect(Reference.resolve(text, names, .chinese) == "所列表 3，其余略（见表 3）。")
        #expect(Reference.resolve("无标记", names, .chinese) == "无标记")
    }
}
