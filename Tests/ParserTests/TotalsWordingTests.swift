import Model
import Parser
import Testing

@Suite("Wordings of the totals and of their change")
struct TotalsWordingTests {
    private static let overall = "一、收入支出决算总体情况说明"
    private static let fiscal = "四、财政拨款收入支出决算总体情况说明"

    private func money(_ text: String) throws -> Money { try Money(parsing: text) }
    private func rate(_ text: String) throws -> Percentage { try Percentage(parsing: text) }
    private func read(_ body: String) throws -> Report {
        try MinimalDisclosure.report([(Self.overall, body)])
    }

    @Test(
        "one figure for both totals",
        arguments: [
            "青川市水文站2024年度收入支出总计86.50万元。", "2024年度收、支总计均为86.50万元。", "本站收入总计、支出总计均为865,000.00元。",
            "2024年收支总计86.50万元，其中本年收入80.00万元。", "2024年度收入支出总计为86.50万元。",
        ])
    func common(body: String) throws {
        let report = try read(body)
        #expect(try report.income.total == money("86.5"))
        #expect(try report.expenditure.total == money("86.5"))
        #expect(report.diagnostics.isEmpty)
    }

    @Test(
        "a figure for each total",
        arguments: [
            "2024年度收、支总计各是1,286.50,1,190.25万元。", "2024年度收入总计1,286.50万元，支出总计1,190.25万元。",
            "收、支总计分别为1286.50万元、1190.25万元。", "本站总收入12,865,000元，总支出11,902,500元。",
        ])
    func each(body: String) throws {
        let report = try read(body)
        #expect(try report.income.total == money("1286.5"))
        #expect(try report.expenditure.total == money("1190.25"))
    }

    @Test("总收入 and what it holds")
    func whole() throws {
        let report = try read("2024年度总收入500.00万元，其中本年收入420.00万元，年初结转和结余80.00万元。")
        #expect(try report.income.total == money("500"))
        #expect(try report.income.currentYear == money("420"))
        #expect(try report.income.openingBalance == money("80"))
        #expect(report.expenditure.total == nil)
    }

    @Test(
        "what may be one figure or two is left out",
        arguments: ["收、支总计各是386,500万元。", "收、支总计分别为386.50万元。", "收、支总计各是—万元。", "其中财政拨款收支总计86.50万元。"])
    func unsure(body: String) throws {
        let report = try read(body)
        #expect(report.income.total == nil && report.expenditure.total == nil)
    }

    @Test(
        "each side's change",
        arguments: [
            "与2023年度相比，收、支总计各减少20.50,10.25万元，各下降4.00%、2.00%。",
            "收、支总计各是1,286.50,1,190.25万元，较2023年度决算数各减少20.50,10.25万元，各下降4.00%、2.00%。",
            "2024年度收支总计900.00万元。收入、支出总计较上年分别减少20.50万元、10.25万元，分别下降4.00%、2.00%。",
            "与上年相比，收入总计、支出总计各减少205,000元、102,500元，各下降4.00%、2.00%。",
        ])
    func sides(body: String) throws {
        let overall = try read(body).overall
        #expect(try overall.incomeChange == money("-20.5"))
        #expect(try overall.expenditureChange == money("-10.25"))
        #expect(try overall.incomeChangeRate == rate("-4"))
        #expect(try overall.expenditureChangeRate == rate("-2"))
        #expect(overall.change == nil && overall.changeRate == nil)
    }

    @Test(
        "a change of both",
        arguments: [
            "与2023年度相比，收、支总计各增加6.50万元，增长8.12%，主要原因是：新设两个观测点。",
            "2024年度收入支出总计86.50万元，比上年决算数增加6.50万元，增长8.12%，主要原因是：新设两个观测点。",
            "收支总计86.50万元，较上年增加65,000元，增长8.12%，主要原因是：新设两个观测点。",
            "收入总计86.50万元，支出总计86.50万元。与上年相比，收入支出总计增加6.50万元，增长8.12%，主要原因是：新设两个观测点。",
        ])
    func both(body: String) throws {
        let overall = try read(body).overall
        #expect(try overall.change == money("6.5"))
        #expect(try overall.changeRate == rate("8.12"))
        #expect(overall.reason == "新设两个观测点")
        #expect(overall.incomeChange == nil && overall.expenditureChange == nil)
    }

    @Test(
        "no rate where none can be told",
        arguments: ["收支总计86.50万元，较上年增加86.50万元，增长--（基数为0，不可比）。", "收支总计86.50万元，比上年增加86.50万元，上年无该预算，增长率无可比性。"])
    func withoutRate(body: String) throws {
        let overall = try read(body).overall
        #expect(try overall.change == money("86.5"))
        #expect(overall.changeRate == nil)
    }

    @Test(
        "财政拨款 of both sides",
        arguments: [
            "2024年度财政拨款收、支总计60.00万元，与2023年度相比，各减少2.00万元，下降3.23%。",
            "财政拨款收入支出总计600,000.00元，比上年减少20,000.00元，下降3.23%。",
        ])
    func fiscal(body: String) throws {
        let row = try MinimalDisclosure.report([(Self.fiscal, body)]).fiscalAppropriation
        #expect(try row.incomeTotal == money("60") && row.expenditureTotal == money("60"))
        #expect(try row.change == money("-2") && row.changeRate == rate("-3.23"))
        #expect(row.incomeChange == nil)
    }

    @Test("a number in a reason does not end it")
    func reason() throws {
        let body = "与2023年相比，收、支总计各增加6.50万元，增长8.12%。主要原因是人员增加3人，经费增加2.00万元。"
        #expect(try read(body).overall.reason == "人员增加3人，经费增加2.00万元")
    }

    @Test("a part of 财政拨款收入 is not the whole")
    func part() throws {
        let body = "本年收入90.00万元，其中：一般公共预算财政拨款收入70.00万元，占77.78%；政府性基金预算财政拨款收入20.00万元，占22.22%。"
        let report = try MinimalDisclosure.report([("二、收入决算情况说明", body)])
        #expect(report.income.fiscalAppropriation == nil && report.income.fiscalAppropriationShare == nil)
        #expect(report.diagnostics.isEmpty)
    }

    @Test("财政拨款 of each side")
    func fiscalEach() throws {
        let body = "2024年度财政拨款收入总计60.00万元，支出总计58.00万元。"
        let row = try MinimalDisclosure.report([(Self.fiscal, body)]).fiscalAppropriation
        #expect(try row.incomeTotal == money("60") && row.expenditureTotal == money("58"))
    }
}
