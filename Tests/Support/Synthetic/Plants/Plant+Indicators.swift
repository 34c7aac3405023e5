import Model

extension Plant {
    /// In what indicators aim at and achieve, and in the shape of the forms.
    static let indicators: [Plant] = [
        Plant("E12", .error, "the overall total is 2 points less") { report in
            guard let form = report.overallEvaluation, let execution = form.funds[0].score else {
                return false
            }
            let sum = form.indicators.compactMap(\.score?.units).reduce(execution.units, +)
            report.overallEvaluation?.totalScore = Points(units: sum - 2_0000)
            return true
        },
        Plant("E17", .note, "costs below their limits lose marks in proportion") { report in
            var count = 0
            for (form, row) in rows(
                report, { ($0.target ?? "").hasPrefix("<=") || ($0.target ?? "").hasPrefix("≤") })
            {
                guard let (target, actual) = measure(report.projects[form].indicators[row]), actual < target,
                    let weight = report.projects[form].indicators[row].weight
                else { continue }
                let points = ExactRate.rounded(weight.units / 100, per: target, times: actual) * 100
                rescore(&report, form, row, to: Points(units: points))
                count += 1
            }
            return count > 0
        },
        Plant("E18", .note, "a result is three times its target") { report in
            let met = find(report) { row in
                isCount(row) && (row.target?.hasPrefix("=") == false)
                    && measure(row).map { $0.actual == $0.target } ?? false
            }
            guard let (form, row) = met,
                let target = report.projects[form].indicators[row].target.flatMap(
                    MeasuredValue.init(parsing:))
            else { return false }
            let more = Quantity(units: target.value.units * 3)
            setResult(&report.projects[form].indicators[row], "\(more)\(target.unit)")
            return true
        },
        Plant("E19", .note, "every numeric result is its target") { report in
            let index = report.projects.firstIndex { form in
                form.totalScore != nil && form.funds[0].executed == form.funds[0].fullYearBudget
                    && form.indicators.count { measure($0) != nil } >= 4
            }
            guard let index else { return false }
            for row in report.projects[index].indicators.indices {
                let indicator = report.projects[index].indicators[row]
                guard measure(indicator) != nil, let weight = indicator.weight,
                    let target = indicator.target.flatMap(MeasuredValue.init(parsing:))
                else { continue }
                setResult(&report.projects[index].indicators[row], "\(target.value)\(target.unit)")
                report.projects[index].indicators[row].deviationReason = nil
                rescore(&report, index, row, to: weight)
            }
            return true
        },
        Plant("E21", .warning, "a price paid is a fifth less than what was executed") { report in
            for index in report.projects.indices {
                let form = report.projects[index]
                guard form.totalScore != nil, let full = form.funds[0].fullYearBudget, full.fen > 100_000_000,
                    let spent = form.funds[0].executed, spent == full,
                    let cost = form.indicators.firstIndex(where: { $0.level3 == "项目支出总额" }),
                    let count = form.indicators.firstIndex(where: isCount),
                    let weight = form.indicators[count].weight,
                    let unit = form.indicators[count].target.flatMap(MeasuredValue.init(parsing:))?.unit,
                    !unit.isEmpty
                else { continue }
                report.projects[index].indicators[count].target = ">=10\(unit)"
                setResult(&report.projects[index].indicators[count], "10\(unit)")
                report.projects[index].indicators[count].deviationReason = nil
                rescore(&report, index, count, to: weight)
                // Ten of them cost the budget: a tenth of it each, in yuan.
                let price = full.fen / 1_000
                report.projects[index].indicators[cost].level3 = "单位成本"
                report.projects[index].indicators[cost].target = "<=\(price)元/\(unit)"
                setResult(&report.projects[index].indicators[cost], "\(price * 4 / 5)元/\(unit)")
                return true
            }
            return false
        },
        Plant("E23", .note, "the overall form counts 7 more than the project") { report in
            guard let overall = report.overallEvaluation else { return false }
            let labels = Set(report.projects.flatMap { $0.indicators.compactMap(\.level3) })
            let shared = overall.indicators.firstIndex { row in
                row.level3.map { $0.count >= 5 && labels.contains($0) } ?? false
                    && row.target?.hasPrefix("=") == false && measure(row) != nil
            }
            guard let shared, let weight = overall.indicators[shared].weight,
                let target = overall.indicators[shared].target.flatMap(MeasuredValue.init(parsing:)),
                let actual = overall.indicators[shared].actual.flatMap(MeasuredValue.init(parsing:))
            else { return false }
            let more = Quantity(units: max(target.value.units, actual.value.units) + 7_000_000)
            report.overallEvaluation?.indicators[shared].actual = "\(more)\(target.unit)"
            report.overallEvaluation?.indicators[shared].score = weight
            return true
        },
        Plant("E27", .note, "a form without satisfaction") { report in
            for index in report.projects.indices {
                let form = report.projects[index]
                guard form.totalScore != nil,
                    let people = form.indicators.firstIndex(where: { ($0.level1 ?? "").contains("满意度") }),
                    let heir = form.indicators.firstIndex(where: {
                        $0.score == $0.weight && ($0.level1 ?? "").contains("产出")
                            && !($0.level2 ?? "").contains("成本")
                    }), let moved = form.indicators[people].weight, let weight = form.indicators[heir].weight,
                    let lost = form.indicators[people].score
                else { continue }
                let sum = Points(units: weight.units + moved.units)
                report.projects[index].indicators[heir].weight = sum
                rescore(&report, index, heir, to: sum)
                rescore(&report, index, people, to: Points(units: 0))
                report.projects[index].indicators.remove(at: people)
                return lost.units >= 0
            }
            return false
        },
        Plant("E28", .note, "half of the budget is executed, and 95 points") { report in
            let index = report.projects.firstIndex { form in
                form.totalScore?.units == 100_0000 && form.funds[0].executed == form.funds[0].fullYearBudget
                    && (form.funds[0].executed?.fen ?? 0) > 0
            }
            guard let index, let spent = report.projects[index].funds[0].executed else { return false }
            let twice = spent + spent
            for row in report.projects[index].funds.indices
            where report.projects[index].funds[row].fullYearBudget == spent {
                report.projects[index].funds[row].fullYearBudget = twice
            }
            report.projects[index].funds[0].executionRate = Percentage(units: 50_0000)
            report.projects[index].funds[0].score = Points(units: 5_0000)
            report.projects[index].totalScore = Points(units: 95_0000)
            for row in report.projects[index].indicators.indices
            where report.projects[index].indicators[row].level3 == "项目支出总额" {
                let sign = report.projects[index].indicators[row].target?.prefix {
                    $0 == "<" || $0 == "=" || $0 == "≤"
                }
                report.projects[index].indicators[row].target = "\(sign ?? "<=")\(twice)万元"
                setResult(&report.projects[index].indicators[row], "\(spent)万元")
            }
            report.performance.projectsBudget = report.performance.projectsBudget.map { $0 + spent }
            return true
        },
        Plant("E30", .note, "a weight under the head of the result") { report in
            let found = find(report) { row in
                (row.actual?.contains("%") ?? false) && measure(row).map { $0.actual == $0.target } ?? false
            }
            guard let (form, row) = found, let name = report.projects[form].indicators[row].level3 else {
                return false
            }
            report.diagnostics.append(Diagnostic(.columnsSwapped, detail: name))
            return true
        },
    ]

    private static func isCount(_ row: Row<IndicatorFields>) -> Bool {
        (row.level2 ?? "").contains("数量") && measure(row) != nil
    }

    /// Sets a result, with the sign that the year's results have, and the rate that goes with it.
    private static func setResult(_ row: inout Row<IndicatorFields>, _ result: String) {
        row.actual = (row.actual?.hasPrefix("=") == true ? "=" : "") + result
        guard row.completionRate != nil, let (target, actual) = measure(row) else { return }
        row.completionRate = Percentage(units: ExactRate.rounded(actual, per: target, times: 10_000) * 100)
    }

    /// Sets a score, and the total of its form with it.
    private static func rescore(_ report: inout Report, _ form: Int, _ row: Int, to score: Points) {
        let before = report.projects[form].indicators[row].score?.units ?? 0
        report.projects[form].indicators[row].score = score
        report.projects[form].totalScore = report.projects[form].totalScore.map {
            Points(units: $0.units + score.units - before)
        }
    }
}
