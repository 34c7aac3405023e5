import Model

extension Plant {
    /// In the self-evaluation forms.
    static let forms: [Plant] = [
        Plant("E01", .error, "one project more") { report in
            guard let count = report.performance.projectsStated else { return false }
            report.performance.projectsStated = count + 1
            return report.performance.secretProjects != 1
        },
        Plant("E02", .error, "the budget of projects is 7 万元 more") { report in
            guard let budget = report.performance.projectsBudget else { return false }
            report.performance.projectsBudget = budget + 7
            return true
        },
        Plant("E03", .warning, "secret projects beyond project expenditure") { report in
            guard report.overallEvaluation != nil, report.performance.secretProjects == nil else {
                return false
            }
            report.performance.secretProjects = 2
            report.performance.secretBudget = Money(hundredths: 50_00)
            report.performance.secretExecuted = Money(hundredths: 50_00)
            return true
        },
        Plant("E04", .warning, "a fiscal part beyond fiscal project expenditure") { report in
            guard let amount = report.projects.first?.funds[1].executed else { return false }
            report.projects[0].funds[1].executed =
                amount + (report.performance.secretExecuted ?? .zero) + Money(hundredths: 77_00)
            return true
        },
        Plant("E05", .warning, "an initial budget beyond the department's") { report in
            guard let whole = report.fiscalAppropriation.initialBudget, !report.projects.isEmpty else {
                return false
            }
            report.projects[0].funds[0].initialBudget = whole + 1
            report.projects[0].funds[1].initialBudget = whole + 1
            return report.projects.count > 1
        },
        Plant("E06", .error, "a source of the overall form is 3 万元 more") { report in
            guard let amount = report.overallEvaluation?.funds[2].initialBudget else { return false }
            report.overallEvaluation?.funds[2].initialBudget = amount + 3
            return true
        },
        Plant("E07", .error, "the overall rate is 4 points less") { report in
            guard let rate = report.overallEvaluation?.funds[0].executionRate, rate.units > 50_0000 else {
                return false
            }
            report.overallEvaluation?.funds[0].executionRate = Percentage(units: rate.units - 4_0000)
            return true
        },
        Plant("E08", .error, "a total is 1 point less") { report in
            guard let total = report.projects.first?.totalScore else { return false }
            report.projects[0].totalScore = Points(units: total.units - 1_0000)
            return true
        },
        Plant("E09", .error, "a rate is 3 points less") { report in
            guard let rate = report.projects.first?.funds[0].executionRate else { return false }
            report.projects[0].funds[0].executionRate = Percentage(units: rate.units - 3_0000)
            return true
        },
        Plant("E10", .warning, "full execution scores 9") { report in
            let index = report.projects.firstIndex { form in
                form.funds[0].score?.units == 10_0000 && form.totalScore != nil
                    && form.funds[0].executed == form.funds[0].fullYearBudget
            }
            guard let index, let total = report.projects[index].totalScore else { return false }
            report.projects[index].funds[0].score = Points(units: 9_0000)
            report.projects[index].totalScore = Points(units: total.units - 1_0000)
            return true
        },
        Plant("E11", .error, "a weight is 1 point more") { report in
            guard
                let (form, row) = find(
                    report, { $0.score == $0.weight && ($0.actual?.contains("完全") ?? false) }),
                let weight = report.projects[form].indicators[row].weight,
                let total = report.projects[form].totalScore
            else { return false }
            report.projects[form].indicators[row].weight = Points(units: weight.units + 1_0000)
            report.projects[form].indicators[row].score = Points(units: weight.units + 1_0000)
            report.projects[form].totalScore = Points(units: total.units + 1_0000)
            return true
        },
        Plant("E13", .warning, "a missed target scores less than the others") { report in
            let missed = rows(report) { row in
                guard let (target, actual) = measure(row), row.level2?.contains("成本") == false else {
                    return false
                }
                return actual < target && actual > 0
            }
            guard missed.count >= 5, let (form, row) = missed.first else { return false }
            return lower(&report, form, row, by: 5_000)
        },
        Plant("E14", .error, "a completion rate is 5 points more") { report in
            guard
                let (form, row) = find(
                    report,
                    { $0.completionRate != nil && measure($0).map { $0.actual != $0.target } ?? false }),
                let rate = report.projects[form].indicators[row].completionRate
            else { return false }
            report.projects[form].indicators[row].completionRate = Percentage(units: rate.units + 5_0000)
            return rate.units != 95_0000
        },
        Plant("E15", .warning, "full marks for a missed target") { report in
            let missed = find(report) { row in
                guard let (target, actual) = measure(row), row.level2?.contains("成本") == false else {
                    return false
                }
                return actual * 10 < target * 9
            }
            guard let (form, row) = missed, let weight = report.projects[form].indicators[row].weight,
                let score = report.projects[form].indicators[row].score,
                let total = report.projects[form].totalScore
            else { return false }
            report.projects[form].indicators[row].score = weight
            report.projects[form].totalScore = Points(units: total.units + weight.units - score.units)
            return true
        },
        Plant("E16", .warning, "marks lost though the target was met") { report in
            let met = find(report) { row in measure(row).map { $0.actual == $0.target } ?? false }
            guard let (form, row) = met else { return false }
            return lower(&report, form, row, by: 2_0000)
        },
        Plant("E20", .warning, "the cost is not what was executed") { report in
            let index = report.projects.firstIndex { form in
                guard let full = form.funds[0].fullYearBudget, let spent = form.funds[0].executed else {
                    return false
                }
                return spent.fen * 10 < full.fen * 9 && spent.fen > 10_000_000
            }
            guard let index, let spent = report.projects[index].funds[0].executed,
                let full = report.projects[index].funds[0].fullYearBudget,
                let row = report.projects[index].indicators.firstIndex(where: {
                    $0.level3 == "项目支出总额"
                }), let actual = report.projects[index].indicators[row].actual
            else { return false }
            let less = spent - Money(hundredths: 100)
            report.projects[index].indicators[row].actual =
                (actual.hasPrefix("=") ? "=" : "") + "\(less)万元"
            if report.projects[index].indicators[row].completionRate != nil {
                report.projects[index].indicators[row].completionRate = ExactRate.share(less, of: full)
            }
            return true
        },
        Plant("E26", .warning, "a failed result scores in full") { report in
            guard
                let (form, row) = find(
                    report,
                    {
                        $0.score == $0.weight
                            && (($0.actual?.contains("完全") ?? false)
                                || ($0.actual?.contains("达成年度") ?? false))
                    })
            else { return false }
            report.projects[form].indicators[row].actual = "未达成年度指标且效果较差"
            return true
        },
    ]

    /// The places of the project indicators that meet a condition.
    static func rows(
        _ report: Report, _ isMeant: (Row<IndicatorFields>) -> Bool
    ) -> [(form: Int, row: Int)] {
        report.projects.enumerated().flatMap { form, evaluation in
            evaluation.indicators.enumerated().filter { isMeant($0.element) }.map { (form, $0.offset) }
        }
    }

    static func find(_ report: Report, _ isMeant: (Row<IndicatorFields>) -> Bool) -> (form: Int, row: Int)? {
        rows(report, isMeant).first { report.projects[$0.form].totalScore != nil }
    }

    static func measure(_ row: Row<IndicatorFields>) -> (target: Int64, actual: Int64)? {
        guard let target = row.target.flatMap(MeasuredValue.init(parsing:)),
            let actual = row.actual.flatMap(MeasuredValue.init(parsing:)), target.unit == actual.unit
        else { return nil }
        return (target.value.units, actual.value.units)
    }

    /// Takes points off an indicator and off the total of its form.
    private static func lower(_ report: inout Report, _ form: Int, _ row: Int, by units: Int64) -> Bool {
        guard let score = report.projects[form].indicators[row].score, score.units > units,
            let total = report.projects[form].totalScore
        else { return false }
        report.projects[form].indicators[row].score = Points(units: score.units - units)
        report.projects[form].totalScore = Points(units: total.units - units)
        return true
    }
}
