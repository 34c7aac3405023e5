import Model

/// An amount with its change and rate of change, wherever the document states one.
struct GrowthPair {
    /// The amounts the change can be of; the first is the likeliest.
    let amounts: [Figure<Money>]
    let change: Figure<Money>?
    let rate: Figure<Percentage>?
    /// The names of class, section and item; nil for the amount of a section of the report.
    var name: String?
}

/// Every amount with a change, in document order.
enum GrowthPairs {
    static func all(_ docket: Docket) -> [GrowthPair] {
        sections(docket) + items(docket)
    }

    /// Whether every change equals its amount, over three amounts or more, of which one is 本年支出 or the like.
    static func isNewDepartment(_ pairs: [GrowthPair]) -> Bool {
        var count = 0
        for pair in pairs {
            guard let amount = pair.amounts.first?.value, let change = pair.change?.value else { continue }
            guard pair.amounts.contains(where: { $0.value == change }) else { return false }
            if amount != .zero { count += 1 }
        }
        return count >= 3
    }

    private static func pair(
        _ amounts: [Figure<Money>?], _ change: Figure<Money>?, _ rate: Figure<Percentage>?
    ) -> GrowthPair? {
        let amounts = amounts.compactMap { $0 }
        guard change != nil || rate != nil, !amounts.isEmpty else { return nil }
        return GrowthPair(amounts: amounts, change: change, rate: rate)
    }

    private static func sections(_ docket: Docket) -> [GrowthPair] {
        let overall = \Report.overall
        let fiscal = \Report.fiscalAppropriation
        let three = \Report.threePublic
        let cost = \Report.operatingCost
        return [
            pair(
                [docket.figure(\.income, \.total), docket.figure(\.expenditure, \.total)],
                docket.figure(overall, \.change), docket.figure(overall, \.changeRate)),
            pair(
                [docket.figure(\.income, \.currentYear), docket.figure(\.income, \.total)],
                docket.figure(overall, \.incomeChange), docket.figure(overall, \.incomeChangeRate)),
            pair(
                [docket.figure(\.expenditure, \.currentYear), docket.figure(\.expenditure, \.total)],
                docket.figure(overall, \.expenditureChange), docket.figure(overall, \.expenditureChangeRate)),
            pair(
                [
                    docket.figure(fiscal, \.incomeTotal), docket.figure(fiscal, \.expenditureCurrentYear),
                    docket.figure(fiscal, \.incomeCurrentYear),
                ], docket.figure(fiscal, \.change), docket.figure(fiscal, \.changeRate)),
            pair(
                [docket.figure(fiscal, \.incomeCurrentYear), docket.figure(fiscal, \.incomeTotal)],
                docket.figure(fiscal, \.incomeChange), docket.figure(fiscal, \.incomeChangeRate)),
            pair(
                [docket.figure(\.generalBudget, \.expenditure)], docket.figure(\.generalBudget, \.change),
                docket.figure(\.generalBudget, \.changeRate)),
            pair(
                [docket.figure(\.governmentFund, \.expenditure), docket.figure(\.governmentFund, \.income)],
                docket.figure(\.governmentFund, \.change), docket.figure(\.governmentFund, \.changeRate)),
            pair(
                [docket.figure(\.stateCapital, \.expenditure), docket.figure(\.stateCapital, \.income)],
                docket.figure(\.stateCapital, \.change), docket.figure(\.stateCapital, \.changeRate)),
            pair(
                [docket.figure(three, \.total)], docket.figure(three, \.change),
                docket.figure(three, \.changeRate)),
            pair(
                [docket.figure(three, \.overseas)], docket.figure(three, \.overseasChange),
                docket.figure(three, \.overseasChangeRate)),
            pair(
                [docket.figure(three, \.vehicleTotal)], docket.figure(three, \.vehicleTotalChange),
                docket.figure(three, \.vehicleTotalChangeRate)),
            pair(
                [docket.figure(three, \.reception)], docket.figure(three, \.receptionChange),
                docket.figure(three, \.receptionChangeRate)),
            pair(
                [docket.figure(cost, \.agency)], docket.figure(cost, \.agencyChange),
                docket.figure(cost, \.agencyChangeRate)),
            pair(
                [docket.figure(cost, \.institution)], docket.figure(cost, \.institutionChange),
                docket.figure(cost, \.institutionChangeRate)),
        ].compactMap { $0 }
    }

    private static func items(_ docket: Docket) -> [GrowthPair] {
        var pairs: [GrowthPair] = []
        for list in Report.itemLists {
            let section = list.section + ".items"
            for (index, row) in docket.report[keyPath: list.path].enumerated() {
                let figures = RowFigures(row.values, .row(section, index))
                let name = row.item ?? row.section ?? ""
                let found: GrowthPair? = pair(
                    [figures.figure(ItemFields.shared.amount)?.named("\(name)决算数", name)],
                    figures.figure(ItemFields.shared.change)?.named("\(name)增减额", "\(name) change"),
                    figures.figure(ItemFields.shared.changeRate)?.named("\(name)增减率", "\(name) rate"))
                guard var found else { continue }
                found.name = [list.section, row.class, row.section, row.item].compactMap { $0 }
                    .joined(separator: "/")
                pairs.append(found)
            }
        }
        return pairs
    }
}
