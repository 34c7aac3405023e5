import Foundation
import Model
import TestSupport

/// Small reports made by hand.
enum SampleReports {
    /// A report of one department and year; `threePublic` in fen.
    static func report(
        _ key: String, year: Int = 2024, threePublic: Int64 = 100_000_000, sha256: String? = nil,
        scope: String = "department"
    ) -> Report {
        var report = Report()
        report.text = SourceText(Array("在职人员 100 人".utf8))
        report.source.path = "\(key).txt"
        report.source.sha256 = sha256
        report.department.name = key
        report.department.key = key
        report.department.scope = scope
        report.department.subordinates = ["\(key)本级", "信息\"中心\""]
        report.fiscalYear = FiscalYear(year)
        report.fiscalYearSpan = SourceSpan(line: 1, utf8: 0..<12)
        report.staffing.set(StaffingFields.shared.active, to: 100, at: SourceSpan(line: 91, utf8: 0..<20))
        report.threePublic.total = Money(fen: threePublic)
        report.threePublic.reason = "严格按照预算执行"
        report.governmentFund.empty = true
        report.procurement.smeShare = Percentage(units: 998_400)
        report.assets.buildingsArea = SquareMetres(units: 1_621_637_600)
        report.diagnostics = [
            Diagnostic(
                .missingTotal, at: SourceSpan(line: 7, utf8: 0..<0), column: 2, detail: "项目1", excerpt: "总分")
        ]
        var row = Model.Row<ClassFields>()
        row.class = "一般公共服务支出"
        row.set(ClassFields.shared.amount, to: Money(fen: 5_000_000), at: SourceSpan(line: 40, utf8: 0..<0))
        report.classes = [row]
        var item = Model.Row<ItemFields>()
        item.item = "行政运行"
        item.set(ItemFields.shared.reason, to: "人员减少", at: SourceSpan(line: 44, utf8: 0..<0))
        report.governmentFundItems = [item]
        report.projects = [project("维修", score: 976_300), project("培训", score: nil)]
        return report
    }

    /// A form with a total row, a row of its own and two indicators.
    static func project(_ name: String, score: Int64?) -> Evaluation {
        var form = Evaluation()
        form.name = name
        form.expectedGoal = "完成\(name)"
        form.totalScore = score.map { Points(units: $0) }
        var total = Model.Row<FundFields>()
        total.source = "年度资金总额"
        total.set(
            FundFields.shared.fullYearBudget, to: Money(fen: 200_000_000),
            at: SourceSpan(line: 60, utf8: 0..<0))
        total.set(
            FundFields.shared.executed, to: Money(fen: 150_000_000), at: SourceSpan(line: 60, utf8: 0..<0))
        total.score = Points(units: 75_000)
        var own = Model.Row<FundFields>()
        own.source = "其中：当年财政拨款"
        own.executed = Money(fen: 150_000_000)
        form.funds = [total, own]
        for (target, actual) in [(">=10个", "=12个"), ("2024年10月", "2024年12月")] {
            var indicator = Model.Row<IndicatorFields>()
            indicator.level3 = "数量"
            indicator.set(IndicatorFields.shared.target, to: target, at: SourceSpan(line: 70, utf8: 0..<0))
            indicator.set(IndicatorFields.shared.actual, to: actual, at: SourceSpan(line: 71, utf8: 0..<0))
            indicator.weight = Points(units: 100_000)
            indicator.score = Points(units: 81_000)
            indicator.deviationReason = "年初指标设置偏低"
            form.indicators.append(indicator)
        }
        return form
    }

    /// The report as JSON with lines and without snippets.
    static func text(_ report: Report) -> String {
        var form = ReportForm.full
        form.includesSnippets = false
        var json = JSONWriter(isPretty: true)
        report.write(to: &json, form: form)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

/// Documents labelled by hand, beside the package, which not every checkout has.
enum GoldReports {
    static let folder = Folder.shared.appending(path: "reference/gold")
    static var isPresent: Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "000.json").path)
    }

    static func report(_ name: String) throws -> Report {
        var text = try String(contentsOf: folder.appending(path: "\(name).json"), encoding: .utf8)
        guard let brace = text.firstIndex(of: "{") else { return Report() }
        text.insert(contentsOf: "\"schema\":\"\(Report.schemaName)\",", at: text.index(after: brace))
        return try Report(json: JSONReader.read(Array(text.utf8)[...]))
    }
}
