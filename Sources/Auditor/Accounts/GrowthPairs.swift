import Model

/// An amount with its change and rate of change, wherever the document states one.
struct GrowthPair {
    /// The amounts the change can be of; the first is the likeliest.
    let amounts: [Figure<Money>]
    let change: Figure<Money>?
    let rate: Figure<Percentage>?
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
        guard change != nil || rate != nil else { return nil }
        var stated: [Figure<Money>] = []
        stated.reserveCapacity(amounts.count)
        for case .some(let amount) in amounts { stated.append(amount) }
        return stated.isEmpty
            ? nil : GrowthPair(amounts: stated, change: change, rate: rate)
    }

    private static func sections(_ docket: Docket) -> [GrowthPair] {
        [
            pair(
                [docket.figure(\.income, \.total), docket.figure(\.expenditure, \.total)],
                docket.figure(\.overall, \.change), docket.figure(\.overall, \.changeRate)),
            pair(
                [docket.figure(\.income, \.currentYear), docket.figure(\.income, \.total)],
                docket.figure(\.overall, \.incomeChange), docket.figure(\.overall, \.incomeChangeRate)),
            pair(
                [docket.figure(\.expenditure, \.currentYear), docket.figure(\.expenditure, \.total)],
                docket.figure(\.overall, \.expenditureChange),
                docket.figure(\.overall, \.expenditureChangeRate)),
            pair(
                [
                    docket.figure(\.fiscalAppropriation, \.incomeTotal),
                    docket.figure(\.fiscalAppropriation, \.expenditureCurrentYear),
                    docket.figure(\.fiscalAppropriation, \.incomeCurrentYear),
                ], docket.figure(\.fiscalAppropriation, \.change),
                docket.figure(\.fiscalAppropriation, \.changeRate)),
            pair(
                [
                    docket.figure(\.fiscalAppropriation, \.incomeCurrentYear),
                    docket.figure(\.fiscalAppropriation, \.incomeTotal),
                ],
                docket.figure(\.fiscalAppropriation, \.incomeChange),
                docket.figure(\.fiscalAppropriation, \.incomeChangeRate)),
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
                [docket.figure(\.threePublic, \.total)], docket.figure(\.threePublic, \.change),
                docket.figure(\.threePublic, \.changeRate)),
            pair(
                [docket.figure(\.threePublic, \.overseas)], docket.figure(\.threePublic, \.overseasChange),
                docket.figure(\.threePublic, \.overseasChangeRate)),
            pair(
                [docket.figure(\.threePublic, \.vehicleTotal)],
                docket.figure(\.threePublic, \.vehicleTotalChange),
                docket.figure(\.threePublic, \.vehicleTotalChangeRate)),
            pair(
                [docket.figure(\.threePublic, \.reception)], docket.figure(\.threePublic, \.receptionChange),
                docket.figure(\.threePublic, \.receptionChangeRate)),
            pair(
                [docket.figure(\.operatingCost, \.agency)], docket.figure(\.operatingCost, \.agencyChange),
                docket.figure(\.operatingCost, \.agencyChangeRate)),
            pair(
                [docket.figure(\.operatingCost, \.institution)],
                docket.figure(\.operatingCost, \.institutionChange),
                docket.figure(\.operatingCost, \.institutionChangeRate)),
        ].compactMap { $0 }
    }

    private static func items(_ docket: Docket) -> [GrowthPair] {
        var pairs: [GrowthPair] = []
        for list in Report.itemLists.indices {
            let rows = items(docket.report, list)
            for index in rows.indices {
                let row = rows[index]
                let place = Place.item(list: Int8(list), Int32(truncatingIfNeeded: index))
                let change = row.figure(\.change, place)
                let rate = row.figure(\.changeRate, place)
                guard change != nil || rate != nil, let amount = row.figure(\.amount, place) else { continue }
                let text = row.value(\.item) ?? row.value(\.section) ?? ""
                let name = FigureName(text, text)
                pairs.append(
                    GrowthPair(
                        amounts: [amount.named(name, .amount)], change: change?.named(name, .change),
                        rate: rate?.named(name, .rate)))
            }
        }
        return pairs
    }

    /// The items of one of `Report.itemLists`.
    static func items(_ report: Report, _ list: Int) -> [Row<ItemFields>] {
        switch list {
        case 0: report.generalBudgetItems
        case 1: report.governmentFundItems
        default: report.stateCapitalItems
        }
    }
}
