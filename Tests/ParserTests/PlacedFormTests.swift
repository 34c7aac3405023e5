import Foundation
import Model
import Parser
import Testing
import TestSupport

@Suite("Forms laid out by position")
struct PlacedFormTests {
    /// What a report says of the forms, by path; targets and results only as printed.
    private func forms(_ report: Report) throws -> [String: String] {
        var json = JSONWriter()
        report.write(to: &json)
        return forms(Flat.values(try JSONReader.read(json.bytes[...])))
    }

    private func forms(_ values: [String: String]) -> [String: String] {
        values.filter { path, _ in
            ["performance.projects[", "performance.projects.", "performance.overall."].contains {
                path.hasPrefix($0)
            } && !path.contains("_value")
        }
    }

    /// A line with words at columns, counted in characters.
    private static func line(_ cells: (Int, String)...) -> String {
        cells.reduce(into: "") { line, cell in
            line += String(repeating: " ", count: max(1, cell.0 - line.count)) + cell.1
        }
    }

    private func project(_ rows: [String], funds: [String] = funds) throws -> (
        form: Evaluation, codes: [DiagnosticCode]
    ) {
        let title = ["项目支出绩效自评表", "                         （2024年度）"]
        let text = (title + Self.head + funds + Self.middle + rows).joined(separator: "\n")
        let report = try MinimalDisclosure.report(forms: [text])
        return (try #require(report.projects.first), report.diagnostics.map(\.code))
    }

    private static let head = [
        line((1, "项目名"), (24, "库房加固与数字化")), line((2, "称"), (24, "综合整治工程项目")),
        line((0, "主管部门"), (14, "白鹭区档案馆"), (42, "实施单位"), (56, "白鹭区档案馆")),
        line((24, "年初预算数"), (34, "全年预算数"), (44, "全年执行数"), (55, "分值"), (61, "执行率"), (70, "得分")),
    ]
    private static let funds = [
        line(
            (0, "项目资金"), (8, "年度资金总额"), (25, "20.00"), (35, "25.00"), (45, "24.00"), (55, "10"),
            (61, "96.00%"), (70, "9.60")),
        line((0, "（万元）"), (8, "其中：当年财政拨款"), (25, "20.00"), (45, "24.00"), (55, "—"), (62, "—"), (71, "—")),
    ]
    private static let middle = [
        line((20, "预期目标"), (50, "实际完成情况")), line((1, "年度"), (8, "加固库房，防潮防虫，")),
        line((1, "总体"), (45, "已加固并通过验收。")), line((1, "目标"), (8, "保证档案安全。")), line((74, "偏差原因分析")),
        line(
            (6, "一级指标"), (14, "二级指标"), (26, "三级指标"), (38, "年度指标值"), (48, "实际完成值"), (60, "分值"), (66, "得分")),
        line((74, "及改进措施")),
    ]
    private static let quantity = [
        line((24, "加固库房面积"), (38, "≥90平方米"), (48, "90平方米"), (60, "20"), (66, "20")),
        line((7, "产出"), (14, "数量指标"), (24, "新增密集架及")),
        line((39, "≥4组"), (50, "3组"), (60, "20"), (66, "15"), (74, "运输延误")),
        line((7, "指标"), (24, "温湿监测设备")),
    ]
    private static let quality = [
        line((1, "绩效"), (14, "质量指标"), (24, "验收合格率"), (39, "=100%"), (49, "=100%"), (60, "40"), (66, "40"))
    ]
    private static let satisfaction = [
        line((6, "满意度"), (14, "服务对象满")),
        line((24, "查档人满意度"), (39, "≥90%"), (49, "95%"), (60, "10"), (66, "10")),
        line((7, "指标"), (14, "意度指标")),
    ]
    private static let total = [line((30, "总分"), (60, "100"), (66, "94.60"))]

    @Test("names over lines, merged cells, blanks and dashes by the places of words")
    func places() throws {
        let (form, codes) = try project(Self.quantity + Self.quality + Self.satisfaction + Self.total)
        #expect(codes.isEmpty)
        #expect(form.name == "库房加固与数字化综合整治工程项目" && form.implementingUnit == "白鹭区档案馆")
        #expect(form.funds.map(\.source) == ["年度资金总额", "其中：当年财政拨款"])
        #expect(form.funds[0].executionRate == Percentage(units: 96_0000))
        #expect(
            form.funds[1].fullYearBudget == nil && form.funds[1].executed != nil && form.funds[1].score == nil
        )
        #expect(form.expectedGoal == "加固库房，防潮防虫，保证档案安全。" && form.actualGoal == "已加固并通过验收。")
        #expect(form.indicators.map(\.level1) == ["产出指标", "产出指标", "产出指标", "满意度指标"])
        #expect(form.indicators.map(\.level2) == ["数量指标", "数量指标", "质量指标", "服务对象满意度指标"])
        #expect(form.indicators.map(\.level3) == ["加固库房面积", "新增密集架及温湿监测设备", "验收合格率", "查档人满意度"])
        #expect(form.indicators.map(\.target) == ["≥90平方米", "≥4组", "=100%", "≥90%"])
        #expect(form.indicators.map(\.score) == [20, 15, 40, 10].map { Points(units: $0 * 1_0000) })
        #expect(form.indicators[1].deviationReason == "运输延误" && form.totalScore == Points(units: 94_6000))
    }

    @Test("a page without heads has its columns in the same order", arguments: [0, 3, 7])
    func nextPage(shift: Int) throws {
        let page = (Self.quality + Self.satisfaction + Self.total).map { line in
            // Everything but the label beside the table stands further to the right.
            String(line.prefix(4)) + String(repeating: " ", count: shift) + String(line.dropFirst(4))
        }
        let foot = ["", "                         — 7 —", ""]
        let (form, codes) = try project(Self.quantity + foot + page)
        #expect(codes.isEmpty)
        #expect(form.indicators.map(\.level1) == ["产出指标", "产出指标", "产出指标", "满意度指标"])
        #expect(form.indicators.map(\.level3).last == "查档人满意度" && form.indicators.map(\.actual).last == "95%")
        #expect(form.indicators.map(\.weight) == [20, 20, 40, 10].map { Points(units: $0 * 1_0000) })
    }

    @Test("a form feed between the words of a line moves none of them")
    func formFeed() throws {
        let row = "\u{C}" + Self.quality[0].replacingOccurrences(of: "  =100%", with: "\u{C} =100%")
        let (form, _) = try project(Self.quantity + [row] + Self.satisfaction + Self.total)
        #expect(form.indicators.map(\.level3).contains("验收合格率"))
    }

    @Test("what reaches over two columns is left out and said to be")
    func crossing() throws {
        let row = Self.line((24, "验收合格率达到百分之一百以上并移交"), (49, "=100%"), (60, "40"), (66, "40"))
        let (form, codes) = try project(Self.quantity + [row] + Self.satisfaction + Self.total)
        #expect(!form.indicators.contains { $0.level3?.hasPrefix("验收") ?? false })
        #expect(form.indicators.contains { $0.level3 == "加固库房面积" } && codes.contains(.unreadableRow))
    }

    @Test("a number broken over lines is whole or absent", arguments: [["8", "0"], ["8.", "25"]])
    func brokenNumber(parts: [String]) throws {
        let rows = [
            Self.line((7, "产出"), (14, "数量"), (66, parts[0])),
            Self.line((24, "加固面积"), (38, "≥90平方米"), (48, "90平方米"), (60, "90")),
            Self.line((7, "指标"), (14, "指标"), (66, parts[1])),
        ]
        let form = try project(rows + Self.total).form
        let score = form.indicators.first?.score
        #expect(score == nil || score == Points(units: parts[1] == "0" ? 80_0000 : 8_2500))
    }

    @Test("the same forms are read from every format", .enabled(if: FormatFixtures.hasPoppler))
    func alike() async throws {
        let expected = try forms(await FormatFixtures.report(FormatFixtures.bytes("whole.docx")))
        #expect(expected.count > 250)
        for name in ["whole.layout.txt", "whole.pdf"] {
            let read = try forms(await FormatFixtures.report(FormatFixtures.bytes(name)))
            for (path, value) in expected { #expect(read[path] == value, "\(name) \(path)") }
            #expect(read.count == expected.count, "\(name)")
        }
    }

    @Test("the heads of account tables too")
    func heads() async throws {
        let expected = try await FormatFixtures.report(FormatFixtures.bytes("whole.docx"))
        let read = try await FormatFixtures.report(FormatFixtures.bytes("whole.layout.txt"))
        #expect(expected.tables.count == 8)
        #expect(read.tables.map(\.columns) == expected.tables.map(\.columns))
    }

    @Test(
        "names over lines, merged cells and rows that pages break are put together",
        .enabled(if: FormatFixtures.hasPoppler), arguments: ["classic", "overall", "wide"])
    func pages(layout: String) async throws {
        let truth = try JSONReader.read(try FormatFixtures.bytes("forms-\(layout).json")[...])
        let expected = forms(Flat.values(truth))
        let report = try await FormatFixtures.report(FormatFixtures.bytes("forms-\(layout).pdf"))
        let read = try forms(report)
        #expect(expected.count > 130)
        for (path, value) in expected { #expect(read[path] == value, "\(path)") }
        #expect(read.count == expected.count)
        #expect(!report.diagnostics.contains { $0.code == .unreadableRow || $0.code == .unreadableForm })
    }
}
