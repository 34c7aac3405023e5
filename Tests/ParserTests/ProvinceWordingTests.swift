import Model
import Parser
import Testing

@Suite("Wordings of more provinces: accounts")
struct ProvinceWordingTests {
    private func money(_ text: String) throws -> Money { try Money(parsing: text) }
    private func parse(_ text: String) throws -> Report {
        try DocumentParser.parse(DocumentFile(path: "a.txt", bytes: Array(text.utf8)))
    }

    @Test("sections within a section: 总体情况, 收入情况, 支出情况")
    func numberedParts() throws {
        let text = """
            白鹭区档案馆2024年度部门决算情况说明
            一、部门基本情况
            （一）职能职责
            管理档案。
            二、部门决算情况说明
            （一）收入支出决算总体情况说明
            1.总体情况。2024年度收入总计80.00万元，支出总计80.00万元。收支较上年决算数增加8.00万元，增长11.11%，主要原因是库房加固。
            2.收入情况。2024年度收入合计75.00万元，较上年决算数增加5.00万元，增长7.14%，主要原因是拨款增加。其中：财政拨款收入70.00万元，占93.33%；\
            其他收入5.00万元，占6.67%。此外，年初结转和结余5.00万元。
            3.支出情况。2024年度支出合计70.00万元，较上年决算数减少2.00万元，下降2.78%，主要原因是厉行节约。其中：基本支出40.00万元，占57.14%；\
            项目支出30.00万元，占42.86%。
            4.结转结余情况。2024年度年末结转和结余10.00万元，较上年增加5.00万元。
            三、“三公”经费情况说明
            2024年度“三公”经费支出共计2.00万元。
            第三部分 名词解释
            基本支出：开支。
            """
        let report = try parse(text)
        #expect(try report.income.total == money("80") && report.expenditure.total == money("80"))
        #expect(try report.income.currentYear == money("75") && report.income.other == money("5"))
        #expect(try report.income.fiscalAppropriation == money("70"))
        #expect(try report.expenditure.currentYear == money("70") && report.expenditure.basic == money("40"))
        #expect(
            try report.expenditure.project == money("30") && report.expenditure.closingBalance == money("10"))
    }

    @Test("income and expenditure under 总体情况 alone")
    func overallOnly() throws {
        let text = """
            白鹭区档案馆2024年度部门决算
            第三部分 2024年度部门决算情况说明
            一、2024年度收入支出决算总体情况
            白鹭区档案馆2024年度总收入80.00万元，其中：本年收入75.00万元，年初结转和结余5.00万元。
            1.财政拨款收入70.00万元，为当年从财政取得的资金。
            2.其他收入5.00万元，为上述以外的收入。
            白鹭区档案馆2024年度总支出80.00万元，其中：本年支出70.00万元，年末结转和结余10.00万元。
            二、2024年度一般公共预算财政拨款支出决算情况
            2024年度一般公共预算财政拨款支出60.00万元。
            三、“三公”经费支出决算情况
            “三公”经费支出2.00万元。
            第四部分 名词解释
            基本支出：开支。
            """
        let report = try parse(text)
        #expect(try report.income.fiscalAppropriation == money("70") && report.income.other == money("5"))
        #expect(try report.income.openingBalance == money("5"))
        #expect(try report.generalBudget.expenditure == money("60"))
    }

    @Test("a change that both totals share")
    func bothGrow() throws {
        let body = "2024年度收入总计80.00万元，支出总计80.00万元。与上年相比，收、支总计各增加8.00万元，增长11.11%。"
        let report = try MinimalDisclosure.report([("一、收入支出决算总体情况说明", body)])
        #expect(
            try report.overall.change == money("8")
                && report.overall.changeRate == Percentage(parsing: "11.11"))
        #expect(try report.income.total == money("80") && report.expenditure.total == money("80"))
    }

    @Test("a title that its text follows on the same line")
    func runIn() throws {
        let body = """
            （一）机关运行经费支出情况说明。2024年度机关运行经费支出15.50万元。
            （二）国有资产占用情况说明。截至2024年12月31日，共有车辆7辆，其中：其他用车7辆；单价100万元（含）以上设备（不含车辆）3台（套）。
            （三）政府采购支出情况说明。2024年度政府采购支出总额9.00万元，其中：政府采购货物支出4.00万元。
            """
        let report = try MinimalDisclosure.report([("十、其他重要事项的情况说明", body)])
        #expect(try report.operatingCost.agency == money("15.5"))
        #expect(report.assets.vehicles == 7 && report.assets.largeEquipment == 3)
        #expect(try report.procurement.total == money("9") && report.procurement.goods == money("4"))
    }

    @Test("a difference from the budget is no budget")
    func difference() throws {
        let body = "2024年度一般公共预算财政拨款支出48.00万元，决算数大于预算数55.93万元，主要原因是追加。"
        let row = try MinimalDisclosure.report([("五、一般公共预算财政拨款支出决算情况说明", body)]).generalBudget
        #expect(try row.expenditure == money("48"))
        #expect(row.initialBudget == nil && row.change == nil)
    }

    @Test("the beginning of the year is told before its end")
    func staffOverTheYear() throws {
        let body = "本馆年初实有人数345人，其中：在职256人，退休89人；年末实有人数340人，其中：在职250人，离休1人，退休89人。"
        let row = try MinimalDisclosure.report([("二、机构设置及人员情况", body)]).staffing
        #expect(row.total == 340 && row.active == 250 && row.retiredCadres == 1 && row.retired == 89)
    }

    @Test("posts and the staff in them")
    func posts() throws {
        let one = "行政编制0人，实有人数0人；事业编制334人，实有人数301人。"
        #expect(try MinimalDisclosure.report([("二、机构设置及人员情况", one)]).staffing.total == 301)
        let two = "行政编制20人，实有人数18人；事业编制334人，实有人数301人。"
        #expect(try MinimalDisclosure.report([("二、机构设置及人员情况", two)]).staffing.total == nil)
    }

    @Test(
        "what pages put around the document's title",
        arguments: [
            "监督索引号53010000000000000\n白鹭区水文站2024年度部门决算", "监督索引号53010000000000000白鹭区水文站2024年度部门决算",
            "首页 > 政务公开 > 财政信息 > 白鹭区水文站2024年度部门决算", "首页\n政务公开\n白鹭区水文站2024年度部门决算\n发布时间：2025-09-20 15:42",
            "当前位置：首页 > 部门决算 > 正文\n发布时间：2025-09-20 15:42白鹭区水文站2024年度部门决算", "2024年度\n白鹭区水文站部门决算",
            "当前位置：首页>>青川市2024年度部门决算公开专栏>>部门财政决算\n白鹭区水文站2024年度部门决算\n日期：2025-09-15 来源：水文站",
            "2024年\n白鹭区水文站决算公开报告",
        ])
    func titles(title: String) throws {
        let report = try parse(MinimalDisclosure(title: title).text)
        #expect(report.department.name == "白鹭区水文站")
        #expect(report.fiscalYear?.value == 2024)
    }
}
