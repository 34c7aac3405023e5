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

    /// Why wages and contributions rose or fell.
    static let staffRises = [
        "年内按规定补发考核奖励，社保缴费基数同步上调", "①新录用人员5人，工资支出相应上升；②晋升职级，津贴标准提高",
        "1.调入干部2人，人员经费随之提高。2.补缴以前年度差额",
    ]
    static let staffFalls = [
        "①退休3人，人员经费下降；②2名干部借调外单位，工资关系随转", "编制划转，部分人员经费改由其他单位列支",
        "1.缴费基数按新口径核减。2.严格控制编外聘用",
    ]
    /// Why spending on projects rose or fell.
    static let projectRises = [
        "1.落实上级部署的新增任务，投入加大。2.部分往年跨期合同在本年集中付款", "一、年中追加中央转移支付资金；二、新增设备购置项目",
        "项目建设进入施工高峰，“十四五”规划内工程款按进度结算",
    ]
    static let projectFalls = [
        "往年安排的一次性购置已经完成，本年不再列支", "1.部分工程已于2019年前后竣工，尾款付清。2.压减低效项目",
        "受招标流拍影响，个别项目推迟实施，资金收回统筹",
    ]
    /// Why “三公” spending rose or fell.
    static let publicRises = ["车辆使用年限较长，维修保养费用上升", "来访考察批次增加，接待任务加重"]
    static let publicFalls = ["坚持过紧日子要求，合并出行、压减接待", "老旧车辆报废后未更新，运行费用减少"]
    /// Why running costs rose or fell.
    static let runningRises = ["办公用房面积扩大，水电和物业费用上升", "工会经费和福利费按新标准计提"]
    static let runningFalls = ["推行无纸化办公，印刷、邮寄开支压缩", "1.会议改为视频形式。2.严格控制差旅标准"]
    /// Why the whole rose or fell.
    static let rises = staffRises + projectRises
    static let falls = staffFalls + projectFalls
    static let level = ["两年均未发生此类支出", "与往年保持一致，未作调整"]
    static let founding = "本单位为当年新设机构，无可比数据"

    static let over = ["年中追加项目资金，执行数大于预算", "新增人员经费和政策性调资在年初未编入预算"]
    static let under = ["厉行节约，从严控制支出", "部分合同按约定留待次年验收后付款。资金结转使用", "年中收回低效项目资金，相应调减预算"]
    static let exact = ["严格按预算执行，没有差异"]

    static func goal(
        _ idea: SyntheticFunction.Project, _ form: Evaluation, _ generator: inout SeededGenerator,
        hasParagraphs: Bool
    ) -> String {
        let budget = form.funds.first?.fullYearBudget?.description ?? ""
        let things = form.indicators.prefix(idea.things.count).map { indicator in
            (indicator.level3 ?? "") + "达到" + (indicator.target ?? "").drop { ">=≥".contains($0) }
        }
        let head = "安排\(idea.name)\(budget)万元，计划\(things.joined(separator: "，"))。"
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

    /// What stands behind an indicator's name where its target was missed.
    static func deviation(_ generator: inout SeededGenerator) -> String {
        generator.pick([
            "需求调研不够细，低于设定目标。下一步完善测算办法", "因供货商延期交付未达预期，已约定次年补齐", "受施工季节影响，进度滞后；今后提前组织招标",
            "参照往年设定偏高，将结合实际调整",
        ])
    }
}

extension TruthMaker {
    /// Why an amount changed, as one of the reasons that fit.
    mutating func reason(_ change: Money, rises: [String] = Phrases.rises, falls: [String] = Phrases.falls)
        -> String
    {
        if change == .zero { return generator.pick(Phrases.level) }
        if isNew { return Phrases.founding }
        return generator.pick(change > .zero ? rises : falls)
    }

    /// Why the amount of a line changed.
    mutating func reason(_ change: Money, of use: BudgetLine.Use) -> String {
        use == .project
            ? reason(change, rises: Phrases.projectRises, falls: Phrases.projectFalls)
            : reason(change, rises: Phrases.staffRises, falls: Phrases.staffFalls)
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
