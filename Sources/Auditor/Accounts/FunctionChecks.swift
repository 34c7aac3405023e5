import Model

/// Functional classification of the general budget (支出功能分类).
enum FunctionChecks {
    static let checks: [Check] = [
        Check(
            "N06", Wording("类级合计", "Classes"),
            holds: Wording(
                "各类支出之和等于一般公共预算财政拨款支出", "class amounts add up to the expenditure of the general budget"),
            fields: ["general_budget.classes", "general_budget.expenditure"], severity: .error,
            source: "一般公共预算财政拨款支出决算结构情况"
        ) { docket, minutes in
            guard !docket.report.classes.isEmpty else {
                let isOld = docket.year != 0 && docket.year <= 2020
                minutes.note(
                    isOld ? .notApplicable : .notFound, Wording("未列类级结构", "no classes are listed"))
                return
            }
            docket.holdSum(
                docket.figure(\.generalBudget, \.expenditure), classes(docket).map { $0.1 }, in: &minutes)
        },
        Check(
            "N07", Wording("项级合计", "Items"),
            holds: Wording(
                "各项支出之和等于所属类；未列类的，等于一般公共预算财政拨款支出",
                "item amounts add up to their class, or to the general budget where no classes are listed"),
            fields: ["general_budget.items", "general_budget.classes"], severity: .error,
            source: "一般公共预算财政拨款支出决算具体情况"
        ) { docket, minutes in
            let items = items(docket)
            guard !items.isEmpty else {
                minutes.note(.notFound, Wording("未列项级支出", "no items are listed"))
                return
            }
            let classes = classes(docket)
            guard !classes.isEmpty, items.allSatisfy({ $0.0 != nil }) else {
                docket.holdSum(
                    docket.figure(\.generalBudget, \.expenditure), items.map { $0.1 }, in: &minutes)
                return
            }
            for (name, amount) in classes {
                let parts = items.filter { $0.0 == name }.map { $0.1 }
                let label = name ?? ""
                if parts.isEmpty {
                    minutes.note(
                        .notFound, Wording("\(label)没有列出项级支出", "no items are listed under \(label)"))
                } else {
                    docket.holdSum(amount?.named(label, label), parts, in: &minutes)
                }
            }
        },
    ]

    private static func classes(_ docket: Docket) -> [(String?, Figure<Money>?)] {
        docket.report.classes.enumerated().map { index, row in
            let figures = RowFigures(row.values, .row("general_budget.classes", index))
            let name = row.class.map(normal)
            let amount = figures.figure(ClassFields.shared.amount)
            return (name, name.map { name in amount?.named(name, name) } ?? amount)
        }
    }

    private static func items(_ docket: Docket) -> [(String?, Figure<Money>?)] {
        docket.report.generalBudgetItems.enumerated().map { index, row in
            let figures = RowFigures(row.values, .row("general_budget.items", index))
            let name = row.item ?? row.section ?? "项"
            return (row.class.map(normal), figures.figure(ItemFields.shared.amount)?.named(name, name))
        }
    }

    /// `一般公共服务支出(类)` and `一般公共服务支出（类）` are one name.
    private static func normal(_ name: String) -> String {
        let head = name.index(of: "（").map { name.utf8.prefix($0) } ?? name.utf8[...]
        let words = head.prefix { $0 != UInt8(ascii: "(") }.filter { $0 > 32 }
        let text = String(decoding: words, as: UTF8.self)
        // Wide blanks are seldom met.
        return text.has("\u{3000}") || text.has("\u{A0}") ? text.filter { !$0.isWhitespace } : text
    }
}
