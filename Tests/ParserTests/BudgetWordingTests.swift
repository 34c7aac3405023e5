import Model
import Parser
import Testing

@Suite("Wordings of budgets and of unchanged figures")
struct BudgetWordingTests {
    private static let general = "五、一般公共预算财政拨款支出决算情况说明"
    private static let threePublic = "九、财政拨款“三公”经费支出决算情况说明"

    private func money(_ text: String) throws -> Money { try Money(parsing: text) }

    @Test(
        "a budget and its final account, without a variance",
        arguments: [
            "2024年度一般公共预算财政拨款支出年初预算为50.00万元，支出决算为48.00万元，完成年初预算的96.00%。",
            "主要用于：教育支出（类）48.00万元，占100.00%。2024年度一般公共预算财政拨款支出年初预算为50.00万元，支出决算为48.00万元，完成年初预算的96.00%。",
            "一般公共预算财政拨款支出年初预算500,000元，支出决算为480,000元，完成年初预算的96.00%。",
        ])
    func general(body: String) throws {
        let row = try MinimalDisclosure.report([(Self.general, body)]).generalBudget
        #expect(try row.initialBudget == money("50") && row.final == money("48"))
        #expect(row.varianceRate == nil && row.changeRate == nil && row.shareOfExpenditure == nil)
    }

    @Test("a budget that is not said to be the initial one is left out")
    func adjusted() throws {
        let body = "一般公共预算财政拨款支出48.00万元，完成全年预算50.00万元的96.00%。"
        let row = try MinimalDisclosure.report([(Self.general, body)]).generalBudget
        #expect(try row.expenditure == money("48"))
        #expect(row.initialBudget == nil)
    }

    @Test("a comparison with the budget is no change against last year")
    func comparedWithBudget() throws {
        let body = "一般公共预算财政拨款支出48.00万元，比年初预算减少2.00万元，下降4.00%。"
        let row = try MinimalDisclosure.report([(Self.general, body)]).generalBudget
        #expect(row.change == nil && row.changeRate == nil)
    }

    @Test(
        "“三公” by budget and final account",
        arguments: [
            """
            2024年度“三公”经费财政拨款支出预算为9.00万元，支出决算为6.00万元，完成预算的66.67%。1.因公出国（境）费支出预算为1.00万元，支出决算为0万元，\
            完成预算的0%。2.公务接待费支出预算为3.00万元，支出决算为2.00万元，完成预算的66.67%。
            """,
            """
            “三公”经费财政拨款支出决算为6.00万元，完成全年预算90,000元的66.67%；其中：因公出国（境）经费支出决算为0元，完成全年预算1.00万元的0%；\
            公务接待费支出决算为20,000元，完成全年预算3.00万元的66.67%。
            """,
        ])
    func threePublic(body: String) throws {
        let row = try MinimalDisclosure.report([(Self.threePublic, body)]).threePublic
        #expect(try row.budgetTotal == money("9") && row.total == money("6"))
        #expect(try row.budgetOverseas == money("1") && row.overseas == .zero)
        #expect(try row.budgetReception == money("3") && row.reception == money("2"))
        #expect(row.varianceRate == nil && row.receptionShare == nil && row.receptionChangeRate == nil)
    }

    @Test(
        "no change is a change of zero where it is said of last year",
        arguments: [
            "公务接待费支出2.00万元，占50.00%，与上年持平。", "公务接待费支出20,000元，与2023年度相比，无变化。",
            "公务接待费支出2.00万元，占50.00%，同比持平，主要原因：来访如常。",
            "公务接待费支出较上年决算数持平。",
        ])
    func unchanged(body: String) throws {
        let row = try MinimalDisclosure.report([(Self.threePublic, body)]).threePublic
        #expect(row.receptionChange == .zero && row.receptionChangeRate == Percentage(units: 0))
        #expect(row.change == nil && row.overseasChange == nil)
    }

    @Test(
        "what is said of the budget, of something else or by and large is no zero",
        arguments: [
            "公务接待费支出2.00万元，与年初预算持平。", "公务接待费支出2.00万元，主要原因是批次与上年持平。", "公务接待费支出2.00万元，与上年基本持平。",
            "公务接待费支出2.00万元。来访批次与上年持平。",
        ])
    func notUnchanged(body: String) throws {
        let row = try MinimalDisclosure.report([(Self.threePublic, body)]).threePublic
        #expect(row.receptionChange == nil && row.receptionChangeRate == nil)
    }
}
