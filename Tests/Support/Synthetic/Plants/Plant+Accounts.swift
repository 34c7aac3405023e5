import Model

extension Plant {
    /// In the narrative and its accounts.
    static let accounts: [Plant] = [
        Plant("N01", .error, "the closing balance is 5 万元 more") { report in
            guard let closing = report.expenditure.closingBalance else { return false }
            report.expenditure.closingBalance = closing + 5
            return true
        },
        Plant("N02", .error, "the closing fiscal balance is 3 万元 more") { report in
            guard let closing = report.fiscalAppropriation.closingBalance else { return false }
            report.fiscalAppropriation.closingBalance = closing + 3
            return true
        },
        Plant("N03", .error, "other income is 7 万元 more") { report in
            guard let other = report.income.other, let year = report.income.currentYear else { return false }
            report.income.other = other + 7
            report.income.otherShare = ExactRate.share(other + 7, of: year)
            return true
        },
        Plant("N04", .error, "basic expenditure is 9 万元 more") { report in
            guard let basic = report.expenditure.basic, let year = report.expenditure.currentYear else {
                return false
            }
            report.expenditure.basic = basic + 9
            report.expenditure.basicShare = ExactRate.share(basic + 9, of: year)
            return true
        },
        Plant("N05", .error, "a share is 1 point less") { report in
            guard let share = report.income.fiscalAppropriationShare else { return false }
            report.income.fiscalAppropriationShare = Percentage(units: share.units - 1_0000)
            return true
        },
        Plant("N06", .error, "a class without items") { report in
            guard !report.classes.isEmpty, let whole = report.generalBudget.expenditure else { return false }
            var row = Row<ClassFields>()
            row.class = "灾害防治及应急管理支出"
            row.amount = Money(hundredths: 1_234)
            row.share = ExactRate.share(Money(hundredths: 1_234), of: whole)
            report.classes.append(row)
            return true
        },
        Plant("N07", .error, "an item is 4 万元 more") { report in
            guard let amount = report.generalBudgetItems.first?.amount, amount != .zero else { return false }
            report.generalBudgetItems[0].amount = amount + 4
            guard let change = report.generalBudgetItems[0].change else { return true }
            report.generalBudgetItems[0].change = change + 4
            report.generalBudgetItems[0].changeRate = ExactRate.growth(from: amount - change, to: amount + 4)
            return true
        },
        Plant("N08", .error, "personnel is 2 万元 more") { report in
            guard let personnel = report.basicExpenditure.personnel else { return false }
            report.basicExpenditure.personnel = personnel + 2
            return true
        },
        Plant("N09", .error, "agency running costs are 1 万元 more") { report in
            guard let cost = report.operatingCost.agency, let change = report.operatingCost.agencyChange,
                report.operatingCost.institution != nil || cost == report.basicExpenditure.public
            else { return false }
            report.operatingCost.agency = cost + 1
            report.operatingCost.agencyChange = change + 1
            report.operatingCost.agencyChangeRate = ExactRate.growth(from: cost - change, to: cost + 1)
            return report.operatingCost.institution != nil
        },
        Plant("N10", .error, "the “三公” budget is 1 万元 more") { report in
            guard let budget = report.threePublic.budgetTotal, let total = report.threePublic.total else {
                return false
            }
            report.threePublic.budgetTotal = budget + 1
            report.threePublic.varianceRate = ExactRate.growth(from: budget + 1, to: total)
            return true
        },
        Plant("N11", .error, "goods are 2 万元 more") { report in
            guard let goods = report.procurement.goods else { return false }
            report.procurement.goods = goods + 2
            return true
        },
        Plant("N12", .error, "a variance is 2 points more") { report in
            guard let rate = report.fiscalAppropriation.varianceRate else { return false }
            report.fiscalAppropriation.varianceRate = Percentage(units: rate.units + 2_0000)
            return true
        },
        Plant("N13", .error, "a rate of growth is doubled") { report in
            guard let rate = report.fiscalAppropriation.changeRate, rate.units.magnitude > 1_0000,
                rate.units != 100_0000
            else { return false }
            report.fiscalAppropriation.changeRate = Percentage(units: rate.units * 2)
            return true
        },
        Plant("N15", .error, "one retiree more") { report in
            guard let retired = report.staffing.retired else { return false }
            report.staffing.retired = retired + 1
            return true
        },
        Plant("N16", .error, "one office more") { report in
            guard let offices = report.staffing.offices else { return false }
            report.staffing.offices = offices + 1
            return true
        },
        Plant("N17", .error, "one asset vehicle more in the “三公” section") { report in
            guard let vehicles = report.threePublic.assetVehicles else { return false }
            report.threePublic.assetVehicles = vehicles + 1
            report.threePublic.fleetReason = "新接收车辆尚未办理登记"
            return true
        },
        Plant("N18", .error, "vehicles are called enforcement vehicles") { report in
            guard report.threePublic.fleetReason != nil, report.assets.vehiclesEnforcement == 0,
                (report.assets.vehicles ?? 0) > 0
            else { return false }
            report.threePublic.fleetReason = "均为执法执勤用车"
            return true
        },
        Plant("N19", .error, "the final account is 6 万元 more than the expenditure") { report in
            guard let final = report.generalBudget.final, let budget = report.generalBudget.initialBudget
            else { return false }
            report.generalBudget.final = final + 6
            report.generalBudget.varianceRate = ExactRate.growth(from: budget, to: final + 6)
            return true
        },
    ]
}
