import Model

/// Which field each row and column of the nine tables states.
enum AccountTableRules {
    /// A row by the beginning of its name, first amount.
    struct Named: Sendable {
        let names: [String]
        let side: AccountTable.Side?
        let slot: Slot

        init(_ names: [String], _ side: AccountTable.Side?, _ slot: Slot) {
            self.names = names
            self.side = side
            self.slot = slot
        }
    }

    /// A column by the end of its head.
    struct Column: Sendable {
        let heads: [String]
        let slot: Slot?

        init(_ heads: [String], _ slot: Slot?) {
            self.heads = heads
            self.slot = slot
        }
    }

    /// 公开01表
    static let incomeAndExpenditure: [Named] = [
        Named(["四、上级补助收入", "上级补助收入", "三、上级补助收入"], .income, Slot(\.income, \.superiorSubsidy)),
        Named(["五、事业收入", "四、事业收入", "事业收入"], .income, Slot(\.income, \.institutional)),
        Named(["六、经营收入", "五、经营收入", "经营收入"], .income, Slot(\.income, \.business)),
        Named(["七、附属单位上缴收入", "六、附属单位上缴收入", "附属单位上缴收入"], .income, Slot(\.income, \.affiliateRemittance)),
        Named(["八、其他收入", "七、其他收入", "其他收入"], .income, Slot(\.income, \.other)),
        Named(["本年收入合计"], .income, Slot(\.income, \.currentYear)),
        Named(["使用非财政拨款结余"], .income, Slot(\.income, \.surplusUsed)),
        Named(["年初结转和结余", "上年结转和结余"], .income, Slot(\.income, \.openingBalance)),
        Named(["总计", "收入总计"], .income, Slot(\.income, \.total)),
        Named(["本年支出合计"], .expenditure, Slot(\.expenditure, \.currentYear)),
        Named(["结余分配"], .expenditure, Slot(\.expenditure, \.surplusDistributed)),
        Named(["年末结转和结余"], .expenditure, Slot(\.expenditure, \.closingBalance)),
        Named(["总计", "支出总计"], .expenditure, Slot(\.expenditure, \.total)),
    ]

    /// 公开04表
    static let fiscalAppropriation: [Named] = [
        Named(["本年收入合计"], .income, Slot(\.fiscalAppropriation, \.incomeCurrentYear)),
        Named(["年初财政拨款结转和结余"], .income, Slot(\.fiscalAppropriation, \.openingBalance)),
        Named(["总计", "收入总计"], .income, Slot(\.fiscalAppropriation, \.incomeTotal)),
        Named(["本年支出合计"], .expenditure, Slot(\.fiscalAppropriation, \.expenditureCurrentYear)),
        Named(["年末财政拨款结转和结余"], .expenditure, Slot(\.fiscalAppropriation, \.closingBalance)),
        Named(["总计", "支出总计"], .expenditure, Slot(\.fiscalAppropriation, \.expenditureTotal)),
    ]

    /// 公开06表
    static let basicExpenditure: [Named] = [
        Named(["人员经费合计"], nil, Slot(\.basicExpenditure, \.personnel)),
        Named(["公用经费合计"], nil, Slot(\.basicExpenditure, \.public)),
    ]

    /// 公开02表
    static let income: [Column] = [
        Column(["本年收入合计"], Slot(\.income, \.currentYear)),
        Column(["财政拨款收入"], Slot(\.income, \.fiscalAppropriation)),
        Column(["上级补助收入"], Slot(\.income, \.superiorSubsidy)),
        Column(["事业收入", "事业收入小计"], Slot(\.income, \.institutional)),
        Column(["经营收入"], Slot(\.income, \.business)),
        Column(["附属单位上缴收入"], Slot(\.income, \.affiliateRemittance)),
        Column(["其他收入"], Slot(\.income, \.other)),
    ]

    /// 公开03表
    static let expenditure: [Column] = [
        Column(["本年支出合计"], Slot(\.expenditure, \.currentYear)),
        Column(["基本支出"], Slot(\.expenditure, \.basic)),
        Column(["项目支出"], Slot(\.expenditure, \.project)),
        Column(["上缴上级支出"], Slot(\.expenditure, \.remittedToSuperior)),
        Column(["经营支出"], Slot(\.expenditure, \.business)),
        Column(["对附属单位补助支出"], Slot(\.expenditure, \.affiliateSubsidy)),
    ]

    /// 公开05表
    static let generalBudget: [Column] = [
        Column(["本年支出小计", "本年支出合计"], Slot(\.generalBudget, \.expenditure)),
        Column(["本年支出基本支出"], Slot(\.basicExpenditure, \.total)), Column(["本年支出项目支出"], nil),
    ]

    /// 公开08表
    static let governmentFund: [Column] = [
        Column(["年初结转和结余"], nil), Column(["本年收入"], Slot(\.governmentFund, \.income)),
        Column(["本年支出小计", "小计"], Slot(\.governmentFund, \.expenditure)), Column(["基本支出"], nil),
        Column(["项目支出"], nil), Column(["年末结转和结余"], nil),
    ]

    /// 公开09表
    static let stateCapital: [Column] = [
        Column(["本年支出合计", "合计", "小计"], Slot(\.stateCapital, \.expenditure)), Column(["基本支出"], nil),
        Column(["项目支出"], nil),
    ]

    /// 公开07表: 合计, 因公出国, 用车小计, 购置, 运行, 接待.
    static let budgets: [Slot?] = [
        Slot(\.threePublic, \.budgetTotal), Slot(\.threePublic, \.budgetOverseas), nil,
        Slot(\.threePublic, \.budgetVehiclePurchase), Slot(\.threePublic, \.budgetVehicleOperation),
        Slot(\.threePublic, \.budgetReception),
    ]
    static let finals: [Slot?] = [
        Slot(\.threePublic, \.total), Slot(\.threePublic, \.overseas), Slot(\.threePublic, \.vehicleTotal),
        Slot(\.threePublic, \.vehiclePurchase), Slot(\.threePublic, \.vehicleOperation),
        Slot(\.threePublic, \.reception),
    ]
    /// The names of the expenses where each has a row, in the same order.
    static let expenses: [[String]] = [
        ["合计", "“三公”经费支出", "“三公”经费"], ["因公出国（境）费", "因公出国（境）费用", "因公出国(境)费"],
        ["公务用车购置及运行维护费", "公务用车购置及运行费"], ["公务用车购置费"], ["公务用车运行维护费", "公务用车运行费"], ["公务接待费"],
    ]

    /// What is counted where each count has a row.
    static let counts: [(name: String, slot: Slot)] = [
        ("出国（境）团组数", Slot(\.threePublic, \.overseasGroups)),
        ("出国（境）人次数", Slot(\.threePublic, \.overseasPersons)),
        ("公务用车购置数", Slot(\.threePublic, \.vehiclesPurchased)),
        ("公务用车保有量", Slot(\.threePublic, \.vehicleFleet)),
        ("国内公务接待批次", Slot(\.threePublic, \.receptionBatches)),
        ("国内公务接待人次", Slot(\.threePublic, \.receptionPersons)),
    ]
}
