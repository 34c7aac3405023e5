import Model

/// The free words of invented documents: reasons, goals, results.
enum Phrases {
    static let personnel = [
        "基本工资", "津贴补贴", "奖金", "绩效工资", "机关事业单位基本养老保险缴费", "职业年金缴费", "职工基本医疗保险缴费", "住房公积金", "退休费",
        "医疗费补助",
    ]
    static let running = [
        "办公费", "印刷费", "水费", "电费", "邮电费", "差旅费", "维修（护）费", "培训费", "工会经费", "福利费", "公务用车运行维护费",
        "其他商品和服务支出",
    ]

    static let rises = [
        "年内按规定补发考核奖励，社保缴费基数同步上调",
        "①新录用人员5人，工资支出相应上升；②追加专项任务经费",
        "1.落实上级部署的新增任务，投入加大。2.调入干部2人，人员经费随之提高",
        "一、年中追加中央转移支付资金；二、部分往年跨期合同在本年集中付款",
        "项目建设进入施工高峰，“十四五”规划内工程款按进度结算",
    ]
    static let falls = [
        "往年安排的一次性购置已经完成，本年不再列支",
        "①退休3人，人员经费下降；②压减会议、印刷等一般性支出",
        "1.部分工程已于2019年前后竣工，尾款付清。2.严格控制公用经费",
        "受招标流拍影响，个别项目推迟实施，资金收回统筹",
    ]
    static let level = ["两年均未发生此类支出", "与往年保持一致，未作调整"]
    static let founding = "本单位为当年新设机构，无可比数据"

    static let over = ["年中追加项目资金，执行数大于预算", "新增人员经费和政策性调资在年初未编入预算"]
    static let under = ["厉行节约，从严控制支出", "部分合同按约定留待次年验收后付款。资金结转使用", "年中收回低效项目资金，相应调减预算"]
    static let exact = ["严格按预算执行，没有差异"]

    static func goal(
        _ idea: SyntheticFunction.Project, _ budget: Money, _ generator: inout SeededGenerator,
        hasParagraphs: Bool
    ) -> String {
        let first = idea.things[0]
        let rest = idea.things.dropFirst().map { "，\($0.name)达到\($0.target)\($0.unit)左右" }.joined()
        let head = "安排\(idea.name)\(budget)万元，计划\(first.name)不少于\(first.target)\(first.unit)\(rest)。"
        let tail = "通过项目实施，推动\(idea.benefit)，并把资金支付与工程（服务）验收挂钩，做到花钱问效。"
        return head + (hasParagraphs && generator.happens(50) ? "\n" : "") + tail
    }

    static func result(
        _ idea: SyntheticFunction.Project, _ year: Int, _ generator: inout SeededGenerator,
        hasParagraphs: Bool
    ) -> String {
        let things = idea.things.map(\.name).joined(separator: "、")
        let head = generator.pick([
            "到\(year)年底，\(things)等主要任务均已开展，台账与付款凭证齐全。", "\(year)年度内按实施方案推进，\(things)两项进度与计划大体相当。",
        ])
        let tail = "从回访看，\(idea.benefit)，群众反映较好；个别环节进度偏慢，已列入下年整改清单。"
        return head + (hasParagraphs && generator.happens(50) ? "\n" : "") + tail
    }

    static func overallGoal(_ department: SyntheticDepartment, _ year: Int) -> String {
        "围绕\(year)年重点任务，\(department.function.duties.joined(separator: "；"))。"
    }

    static func overallResult(_ department: SyntheticDepartment, _ year: Int) -> String {
        let projects = department.function.projects.map(\.name).joined(separator: "、")
        return "\(year)年统筹推进\(projects)等工作，年初确定的目标基本实现，资金使用合规。"
    }

    static func deviation(_ generator: inout SeededGenerator) -> String {
        generator.pick([
            "需求调研不够细，实际数量低于设定目标。下一步完善测算办法", "供货商延期交付，个别批次未在年内验收，已约定次年补齐",
            "受施工季节影响，进度滞后；今后提前组织招标", "指标值参照往年设定偏高，将结合实际调整",
        ])
    }
}

extension TruthMaker {
    /// Why an amount changed.
    mutating func reason(_ change: Money) -> String {
        if change == .zero { return generator.pick(Phrases.level) }
        if isNew { return Phrases.founding }
        return generator.pick(change > .zero ? Phrases.rises : Phrases.falls)
    }

    /// Why an amount differs from its budget.
    mutating func varianceReason(_ difference: Money) -> String {
        generator.pick(
            difference == .zero ? Phrases.exact : difference > .zero ? Phrases.over : Phrases.under)
    }

    /// Some of the names, in their order.
    mutating func list(_ names: [String]) -> [String] {
        names.filter { _ in !generator.happens(18) }
    }
}
