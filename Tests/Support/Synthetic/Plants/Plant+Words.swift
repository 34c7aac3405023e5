import Model

extension Plant {
    /// In prose, found as notes.
    static let words: [Plant] = [
        Plant("N20", .note, "a placeholder in a goal") { report in
            guard let goal = report.projects.first?.expectedGoal else { return false }
            report.projects[0].expectedGoal = "完成XX项任务。" + goal
            return true
        },
        Plant("N21", .note, "a unit under two names") { report in
            guard report.projects.count > 1, let unit = report.projects[0].implementingUnit else {
                return false
            }
            report.projects[0].implementingUnit = unit
            report.projects[1].implementingUnit = String(unit.dropLast(2) + "直属" + unit.suffix(2))
            return unit.count >= 5
        },
        Plant("E22", .note, "a result that differs from its indicator") { report in
            let found = find(report) { row in
                (row.level2 ?? "").contains("数量") && (row.level3 ?? "").count >= 5
                    && row.actual.flatMap(MeasuredValue.init(parsing:)).map { !$0.unit.isEmpty } ?? false
            }
            guard let (form, row) = found,
                let label = report.projects[form].indicators[row].level3,
                let actual = report.projects[form].indicators[row].actual.flatMap(
                    MeasuredValue.init(parsing:))
            else { return false }
            let other = Quantity(units: actual.value.units + 7_000_000)
            report.projects[form].actualGoal = "全年\(label)\(other)\(actual.unit)。"
            return true
        },
        Plant("E24", .note, "a result that is its goal") { report in
            guard let goal = report.projects.first?.expectedGoal else { return false }
            report.projects[0].actualGoal = goal
            return true
        },
        Plant("E25", .note, "one reason for three indicators") { report in
            guard report.projects.first?.indicators.count ?? 0 >= 3 else { return false }
            for row in 0..<3 { report.projects[0].indicators[row].deviationReason = "受施工季节影响，进度滞后" }
            return true
        },
        Plant("E29", .note, "a budget cut by two thirds") { report in
            let index = report.projects.firstIndex {
                $0.funds[0].executed == $0.funds[0].fullYearBudget
                    && $0.funds[0].initialBudget == $0.funds[0].fullYearBudget
                    && ($0.funds[0].executed?.fen ?? 0) > 0 && $0.funds[1].initialBudget != .zero
            }
            guard let index, let budget = report.projects[index].funds[0].fullYearBudget,
                let whole = report.fiscalAppropriation.initialBudget
            else { return false }
            let sum = report.projects.compactMap { $0.funds[0].initialBudget }.sum
            guard sum + budget + budget < whole else { return false }
            report.projects[index].funds[0].initialBudget = budget + budget + budget
            report.projects[index].funds[1].initialBudget = budget + budget + budget
            return true
        },
    ]
}
