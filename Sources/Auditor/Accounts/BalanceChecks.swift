import Model

/// Totals and balances of income and expenditure (收支平衡).
enum BalanceChecks {
    static let checks: [Check] = [
        Check(
            "N01", Wording("收支总计平衡", "Totals of income and expenditure"),
            holds: Wording(
                "本年收入＋使用结余＋年初结转＝收入总计＝支出总计＝本年支出＋结余分配＋年末结转",
                "income of the year + surplus used + opening balance = total income = total expenditure = expenditure of the year + surplus distributed + closing balance"
            ),
            fields: ["income.total", "income.current_year", "expenditure.total", "expenditure.current_year"],
            severity: .error, source: "收入支出决算总体情况说明"
        ) { docket, minutes in
            let income = docket.figure(\.income, \.total)
            let expenditure = docket.figure(\.expenditure, \.total)
            if docket.year != 0, docket.year <= 2020, income == nil, expenditure == nil {
                minutes.note(
                    .notApplicable,
                    Wording("2020 年度及以前的格式不写收支总计", "templates to 2020 state no totals"))
                return
            }
            docket.holdSum(
                income,
                [
                    docket.figure(\.income, \.currentYear), docket.figure(\.income, \.surplusUsed),
                    docket.figure(\.income, \.openingBalance),
                ], in: &minutes)
            docket.holdSum(
                expenditure,
                [
                    docket.figure(\.expenditure, \.currentYear),
                    docket.figure(\.expenditure, \.surplusDistributed),
                    docket.figure(\.expenditure, \.closingBalance),
                ], in: &minutes)
            docket.holdEqual(income, expenditure, in: &minutes)
        },
        Check(
            "N02", Wording("财政拨款收支平衡", "Totals of fiscal appropriation"),
            holds: Wording(
                "本年财政拨款收入＋年初结转＝收入总计＝支出总计＝本年财政拨款支出＋年末结转；本年支出＝一般公共预算＋政府性基金＋国有资本经营预算",
                "the same identity for fiscal appropriation; its expenditure is that of the three budgets together"
            ),
            fields: [
                "fiscal_appropriation.income_total", "fiscal_appropriation.expenditure_total",
                "fiscal_appropriation.expenditure_current_year", "general_budget.expenditure",
            ], severity: .error, source: "财政拨款收入支出决算总体情况说明"
        ) { docket, minutes in
            let income = docket.figure(\.fiscalAppropriation, \.incomeTotal)
            let expenditure = docket.figure(\.fiscalAppropriation, \.expenditureTotal)
            let spent = docket.figure(\.fiscalAppropriation, \.expenditureCurrentYear)
            let received = docket.figure(\.fiscalAppropriation, \.incomeCurrentYear)
            if income != nil || docket.year > 2020 {
                docket.holdSum(
                    income, [received, docket.figure(\.fiscalAppropriation, \.openingBalance)], in: &minutes)
                docket.holdSum(
                    expenditure, [spent, docket.figure(\.fiscalAppropriation, \.closingBalance)], in: &minutes
                )
                docket.holdEqual(income, expenditure, in: &minutes)
            }
            docket.holdEqual(received, docket.figure(\.income, \.fiscalAppropriation), in: &minutes)
            let budgets = [
                docket.figure(\.generalBudget, \.expenditure), docket.figure(\.governmentFund, \.expenditure),
                docket.figure(\.stateCapital, \.expenditure),
            ]
            let isMissing =
                budgets[0] == nil
                || (budgets[1] == nil && docket.report.governmentFund.value(\.empty) != true)
                || (budgets[2] == nil && docket.report.stateCapital.value(\.empty) != true)
            guard budgets[0] != nil, spent != nil else { return }
            docket.holdSum(spent, budgets.filter { $0 != nil }, missing: isMissing, in: &minutes)
        },
        Check(
            "N03", Wording("收入分项", "Parts of income"),
            holds: Wording("各项收入之和等于本年收入", "the kinds of income add up to the income of the year"),
            fields: ["income"], severity: .error, source: "收入决算情况说明"
        ) { docket, minutes in
            docket.holdSum(
                docket.figure(\.income, \.currentYear),
                [
                    docket.figure(\.income, \.fiscalAppropriation),
                    docket.figure(\.income, \.superiorSubsidy), docket.figure(\.income, \.institutional),
                    docket.figure(\.income, \.business), docket.figure(\.income, \.affiliateRemittance),
                    docket.figure(\.income, \.other),
                ], in: &minutes)
        },
        Check(
            "N04", Wording("支出分项", "Parts of expenditure"),
            holds: Wording("各项支出之和等于本年支出", "the kinds of expenditure add up to the expenditure of the year"),
            fields: ["expenditure"], severity: .error, source: "支出决算情况说明"
        ) { docket, minutes in
            docket.holdSum(
                docket.figure(\.expenditure, \.currentYear),
                [
                    docket.figure(\.expenditure, \.basic), docket.figure(\.expenditure, \.project),
                    docket.figure(\.expenditure, \.remittedToSuperior),
                    docket.figure(\.expenditure, \.business),
                    docket.figure(\.expenditure, \.affiliateSubsidy),
                ], in: &minutes)
        },
    ]
}
