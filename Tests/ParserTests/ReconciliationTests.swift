import Model
import Testing
import TestSupport

/// The invented accounts add up, so that whatever a check finds in them is the check's own mistake.
@Suite("Invented accounts reconcile")
struct ReconciliationTests {
    private static let reports = (1...60).map { seed in
        SyntheticDisclosure(
            seed: UInt64(seed), template: DisclosureTemplate.allCases[seed % 3], layout: .tabbed
        ).report
    }

    private func sum(_ amounts: [Money?]) -> Money { amounts.compactMap(\.self).reduce(.zero, +) }

    @Test("income, expenditure and fiscal appropriation")
    func accounts() {
        for report in Self.reports {
            let (income, spent) = (report.income, report.expenditure)
            let parts = [income.fiscalAppropriation, income.institutional, income.other]
            #expect(income.currentYear == sum(parts))
            #expect(spent.currentYear == sum([spent.basic, spent.project]))
            guard let total = income.total else { continue }
            #expect(total == sum([income.currentYear, income.surplusUsed, income.openingBalance]))
            #expect(total == sum([spent.currentYear, spent.surplusDistributed, spent.closingBalance]))
            let fiscal = report.fiscalAppropriation
            #expect(fiscal.incomeTotal == sum([fiscal.incomeCurrentYear, fiscal.openingBalance]))
            #expect(fiscal.expenditureTotal == sum([fiscal.expenditureCurrentYear, fiscal.closingBalance]))
        }
    }

    @Test("general budget, basic expenditure, “三公”, procurement")
    func parts() {
        for report in Self.reports {
            #expect(report.generalBudget.expenditure == sum(report.generalBudgetItems.map(\.amount)))
            if !report.classes.isEmpty {
                #expect(report.generalBudget.expenditure == sum(report.classes.map(\.amount)))
            }
            let basic = report.basicExpenditure
            #expect(basic.total == sum([basic.personnel, basic.public]))
            let cost = report.operatingCost
            #expect(basic.public == sum([cost.agency, cost.institution]))
            let public3 = report.threePublic
            #expect(public3.total == sum([public3.overseas, public3.vehicleTotal, public3.reception]))
            #expect(public3.vehicleTotal == sum([public3.vehiclePurchase, public3.vehicleOperation]))
            let bought = report.procurement
            #expect(bought.total == sum([bought.goods, bought.works, bought.services]))
        }
    }

    @Test("projects make up project expenditure, weights and scores add up")
    func projects() {
        for report in Self.reports {
            let executed = sum(report.projects.map { $0.funds.first?.executed })
            #expect(report.expenditure.project == executed + (report.performance.secretExecuted ?? .zero))
            for project in report.projects {
                #expect(project.indicators.compactMap(\.weight?.units).reduce(0, +) == 90_0000)
                let scores = (project.indicators.map(\.score) + project.funds.map(\.score)).compactMap(
                    \.?.units)
                if let total = project.totalScore { #expect(scores.reduce(0, +) == total.units) }
            }
        }
    }
}
