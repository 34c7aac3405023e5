/// 收入. Sections 收入支出决算总体情况 and 收入决算情况.
public final class IncomeFields: Schema {
    /// 收入总计
    public let total = Field<Money>("total", "收入总计", "Total income")
    /// 本年收入合计
    public let currentYear = Field<Money>("current_year", "本年收入合计", "Income of the year")
    /// 财政拨款收入
    public let fiscalAppropriation = Field<Money>("fiscal_appropriation", "财政拨款收入", "Fiscal appropriation")
    /// 上级补助收入
    public let superiorSubsidy = Field<Money>("superior_subsidy", "上级补助收入", "Subsidy from superiors")
    /// 事业收入
    public let institutional = Field<Money>("institutional", "事业收入", "Institutional income")
    /// 经营收入
    public let business = Field<Money>("business", "经营收入", "Business income")
    /// 附属单位上缴收入
    public let affiliateRemittance = Field<Money>(
        "affiliate_remittance", "附属单位上缴收入", "Remittances from affiliates")
    /// 其他收入
    public let other = Field<Money>("other", "其他收入", "Other income")
    /// 使用非财政拨款结余
    public let surplusUsed = Field<Money>("surplus_used", "使用非财政拨款结余", "Non-fiscal surplus used")
    /// 年初结转和结余
    public let openingBalance = Field<Money>("opening_balance", "年初结转和结余", "Opening balance")
    /// 财政拨款收入占比
    public let fiscalAppropriationShare = Field<Percentage>(
        "fiscal_appropriation_share", "财政拨款收入占比", "Fiscal appropriation, share of the income of the year")
    /// 上级补助收入占比
    public let superiorSubsidyShare = Field<Percentage>(
        "superior_subsidy_share", "上级补助收入占比", "Subsidy from superiors, share of the income of the year")
    /// 事业收入占比
    public let institutionalShare = Field<Percentage>(
        "institutional_share", "事业收入占比", "Institutional income, share of the income of the year")
    /// 经营收入占比
    public let businessShare = Field<Percentage>(
        "business_share", "经营收入占比", "Business income, share of the income of the year")
    /// 附属单位上缴收入占比
    public let affiliateRemittanceShare = Field<Percentage>(
        "affiliate_remittance_share", "附属单位上缴收入占比",
        "Remittances from affiliates, share of the income of the year")
    /// 其他收入占比
    public let otherShare = Field<Percentage>(
        "other_share", "其他收入占比", "Other income, share of the income of the year")

    /// The schema of the catalogue.
    @inlinable public static var shared: IncomeFields { Catalogue.shared.income }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.incomeLayout }

    init() {}
}

/// 支出. Sections 收入支出决算总体情况 and 支出决算情况.
public final class ExpenditureFields: Schema {
    /// 支出总计
    public let total = Field<Money>("total", "支出总计", "Total expenditure")
    /// 本年支出合计
    public let currentYear = Field<Money>("current_year", "本年支出合计", "Expenditure of the year")
    /// 基本支出
    public let basic = Field<Money>("basic", "基本支出", "Basic expenditure")
    /// 项目支出
    public let project = Field<Money>("project", "项目支出", "Project expenditure")
    /// 上缴上级支出
    public let remittedToSuperior = Field<Money>("remitted_to_superior", "上缴上级支出", "Remitted to superiors")
    /// 经营支出
    public let business = Field<Money>("business", "经营支出", "Business expenditure")
    /// 对附属单位补助支出
    public let affiliateSubsidy = Field<Money>("affiliate_subsidy", "对附属单位补助支出", "Subsidies to affiliates")
    /// 结余分配
    public let surplusDistributed = Field<Money>("surplus_distributed", "结余分配", "Surplus distributed")
    /// 年末结转和结余
    public let closingBalance = Field<Money>("closing_balance", "年末结转和结余", "Closing balance")
    /// 基本支出占比
    public let basicShare = Field<Percentage>(
        "basic_share", "基本支出占比", "Basic expenditure, share of the expenditure of the year")
    /// 项目支出占比
    public let projectShare = Field<Percentage>(
        "project_share", "项目支出占比", "Project expenditure, share of the expenditure of the year")
    /// 上缴上级支出占比
    public let remittedToSuperiorShare = Field<Percentage>(
        "remitted_to_superior_share", "上缴上级支出占比",
        "Remitted to superiors, share of the expenditure of the year")
    /// 经营支出占比
    public let businessShare = Field<Percentage>(
        "business_share", "经营支出占比", "Business expenditure, share of the expenditure of the year")
    /// 对附属单位补助支出占比
    public let affiliateSubsidyShare = Field<Percentage>(
        "affiliate_subsidy_share", "对附属单位补助支出占比",
        "Subsidies to affiliates, share of the expenditure of the year")

    /// The schema of the catalogue.
    @inlinable public static var shared: ExpenditureFields { Catalogue.shared.expenditure }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.expenditureLayout }

    init() {}
}

/// 收入支出总体. Section 收入支出决算总体情况; 2020 documents compare the two sides apart.
public final class OverallFields: Schema {
    /// 收支总体增减额
    public let change = Field<Money>("change", "收支总体增减额", "Overall change")
    /// 收支总体增减率
    public let changeRate = Field<Percentage>("change_rate", "收支总体增减率", "Overall rate of change")
    /// 增减原因
    public let reason = Field<String>("reason", "增减原因", "Reason", isProse: true)
    /// 收入增减额
    public let incomeChange = Field<Money>("income_change", "收入增减额", "Income change")
    /// 收入增减率
    public let incomeChangeRate = Field<Percentage>("income_change_rate", "收入增减率", "Income rate of change")
    /// 支出增减额
    public let expenditureChange = Field<Money>("expenditure_change", "支出增减额", "Expenditure change")
    /// 支出增减率
    public let expenditureChangeRate = Field<Percentage>(
        "expenditure_change_rate", "支出增减率", "Expenditure rate of change")

    /// The schema of the catalogue.
    @inlinable public static var shared: OverallFields { Catalogue.shared.overall }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.overallLayout }

    init() {}
}

/// 财政拨款. Section 财政拨款收入支出决算总体情况. The plain names are the whole, in 2020 documents the expenditure side.
public final class FiscalAppropriationFields: Schema {
    /// 财政拨款收入总计
    public let incomeTotal = Field<Money>("income_total", "财政拨款收入总计", "Total fiscal income")
    /// 年初财政拨款结转和结余
    public let openingBalance = Field<Money>("opening_balance", "年初财政拨款结转和结余", "Opening fiscal balance")
    /// 本年财政拨款收入
    public let incomeCurrentYear = Field<Money>(
        "income_current_year", "本年财政拨款收入", "Fiscal income of the year")
    /// 财政拨款支出总计
    public let expenditureTotal = Field<Money>("expenditure_total", "财政拨款支出总计", "Total fiscal expenditure")
    /// 年末财政拨款结转和结余
    public let closingBalance = Field<Money>("closing_balance", "年末财政拨款结转和结余", "Closing fiscal balance")
    /// 本年财政拨款支出
    public let expenditureCurrentYear = Field<Money>(
        "expenditure_current_year", "本年财政拨款支出", "Fiscal expenditure of the year")
    /// 财政拨款增减额
    public let change = Field<Money>("change", "财政拨款增减额", "Fiscal change")
    /// 财政拨款增减率
    public let changeRate = Field<Percentage>("change_rate", "财政拨款增减率", "Fiscal rate of change")
    /// 财政拨款年初预算数
    public let initialBudget = Field<Money>("initial_budget", "财政拨款年初预算数", "Fiscal initial budget")
    /// 财政拨款决算数
    public let final = Field<Money>("final", "财政拨款决算数", "Fiscal final account")
    /// 财政拨款预决算差异率
    public let varianceRate = Field<Percentage>(
        "variance_rate", "财政拨款预决算差异率", "Fiscal variance from the budget")
    /// 差异原因
    public let reason = Field<String>("reason", "差异原因", "Reason", isProse: true)
    /// 财政拨款收入增减额
    public let incomeChange = Field<Money>("income_change", "财政拨款收入增减额", "Fiscal income change")
    /// 财政拨款收入增减率
    public let incomeChangeRate = Field<Percentage>(
        "income_change_rate", "财政拨款收入增减率", "Fiscal income rate of change")
    /// 财政拨款收入年初预算数
    public let incomeInitialBudget = Field<Money>(
        "income_initial_budget", "财政拨款收入年初预算数", "Fiscal income, initial budget")
    /// 财政拨款收入决算数
    public let incomeFinal = Field<Money>("income_final", "财政拨款收入决算数", "Fiscal income, final account")
    /// 财政拨款收入预决算差异率
    public let incomeVarianceRate = Field<Percentage>(
        "income_variance_rate", "财政拨款收入预决算差异率", "Fiscal income, variance from the budget")

    /// The schema of the catalogue.
    @inlinable public static var shared: FiscalAppropriationFields { Catalogue.shared.fiscalAppropriation }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.fiscalAppropriationLayout }

    init() {}
}

/// 一般公共预算财政拨款支出. Section 一般公共预算财政拨款支出决算情况.
public final class GeneralBudgetFields: Schema {
    /// 一般公共预算财政拨款支出
    public let expenditure = Field<Money>("expenditure", "一般公共预算财政拨款支出", "General budget expenditure")
    /// 占本年支出合计的比重
    public let shareOfExpenditure = Field<Percentage>(
        "share_of_expenditure", "占本年支出合计的比重", "Share of the expenditure of the year")
    /// 一般公共预算支出增减额
    public let change = Field<Money>("change", "一般公共预算支出增减额", "General budget expenditure change")
    /// 一般公共预算支出增减率
    public let changeRate = Field<Percentage>(
        "change_rate", "一般公共预算支出增减率", "General budget expenditure rate of change")
    /// 一般公共预算年初预算数
    public let initialBudget = Field<Money>("initial_budget", "一般公共预算年初预算数", "General budget, initial budget")
    /// 一般公共预算决算数
    public let final = Field<Money>("final", "一般公共预算决算数", "General budget, final account")
    /// 一般公共预算预决算差异率
    public let varianceRate = Field<Percentage>(
        "variance_rate", "一般公共预算预决算差异率", "General budget, variance from the budget")

    /// The schema of the catalogue.
    @inlinable public static var shared: GeneralBudgetFields { Catalogue.shared.generalBudget }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.generalBudgetLayout }

    init() {}
}

/// 一般公共预算基本支出. Section 一般公共预算财政拨款基本支出决算情况.
public final class BasicExpenditureFields: Schema {
    /// 一般公共预算基本支出
    public let total = Field<Money>("total", "一般公共预算基本支出", "Basic expenditure of the general budget")
    /// 人员经费
    public let personnel = Field<Money>("personnel", "人员经费", "Personnel")
    /// 公用经费
    public let `public` = Field<Money>("public", "公用经费", "Public (running) costs")
    /// 人员经费包括
    public let personnelIncludes = Field<[String]>("personnel_includes", "人员经费包括", "Personnel includes")
    /// 公用经费包括
    public let publicIncludes = Field<[String]>("public_includes", "公用经费包括", "Public costs include")

    /// The schema of the catalogue.
    @inlinable public static var shared: BasicExpenditureFields { Catalogue.shared.basicExpenditure }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.basicExpenditureLayout }

    init() {}
}

/// 政府性基金. Section 政府性基金预算财政拨款收入支出决算情况.
public final class GovernmentFundFields: Schema {
    /// 政府性基金收入
    public let income = Field<Money>("income", "政府性基金收入", "Government funds, income")
    /// 政府性基金支出
    public let expenditure = Field<Money>("expenditure", "政府性基金支出", "Government funds, expenditure")
    /// 政府性基金增减额
    public let change = Field<Money>("change", "政府性基金增减额", "Government funds change")
    /// 政府性基金增减率
    public let changeRate = Field<Percentage>("change_rate", "政府性基金增减率", "Government funds rate of change")
    /// 政府性基金为空表
    public let empty = Field<Bool>("empty", "政府性基金为空表", "Government funds: the table is empty")

    /// The schema of the catalogue.
    @inlinable public static var shared: GovernmentFundFields { Catalogue.shared.governmentFund }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.governmentFundLayout }

    init() {}
}

/// 国有资本经营预算. Section 国有资本经营预算财政拨款收入支出决算情况.
public final class StateCapitalFields: Schema {
    /// 国有资本经营预算收入
    public let income = Field<Money>("income", "国有资本经营预算收入", "State capital budget, income")
    /// 国有资本经营预算支出
    public let expenditure = Field<Money>("expenditure", "国有资本经营预算支出", "State capital budget, expenditure")
    /// 国有资本经营预算增减额
    public let change = Field<Money>("change", "国有资本经营预算增减额", "State capital budget change")
    /// 国有资本经营预算增减率
    public let changeRate = Field<Percentage>(
        "change_rate", "国有资本经营预算增减率", "State capital budget rate of change")
    /// 国有资本经营预算为空表
    public let empty = Field<Bool>("empty", "国有资本经营预算为空表", "State capital budget: the table is empty")

    /// The schema of the catalogue.
    @inlinable public static var shared: StateCapitalFields { Catalogue.shared.stateCapital }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.stateCapitalLayout }

    init() {}
}
