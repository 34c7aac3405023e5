import Model

/// Basic expenditure of the general budget (一般公共预算基本支出).
enum BasicExpenditureChecks {
    static let checks: [Check] = [
        Check(
            "N08", Wording("基本支出", "Basic expenditure"),
            holds: Wording("基本支出等于人员经费加公用经费，且不超过全部基本支出", "basic expenditure is personnel and running costs"),
            fields: ["basic_expenditure.total", "basic_expenditure.personnel", "basic_expenditure.public"],
            severity: .error, source: "一般公共预算财政拨款基本支出决算情况说明"
        ) { docket, minutes in
            let total = docket.figure(\.basicExpenditure, \.total)
            docket.holdSum(
                total,
                [
                    docket.figure(\.basicExpenditure, \.personnel),
                    docket.figure(\.basicExpenditure, \.public),
                ],
                in: &minutes)
            docket.holdAtMost(total, docket.figure(\.expenditure, \.basic), in: &minutes)
        },
        Check(
            "N09", Wording("公用经费", "Running costs"),
            holds: Wording(
                "公用经费等于机关运行经费加事业单位公用经费", "running costs are those of agencies and of institutions"),
            fields: ["basic_expenditure.public", "operating_cost.agency", "operating_cost.institution"],
            severity: .error, source: "机关运行经费及公用经费支出情况"
        ) { docket, minutes in
            let total = docket.figure(\.basicExpenditure, \.public)
            let parts = [
                docket.figure(\.operatingCost, \.agency), docket.figure(\.operatingCost, \.institution),
            ]
            guard total != nil, parts.contains(where: { $0 != nil }) else {
                minutes.note(
                    .notFound, Wording("公用经费或机关运行经费未读出", "running costs were not read"))
                return
            }
            docket.holdSum(total, parts, in: &minutes)
        },
    ]
}
