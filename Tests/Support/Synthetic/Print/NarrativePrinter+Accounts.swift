import Model

extension NarrativePrinter {
    /// Sections 一 to 九 from 2023 on.
    var accounts: [Block] {
        mutating get {
            let titles = Self.sections(template)
            var blocks: [Block] = [.heading(titles[0])]
            let income = report.income
            let spent = report.expenditure
            blocks.append(
                .paragraph(
                    """
                    \(year)收入总计\(figures.money(income.total))，其中：\
                    本年收入合计\(figures.money(income.currentYear))，\
                    使用非财政拨款结余（含专用结余）\(figures.money(income.surplusUsed))，\
                    年初结转和结余\(figures.money(income.openingBalance))。
                    """
                ))
            blocks.append(
                .paragraph(
                    """
                    \(year)支出总计\(figures.money(spent.total))，其中：\
                    本年支出合计\(figures.money(spent.currentYear))，\
                    结余分配\(figures.money(spent.surplusDistributed))，\
                    年末结转和结余\(figures.money(spent.closingBalance))。
                    """
                ))
            let overall = report.overall
            blocks.append(
                .paragraph(
                    "收入支出总体与上年相比，\(figures.change(overall.change, overall.changeRate))\(reason(overall.reason))"
                ))
            blocks += [.heading(titles[1]), incomeParts, .heading(titles[2]), expenditureParts]
            blocks += [.heading(titles[3])] + fiscalAppropriation() + [.heading(titles[4])] + generalBudget
            blocks += [.heading(titles[5]), .paragraph(personnel), .paragraph(running)]
            blocks += [.heading(titles[6])] + governmentFund() + [.heading(titles[7])] + stateCapital()
            return blocks + [.heading(titles[8])] + threePublic
        }
    }

    var incomeParts: Block {
        let income = report.income
        let parts = [
            part("财政拨款收入", income.fiscalAppropriation, income.fiscalAppropriationShare),
            part("上级补助收入", income.superiorSubsidy, income.superiorSubsidyShare),
            part("事业收入", income.institutional, income.institutionalShare),
            part("经营收入", income.business, income.businessShare),
            part("附属单位上缴收入", income.affiliateRemittance, income.affiliateRemittanceShare),
            part("其他收入", income.other, income.otherShare),
        ]
        return .paragraph(
            """
            \(template == .y2020 ? year : "")本年收入\(figures.money(income.currentYear))，其中：\
            \(parts.joined(separator: "；"))。
            """
        )
    }

    var expenditureParts: Block {
        let spent = report.expenditure
        let parts = [
            part("基本支出", spent.basic, spent.basicShare), part("项目支出", spent.project, spent.projectShare),
            part("上缴上级支出", spent.remittedToSuperior, spent.remittedToSuperiorShare),
            part("经营支出", spent.business, spent.businessShare),
            part("对附属单位补助支出", spent.affiliateSubsidy, spent.affiliateSubsidyShare),
        ]
        return .paragraph(
            """
            \(template == .y2020 ? year : "")本年支出\(figures.money(spent.currentYear))，其中：\
            \(parts.joined(separator: "；"))。
            """
        )
    }

    private func part(_ name: String, _ amount: Money?, _ share: Percentage?) -> String {
        "\(name)\(figures.money(amount))，占\(figures.percent(share))"
    }

    private mutating func fiscalAppropriation() -> [Block] {
        let fiscal = report.fiscalAppropriation
        return [
            .paragraph(
                """
                \(year)财政拨款收入总计\(figures.money(fiscal.incomeTotal))，其中：\
                年初财政拨款结转和结余\(figures.money(fiscal.openingBalance))，\
                本年财政拨款收入\(figures.money(fiscal.incomeCurrentYear))。\
                财政拨款支出总计\(figures.money(fiscal.expenditureTotal))，其中：\
                年末财政拨款结转和结余\(figures.money(fiscal.closingBalance))，\
                本年财政拨款支出\(figures.money(fiscal.expenditureCurrentYear))。
                """
            ),
            .paragraph(
                """
                财政拨款收入支出总体与上年相比，\
                \(figures.change(fiscal.change, fiscal.changeRate))\(passingReason(fiscal.change))与年初预算相比，\
                \(figures.variance(fiscal.initialBudget, fiscal.final, fiscal.varianceRate))\(reason(fiscal.reason))
                """
            ),
        ]
    }

    private var generalBudget: [Block] {
        mutating get {
            let general = report.generalBudget
            let change = figures.change(general.change, general.changeRate)
            let variance = figures.variance(general.initialBudget, general.final, general.varianceRate)
            var blocks: [Block] = [
                .heading("（一）一般公共预算财政拨款支出决算总体情况"),
                .paragraph(
                    """
                    \(year)一般公共预算财政拨款支出\(figures.money(general.expenditure))，\
                    占本年支出合计的\(figures.percent(general.shareOfExpenditure))。与上年相比，\
                    \(change)\(passingReason(general.change))与年初预算相比，\
                    \(variance)\(passingVariance(general.final, general.initialBudget))
                    """
                ), .heading("（二）一般公共预算财政拨款支出决算结构情况"),
            ]
            for (index, row) in report.classes.enumerated() {
                let name = "\(index + 1).\(Typography.kept(row.class ?? ""))（类）"
                blocks.append(
                    .paragraph("\(name)\(figures.money(row.amount))，占\(figures.percent(row.share))。"))
            }
            blocks.append(.heading("（三）一般公共预算财政拨款支出决算具体情况"))
            return blocks + report.generalBudgetItems.enumerated().map(item)
        }
    }

    private func item(_ index: Int, _ row: Row<ItemFields>) -> Block {
        let names = [row.class, row.section, row.item].map { Typography.kept($0 ?? "") }
        return .paragraph(
            """
            \(index + 1).\(names[0])（类）\(names[1])（款）\(names[2])（项）：\
            支出决算数为\(figures.money(row.amount))，\
            比上年决算\(figures.change(row.change, row.changeRate))\(reason(row.reason))
            """
        )
    }

    var personnel: String {
        let basic = report.basicExpenditure
        let includes = Typography.kept((basic.personnelIncludes ?? []).joined(separator: "、"))
        return
            """
            \(year)一般公共预算财政拨款基本支出\(figures.money(basic.total))，其中：\
            人员经费\(figures.money(basic.personnel))，包括：\(includes)。
            """
    }

    var running: String {
        let includes = Typography.kept((report.basicExpenditure.publicIncludes ?? []).joined(separator: "、"))
        return "公用经费\(figures.money(report.basicExpenditure.public))，包括：\(includes)。"
    }

    private mutating func governmentFund() -> [Block] {
        let fund = report.governmentFund
        return funds(
            "政府性基金预算", fund.empty, fund.income, fund.change, fund.changeRate, report.governmentFundItems)
    }

    private mutating func stateCapital() -> [Block] {
        let capital = report.stateCapital
        return funds(
            "国有资本经营预算", capital.empty, capital.income, capital.change, capital.changeRate,
            report.stateCapitalItems)
    }

    private mutating func funds(
        _ name: String, _ empty: Bool?, _ amount: Money?, _ change: Money?, _ rate: Percentage?,
        _ items: [Row<ItemFields>]
    ) -> [Block] {
        if empty == true { return [emptyAccount(name)] }
        let zero = figures.money(.zero)
        let total = figures.money(amount)
        let budget = figures.variance(amount, amount, Percentage(units: 0))
        return [
            .paragraph(
                """
                \(year)\(name)财政拨款收入总计\(total)，其中：年初结转和结余\(zero)，本年收入\(total)。\
                \(name)财政拨款支出总计\(total)，其中：年末结转和结余\(zero)，本年支出\(total)。
                """
            ),
            .paragraph(
                """
                \(name)财政拨款收入支出总体与上年相比，\
                \(figures.change(change, rate))\(passingReason(change))与年初预算相比，\(budget)，主要原因是：\
                \(Phrases.exact[0])。
                """
            ), .paragraph("\(name)财政拨款支出\(total)。"),
        ] + items.enumerated().map(item)
    }

    func emptyAccount(_ name: String) -> Block {
        .paragraph("\(me)本年度没有\(name)财政拨款收入和支出，\(name)财政拨款收入支出决算表为空表。")
    }
}
