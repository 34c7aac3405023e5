import Model
import Testing

@Suite("Reports as JSON")
struct ReportJSONTests {
    private func sample() -> Report {
        var report = Report()
        report.text = SourceText(Array("在职人员 100 人".utf8))
        report.fiscalYear = FiscalYear(2024)
        report.department.name = "云水市“档案”局\\（汇总）"
        report.department.subordinates = []
        report.staffing.set(StaffingFields.shared.active, to: 100, at: SourceSpan(line: 3, utf8: 13..<20))
        report.income.total = Money(fen: 12_300_000)
        report.overall.reason = "人员\n增加"
        var project = Evaluation()
        project.name = "业务费"
        var fund = Row<FundFields>()
        fund.executionRate = Percentage(units: 997_500)
        project.funds = [fund]
        var indicator = Row<IndicatorFields>()
        indicator.target = ">=98%"
        indicator.score = Points(units: 76_300)
        project.indicators = [indicator]
        report.projects = [project]
        return report
    }

    private func text(_ report: Report, _ form: ReportForm = .full) -> String {
        var json = JSONWriter()
        report.write(to: &json, form: form)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test("keeps decimals as printed, leaves absent values out and keeps stated empty lists")
    func exact() {
        let json = text(sample())
        #expect(json.contains(#""income":{"total":12.30}"#))
        #expect(json.contains(#""subordinates":[]"#))
        #expect(json.contains(#""execution_rate":99.75"#))
        #expect(json.contains(#""target_value":{"op":">=","value":98,"unit":"%"}"#))
        #expect(json.contains(#""staffing.active":{"line":3,"text":"100 人"}"#))
        #expect(!json.contains("procurement"))
    }

    @Test("reads back what it wrote, byte for byte")
    func roundTrip() throws {
        for form in [ReportForm.full, .facts] {
            let written = text(sample(), form)
            let report = try Report(json: JSONReader.read(Array(written.utf8)[...]))
            #expect(text(report, form) == written)
        }
    }

    @Test("facts have no prose and no snippets")
    func facts() {
        let json = text(sample(), .facts)
        #expect(!json.contains("reason") && !json.contains("100 人"))
        #expect(json.contains(#""staffing.active":{"line":3}"#))
    }

    @Test("a value of another type is named")
    func wrongType() throws {
        let json = #"{"schema":"juesuan.report/1","income":{"total":"12"}}"#
        let value = try JSONReader.read(Array(json.utf8)[...])
        #expect(throws: ReportDecodingError(path: "income.total", expected: "money")) {
            try Report(json: value)
        }
    }

    @Test(
        "broken text is refused at the byte where it breaks",
        arguments: [("{", 1), ("{\"a\":}", 5), ("[1,2", 4), ("{\"a\":1} x", 8), ("\"\\q\"", 3), ("", 0)])
    func broken(text: String, offset: Int) {
        #expect(throws: JSONReader.Failure.self) { try JSONReader.read(Array(text.utf8)[...]) }
        do throws(JSONReader.Failure) { _ = try JSONReader.read(Array(text.utf8)[...]) } catch {
            #expect(error.offset == offset)
        }
    }

    @Test("deep nesting is refused, not followed")
    func deep() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: JSONReader.Failure.self) { try JSONReader.read(Array(text.utf8)[...]) }
    }
}
