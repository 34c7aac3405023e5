import Model
import Parser
import Testing

@Suite("Wordings of items")
struct ItemWordingTests {
    private func items(_ body: String) throws -> [Row<ItemFields>] {
        let title = "五、一般公共预算财政拨款支出决算情况说明"
        return try MinimalDisclosure.report([(title, body)]).generalBudgetItems
    }

    private func money(_ text: String) throws -> Money { try Money(parsing: text) }

    @Test(
        "named items with a budget, or with the amount alone",
        arguments: [
            """
            1.教育支出（类）教育管理事务（款）行政运行（项）。年初预算为30.00万元，支出决算为28.50万元，完成年初预算的95.00%。决算数小于年初预算数的主要原因：退休1人。
            2.卫生健康支出（类）公共卫生（款）疾病预防控制机构（项）。年初预算为0万元，因追加4.00万元，支出决算为4.00万元。
            """,
            """
            （一）教育支出（类）教育管理事务（款）行政运行（项）支出285,000元，比年初预算减少15,000元，下降5.00%。
            （二）卫生健康支出（类）公共卫生（款）疾病预防控制机构（项）支出40,000元，主要用于采样。
            """,
        ])
    func named(body: String) throws {
        let items = try items(body)
        try #require(items.count == 2)
        #expect(items.map(\.class) == ["教育支出", "卫生健康支出"])
        #expect(items.map(\.section) == ["教育管理事务", "公共卫生"])
        #expect(items.map(\.item) == ["行政运行", "疾病预防控制机构"])
        #expect(try items.map(\.amount) == [money("28.5"), money("4")])
        #expect(items.allSatisfy { $0.change == nil && $0.changeRate == nil && $0.reason == nil })
    }

    @Test("a change against last year stays one")
    func change() throws {
        let items = try items("教育支出（类）教育管理事务（款）行政运行（项）支出28.50万元，比上年减少1.50万元，下降5.00%。")
        #expect(try items.first?.change == money("-1.5"))
        #expect(try items.first?.changeRate == Percentage(parsing: "-5"))
    }

    @Test(
        "items by code",
        arguments: [
            "2050101 行政运行 303.59 万元；2100401 疾病预防控制机构 4.00 万元。", "2050101 行政运行：303.59万元。2100401 疾病预防控制机构：4万元。",
            "2050101-行政运行——303.59万元、2100401-疾病预防控制机构——4.00万元。",
            "2050101行政运行3,035,900元，2100401疾病预防控制机构40,000元。",
        ])
    func coded(body: String) throws {
        let items = try items(body)
        #expect(items.map(\.code) == ["2050101", "2100401"])
        #expect(items.map(\.item) == ["行政运行", "疾病预防控制机构"])
        #expect(try items.map(\.amount) == [money("303.59"), money("4")])
    }

    @Test("what may be a minus sign leaves the item out")
    func minus() throws {
        #expect(try items("2050101 行政运行-303.59万元").isEmpty)
    }

    @Test("classes with 支出 behind the mark")
    func classes() throws {
        let title = "五、一般公共预算财政拨款支出决算情况说明"
        let body = "主要用于以下方面：教育支出（类）支出28.50万元，占87.69%；卫生健康支出（类）支出40,000元，占12.31%。"
        let classes = try MinimalDisclosure.report([(title, body)]).classes
        #expect(classes.map(\.class) == ["教育支出", "卫生健康支出"])
        #expect(try classes.map(\.amount) == [money("28.5"), money("4")])
        #expect(try classes.map(\.share) == [Percentage(parsing: "87.69"), Percentage(parsing: "12.31")])
    }
}
