import Model

extension NarrativePrinter {
    /// Sections 一 to 九 of 2020: income and expenditure compared apart, items by code.
    var accounts2020: [Block] {
        mutating get {
            let titles = Self.sections(template)
            let overall = report.overall
            let income = figures.change(overall.incomeChange, overall.incomeChangeRate)
            let spent = figures.change(overall.expenditureChange, overall.expenditureChangeRate)
            var blocks: [Block] = [
                .heading(titles[0]),
                .paragraph(
                    """
                    \(year)本年收入\(figures.money(report.income.currentYear))，与上年相比，\
                    \(income)\(passingReason(overall.incomeChange))本年支出\(figures.money(report.expenditure.currentYear))，\
                    与上年相比，\(spent)\(reason(overall.reason))
                    """
                ), .heading(titles[1]), incomeParts, .heading(titles[2]), expenditureParts,
                .heading(titles[3]),
            ]
            blocks += fiscal2020
            blocks += [
                .heading(titles[4]),
                .paragraph(
                    "\(year)一般公共预算财政拨款支出\(figures.money(report.generalBudget.expenditure))。按功能分类科目项级科目公开，其中："),
            ]
            blocks += report.generalBudgetItems.map {
                .line("\($0.code ?? "") \($0.item ?? "") \(figures.money($0.amount))；")
            }
            blocks += [.heading(titles[5]), .paragraph(personnel), .paragraph(running)]
            blocks += [.heading(titles[6])] + threePublic
            blocks += [.heading(titles[7]), emptyAccount("政府性基金预算")]
            return blocks + [.heading(titles[8]), emptyAccount("国有资本经营预算")]
        }
    }

    private var fiscal2020: [Block] {
        mutating get {
            let fiscal = report.fiscalAppropriation
            let income = figures.change(fiscal.incomeChange, fiscal.incomeChangeRate)
            let spent = figures.change(fiscal.change, fiscal.changeRate)
            let incomeVariance = figures.variance(
                fiscal.incomeInitialBudget, fiscal.incomeFinal, fiscal.incomeVarianceRate)
            let variance = figures.variance(fiscal.initialBudget, fiscal.final, fiscal.varianceRate)
            return [
                .paragraph(
                    """
                    \(year)财政拨款收入\(figures.money(fiscal.incomeCurrentYear))，与上年相比，\
                    \(income)\(passingReason(fiscal.incomeChange))财政拨款支出\(figures.money(fiscal.expenditureCurrentYear))，\
                    与上年相比，\(spent)\(passingReason(fiscal.change))
                    """
                ),
                .paragraph(
                    """
                    与年初预算数相比情况：\
                    财政拨款收入\(incomeVariance)\(passingVariance(fiscal.incomeFinal, fiscal.incomeInitialBudget))财政拨款支出\(variance)\(reason(fiscal.reason))
                    """
                ),
            ]
        }
    }
}
