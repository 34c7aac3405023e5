import Model

extension TruthMaker {
    mutating func makeIncome() {
        var income = Row<IncomeFields>()
        let year = now.income
        income.currentYear = year
        income.fiscalAppropriation = now.fiscalIncome
        income.institutional =
            department.function.earnsFees ? now.otherIncome.thousandths(640) : .zero
        income.other = now.otherIncome - (income.institutional ?? .zero)
        income.superiorSubsidy = .zero
        income.business = .zero
        income.affiliateRemittance = .zero
        income.fiscalAppropriationShare = ExactRate.share(now.fiscalIncome, of: year)
        income.institutionalShare = ExactRate.share(income.institutional ?? .zero, of: year)
        income.otherShare = ExactRate.share(income.other ?? .zero, of: year)
        income.superiorSubsidyShare = Percentage(units: 0)
        income.businessShare = Percentage(units: 0)
        income.affiliateRemittanceShare = Percentage(units: 0)
        if template != .y2020 {
            income.total = now.total
            income.surplusUsed = .zero
            income.openingBalance = now.opening
        }
        report.income = income
    }

    mutating func makeExpenditure() {
        var expenditure = Row<ExpenditureFields>()
        let year = now.expenditure
        expenditure.currentYear = year
        expenditure.basic = now.basic
        expenditure.project = now.project
        expenditure.remittedToSuperior = .zero
        expenditure.business = .zero
        expenditure.affiliateSubsidy = .zero
        expenditure.basicShare = ExactRate.share(now.basic, of: year)
        expenditure.projectShare = ExactRate.share(now.project, of: year)
        expenditure.remittedToSuperiorShare = Percentage(units: 0)
        expenditure.businessShare = Percentage(units: 0)
        expenditure.affiliateSubsidyShare = Percentage(units: 0)
        if template == .y2020 {
            report.overall.incomeChange = now.income - before.income
            report.overall.incomeChangeRate = ExactRate.growth(from: before.income, to: now.income)
            report.overall.expenditureChange = year - before.expenditure
            report.overall.expenditureChangeRate = ExactRate.growth(from: before.expenditure, to: year)
            report.overall.reason = reason(year - before.expenditure)
        } else {
            expenditure.total = now.total
            expenditure.surplusDistributed = .zero
            expenditure.closingBalance = now.closing
            report.overall.change = now.total - before.total
            report.overall.changeRate = ExactRate.growth(from: before.total, to: now.total)
            report.overall.reason = reason(now.total - before.total)
        }
        report.expenditure = expenditure
    }

    mutating func makeFiscalAppropriation() {
        var fiscal = Row<FiscalAppropriationFields>()
        fiscal.incomeCurrentYear = now.fiscalIncome
        fiscal.expenditureCurrentYear = now.fiscalExpenditure
        let budget = initialBudget
        let final = template == .y2020 ? now.fiscalExpenditure : now.fiscalTotal
        let last = template == .y2020 ? before.fiscalExpenditure : before.fiscalTotal
        fiscal.change = final - last
        fiscal.changeRate = ExactRate.growth(from: last, to: final)
        fiscal.initialBudget = budget
        fiscal.final = final
        fiscal.varianceRate = ExactRate.growth(from: budget, to: final)
        fiscal.reason = varianceReason(final - budget)
        if template == .y2020 {
            fiscal.incomeChange = now.fiscalIncome - before.fiscalIncome
            fiscal.incomeChangeRate = ExactRate.growth(from: before.fiscalIncome, to: now.fiscalIncome)
            fiscal.incomeInitialBudget = budget
            fiscal.incomeFinal = now.fiscalIncome
            fiscal.incomeVarianceRate = ExactRate.growth(from: budget, to: now.fiscalIncome)
        } else {
            fiscal.incomeTotal = now.fiscalTotal
            fiscal.openingBalance = now.fiscalOpening
            fiscal.expenditureTotal = now.fiscalTotal
            fiscal.closingBalance = now.fiscalClosing
        }
        report.fiscalAppropriation = fiscal
    }

    /// The budget at the beginning of the year: that of the projects, and basic expenditure not far from the account.
    var initialBudget: Money {
        var yearly = SeededGenerator(seed: department.seed, about: "initial budget", year: year)
        let projects = report.projects.compactMap { $0.funds.dropFirst().first?.initialBudget }.sum
        return now.generalBasic.thousandths(yearly.number(880...1_080)) + projects
    }

    mutating func makeGeneralBudget() {
        var general = Row<GeneralBudgetFields>()
        general.expenditure = now.general
        report.basicExpenditure.total = now.generalBasic
        report.basicExpenditure.personnel = now.generalBasic - now.running
        report.basicExpenditure.public = now.running
        report.basicExpenditure.personnelIncludes = list(Phrases.personnel)
        report.basicExpenditure.publicIncludes = list(Phrases.running)
        defer { report.generalBudget = general }
        guard template != .y2020 else {
            report.generalBudgetItems = now.lines.filter { $0.amount != .zero }.map(Self.codedItem)
            return
        }
        general.shareOfExpenditure = ExactRate.share(now.general, of: now.expenditure)
        general.change = now.general - before.general
        general.changeRate = ExactRate.growth(from: before.general, to: now.general)
        let budget = initialBudget - now.fund - now.stateCapital
        general.initialBudget = budget
        general.final = now.general
        general.varianceRate = ExactRate.growth(from: budget, to: now.general)
        report.classes = classes()
        for (index, entry) in now.lines.enumerated() {
            let last = before.lines.isEmpty ? Money.zero : before.lines[index].amount
            guard entry.amount != .zero || last != .zero else { continue }
            report.generalBudgetItems.append(namedItem(entry.line, entry.amount, last))
        }
    }

    private func classes() -> [Row<ClassFields>] {
        var names: [String] = []
        for entry in now.lines where entry.amount != .zero && !names.contains(entry.line.budgetClass) {
            names.append(entry.line.budgetClass)
        }
        return names.map { name in
            var row = Row<ClassFields>()
            let amount = now.lines.filter { $0.line.budgetClass == name }.map(\.amount).sum
            row.class = name
            row.amount = amount
            row.share = ExactRate.share(amount, of: now.general)
            return row
        }
    }

    private static func codedItem(_ entry: (line: BudgetLine, amount: Money)) -> Row<ItemFields> {
        var row = Row<ItemFields>()
        row.code = entry.line.code
        row.item = entry.line.item
        row.amount = entry.amount
        return row
    }

    mutating func namedItem(_ line: BudgetLine, _ amount: Money, _ last: Money) -> Row<ItemFields> {
        var row = Row<ItemFields>()
        row.class = line.budgetClass
        row.section = line.section
        row.item = line.item
        row.amount = amount
        row.change = amount - last
        row.changeRate = ExactRate.growth(from: last, to: amount)
        row.reason = reason(amount - last, of: line.use)
        return row
    }

    mutating func makeFunds() {
        guard department.traits.contains(.withFunds), template != .y2020 else {
            report.governmentFund.empty = true
            report.stateCapital.empty = true
            return
        }
        report.governmentFund.income = now.fund
        report.governmentFund.expenditure = now.fund
        report.governmentFund.change = now.fund - before.fund
        report.governmentFund.changeRate = ExactRate.growth(from: before.fund, to: now.fund)
        report.governmentFundItems = [namedItem(BudgetLine.fund, now.fund, before.fund)]
        report.stateCapital.income = now.stateCapital
        report.stateCapital.expenditure = now.stateCapital
        report.stateCapital.change = now.stateCapital - before.stateCapital
        report.stateCapital.changeRate = ExactRate.growth(from: before.stateCapital, to: now.stateCapital)
        report.stateCapitalItems = [namedItem(BudgetLine.stateCapital, now.stateCapital, before.stateCapital)]
    }
}
