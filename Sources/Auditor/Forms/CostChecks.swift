import Model

/// Costs of indicators against the money of the form.
///
/// Cost indicators need not cover the whole budget. They are held against it only where the targets do: a plan that adds
/// up to the budget must, by its results, add up to what was executed.
enum CostChecks {
    static let checks: [Check] = [
        Check(
            "E20", Wording("成本指标与执行数", "Costs against execution"),
            holds: Wording(
                "各成本指标目标值之和等于全年预算数的，完成值之和等于全年执行数",
                "where cost targets add up to the budget, cost results add up to the execution"),
            fields: ["performance.projects.indicators", "performance.projects.funds"], severity: .warning,
            source: "项目支出绩效自评表"
        ) { docket, minutes in
            for form in docket.projects {
                guard let plan = form.costPlan, !plan.hasPrices, let money = Amounts(form) else { continue }
                hold(form, plan, money, docket, &minutes)
            }
        },
        Check(
            "E21", Wording("单价乘数量", "Price times quantity"),
            holds: Wording(
                "单价与数量的目标值相乘等于全年预算数的，完成值相乘等于全年执行数",
                "where target prices times quantities make the budget, the results make the execution"),
            fields: ["performance.projects.indicators", "performance.projects.funds"], severity: .warning,
            source: "项目支出绩效自评表"
        ) { docket, minutes in
            for form in docket.projects {
                guard let plan = form.costPlan, plan.hasPrices, let money = Amounts(form) else { continue }
                holdPrices(form, plan, money, docket, &minutes)
            }
        },
    ]

    /// A form's budget and execution.
    private struct Amounts {
        let budget: Figure<Money>
        let executed: Figure<Money>

        init?(_ form: Form) {
            guard let budget = form.fullYearBudget, let executed = form.executed,
                budget.value.fen > 0
            else { return nil }
            self.budget = budget
            self.executed = executed
        }
    }

    private static let scale: Int128 = 1_000_000

    private static func money(_ cost: Int128) -> Money {
        Money(fen: Fraction(cost, scale).map { $0.rounded(times: 1) } ?? 0)
    }

    private static func hold(
        _ form: Form, _ plan: CostPlan, _ money: Amounts, _ docket: Docket, _ minutes: inout Minutes
    ) {
        let slack = Int64(plan.costs.count + 1) * docket.moneyDigit / 2
        let target = Self.money(plan.target)
        let actual = Self.money(plan.actual)
        let planGap = target - money.budget.value
        let gap = actual - money.executed.value
        func values() -> [Finding.Value] {
            [money.budget.evidence, money.executed.evidence] + plan.costs.map { $0.row.evidence(\.actual) }
        }
        if planGap.fen.magnitude <= slack {
            guard gap.fen.magnitude > slack else {
                minutes.pass(Wording("\(form.title)成本指标与执行数相符", "\(form.englishTitle): the costs hold"))
                return
            }
            minutes.find(
                .warning,
                "\(form.title)各成本指标目标值合计\(target.printed)万元，等于全年预算数，完成值合计\(actual.printed)万元，而全年执行数为\(money.executed.value.printed)万元，相差\(gap.printed)万元，请核实。",
                "\(form.englishTitle): cost targets add up to the budget, cost results to \(actual.printed), not to the execution \(money.executed.value.printed).",
                values(), computed: actual.printed, gap: gap.printed)
        } else if gap.fen.magnitude <= slack, plan.costs.count > 1 {
            minutes.find(
                .note,
                "\(form.title)各成本指标完成值合计等于全年执行数，而目标值合计\(target.printed)万元，与全年预算数\(money.budget.value.printed)万元相差\(planGap.printed)万元，请核实。",
                "\(form.englishTitle): cost results add up to the execution, but targets to \(target.printed), not to the budget \(money.budget.value.printed).",
                values(), computed: target.printed, gap: planGap.printed)
        } else if gap.fen > slack, actual.fen > money.executed.value.fen * 11 / 10 {
            minutes.find(
                .note,
                "\(form.title)各成本指标完成值合计\(actual.printed)万元，大于全年执行数\(money.executed.value.printed)万元，多\(gap.printed)万元，请说明口径。",
                "\(form.englishTitle): cost results add up to \(actual.printed), above the execution \(money.executed.value.printed).",
                values(), computed: actual.printed, gap: gap.printed)
        } else {
            minutes.note(
                .ambiguous,
                Wording("\(form.title)成本指标未覆盖全部预算", "\(form.englishTitle): the costs do not cover the budget")
            )
        }
    }

    private static func holdPrices(
        _ form: Form, _ plan: CostPlan, _ money: Amounts, _ docket: Docket, _ minutes: inout Minutes
    ) {
        let digit = Int128(docket.moneyDigit) * scale
        let budget = Int128(money.budget.value.fen) * scale
        let executed = Int128(money.executed.value.fen) * scale
        func values() -> [Finding.Value] {
            [money.budget.evidence, money.executed.evidence] + plan.costs.map { $0.row.evidence(\.actual) }
        }
        if let actual = plan.actualCost(whereTargetsCost: budget, slack: digit) {
            let gap = actual.cost - executed
            if gap.magnitude <= (digit + actual.half).magnitude {
                minutes.pass(Wording("\(form.title)单价乘数量与执行数相符", "\(form.englishTitle): prices hold"))
                return
            }
            let isSmall = gap.magnitude * 20 < executed.magnitude
            minutes.find(
                isSmall ? .note : .warning,
                "\(form.title)单价与数量的目标值相乘等于全年预算数\(money.budget.value.printed)万元，完成值相乘为\(Self.money(actual.cost).printed)万元，而全年执行数为\(money.executed.value.printed)万元，相差\(Self.money(gap).printed)万元，请核实。",
                "\(form.englishTitle): target prices times quantities make the budget, results make \(Self.money(actual.cost).printed), not the execution \(money.executed.value.printed).",
                values(), computed: Self.money(actual.cost).printed, gap: Self.money(gap).printed)
            return
        }
        if plan.costs.count == 1, let cost = plan.costs.first {
            let factors = plan.factors(cost)
            let products = factors.map { cost.actual * $0.actual / scale }
            if let product = products.first, products.allSatisfy({ $0 == product }),
                product * 10 > executed * 11, executed > 0
            {
                let computed = Self.money(product)
                minutes.find(
                    .note,
                    "\(form.title)“\(cost.row.label)”完成值乘以数量为\(computed.printed)万元，大于全年执行数\(money.executed.value.printed)万元，请说明口径。",
                    "\(form.englishTitle): price times quantity is \(computed.printed), above the execution \(money.executed.value.printed).",
                    values(), computed: computed.printed, gap: (computed - money.executed.value).printed)
                return
            }
        }
        minutes.note(
            .ambiguous,
            Wording(
                "\(form.title)单价与数量不能与预算对应", "\(form.englishTitle): prices cannot be matched with the budget")
        )
    }
}
