import Model
import Parser
import Testing

@Suite("Grammar of the forms")
struct FormGrammarTests {
    private func project(
        funds: [String] = [], _ rows: [String]
    ) throws -> (form: Evaluation, codes: [DiagnosticCode]) {
        let report = try MinimalDisclosure.report(forms: [MinimalDisclosure.form(funds: funds, rows)])
        return (try #require(report.projects.first), report.diagnostics.map(\.code))
    }

    private static let total = "总分\t\t\t\t\t\t100\t100分\t"

    @Test("a dash is missing, 0.00 is zero, a blank is missing")
    func missing() throws {
        let funds = [
            "\t年度资金总额\t20.00\t20.00\t0.00\t10\t0.00%\t0\t", "\t其中：当年财政拨款\t—\t20.00\t0.00\t-\t--\t/\t",
            "\t上年结转资金\t\t0.00\t0.00\t—\t—\t—\t",
        ]
        let form = try project(funds: funds, ["产出指标\t数量指标\t加固面积\t\t=9平方米\t=9平方米\t90\t90\t", Self.total]).form
        #expect(form.funds.map(\.source) == ["年度资金总额", "其中：当年财政拨款", "上年结转资金"])
        #expect(form.funds[0].executed == .zero && form.funds[0].score == Points(units: 0))
        #expect(form.funds[1].initialBudget == nil && form.funds[1].executed == .zero)
        #expect(
            form.funds[1].weight == nil && form.funds[1].executionRate == nil && form.funds[1].score == nil)
        #expect(form.funds[2].initialBudget == nil && form.funds[2].fullYearBudget == .zero)
    }

    @Test("a rate between two dashes is the row's own, a number there is another column's")
    func rateAlone() throws {
        func funds(_ rate: String) throws -> (Evaluation, [DiagnosticCode]) {
            try project(
                funds: ["\t年度资金总额\t20.00\t20.00\t15.00\t—\t\(rate)\t—\t"],
                ["产出指标\t数量指标\t加固面积\t≥9平方米\t=9平方米\t90\t90\t", Self.total])
        }
        let (form, codes) = try funds("75.00%")
        #expect(codes.isEmpty && form.funds[0].executionRate == Percentage(units: 75_0000))
        #expect(form.funds[0].executed == Money(fen: 15_000_000) && form.funds[0].weight == nil)
        #expect(try funds("10").1 == [.unreadableRow])
    }

    @Test(
        "the title of a form may name the year, and leave 支出 out",
        arguments: [
            "项目支出绩效自评表（2024年度）", "项目支出绩效目标自评表(2024年)", "市级项目绩效自评表", "2024年度项目绩效目标自评表",
        ])
    func titles(title: String) throws {
        let form = MinimalDisclosure.form(["产出指标\t数量指标\t加固面积\t≥9平方米\t=9平方米\t90\t90\t", Self.total])
        #expect(form.contains("项目支出绩效自评表"))
        let report = try MinimalDisclosure.report(forms: [form.replacing("项目支出绩效自评表", with: title)])
        #expect(report.projects.count == 1 && report.projects[0].indicators.count == 1)
        let whole = title.replacing("项目", with: "单位整体")
        let overall = try MinimalDisclosure.report(forms: [form.replacing("项目支出绩效自评表", with: whole)])
        #expect(overall.projects.isEmpty && overall.overallEvaluation?.indicators.count == 1)
    }

    @Test("merged cells are filled down")
    func merged() throws {
        let rows = [
            "年度绩效指标完成情况\t产出指标\t数量指标\t加固面积\t≥9平方米\t=9平方米\t30\t30\t", "\t\t\t加固柜架\t≥4组\t=4组\t30\t30\t",
            "\t\t质量指标\t验收合格率\t=100%\t=100%\t20\t20\t", "\t满意度指标\t满意度指标\t查档人满意度\t≥90%\t=95%\t10\t10\t",
            Self.total,
        ]
        let indicators = try project(rows).form.indicators
        #expect(indicators.map(\.level1) == ["产出指标", "产出指标", "产出指标", "满意度指标"])
        #expect(indicators.map(\.level2) == ["数量指标", "数量指标", "质量指标", "满意度指标"])
    }

    @Test("a row that a page breaks is one row")
    func brokenRow() throws {
        let rows = [
            "年度绩效指标完成情况\t产出指标\t数量指标\t库房加固\t≥1,20\t=1,20\t90\t89.5\t施工队进场", "", "\t\t\t面积\t0平方米\t0平方米\t\t\t较晚",
            Self.total,
        ]
        let (form, codes) = try project(rows)
        #expect(form.indicators.count == 1 && codes.isEmpty)
        #expect(form.indicators.first?.level3 == "库房加固面积")
        #expect(form.indicators.first?.target == "≥1,200平方米")
        #expect(form.indicators.first?.actual == "=1,200平方米")
        #expect(form.indicators.first?.deviationReason == "施工队进场较晚")
    }

    @Test("the words 预期目标 behind a page are a result's end, not a head")
    func brokenResult() throws {
        let rows = [
            "年度绩效指标完成情况\t效益指标\t社会效益指标\t库房更安全\t提升\t完全达到\t90\t90\t", "", "\t\t\t\t\t预期目标\t\t\t", Self.total,
        ]
        let form = try project(rows).form
        #expect(form.indicators.first?.actual == "完全达到预期目标")
        #expect(form.actualGoal == "已加固。" && form.totalScore == Points(units: 100_0000))
    }

    @Test("result and weight under each other's head are put right and noted")
    func swapped() throws {
        let rows = ["年度绩效指标完成情况\t产出指标\t数量指标\t加固面积\t≥9平方米\t90\t=9平方米\t90\t", Self.total]
        let (form, codes) = try project(rows)
        #expect(form.indicators.first?.actual == "=9平方米")
        #expect(form.indicators.first?.weight == Points(units: 90_0000))
        #expect(codes == [.columnsSwapped])
    }

    @Test("a form without its total is noted")
    func missingTotal() throws {
        let (form, codes) = try project(["年度绩效指标完成情况\t产出指标\t数量指标\t加固面积\t≥9平方米\t=9平方米\t90\t90\t"])
        #expect(form.totalScore == nil && codes == [.missingTotal])
    }

    @Test("an indicator without its score is kept and noted", arguments: ["\t产出指标\t数量指标", "\t\t"])
    func missingScore(levels: String) throws {
        let rows = [
            "年度绩效指标完成情况\t产出指标\t数量指标\t加固面积\t≥9平方米\t=9平方米\t40\t40\t", "\(levels)\t加固柜架\t≥4组\t=4组\t50\t\t",
            Self.total,
        ]
        let (form, codes) = try project(rows)
        try #require(form.indicators.count == 2)
        #expect(form.indicators[1].level3 == "加固柜架" && form.indicators[1].actual == "=4组")
        #expect(form.indicators[1].weight == Points(units: 50_0000) && form.indicators[1].score == nil)
        #expect(codes == [.missingScore])
    }
}
