import Model
import Parser
import Testing

@Suite("Account tables in four layouts")
struct AccountTableTests {
    private func money(_ text: String) throws -> Money { try Money(parsing: text) }

    /// The tables between a title and the narrative.
    private func report(_ tables: [String], _ sections: [(title: String, body: String)] = []) throws -> Report
    {
        let whole = MinimalDisclosure(sections: sections).text
        let title = "白鹭区档案馆2024年度部门决算公开说明\n\n"
        let text = title + "第二部分 2024年度部门决算表\n\n" + tables.joined(separator: "\n\u{C}")
        let narrative = "\u{C}第三部分 2024年度部门决算情况说明\n" + whole.dropFirst(title.count)
        return try DocumentParser.parse(DocumentFile(path: "a.txt", bytes: Array((text + narrative).utf8)))
    }

    static let balance = PrintedTable(
        title: "收入支出决算总表", number: "01",
        rows: [
            ["收入", "", "", "支出", "", ""], ["项目", "行次", "决算数", "项目", "行次", "决算数"],
            ["栏次", "", "1", "栏次", "", "2"],
            ["一、一般公共预算财政拨款收入", "1", "1,352.32", "一、一般公共服务支出", "32", "1,401.07"],
            ["二、政府性基金预算财政拨款收入", "2", "28.47", "二、外交支出", "33", ""],
            ["三、国有资本经营预算财政拨款收入", "3", "", "三、国防支出", "34", "60.00"],
            ["四、上级补助收入", "4", "35.93", "四、公共安全支出", "35", ""],
            ["八、其他收入", "8", "22.08", "八、社会保障和就业支出", "39", ""],
            ["本年收入合计", "27", "1,438.80", "本年支出合计", "58", "1,461.07"],
            ["年初结转和结余", "29", "40.70", "年末结转和结余", "60", "18.43"],
            ["总计", "31", "1,479.50", "总计", "62", "1,479.50"],
        ])

    static let income = PrintedTable(
        title: "收入决算表", number: "02",
        rows: [
            ["项目", "", "本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"],
            ["科目代码", "科目名称", "", "", "", "", "", "", ""],
            ["栏次", "", "1", "2", "3", "4", "5", "6", "7"],
            ["合计", "", "1,438.80", "1,380.79", "35.93", "", "-", "", "22.08"],
            ["201", "一般公共服务支出", "1,363.94", "1,305.93", "35.93", "", "", "", "22.08"],
            ["20126", "档案事务", "1,363.94", "1,305.93", "35.93", "", "", "", "22.08"],
            ["2012601", "行政运行", "1,363.94", "1,305.93", "35.93", "", "", "", "22.08"],
            ["208", "社会保障和就业支出", "74.86", "74.86", "", "", "", "", ""],
            ["20805", "行政事业单位养老支出", "74.86", "74.86", "", "", "", "", ""],
            ["2080505", "机关事业单位基本养老保\n险缴费支出", "74.86", "74.86", "", "", "", "", ""],
        ])

    static let expenditure = PrintedTable(
        title: "支出决算表", number: "03",
        rows: [
            ["项目", "", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
            ["科目代码", "科目名称", "", "", "", "", "", ""],
            ["栏次", "", "1", "2", "3", "4", "5", "6"],
            ["合计", "", "1,461.07", "493.13", "967.94", "", "", ""],
            ["201", "一般公共服务支出", "1,461.07", "493.13", "967.94", "", "", ""],
            ["20126", "档案事务", "1,461.07", "493.13", "967.94", "", "", ""],
            ["2012601", "行政运行", "493.13", "493.13", "", "", "", ""],
            ["2012604", "档案馆", "967.94", "", "967.94", "", "", ""],
        ])

    static let general = PrintedTable(
        title: "一般公共预算财政拨款支出决算表", number: "05",
        rows: [
            ["项目", "", "本年支出", "", ""], ["科目代码", "科目名称", "小计", "基本支出", "项目支出"],
            ["栏次", "", "1", "2", "3"], ["合计", "", "560.00", "493.13", "66.87"],
            ["201", "一般公共服务支出", "560.00", "493.13", "66.87"],
            ["20126", "档案事务", "560.00", "493.13", "66.87"],
            ["2012601", "行政运行", "493.13", "493.13", ""], ["2012604", "档案馆", "66.87", "", "66.87"],
        ])

    static let threePublic = PrintedTable(
        title: "财政拨款“三公”经费支出决算表", number: "07",
        rows: [
            ["预算数", "", "", "", "", "", "决算数", "", "", "", "", ""],
            [
                "合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "", "公务接待费", "合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "",
                "公务接待费",
            ],
            ["", "", "小计", "公务用车购置费", "公务用车运行维护费", "", "", "", "小计", "公务用车购置费", "公务用车运行维护费", ""],
            ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
            ["12.20", "", "8.85", "", "8.85", "3.35", "10.20", "", "7.29", "", "7.29", "2.91"],
        ])

    static let fund = PrintedTable(
        title: "政府性基金预算财政拨款收入支出决算表", number: "08",
        rows: [
            ["项目", "", "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"],
            ["科目代码", "科目名称", "", "", "小计", "基本支出", "项目支出", ""],
            ["栏次", "", "1", "2", "3", "4", "5", "6"],
            ["合计", "", "", "28.47", "25.89", "", "25.89", "2.58"],
            ["212", "城乡社区支出", "", "28.47", "25.89", "", "25.89", "2.58"],
            ["21208", "国有土地使用权出让收入安排的支出", "", "28.47", "25.89", "", "25.89", "2.58"],
            ["2120803", "城市建设支出", "", "28.47", "25.89", "", "25.89", "2.58"],
        ])

    @Test(
        "公开01表 has income on the left and expenditure on the right", arguments: PrintedTable.Layout.allCases)
    func twoSided(layout: PrintedTable.Layout) throws {
        let report = try report([Self.balance.text(layout)])
        let table = try #require(report.tables.first)
        #expect(table.kind == .incomeAndExpenditure && table.unit == .tenThousandYuan)
        #expect(try report.income.superiorSubsidy == money("35.93") && report.income.other == money("22.08"))
        #expect(try report.income.currentYear == money("1438.8") && report.income.total == money("1479.5"))
        #expect(try report.income.openingBalance == money("40.7"))
        #expect(try report.expenditure.currentYear == money("1461.07"))
        #expect(try report.expenditure.closingBalance == money("18.43"))
        #expect(table.lines.first { $0.name.hasPrefix("二、外交") }?.amounts == [nil])
        #expect(table.lines.first { $0.name.hasPrefix("三、国防") }?.side == .expenditure)
        #expect(report.income.institutional == nil)
    }

    @Test(
        "公开02表 has rows with codes, blanks and dashes are no zeros", arguments: PrintedTable.Layout.allCases)
    func coded(layout: PrintedTable.Layout) throws {
        let report = try report([Self.income.text(layout)])
        let table = try #require(report.tables.first)
        #expect(table.lines.map(\.code) == [nil, "201", "20126", "2012601", "208", "20805", "2080505"])
        #expect(table.lines.last?.name == "机关事业单位基本养老保险缴费支出")
        #expect(try table.lines.last?.amounts.first == money("74.86"))
        #expect(
            table.lines.allSatisfy { $0.amounts.count == 7 && $0.amounts[3] == nil && $0.amounts[4] == nil })
        #expect(try report.income.fiscalAppropriation == money("1380.79"))
        #expect(try report.income.superiorSubsidy == money("35.93") && report.income.other == money("22.08"))
        #expect(report.income.institutional == nil && report.income.business == nil)
        #expect(report.income.affiliateRemittance == nil)
    }

    @Test("公开03, 05 and 08表", arguments: PrintedTable.Layout.allCases)
    func others(layout: PrintedTable.Layout) throws {
        let report = try report([Self.expenditure, Self.general, Self.fund].map { $0.text(layout) })
        #expect(report.tables.map(\.kind) == [.expenditure, .generalBudget, .governmentFund])
        #expect(
            try report.expenditure.basic == money("493.13") && report.expenditure.project == money("967.94"))
        #expect(report.expenditure.business == nil)
        #expect(try report.generalBudget.expenditure == money("560"))
        #expect(try report.basicExpenditure.total == money("493.13"))
        #expect(report.generalBudgetItems.map(\.item) == ["行政运行", "档案馆"])
        #expect(report.generalBudgetItems.map(\.code) == ["2012601", "2012604"])
        #expect(report.classes.map(\.class) == ["一般公共服务支出"])
        #expect(try report.governmentFund.income == money("28.47"))
        #expect(try report.governmentFund.expenditure == money("25.89"))
        #expect(!report.diagnostics.contains { $0.code == .unreadableTable })
    }

    @Test("公开07表 has budgets and final accounts in one row", arguments: PrintedTable.Layout.allCases)
    func threePublic(layout: PrintedTable.Layout) throws {
        let row = try report([Self.threePublic.text(layout)]).threePublic
        #expect(try row.budgetTotal == money("12.2") && row.budgetReception == money("3.35"))
        #expect(try row.budgetVehicleOperation == money("8.85") && row.total == money("10.2"))
        #expect(try row.vehicleTotal == money("7.29") && row.reception == money("2.91"))
        #expect(row.overseas == nil && row.budgetOverseas == nil && row.vehiclePurchase == nil)
    }

    @Test("公开06表 has two blocks side by side", arguments: PrintedTable.Layout.allCases)
    func basic(layout: PrintedTable.Layout) throws {
        let table = PrintedTable(
            title: "一般公共预算财政拨款基本支出决算表", number: "06",
            rows: [
                ["人员经费", "", "", "公用经费", "", ""], ["科目代码", "科目名称", "决算数", "科目代码", "科目名称", "决算数"],
                ["301", "工资福利支出", "352.89", "302", "商品和服务支出", "96.98"],
                ["30101", "基本工资", "352.89", "30201", "办公费", "2.24"],
                ["303", "对个人和家庭的补助", "39.22", "30217", "公务接待费", "94.74"],
                ["30302", "退休费", "39.22", "310", "资本性支出", "4.04"],
                ["", "", "", "31002", "办公设备购置", "4.04"],
                ["人员经费合计", "", "392.11", "公用经费合计", "", "101.02"],
            ])
        let report = try report([table.text(layout)])
        let read = try #require(report.tables.first)
        #expect(read.kind == .basicExpenditure)
        for (code, amount) in [("301", "352.89"), ("30217", "94.74"), ("31002", "4.04"), ("30302", "39.22")] {
            #expect(try read.lines.first { $0.code == code }?.amounts == [money(amount)], "\(code)")
        }
        #expect(try report.basicExpenditure.personnel == money("392.11"))
        #expect(try report.basicExpenditure.public == money("101.02"))
    }

    @Test("pages repeat the heads", arguments: [PrintedTable.Layout.positioned, .tabbed, .piped])
    func pages(layout: PrintedTable.Layout) throws {
        let report = try report([Self.income.pages(layout, heads: 3, breakAt: 6)])
        let table = try #require(report.tables.first)
        #expect(report.tables.count == 1)
        #expect(table.lines.map(\.code) == [nil, "201", "20126", "2012601", "208", "20805", "2080505"])
        #expect(try report.income.other == money("22.08"))
    }
}
