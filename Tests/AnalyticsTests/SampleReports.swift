import Foundation
import Loader
import Model
import TestSupport

/// Small reports made by hand.
enum SampleReports {
    /// A department with figures that are easily divided; `threePublic` and `personnel` in 万元.
    static func report(
        _ key: String, year: Int = 2024, active: Int? = 50, threePublic: Int64? = 10,
        level: String = "county",
        prefecture: String = "甲市"
    ) -> Report {
        var report = Report()
        report.source.path = "\(key)-\(year).txt"
        report.department.name = key
        report.department.key = key
        report.department.scope = "department"
        report.department.level = level
        report.department.prefecture = prefecture
        report.fiscalYear = FiscalYear(year)
        if let active {
            report.staffing.set(
                StaffingFields.shared.active, to: active, at: SourceSpan(line: 12, utf8: 0..<0))
        }
        if let threePublic {
            report.threePublic.set(
                ThreePublicFields.shared.total, to: money(threePublic), at: SourceSpan(line: 80, utf8: 0..<0))
        }
        return report
    }

    /// An amount in 万元.
    static func money(_ amount: Int64) -> Money { Money(fen: amount * 1_000_000) }

    /// A project with a budget of 100 万元.
    static func project(
        _ name: String, executed: Int64?, score: Int64?, indicators: [(String, String, Int64, Int64)] = [],
        reason: String? = nil
    ) -> Evaluation {
        var form = Evaluation()
        form.name = name
        form.totalScore = score.map { Points(units: $0 * 10_000) }
        var total = Model.Row<FundFields>()
        total.source = "年度资金总额"
        total.initialBudget = money(80)
        total.fullYearBudget = money(100)
        total.executed = executed.map(money)
        total.score = Points(units: 90_000)
        form.funds = [total]
        for (target, actual, weight, score) in indicators {
            var row = Model.Row<IndicatorFields>()
            row.target = target
            row.actual = actual
            row.weight = Points(units: weight * 10_000)
            row.score = Points(units: score * 10_000)
            row.deviationReason = reason
            form.indicators.append(row)
        }
        return form
    }
}

/// Documents labelled by hand, beside the package, which not every checkout has.
enum SharedFiles {
    static let folder = Folder.shared
    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path)
    }

    static func gold(_ name: String) throws -> Report {
        var text = try String(
            contentsOf: folder.appending(path: "reference/gold/\(name).json"), encoding: .utf8)
        guard let brace = text.firstIndex(of: "{") else { return Report() }
        text.insert(contentsOf: "\"schema\":\"\(Report.schemaName)\",", at: text.index(after: brace))
        return try Report(json: JSONReader.read(Array(text.utf8)[...]))
    }
}
