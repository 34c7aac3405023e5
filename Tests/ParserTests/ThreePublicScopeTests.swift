import Model
import Parser
import Testing

@Suite("Wordings of “三公” expenses: what a sentence says of the whole and of its parts")
struct ThreePublicScopeTests {
    private func money(_ text: String) throws -> Money { try Money(parsing: text) }
    private func read(_ body: String) throws -> Row<ThreePublicFields> {
        try MinimalDisclosure.report([("九、财政拨款“三公”经费支出决算情况说明", body)]).threePublic
    }

    @Test("the whole's change stands before 其中, those of the parts behind it")
    func changes() throws {
        let row = try read(
            """
            2024年度“三公”经费支出决算数比2023年度减少5.00万元，下降35.71%，其中：因公出国（境）费支出决算减少1.00万元，下降50.00%；\
            公务用车购置及运行维护费支出决算减少3.00万元，下降33.33%；公务接待费支出决算减少1.00万元，下降33.33%。
            """)
        #expect(try row.change == money("-5") && row.changeRate == Percentage(parsing: "-35.71"))
        #expect(try row.overseasChange == money("-1") && row.overseasChangeRate == Percentage(parsing: "-50"))
        #expect(try row.vehicleTotalChange == money("-3") && row.receptionChange == money("-1"))
        #expect(row.total == nil && row.reception == nil)
    }

    @Test("a comparison with the budget is none with last year for the parts either")
    func variance() throws {
        let row = try read("“三公”经费支出决算数比预算数减少5.00万元，其中：公务接待费支出决算减少1.00万元。")
        #expect(row.change == nil && row.receptionChange == nil)
    }

    @Test("the parts of a budget are budgets, the parts of an expense expenses")
    func budgets() throws {
        let row = try read(
            """
            2024年度“三公”经费预算为14.00万元，其中：因公出国（境）费1.00万元，公务用车运行维护费9.00万元，公务接待费4.00万元。\
            2024年度“三公”经费支出为10.00万元，其中：因公出国（境）费0.50万元，公务用车运行维护费6.50万元，公务接待费3.00万元。
            """)
        #expect(try row.budgetTotal == money("14") && row.budgetOverseas == money("1"))
        #expect(try row.budgetVehicleOperation == money("9") && row.budgetReception == money("4"))
        #expect(try row.total == money("10") && row.overseas == money("0.5"))
        #expect(try row.vehicleOperation == money("6.5") && row.reception == money("3"))
    }

    @Test("next year's budget told ahead is passed over")
    func nextYear() throws {
        let row = try read("2025年“三公”经费预算为99.00万元，其中：公务接待费88.00万元。2024年度“三公”经费支出10.00万元，公务接待费3.00万元。")
        #expect(row.budgetTotal == nil && row.budgetReception == nil)
        #expect(try row.total == money("10") && row.reception == money("3"))

        let headed = try read(
            """
            （一）2025年“三公”经费预算安排情况
            2025年度“三公”经费预算总计99.00万元，其中：公务接待88.00万元，公务用车运行费用11.00万元。
            （二）2024年“三公”经费决算情况
            2024年度“三公”经费合计支出10.00万元，其中：公务接待3.00万元，公务用车运行费用7.00万元。
            2025年度“三公”经费预算较2024年度增加89.00万元，其中公务接待较上年同期增加85.00万元。
            """)
        #expect(headed.budgetTotal == nil && headed.budgetReception == nil)
        #expect(try headed.total == money("10") && headed.reception == money("3"))
        #expect(try headed.vehicleOperation == money("7") && headed.receptionChange == nil)
    }

    @Test(
        "the whole under other names",
        arguments: ["“三公”经费决算总额为10.00万元。", "“三公”经费支出决算总额10.00万元。", "“三公”经费财政拨款支出合计为10.00万元。"])
    func whole(body: String) throws { #expect(try read(body).total == money("10")) }

    @Test(
        "guests from abroad told aside",
        arguments: [
            "国内公务接待批次30批次（其中外事接待0批次），接待320人次（其中外事接待0人次）。", "公务接待30批次（其中：外宾接待0批次），320人次。",
            "全年共接待来访团组30个、来宾320人次。",
        ])
    func guests(body: String) throws {
        let row = try read(body)
        #expect(row.receptionBatches == 30 && row.receptionPersons == 320)
        #expect(row.overseasGroups == nil && row.overseasPersons == nil)
    }

    @Test("no group abroad is a count of zero")
    func noGroup() throws {
        let row = try read("因公出国（境）团组0次，0人次。公务接待30批次，320人次。")
        #expect(row.overseasGroups == 0 && row.overseasPersons == 0)
        #expect(row.receptionBatches == 30 && row.receptionPersons == 320)
    }

    @Test("two counts of vehicles in a row")
    func vehicles() throws {
        let row = try read("公务用车购置数及保有量分别为1辆和130辆。")
        #expect(row.vehiclesPurchased == 1 && row.vehicleFleet == 130)
    }
}
