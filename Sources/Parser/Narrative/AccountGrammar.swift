/// The subjects of the account sections (一 to 九), each section in the words of its templates.
enum AccountGrammar {
    /// 一般公共预算财政拨款收入 is a part of 财政拨款收入.
    private static let parts: PatternSet = ["预算财政拨款"]

    /// 收入支出决算总体情况. 2020 documents compare income and expenditure apart.
    static let overall: SubjectList = [
        Subject(names: ["收入总计", "总收入"], amount: Slot(\.income, \.total)),
        Subject(
            names: ["本年收入合计", "本年收入"], amount: Slot(\.income, \.currentYear),
            change: Slot(\.overall, \.incomeChange), changeRate: Slot(\.overall, \.incomeChangeRate)),
        Subject(
            names: ["使用非财政拨款结余(含专用结余)", "使用非财政拨款结余", "使用非财政拨款结余和专用结余"],
            amount: Slot(\.income, \.surplusUsed)),
        Subject(names: ["年初结转和结余", "上年结转和结余"], amount: Slot(\.income, \.openingBalance)),
        Subject(names: ["支出总计", "总支出"], amount: Slot(\.expenditure, \.total)),
        Subject(
            names: ["本年支出合计", "本年支出"], amount: Slot(\.expenditure, \.currentYear),
            change: Slot(\.overall, \.expenditureChange),
            changeRate: Slot(\.overall, \.expenditureChangeRate),
            changeReason: Slot(\.overall, \.reason)),
        Subject(names: ["结余分配"], amount: Slot(\.expenditure, \.surplusDistributed)),
        Subject(names: ["年末结转和结余"], amount: Slot(\.expenditure, \.closingBalance)),
        Subject(
            names: ["收入支出总计", "收支总计", "支总计", "收入支出总体", "收支"],
            mentions: ["收入支出总体与", "收入、支出总计与"], change: Slot(\.overall, \.change),
            changeRate: Slot(\.overall, \.changeRate), changeReason: Slot(\.overall, \.reason),
            pair: PairSlots(
                prefix: nil, income: Slot(\.income, \.total), expenditure: Slot(\.expenditure, \.total),
                change: Slot(\.overall, \.change), incomeChange: Slot(\.overall, \.incomeChange),
                expenditureChange: Slot(\.overall, \.expenditureChange),
                changeRate: Slot(\.overall, \.changeRate),
                incomeChangeRate: Slot(\.overall, \.incomeChangeRate),
                expenditureChangeRate: Slot(\.overall, \.expenditureChangeRate))),
    ]

    /// 收入决算情况
    static let income: SubjectList = [
        Subject(
            names: ["本年收入", "本年收入合计", "本单位收入", "本部门收入", "收入合计", "总收入"], opening: ["收入"],
            amount: Slot(\.income, \.currentYear)),
        Subject(
            names: ["财政拨款收入"], amount: Slot(\.income, \.fiscalAppropriation),
            share: Slot(\.income, \.fiscalAppropriationShare), barred: parts),
        Subject(
            names: ["上级补助收入"], amount: Slot(\.income, \.superiorSubsidy),
            share: Slot(\.income, \.superiorSubsidyShare)),
        Subject(
            names: ["事业收入"], amount: Slot(\.income, \.institutional),
            share: Slot(\.income, \.institutionalShare)),
        Subject(names: ["经营收入"], amount: Slot(\.income, \.business), share: Slot(\.income, \.businessShare)),
        Subject(
            names: ["附属单位上缴收入"], amount: Slot(\.income, \.affiliateRemittance),
            share: Slot(\.income, \.affiliateRemittanceShare)),
        Subject(names: ["其他收入"], amount: Slot(\.income, \.other), share: Slot(\.income, \.otherShare)),
        Subject(names: ["收入总计"], amount: Slot(\.income, \.total), barred: ["财政拨款"]),
        Subject(
            names: ["年初结转和结余", "上年结转和结余"], amount: Slot(\.income, \.openingBalance), barred: ["财政拨款"]),
    ]

    /// 支出决算情况
    static let expenditure: SubjectList = [
        Subject(
            names: ["本年支出", "本年支出合计", "本单位支出", "本部门支出", "支出合计", "总支出"], opening: ["支出"],
            amount: Slot(\.expenditure, \.currentYear)),
        Subject(
            names: ["基本支出"], amount: Slot(\.expenditure, \.basic), share: Slot(\.expenditure, \.basicShare)),
        Subject(
            names: ["项目支出"], amount: Slot(\.expenditure, \.project),
            share: Slot(\.expenditure, \.projectShare)),
        Subject(
            names: ["上缴上级支出"], amount: Slot(\.expenditure, \.remittedToSuperior),
            share: Slot(\.expenditure, \.remittedToSuperiorShare)),
        Subject(
            names: ["经营支出"], amount: Slot(\.expenditure, \.business),
            share: Slot(\.expenditure, \.businessShare)),
        Subject(
            names: ["对附属单位补助支出"], amount: Slot(\.expenditure, \.affiliateSubsidy),
            share: Slot(\.expenditure, \.affiliateSubsidyShare)),
        Subject(names: ["支出总计"], amount: Slot(\.expenditure, \.total), barred: ["财政拨款"]),
        Subject(
            names: ["年末结转和结余"], amount: Slot(\.expenditure, \.closingBalance), barred: ["财政拨款"]),
    ]

    /// 财政拨款收入支出决算总体情况. The plain names are the whole, and in 2020 documents the expenditure side.
    static let fiscalAppropriation: SubjectList = [
        Subject(
            names: ["财政拨款收入总计", "财政拨款总收入"], amount: Slot(\.fiscalAppropriation, \.incomeTotal),
            change: Slot(\.fiscalAppropriation, \.incomeChange),
            changeRate: Slot(\.fiscalAppropriation, \.incomeChangeRate)),
        Subject(
            names: ["年初财政拨款结转和结余", "年初结转和结余"], amount: Slot(\.fiscalAppropriation, \.openingBalance)),
        Subject(
            names: ["本年财政拨款收入", "财政拨款收入"], amount: Slot(\.fiscalAppropriation, \.incomeCurrentYear),
            change: Slot(\.fiscalAppropriation, \.incomeChange),
            changeRate: Slot(\.fiscalAppropriation, \.incomeChangeRate),
            budget: Slot(\.fiscalAppropriation, \.incomeInitialBudget),
            final: Slot(\.fiscalAppropriation, \.incomeFinal),
            variance: Slot(\.fiscalAppropriation, \.incomeVarianceRate), barred: parts),
        Subject(
            names: ["财政拨款支出总计", "财政拨款总支出"], amount: Slot(\.fiscalAppropriation, \.expenditureTotal),
            change: Slot(\.fiscalAppropriation, \.change),
            changeRate: Slot(\.fiscalAppropriation, \.changeRate)),
        Subject(
            names: ["支出总计"], amount: Slot(\.fiscalAppropriation, \.expenditureTotal),
            barred: ["年", "部门", "单位", "财政", "收入"]),
        Subject(
            names: ["年末财政拨款结转和结余", "年末结转和结余"], amount: Slot(\.fiscalAppropriation, \.closingBalance)),
        Subject(
            names: ["本年财政拨款支出", "财政拨款支出"], mentions: ["财政拨款收入支出总体与"],
            amount: Slot(\.fiscalAppropriation, \.expenditureCurrentYear),
            change: Slot(\.fiscalAppropriation, \.change),
            changeRate: Slot(\.fiscalAppropriation, \.changeRate),
            budget: Slot(\.fiscalAppropriation, \.initialBudget), final: Slot(\.fiscalAppropriation, \.final),
            variance: Slot(\.fiscalAppropriation, \.varianceRate),
            varianceReason: Slot(\.fiscalAppropriation, \.reason), barred: parts),
        Subject(
            names: ["财政拨款收入支出总计", "财政拨款收支总计"], change: Slot(\.fiscalAppropriation, \.change),
            changeRate: Slot(\.fiscalAppropriation, \.changeRate),
            pair: PairSlots(
                prefix: "财政拨款", income: Slot(\.fiscalAppropriation, \.incomeTotal),
                expenditure: Slot(\.fiscalAppropriation, \.expenditureTotal),
                change: Slot(\.fiscalAppropriation, \.change),
                incomeChange: Slot(\.fiscalAppropriation, \.incomeChange),
                expenditureChange: Slot(\.fiscalAppropriation, \.change),
                changeRate: Slot(\.fiscalAppropriation, \.changeRate),
                incomeChangeRate: Slot(\.fiscalAppropriation, \.incomeChangeRate),
                expenditureChangeRate: Slot(\.fiscalAppropriation, \.changeRate))),
    ]

    /// 一般公共预算财政拨款支出决算总体情况
    static let generalBudget: SubjectList = [
        Subject(
            names: [
                "一般公共预算财政拨款支出", "一般公共预算财政拨款支出合计", "一般公共预算财政拨款支出总计", "一般公共预算支出", "一般公共预算财政拨款", "财政拨款支出",
            ],
            amount: Slot(\.generalBudget, \.expenditure), share: Slot(\.generalBudget, \.shareOfExpenditure),
            change: Slot(\.generalBudget, \.change), changeRate: Slot(\.generalBudget, \.changeRate),
            budget: Slot(\.generalBudget, \.initialBudget), final: Slot(\.generalBudget, \.final),
            variance: Slot(\.generalBudget, \.varianceRate))
    ]

    /// 一般公共预算财政拨款基本支出决算情况
    static let basicExpenditure: SubjectList = [
        Subject(
            names: ["一般公共预算财政拨款基本支出", "基本支出"], amount: Slot(\.basicExpenditure, \.total)),
        Subject(names: ["人员经费"], amount: Slot(\.basicExpenditure, \.personnel)),
        Subject(names: ["公用经费"], amount: Slot(\.basicExpenditure, \.public)),
    ]

    /// 政府性基金预算财政拨款收入支出决算情况
    static let governmentFund: SubjectList = [
        Subject(
            names: ["本年收入", "本年政府性基金预算财政拨款收入", "政府性基金预算财政拨款收入", "政府性基金财政拨款收入", "政府性基金收入"],
            amount: Slot(\.governmentFund, \.income)),
        Subject(
            names: ["政府性基金预算财政拨款支出", "本年支出", "政府性基金预算支出", "政府性基金财政拨款支出", "政府性基金支出"],
            mentions: ["收入支出总体与", "收入支出与"],
            amount: Slot(\.governmentFund, \.expenditure), change: Slot(\.governmentFund, \.change),
            changeRate: Slot(\.governmentFund, \.changeRate)),
    ]

    /// 国有资本经营预算财政拨款收入支出决算情况
    static let stateCapital: SubjectList = [
        Subject(
            names: ["本年收入", "本年国有资本经营预算财政拨款收入", "国有资本经营预算财政拨款收入", "国有资本经营财政拨款收入"],
            amount: Slot(\.stateCapital, \.income)),
        Subject(
            names: ["国有资本经营预算财政拨款支出", "本年支出", "国有资本经营预算支出", "国有资本经营财政拨款支出"], mentions: ["收入支出总体与", "收入支出与"],
            amount: Slot(\.stateCapital, \.expenditure), change: Slot(\.stateCapital, \.change),
            changeRate: Slot(\.stateCapital, \.changeRate)),
    ]
}
