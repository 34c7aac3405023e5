import Testing

@testable import Model

@Suite("What two documents print differently in their public tables")
struct TableDifferencesTests {
    private static func line(
        _ line: Int, _ code: String?, _ name: String, _ amounts: [Int64?], side: AccountTable.Side? = nil
    ) -> AccountTable.Line {
        AccountTable.Line(
            code: code, name: name, side: side, amounts: amounts.map { $0.map { Money(fen: $0) } },
            span: SourceSpan(line: line, utf8: 0..<0))
    }

    private static func table(
        _ columns: [String], _ lines: [AccountTable.Line], kind: AccountTable.Kind = .expenditure
    ) -> AccountTable {
        AccountTable(
            kind: kind, unit: .tenThousandYuan, columns: columns, lines: lines,
            span: SourceSpan(line: 1, utf8: 0..<0))
    }

    private static func told(_ old: [AccountTable], _ new: [AccountTable]) -> [String] {
        TableDifferences(from: old, to: new).differences.map { difference in
            func value(_ value: FieldValue?) -> String {
                switch value {
                case .money(let amount): String(amount.fen)
                case .text(let text): text
                case .count(let count): "\(count) rows"
                default: "—"
                }
            }
            let what = (difference.item + [difference.field.chinese]).joined(separator: " · ")
            return "\(difference.path) \(what): \(value(difference.old)) → \(value(difference.new))"
        }
    }

    @Test("rows that were put in before or change places make no difference")
    func moved() {
        let (a, b, c) = (
            Self.line(1, "201", "甲", [1]), Self.line(2, "202", "乙", [2]), Self.line(3, nil, "合计", [3])
        )
        #expect(Self.told([Self.table(["合计"], [a, b, c])], [Self.table(["合计"], [c, b, a])]).isEmpty)
        let more = Self.line(9, "203", "丙", [nil])
        #expect(
            Self.told([Self.table(["合计"], [a, b])], [Self.table(["合计"], [more, a, b])])
                == [
                    "tables[0].rows[0].code 支出决算表 · 203 丙 · 科目编码: — → 203",
                    "tables[0].rows[0].name 支出决算表 · 203 丙 · 科目名称: — → 丙",
                ])
    }

    @Test("of rows that are called alike, those with the same amounts belong together")
    func alike() {
        let rows = [1, 2, 3].map { Self.line(Int($0), "30299", "其他", [$0]) }
        #expect(
            Self.told([Self.table([], rows)], [Self.table([], Array(rows.dropFirst()))])
                == ["tables[0].rows[0].values[0] 支出决算表 · 30299 其他 · 金额: 1 → —"])
    }

    @Test("a name or a code that was corrected is told as such")
    func names() {
        let heads = ["合计", "基本支出"]
        let old = [Self.line(1, "2010301", "行政运形", [1, 2]), Self.line(2, nil, "培训支出", [3, 4])]
        let new = [Self.line(1, "2010301", "行政运行", [1, 2]), Self.line(2, "20508", "培训支出", [3, 5])]
        #expect(
            Self.told([Self.table(heads, old)], [Self.table(heads, new)]) == [
                "tables[0].rows[0].name 支出决算表 · 2010301 行政运行 · 科目名称: 行政运形 → 行政运行",
                "tables[0].rows[1].code 支出决算表 · 20508 培训支出 · 科目编码: — → 20508",
                "tables[0].rows[1].values[1] 支出决算表 · 20508 培训支出 · 基本支出: 4 → 5",
            ])
        // Two codes are two accounts, whatever they are called.
        #expect(
            Self.told(
                [Self.table(heads, [Self.line(1, "2019999", "其他支出", [1, nil])])],
                [Self.table(heads, [Self.line(1, "2299999", "其他支出", [1, nil])])]) == [
                    "tables[0].rows[0].values[0] 支出决算表 · 2299999 其他支出 · 合计: — → 1",
                    "tables[0].rows[0].values[0] 支出决算表 · 2019999 其他支出 · 合计: 1 → —",
                ])
    }

    @Test("amounts are compared by the heads of their columns")
    func columns() {
        func tables(_ heads: [String], _ amounts: [Int64?]) -> [AccountTable] {
            [Self.table(heads, [Self.line(1, "201", "甲", amounts)])]
        }
        #expect(
            Self.told(tables(["合计", "项目支出"], [3, 2]), tables(["合计", "基本支出", "项目支出"], [3, nil, 2])).isEmpty)
        // As many columns with other words are the same columns.
        #expect(
            Self.told(tables(["合计", "基本"], [3, 2]), tables(["合计", "基本支出"], [3, 4]))
                == ["tables[0].rows[0].values[1] 支出决算表 · 201 甲 · 基本支出: 2 → 4"])
        #expect(
            Self.told(tables([], [3, 2]), tables([], [3, nil]))
                == ["tables[0].rows[0].values[1] 支出决算表 · 201 甲 · 第2栏: 2 → —"])
    }

    @Test("both sides of a table and both halves of the “三公” table have their own heads")
    func heads() {
        let sided = ["金额", "合计", "一般公共预算财政拨款"]
        func tables(_ income: Int64, _ expenditure: Int64) -> [AccountTable] {
            let lines = [
                Self.line(1, nil, "总计", [income], side: .income),
                Self.line(1, nil, "总计", [9, expenditure], side: .expenditure),
            ]
            return [Self.table(sided, lines, kind: .fiscalAppropriation)]
        }
        #expect(
            Self.told(tables(1, 2), tables(3, 4)) == [
                "tables[0].rows[0].values[0] 财政拨款收入支出决算总表 · 收入 · 总计 · 金额: 1 → 3",
                "tables[0].rows[1].values[1] 财政拨款收入支出决算总表 · 支出 · 总计 · 一般公共预算财政拨款: 2 → 4",
            ])
        let table = Self.table(["预算合计", "接待", "决算合计", "接待"], [], kind: .threePublic)
        #expect(table.heads(of: Self.line(1, nil, "预算数", [1, 2])) == ["预算合计", "接待"])
        #expect(table.heads(of: Self.line(1, nil, "决算数", [1, 2])) == ["决算合计", "接待"])
        #expect(table.heads(of: Self.line(1, nil, "决算数", [1, 2, 3])) == ["", "", ""])
    }

    @Test("a table that only one document has is told once; the second of a kind is the second")
    func alone() {
        let first = Self.table(["合计"], [Self.line(1, "201", "甲", [1]), Self.line(2, "202", "乙", [2])])
        let second = Self.table(["合计"], [Self.line(8, "201", "甲", [5])])
        #expect(Self.told([first], [first, second]) == ["tables[1] 支出决算表（2） · 行数: — → 1 rows"])
        #expect(Self.told([first], []) == ["tables[0] 支出决算表 · 行数: 2 rows → —"])
    }

    @Test("are not compared where those of one document are not known")
    func unknown() {
        var (old, new) = (Report(), Report())
        new.tables = [Self.table(["合计"], [Self.line(1, "201", "甲", [1])])]
        #expect(ReportDifferences(from: old, to: new).differences.count == 1)
        old.tablesAreKnown = false
        let comparison = ReportDifferences(from: old, to: new)
        #expect(comparison.differences.isEmpty && !comparison.comparesTables)
    }
}
