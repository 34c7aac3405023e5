import Model
import Testing

@Suite("Account tables as JSON")
struct AccountTableJSONTests {
    private func sample() throws -> Report {
        func line(_ code: String?, _ name: String, _ side: AccountTable.Side?, _ amounts: [Money?])
            -> AccountTable.Line
        {
            AccountTable.Line(
                code: code, name: name, side: side, amounts: amounts, span: SourceSpan(line: 9, utf8: 0..<0))
        }
        var report = Report()
        report.tables = [
            AccountTable(
                kind: .incomeAndExpenditure, unit: .yuan, columns: ["决算数", "决算数"],
                lines: [
                    line(nil, "本年收入合计", .income, [try Money(parsing: "1438.80")]),
                    line(nil, "结余分配", .expenditure, [nil]),
                ], span: SourceSpan(line: 7, utf8: 0..<0)),
            AccountTable(
                kind: .expenditure, unit: .tenThousandYuan, columns: [],
                lines: [line("2012601", "行政“运行”", nil, [Money(fen: -1), nil, .zero])],
                span: SourceSpan(line: 30, utf8: 0..<0)),
        ]
        return report
    }

    private func text(_ report: Report) -> String {
        var json = JSONWriter()
        report.write(to: &json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test("are read back as they were written, blank amounts as null")
    func roundTrip() throws {
        let written = try text(sample())
        #expect(written.contains(#""values":[null]"#))
        #expect(written.contains(#"{"code":"2012601","name":"行政“运行”","values":[-0.000001,null,"#))
        let report = try Report(json: JSONReader.read(Array(written.utf8)[...]))
        #expect(try report.tables == sample().tables)
        #expect(text(report) == written)
    }

    @Test(
        "another kind, unit or amount is refused",
        arguments: [
            #"{"table":10,"unit":"万元"}"#, #"{"table":1,"unit":"两"}"#, #"{"unit":"元"}"#,
            #"{"table":1,"unit":"元","rows":[{"values":["1"]}]}"#,
            #"{"table":1,"unit":"元","rows":[{"values":[0.0000001]}]}"#,
        ])
    func refused(table: String) throws {
        let json = #"{"schema":"juesuan.report/1","tables":["# + table + "]}"
        let value = try JSONReader.read(Array(json.utf8)[...])
        #expect(throws: ReportDecodingError.self) { try Report(json: value) }
    }
}
