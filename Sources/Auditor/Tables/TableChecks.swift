import Model

/// The nine account tables (公开01–09表) against the narrative and against each other.
enum TableChecks {
    static let checks: [Check] = [
        Check(
            "T01", Wording("正文与附表", "Narrative against tables"),
            holds: Wording("正文所述数字与公开01—09表一致", "figures in the narrative are those of the tables"),
            fields: ["tables"], severity: .warning, source: "公开01—09表"
        ) { docket, minutes in
            guard !docket.report.tables.isEmpty else { return none(&minutes) }
            let differing = docket.report.diagnostics.filter { $0.code == .tableDisagrees }
            for diagnostic in differing {
                // `income.total: 12.30 told, 12.50 in the table`
                let words = diagnostic.detail.split(separator: " ").map(String.init)
                guard words.count >= 4 else { continue }
                let (path, told, printed) = (String(words[0].dropLast()), words[1], words[3])
                let label = label(path) ?? Wording(path, path)
                minutes.find(
                    .warning, "正文\(label.chinese)为\(told)，附表为\(printed)，两处应当一致，请核实。",
                    "\(label.english): \(told) in the narrative, \(printed) in the table.",
                    [Finding.Value(field: path, printed: printed, line: diagnostic.span?.line)],
                    computed: printed)
            }
            if differing.isEmpty { minutes.pass(Wording("正文与附表没有不一致", "narrative and tables agree")) }
        },
        Check(
            "T02", Wording("附表之间", "Tables against each other"),
            holds: Wording(
                "公开01表本年收入、本年支出等于公开02、03表合计；公开05表基本支出等于公开06表人员加公用",
                "the totals of tables 01, 02 and 03 agree; so do basic expenditure in 05 and 06"),
            fields: ["tables"], severity: .error, source: "公开01—06表"
        ) { docket, minutes in
            let tables = TableFigures.all(docket.report)
            guard !tables.isEmpty else { return none(&minutes) }
            if let first = tables[.incomeAndExpenditure] {
                hold(
                    first, first.line(["本年收入合计"], .income), tables[.income],
                    tables[.income]?.total, docket, &minutes)
                hold(
                    first, first.line(["本年支出合计"], .expenditure), tables[.expenditure],
                    tables[.expenditure]?.total, docket, &minutes)
            }
            holdBasic(tables, docket, &minutes)
        },
        Check(
            "T03", Wording("类款项逐级合计", "Rows of classes, sections and items"),
            holds: Wording(
                "各表项之和等于款，款之和等于类，类之和等于合计", "items add up to sections, these to classes, these to the total"),
            fields: ["tables"], severity: .error, source: "公开02、03、05、08、09表"
        ) { docket, minutes in
            let tables = TableFigures.all(docket.report)
            guard !tables.isEmpty else { return none(&minutes) }
            let kinds: [AccountTable.Kind] = [
                .income, .expenditure, .generalBudget, .governmentFund, .stateCapital,
            ]
            for kind in kinds {
                guard let table = tables[kind], isRead(docket) else { continue }
                holdLevels(table, docket, &minutes)
            }
        },
        Check(
            "T04", Wording("经济分类", "Economic classification"),
            holds: Wording(
                "人员经费等于301＋303，公用经费等于302、307、309、310、312、399之和",
                "personnel is 301 and 303, running costs the others"),
            fields: ["tables"], severity: .error, source: "公开06表"
        ) { docket, minutes in
            guard let table = TableFigures.all(docket.report)[.basicExpenditure], isRead(docket) else {
                return none(&minutes)
            }
            let classes = table.table.lines.filter { $0.code?.count == 3 }
            let personnel = classes.filter { ["301", "303"].contains($0.code ?? "") }
            let running = classes.filter { !["301", "303"].contains($0.code ?? "") }
            holdSum(table, table.line(["人员经费合计"]), personnel, docket, &minutes)
            holdSum(table, table.line(["公用经费合计"]), running, docket, &minutes)
        },
    ]

    private static func none(_ minutes: inout Minutes) {
        minutes.note(.notApplicable, Wording("文件没有公开01—09表", "the document has none of the tables"))
    }

    /// Whether every table was read; a table whose 合计 was not the sum of its parts was not.
    private static func isRead(_ docket: Docket) -> Bool {
        !docket.report.diagnostics.contains { $0.code == .unreadableTable }
    }

    private static func label(_ path: String) -> Wording? {
        let parts = path.split(separator: ".").map(String.init)
        guard parts.count == 2, let section = Report.sections.first(where: { $0.layout.name == parts[0] }),
            let field = section.layout.field(named: parts[1])
        else { return nil }
        return Wording(field.chinese, field.english)
    }

    private static func hold(
        _ left: TableFigures, _ line: AccountTable.Line?, _ right: TableFigures?,
        _ other: AccountTable.Line?, _ docket: Docket, _ minutes: inout Minutes
    ) {
        guard let right, let line, let other, let amount = line.first, let same = other.first else { return }
        let gap = amount - same
        guard gap.fen.magnitude > docket.envelope(amount, same) else {
            minutes.pass(Wording("\(left.name)\(line.name)与\(right.name)合计一致", "tables agree"))
            return
        }
        minutes.find(
            .error,
            "\(left.name)\(line.name)\(amount.printed)万元，\(right.name)合计\(same.printed)万元，相差\(gap.printed)万元，请核实。",
            "\(left.name) says \(amount.printed), \(right.name) \(same.printed).",
            [left.evidence(line), right.evidence(other)], computed: same.printed, gap: gap.printed)
    }

    private static func holdBasic(
        _ tables: [AccountTable.Kind: TableFigures], _ docket: Docket, _ minutes: inout Minutes
    ) {
        guard let general = tables[.generalBudget], let total = general.total, total.amounts.count == 3,
            let basic = total.amounts[1], let sixth = tables[.basicExpenditure],
            let personnel = sixth.line(["人员经费合计"]), let running = sixth.line(["公用经费合计"]),
            let people = personnel.first, let costs = running.first
        else { return }
        let gap = basic - people - costs
        guard gap.fen.magnitude > docket.envelope([basic, people, costs]) else {
            minutes.pass(Wording("公开05表基本支出与公开06表一致", "basic expenditure agrees"))
            return
        }
        minutes.find(
            .error,
            "公开05表基本支出合计\(basic.printed)万元，公开06表人员经费\(people.printed)万元、公用经费\(costs.printed)万元，合计\((people + costs).printed)万元，相差\(gap.printed)万元，请核实。",
            "Table 05 says basic expenditure is \(basic.printed), table 06 \((people + costs).printed).",
            [general.evidence(total), sixth.evidence(personnel), sixth.evidence(running)],
            computed: (people + costs).printed, gap: gap.printed)
    }

    /// 项 under their 款, 款 under their 类, 类 under 合计, in the first column.
    private static func holdLevels(_ table: TableFigures, _ docket: Docket, _ minutes: inout Minutes) {
        let lines = table.table.lines.filter { $0.first != nil }
        func children(_ code: String) -> [AccountTable.Line] {
            lines.filter { ($0.code ?? "").hasPrefix(code) && $0.code?.count == code.count + 2 }
        }
        if let total = table.total {
            holdSum(table, total, lines.filter { $0.code?.count == 3 }, docket, &minutes)
        }
        for line in lines {
            guard let code = line.code, code.count == 3 || code.count == 5 else { continue }
            holdSum(table, line, children(code), docket, &minutes)
        }
    }

    private static func holdSum(
        _ table: TableFigures, _ whole: AccountTable.Line?, _ parts: [AccountTable.Line], _ docket: Docket,
        _ minutes: inout Minutes
    ) {
        let amounts = parts.compactMap(\.first)
        guard let whole, let stated = whole.first, !amounts.isEmpty else { return }
        let sum = amounts.reduce(Money.zero, +)
        let gap = stated - sum
        guard gap.fen.magnitude > docket.envelope(amounts + [stated]) else {
            minutes.pass(Wording("\(table.name)\(whole.name)等于下级之和", "\(table.name): \(whole.name) adds up"))
            return
        }
        minutes.find(
            .error,
            "\(table.name)“\(whole.name)”\(stated.printed)万元，下级各行合计\(sum.printed)万元，相差\(gap.printed)万元，请核实。",
            "\(table.name): “\(whole.name)” is \(stated.printed), its rows add up to \(sum.printed).",
            [table.evidence(whole)] + parts.map(table.evidence), computed: sum.printed, gap: gap.printed)
    }
}
