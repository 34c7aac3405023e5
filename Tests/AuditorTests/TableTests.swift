import Auditor
import Model
import Testing

@Suite("Checks on account tables")
struct TableTests {
    private static func line(
        _ code: String?, _ name: String, _ amounts: [Int64], _ side: AccountTable.Side? = nil
    ) -> AccountTable.Line {
        AccountTable.Line(
            code: code, name: name, side: side, amounts: amounts.map { Money(fen: $0 * 10_000) },
            span: SourceSpan(line: 7, utf8: 0..<0))
    }

    private static func report(changing change: (inout [AccountTable]) -> Void = { _ in }) -> Report {
        func table(_ kind: AccountTable.Kind, _ lines: [AccountTable.Line]) -> AccountTable {
            AccountTable(
                kind: kind, unit: .tenThousandYuan, columns: [], lines: lines,
                span: SourceSpan(line: 1, utf8: 0..<0))
        }
        var tables = [
            table(
                .incomeAndExpenditure,
                [
                    line(nil, "本年收入合计", [90_000], .income),
                    line(nil, "本年支出合计", [80_000], .expenditure),
                ]), table(.income, [line(nil, "合计", [90_000]), line("201", "一般公共服务支出", [90_000])]),
            table(
                .expenditure,
                [
                    line(nil, "合计", [80_000]), line("201", "一般公共服务支出", [80_000]),
                    line("20103", "政府办公厅", [80_000]), line("2010301", "行政运行", [50_000]),
                    line("2010302", "一般行政管理事务", [30_000]),
                ]), table(.generalBudget, [line(nil, "合计", [80_000, 50_000, 30_000])]),
            table(
                .basicExpenditure,
                [
                    line("301", "工资福利支出", [35_000]), line("303", "对个人和家庭的补助", [5_000]),
                    line("302", "商品和服务支出", [9_000]), line("310", "资本性支出", [1_000]),
                    line(nil, "人员经费合计", [40_000]), line(nil, "公用经费合计", [10_000]),
                ]),
        ]
        change(&tables)
        var report = Report()
        report.tables = tables
        return report
    }

    private static func found(_ report: Report) -> [String] {
        Audit(of: report).findings.filter { $0.severity >= .warning }.map(\.check)
    }

    @Test("tables that agree raise nothing and pass")
    func clean() {
        #expect(Self.found(Self.report()).isEmpty)
        let passed = Audit(of: Self.report(), explains: true).outcomes.filter {
            $0.status == .pass && $0.check.hasPrefix("T")
        }
        #expect(passed.count >= 9)
    }

    @Test("totals, levels and economic classes that differ are found")
    func broken() {
        let income = Self.report { $0[1].lines = [Self.line(nil, "合计", [91_000])] }
        #expect(Self.found(income) == ["T02"])
        let item = Self.report { $0[2].lines[3] = Self.line("2010301", "行政运行", [50_400]) }
        #expect(Self.found(item) == ["T03"])
        let personnel = Self.report { $0[4].lines[0] = Self.line("301", "工资福利支出", [36_000]) }
        #expect(Self.found(personnel) == ["T04"])
        var told = Self.report()
        told.diagnostics.append(
            Diagnostic(.tableDisagrees, detail: "income.total: 12.30 told, 12.50 in the table"))
        #expect(Self.found(told) == ["T01"])
    }

    @Test("a document without tables says so")
    func absent() {
        let outcomes = Audit(of: Report(), explains: true).outcomes.filter { $0.check.hasPrefix("T") }
        #expect(outcomes.map(\.status) == Array(repeating: .notApplicable, count: 4))
    }
}
