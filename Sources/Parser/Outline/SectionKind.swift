/// The parts of a disclosure, told by the words of their titles, never by their numbers.
enum SectionKind: Int, CaseIterable {
    /// 目录
    case contents
    /// 第N部分
    case part
    /// 主要职能
    case duties
    /// 机构设置及人员情况
    case organisation
    /// 人员情况, as a section of its own
    case staff
    /// 收入支出决算总体情况
    case overall
    /// 收入决算情况
    case income
    /// 支出决算情况
    case expenditure
    /// 财政拨款收入支出决算总体情况
    case fiscalAppropriation
    /// 一般公共预算财政拨款支出决算情况
    case generalBudget
    /// 一般公共预算财政拨款基本支出决算情况
    case basicExpenditure
    /// 政府性基金预算财政拨款收入支出决算情况
    case governmentFund
    /// 国有资本经营预算财政拨款收入支出决算情况
    case stateCapital
    /// “三公”经费支出决算情况
    case threePublic
    /// 其他重要事项
    case otherMatters
    /// 机关运行经费（及公用经费）支出情况
    case operatingCost
    /// 政府采购情况
    case procurement
    /// 国有资产占用情况
    case assets
    /// 预算绩效的情况
    case performance
    /// 绩效自评表
    case evaluationForm
    /// 其他需说明的事项
    case otherNotes
    /// 专业名词解释
    case glossary
    /// 部门决算报表
    case attachedTables
    /// One of the account tables (公开01表), whose rows are no narrative
    case accountTable

    /// The words that tell a title, the more special kinds first.
    static let titles: [(kind: SectionKind, words: [Pattern], isPrefix: Bool)] = [
        (.glossary, ["名词解释"], false),
        (.attachedTables, ["决算报表"], false),
        (.organisation, ["机构设置", "单位构成", "部门基本情况", "单位基本情况"], false),
        (.staff, ["人员情况", "人员基本情况"], true),
        (.duties, ["主要职能", "主要职责", "部门职责"], false),
        (.threePublic, ["\"三公\"", "三公经费"], false),
        (.operatingCost, ["机关运行经费"], true),
        (.procurement, ["政府采购"], true),
        (.assets, ["国有资产占"], false),
        (.otherMatters, ["其他重要事项"], false),
        (.otherNotes, ["其他需说明", "其他需要说明"], false),
        (.performance, ["预算绩效"], false),
        (.governmentFund, ["政府性基金"], true),
        (.stateCapital, ["国有资本经营"], true),
        (.basicExpenditure, ["一般公共预算财政拨款基本支出", "一般公共预算基本支出"], true),
        (.generalBudget, ["一般公共预算财政拨款支出", "一般公共预算支出决算"], true),
        (
            .fiscalAppropriation,
            [
                "财政拨款收入支出决算总体", "财政拨款收入决算", "财政拨款收入支出总体", "财政拨款收支决算总体", "财政拨款收支总体", "财政拨款收入支出决算情况",
                "财政拨款收入、支出决算总体",
            ], true
        ),
        (.overall, ["收入支出决算总体", "收入支出总体", "收支决算总体", "收支总体", "收入、支出决算总体", "收入支出决算情况"], true),
        (.income, ["收入决算情况", "收入决算说明", "收入决算具体情况"], true),
        (.expenditure, ["支出决算情况", "支出决算说明", "支出决算具体情况"], true),
    ]

    /// The account sections every disclosure has; a text with fewer than three of them is none.
    static let accounts: Set<SectionKind> = [
        .overall, .income, .expenditure, .fiscalAppropriation, .generalBudget, .basicExpenditure,
        .threePublic,
    ]
    /// The parts that close a disclosure.
    static let closing: Set<SectionKind> = [.glossary, .attachedTables]
}
