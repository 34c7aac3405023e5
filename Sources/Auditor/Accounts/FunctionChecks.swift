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
                docket.figure(\.generalBudget, \.expenditure), classes(docket).map(\.amount), in: &minutes)
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
            guard !classes.isEmpty, items.allSatisfy({ $0.name != nil }) else {
                docket.holdSum(
                    docket.figure(\.generalBudget, \.expenditure), items.map(\.amount), in: &minutes)
                return
            }
            for (name, amount) in classes {
                let label = name ?? ""
                let parts = items.filter { $0.name?.isSame(as: label) ?? false }.map(\.amount)
                if parts.isEmpty {
                    minutes.note(
                        .notFound, Wording("\(label)没有列出项级支出", "no items are listed under \(label)"))
                } else {
                    docket.holdSum(amount, parts, in: &minutes)
                }
            }
        },
    ]

    /// A class or item: the class it is or is of, nil where it has none, and its amount under its own name.
    private typealias Entry = (name: String?, amount: Figure<Money>?)

    private static func classes(_ docket: Docket) -> [Entry] {
        return docket.report.classes.enumerated().map { index, row in
            let name = row.value(\.class).map(normal)
            let amount = row.figure(\.amount, .budgetClass(Int32(truncatingIfNeeded: index)))
            return (name, amount?.named(name.map { FigureName($0, $0) }))
        }
    }

    private static func items(_ docket: Docket) -> [Entry] {
        return docket.report.generalBudgetItems.enumerated().map { index, row in
            let name = row.value(\.item) ?? row.value(\.section) ?? "项"
            let amount = row.figure(\.amount, .item(list: 0, Int32(truncatingIfNeeded: index)))
            return (row.value(\.class).map(normal), amount?.named(FigureName(name, name)))
        }
    }

    /// `一般公共服务支出(类)` and `一般公共服务支出（类）` are one name.
    private static func normal(_ name: String) -> String {
        var end = name.index(of: "（") ?? name.utf8.count
        let hasBlanks = name.withBytes { bytes in
            end = bytes[..<end].firstIndex(of: UInt8(ascii: "(")) ?? end
            return bytes[..<end].contains { $0 <= 32 }
        }
        let text =
            hasBlanks
            ? String(decoding: name.utf8.prefix(end).filter { $0 > 32 }, as: UTF8.self)
            : end == name.utf8.count ? name : String(decoding: name.utf8.prefix(end), as: UTF8.self)
        // Wide blanks are seldom met.
        return text.has("\u{3000}") || text.has("\u{A0}") ? text.filter { !$0.isWhitespace } : text
    }
}
