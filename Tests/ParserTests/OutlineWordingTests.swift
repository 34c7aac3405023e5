import Model
import Parser
import Testing

@Suite("Wordings of titles, and tables that come first")
struct OutlineWordingTests {
    private func money(_ text: String) throws -> Money { try Money(parsing: text) }
    private func parse(_ text: String) throws -> Report {
        try DocumentParser.parse(DocumentFile(path: "a.txt", bytes: Array(text.utf8)))
    }

    @Test(
        "titles of sections",
        arguments: [
            ["（一）关于2024年度收入支出决算总体情况的说明", "（二）关于收入决算情况的说明", "（三）关于支出决算情况的说明", "（七）关于“三公”经费支出决算情况的说明"],
            ["关于2024年度收支决算总体情况说明", "关于2024年度收入决算情况说明", "关于2024年度支出决算情况说明", "“三公”经费财政拨款支出决算情况说明"],
            ["一、2024年度收支总体情况", "二、2024年收入决算情况说明", "三、支出决算情况", "七、三公经费支出决算情况"],
        ])
    func titles(titles: [String]) throws {
        let bodies = ["收支总计80.00万元。", "本年收入合计75.00万元。", "本年支出合计70.00万元。", "“三公”经费支出2.00万元。"]
        var text = "白鹭区水文站2024年度部门决算公开说明\n"
        for (title, body) in zip(titles, bodies) { text += "\(title)\n\(body)\n" }
        let report = try parse(text + "第三部分 名词解释\n基本支出：开支。\n")
        #expect(try report.income.total == money("80") && report.income.currentYear == money("75"))
        #expect(try report.expenditure.currentYear == money("70") && report.threePublic.total == money("2"))
    }

    @Test(
        "the document's own title",
        arguments: [
            "白鹭区水文站2024年度单位决算", "2024年度\n白鹭区水文站\n部门决算公开报告", "白鹭区水文站\n2024 年\n度决算公开报告",
            "附件2\n白鹭区水文站2024年度决算情况说明",
            "2024年度白鹭区水文站部门决算", "白鹭区水文站二〇二四年度决算报告",
        ])
    func documentTitle(title: String) throws {
        let report = try parse(MinimalDisclosure(title: title).text)
        #expect(report.department.name == "白鹭区水文站")
        #expect(report.fiscalYear?.value == 2024)
        #expect(report.department.county == "白鹭区")
    }

    @Test("rows of tables that come first are no narrative")
    func tablesFirst() throws {
        let text = """
            白鹭区水文站2024年度部门决算

            第二部分 2024年度部门决算表
            一、收入支出决算总表
            公开01表
            收入 支出
            一、一般公共预算财政拨款收入 75.00 一、一般公共服务支出 70.00
            二、政府性基金预算财政拨款收入
            9.99
            三、国有资本经营预算财政拨款收入
            8.88
            五、一般公共预算财政拨款支出决算表
            公开05表
            合计 70.00 60.00 10.00 比上年增加 5.00% 占 1.00% 一般公共预算财政拨款支出99.00万元 2010101 行政运行 12.00万元
            八、财政拨款“三公”经费支出决算表
            公开08表
            “三公”经费支出 9.00万元 6.00 1.00 公务接待费支出 3.00万元 一行 一行 一行 一行 一行 一行 一行 一行 一行 一行 一行

            第三部分 2024年度部门决算情况说明
            一、收入支出决算总体情况说明
            收支总计80.00万元。
            二、收入决算情况说明
            本年收入合计75.00万元。
            三、支出决算情况说明
            本年支出合计70.00万元。
            五、一般公共预算财政拨款支出决算情况说明
            一般公共预算财政拨款支出68.00万元。
            七、政府性基金预算财政拨款收入支出决算情况说明
            本年收入2.00万元，本年支出2.00万元。
            八、“三公”经费支出决算情况说明
            “三公”经费支出2.00万元。
            第四部分 名词解释
            基本支出：开支。
            """
        let report = try parse(text)
        #expect(try report.income.total == money("80") && report.income.currentYear == money("75"))
        #expect(try report.generalBudget.expenditure == money("68"))
        #expect(report.generalBudget.changeRate == nil && report.generalBudgetItems.isEmpty)
        #expect(
            try report.governmentFund.income == money("2") && report.governmentFund.expenditure == money("2"))
        #expect(report.stateCapital.income == nil)
        #expect(try report.threePublic.total == money("2"))
        #expect(report.threePublic.reception == nil)
    }
}
