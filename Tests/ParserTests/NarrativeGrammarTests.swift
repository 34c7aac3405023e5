import Model
import Parser
import Testing

@Suite("Grammar of the narrative")
struct NarrativeGrammarTests {
    private let overall = "一、收入支出决算总体情况说明"
    private let threePublic = "九、财政拨款“三公”经费支出决算情况说明"

    private func money(_ text: String) throws -> Money { try Money(parsing: text) }

    @Test("a reason keeps its inner full stops and its numbering")
    func reason() throws {
        let body = "收入支出总体与上年相比，减少8.00万元，下降4.10%，主要原因是：1.压减会议3次。2.两名干部退休。"
        let report = try MinimalDisclosure.report([(overall, body)])
        #expect(report.overall.reason == "1.压减会议3次。2.两名干部退休")
        #expect(try report.overall.change == money("-8"))
        #expect(try report.overall.changeRate == Percentage(parsing: "-4.1"))
    }

    @Test("a reason stops where the comparison with the budget, or 其中, begins")
    func reasonStops() throws {
        let body = """
            2024年度财政拨款“三公”经费支出6.00万元，比上年增加1.00万元，增长20.00%，主要原因是：车况老化。其中：公务接待费支出2.00万元，占33.33%，\
            比上年减少0.50万元，下降20.00%，主要原因是：来访减少。与全年预算相比，财政拨款“三公”经费支出全年预算数8.00万元，决算数6.00万元，\
            预决算差异率-25.00%，主要原因是：厉行节约。合并出行。其中：公务接待费全年预算数3.00万元，决算数2.00万元，预决算差异率-33.33%，主要原因是：少接待。
            """
        let row = try MinimalDisclosure.report([(threePublic, body)]).threePublic
        #expect(row.reason == "厉行节约。合并出行")
        #expect(try row.change == money("1"))
        #expect(try row.receptionShare == Percentage(parsing: "33.33"))
        #expect(try row.receptionChange == money("-0.5"))
        #expect(try row.receptionChangeRate == Percentage(parsing: "-20"))
        #expect(try row.varianceRate == Percentage(parsing: "-25"))
        #expect(try row.receptionVarianceRate == Percentage(parsing: "-33.33"))
        #expect(row.overseasShare == nil && row.vehicleTotalChange == nil)
    }

    @Test("shares belong to the part before them, zero is a value")
    func shares() throws {
        let body = "本年收入50.00万元，其中：财政拨款收入40.00万元，占80.00%；事业收入0.00万元，占0.00%；其他收入10.00万元，占20.00%。"
        let income = try MinimalDisclosure.report([("二、收入决算情况说明", body)]).income
        #expect(try income.fiscalAppropriationShare == Percentage(parsing: "80"))
        #expect(income.institutional == .zero && income.institutionalShare == Percentage(units: 0))
        #expect(try income.otherShare == Percentage(parsing: "20"))
        #expect(income.superiorSubsidy == nil && income.business == nil)
    }

    @Test("an empty account is stated as empty, not as zero")
    func emptyAccount() throws {
        let body = "本馆当年没有政府性基金收支，该表为空表。"
        let fund = try MinimalDisclosure.report([("七、政府性基金预算财政拨款收入支出决算情况说明", body)]).governmentFund
        #expect(fund.empty == true)
        #expect(fund.income == nil && fund.expenditure == nil)
    }

    @Test("元 and 亿元 become 万元, and the unit is told")
    func units() throws {
        let body = "2024年度收入总计1,234,567.89元，其中：本年收入合计1,234,567.89元。2024年度支出总计0.0123亿元。"
        let report = try MinimalDisclosure.report([(overall, body)])
        #expect(try report.income.total == money("123.456789"))
        #expect(try report.expenditure.total == money("123"))
        #expect(report.source.moneyUnit == "元")
    }

    @Test("a number finer than a fen is left out and diagnosed")
    func excessPrecision() throws {
        let report = try MinimalDisclosure.report([(overall, "2024年度收入总计12.34567891万元，其中：本年收入合计12.30万元。")])
        #expect(report.income.total == nil)
        #expect(try report.income.currentYear == money("12.3"))
        #expect(report.diagnostics.map(\.code) == [.excessPrecision])
        #expect(report.diagnostics.first?.excerpt == "12.34567891万元")
    }

    @Test(
        "a number beyond 64 bits is left out and diagnosed",
        arguments: ["98765432109876", "123456789012345678901234567890"])
    func tooLarge(number: String) throws {
        let report = try MinimalDisclosure.report([(overall, "2024年度收入总计\(number)万元。")])
        #expect(report.income.total == nil)
        #expect(report.diagnostics.map(\.code) == [.numberTooLarge])
    }

    @Test("of two different statements the first is kept, the second diagnosed")
    func conflict() throws {
        let report = try MinimalDisclosure.report([
            (overall, "2024年度收入总计10.00万元，其中：本年收入合计9.00万元。"), ("二、收入决算情况说明", "本年收入8.00万元。"),
        ])
        #expect(try report.income.currentYear == money("9"))
        #expect(report.diagnostics.map(\.code) == [.conflictingValues])
        #expect(report.diagnostics.first?.detail == "income.current_year")
    }

    @Test("headcounts and their changes, either way")
    func staffing() throws {
        let body = "实有人数30人，其中：在职人员20人，减少2人；离休人员1人，增加0人；退休人员9人，增加3人。\n白鹭区档案馆无下属预算单位，下设3个科室。"
        let report = try MinimalDisclosure.report([("二、机构设置及人员情况", body)])
        #expect(report.staffing.activeChange == -2 && report.staffing.retiredCadresChange == 0)
        #expect(report.staffing.retiredChange == 3 && report.staffing.offices == 3)
        #expect(report.department.subordinates == [])
    }

    @Test("a place ends where the department begins")
    func places() throws {
        let names: [(String, String?, String?, String)] = [
            ("松口县城市管理局", nil, "松口县", "county"), ("白鹭区市场监督管理局", nil, "白鹭区", "county"),
            ("青川市市场监督管理局", "青川市", nil, "prefecture"), ("青川市白鹭区城市管理局", "青川市", "白鹭区", "county"),
            ("松口县石桥镇人民政府", nil, "松口县", "township"),
        ]
        for (name, prefecture, county, level) in names {
            let text = MinimalDisclosure(title: "\(name)2024年度部门决算公开说明").text
            let report = try DocumentParser.parse(DocumentFile(path: "a.txt", bytes: Array(text.utf8)))
            #expect(report.department.key == name)
            #expect(report.department.prefecture == prefecture, "\(name)")
            #expect(report.department.county == county, "\(name)")
            #expect(report.department.level == level, "\(name)")
        }
    }
}
