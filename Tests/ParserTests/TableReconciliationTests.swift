import Model
import Parser
import Testing

@Suite("Account tables against the narrative")
struct TableReconciliationTests {
    private typealias Tables = AccountTableTests
    private func money(_ text: String) throws -> Money { try Money(parsing: text) }

    private func report(_ table: PrintedTable, _ sections: [(title: String, body: String)] = []) throws
        -> Report
    {
        let whole = MinimalDisclosure(sections: sections).text
        let title = "白鹭区档案馆2024年度部门决算公开说明\n\n"
        let text = title + table.text(.tabbed) + whole.dropFirst(title.count)
        return try DocumentParser.parse(DocumentFile(path: "a.txt", bytes: Array(text.utf8)))
    }

    @Test("a table fills what the narrative does not state")
    func fills() throws {
        let report = try report(Tables.expenditure, [("三、支出决算情况说明", "本年支出合计1461.07万元。")])
        #expect(try report.expenditure.currentYear == money("1461.07"))
        #expect(try report.expenditure.basic == money("493.13"))
        #expect(!report.diagnostics.contains { $0.code == .tableDisagrees })
    }

    @Test("where both differ the narrative's value stays, and the difference is told")
    func differs() throws {
        let body = "本年支出合计1461.07万元，其中：基本支出493.13万元；项目支出957.94万元。"
        let report = try report(Tables.expenditure, [("三、支出决算情况说明", body)])
        #expect(try report.expenditure.project == money("957.94"))
        let told = report.diagnostics.filter { $0.code == .tableDisagrees }
        #expect(told.count == 1 && told.first?.detail.hasPrefix("expenditure.project") == true)
        #expect(told.first?.span != nil)
    }

    @Test("元 in the table and 万元 in the narrative are the same but for rounding")
    func rounding() throws {
        var table = Tables.expenditure
        table.unit = "元"
        for (index, row) in table.rows.enumerated().dropFirst(3) {
            table.rows[index] = row.map { cell in
                switch cell {
                case "1,461.07": "14,610,744.40"
                case "493.13": "4,931,321.18"
                case "967.94": "9,679,423.22"
                default: cell
                }
            }
        }
        let body = "本年支出合计1461.07万元，其中：基本支出493.13万元。"
        let report = try report(table, [("三、支出决算情况说明", body)])
        #expect(report.tables.first?.unit == .yuan)
        #expect(!report.diagnostics.contains { $0.code == .tableDisagrees || $0.code == .unreadableTable })
        #expect(try report.expenditure.basic == money("493.13"))
        #expect(report.expenditure.project == Money(fen: 967_942_322))
    }

    @Test("a table whose total is not the sum of its parts fills nothing")
    func noSum() throws {
        var table = Tables.expenditure
        table.rows[3] = ["合计", "", "1,461.07", "967.94", "493.13", "25.00", "", ""]
        let report = try report(table)
        #expect(report.diagnostics.contains { $0.code == .unreadableTable })
        #expect(report.expenditure.currentYear == nil && report.expenditure.basic == nil)
    }

    @Test("both sides of 公开01表 have the same total")
    func unbalanced() throws {
        var table = Tables.balance
        table.rows[10] = ["总计", "31", "1,479.50", "总计", "62", "1,470.50"]
        let report = try report(table)
        #expect(report.diagnostics.contains { $0.code == .unreadableTable })
        #expect(report.income.total == nil && report.income.other == nil)
    }

    @Test("a number that its cell breaks over two lines has no value")
    func brokenNumber() throws {
        let text = """
            支出决算表
                                                                              公开03表
            部门：白鹭区档案馆                                                       金额单位：元
                       项目                本年支出合计        基本支出        项目支出
            科目代码        科目名称
                       栏次                     1             2             3
                                        145,968,14                 140,000,00
                       合计                            5,968,140.51
                                             0.51                       0.00
                                        145,968,14                 140,000,00
            201        一般公共服务支出                     5,968,140.51
                                             0.51                       0.00
            注：本表反映部门本年度各项支出情况。

            """
        let title = "白鹭区档案馆2024年度部门决算公开说明\n\n"
        let whole = title + text + MinimalDisclosure().text.dropFirst(title.count)
        let report = try DocumentParser.parse(DocumentFile(path: "a.txt", bytes: Array(whole.utf8)))
        let amounts = report.tables.flatMap(\.lines).flatMap(\.amounts).compactMap(\.self)
        #expect(amounts.allSatisfy { $0 == Money(fen: 596_814_051) }, "\(amounts)")
        #expect(report.expenditure.currentYear == nil && report.expenditure.project == nil)
    }

    @Test(
        "each page has the columns of its own heads, also where form feeds and page numbers are lost",
        arguments: ["\n                              —9—\n\n", "\n\u{c}", "\n\n"])
    func pages(between: String) throws {
        let text = """
            支出决算表
                                                                              公开03表
            部门：白鹭区档案馆                                                       金额单位：万元
                       项目                本年支出合计        基本支出        项目支出
            科目代码        科目名称
                       栏次                     1             2             3
                       合计                      1,461.07       493.13        967.94
            201        一般公共服务支出                1,352.89       410.84        942.05
            """ + between + """
                    项目            本年支出合计    基本支出    项目支出
                科目代码   科目名称
                    栏次                   1       2       3
                221    住房保障支出         108.18     82.29     25.89
                注：本表反映部门本年度各项支出情况。

                """
        let title = "白鹭区档案馆2024年度部门决算公开说明\n\n"
        let whole = title + text + MinimalDisclosure().text.dropFirst(title.count)
        let report = try DocumentParser.parse(DocumentFile(path: "a.txt", bytes: Array(whole.utf8)))
        let table = try #require(report.tables.first)
        #expect(table.columns == ["本年支出合计", "基本支出", "项目支出"])
        let rows = table.lines.filter { $0.amounts.contains { $0 != nil } }.map { line in
            "\(line.code ?? line.name) "
                + line.amounts.map { $0.map { "\($0)" } ?? "—" }.joined(separator: " ")
        }
        #expect(rows == ["合计 1461.07 493.13 967.94", "201 1352.89 410.84 942.05", "221 108.18 82.29 25.89"])
    }

    @Test("tables alone are a report")
    func alone() throws {
        let tables = [Tables.balance, Tables.income, Tables.expenditure, Tables.threePublic]
        let text = tables.map { $0.text(.tabbed) }.joined()
        let report = try DocumentParser.parse(DocumentFile(path: "a.txt", bytes: Array(text.utf8)))
        #expect(report.department.name == "白鹭区档案馆")
        #expect(report.tables.count == 4)
        #expect(try report.income.total == money("1479.5") && report.threePublic.total == money("10.2"))
        #expect(report.diagnostics.contains { $0.code == .missingYear })
    }
}
