import Model

/// An indicator before it is scored.
struct IndicatorPlan {
    var level1: String
    var level2: String
    let name: String
    var target: String
    var actual: String
    /// Actual and target in the same unit; nil for words.
    var measure: (actual: Int64, target: Int64)?
    /// Whether less is better.
    var isLimit = false
    /// What a result in words is worth, in thousandths.
    var grade = 1_000
}

extension TruthMaker {
    mutating func makeIndicators(
        of form: inout Evaluation, _ idea: SyntheticFunction.Project, cost: Money, spent: Money
    ) {
        let isOld = template == .y2020
        var output = idea.things.map { counted($0, "产出指标", "数量指标") }
        output.append(rate(generator.pick(["验收合格率", "质量达标率", "数据准确率"]), "产出指标", "质量指标"))
        output.append(rate(generator.pick(["资金支付及时率", "任务按期完成率"]), "产出指标", "时效指标"))
        let price = limit("项目支出总额", cost, spent, isOld ? "产出指标" : "成本指标", isOld ? "成本指标" : "经济成本指标")
        let benefit = word(idea.benefit, "效益指标", "社会效益指标")
        let people = rate(
            "服务对象满意度", "满意度指标", isOld ? "服务对象满意度指标" : "满意度指标", target: 90)
        if isOld {
            add(output + [price], points: 50, to: &form)
            add([benefit, word("长效管理机制运行", "效益指标", "可持续影响指标")], points: 30, to: &form)
        } else {
            add(output, points: 40, to: &form)
            add([price], points: 20, to: &form)
            add([benefit], points: 20, to: &form)
        }
        add([people], points: 10, to: &form)
    }

    mutating func makeOverallIndicators(of form: inout Evaluation) {
        let ideas = department.function.projects
        var plans = [
            counted(ideas[0].things[0], "履职效能", "数量指标"), counted(ideas[1].things[0], "履职效能", "数量指标"),
        ]
        plans.append(rate("重点工作完成率", "履职效能", "质量指标"))
        add(plans, points: 90, to: &form, scheme: .classic)
        for index in form.indicators.indices { form.indicators[index].basis = "\(year)年工作要点" }
        for index in form.indicators.indices { form.indicators[index].deviationReason = nil }
    }

    /// What is counted twice, in a project and for the whole department, is counted alike.
    private mutating func counted(_ thing: SyntheticFunction.Thing, _ level1: String, _ level2: String)
        -> IndicatorPlan
    {
        if var known = counts[thing.name] {
            known.level1 = level1
            known.level2 = level2
            return known
        }
        let target = max(thing.target * generator.number(80...125) / 100, 1)
        let percent = generator.pick([100, 100, 100, 100, 100, 104, 112, 150, 92, 74])
        let actual = generator.happens(3) ? 0 : target * percent / 100
        let sign = generator.pick([">=", "≥", "="])
        let plan = IndicatorPlan(
            level1: level1, level2: level2, name: thing.name, target: "\(sign)\(target)\(thing.unit)",
            actual: "\(mark)\(actual)\(thing.unit)", measure: (Int64(actual), Int64(target)))
        counts[thing.name] = plan
        return plan
    }

    private mutating func rate(_ name: String, _ level1: String, _ level2: String, target: Int = 95)
        -> IndicatorPlan
    {
        let actual = generator.pick([100, 100, 100, target, target + 2, target - 7])
        return IndicatorPlan(
            level1: level1, level2: level2, name: name, target: "\(generator.pick([">=", "≥"]))\(target)%",
            actual: "\(mark)\(actual)%", measure: (Int64(actual), Int64(target)))
    }

    private mutating func limit(
        _ name: String, _ cost: Money, _ spent: Money, _ level1: String, _ level2: String
    ) -> IndicatorPlan {
        IndicatorPlan(
            level1: level1, level2: level2, name: name, target: "\(generator.pick(["<=", "≤"]))\(cost)万元",
            actual: "\(mark)\(spent)万元", measure: (spent.fen, cost.fen), isLimit: true)
    }

    private mutating func word(_ name: String, _ level1: String, _ level2: String) -> IndicatorPlan {
        let isFull = generator.happens(85)
        let actual =
            template == .y2020
            ? (isFull ? "达成年度指标" : "部分达成年度指标并具有一定效果") : (isFull ? "完全达到预期目标" : "基本达到预期目标")
        return IndicatorPlan(
            level1: level1, level2: level2, name: name, target: generator.pick(["有效提升", "持续改善", "显著"]),
            actual: actual, grade: isFull ? 1_000 : 750)
    }

    /// Results of some years carry a sign, those of others do not.
    private var mark: String { template == .y2020 ? "" : "=" }

    /// Shares the points out in hundredths and scores by proportion: full where the target is met.
    private mutating func add(
        _ plans: [IndicatorPlan], points: Int, to form: inout Evaluation,
        scheme: DisclosureTemplate.IndicatorScheme? = nil
    ) {
        let even = Int64(points * 100 / plans.count)
        for (index, plan) in plans.enumerated() {
            let weight = index + 1 < plans.count ? even : Int64(points * 100) - even * Int64(plans.count - 1)
            var row = Row<IndicatorFields>()
            row.level1 = plan.level1
            row.level2 = plan.level2
            row.level3 = plan.name
            row.target = plan.target
            row.actual = plan.actual
            row.weight = Points(units: weight * 100)
            row.score = Points(units: score(plan, weight) * 100)
            if !isMet(plan) { row.deviationReason = plan.name + Phrases.deviation(&generator) }
            addColumns(plan, scheme ?? self.scheme, &row)
            form.indicators.append(row)
        }
    }

    private func isMet(_ plan: IndicatorPlan) -> Bool {
        guard let measure = plan.measure else { return plan.grade == 1_000 }
        return plan.isLimit ? measure.actual <= measure.target : measure.actual >= measure.target
    }

    private func score(_ plan: IndicatorPlan, _ weight: Int64) -> Int64 {
        if isMet(plan) { return weight }
        guard let measure = plan.measure else {
            return ExactRate.rounded(weight, per: 1_000, times: Int64(plan.grade))
        }
        return ExactRate.rounded(weight, per: measure.target, times: measure.actual)
    }

    private mutating func addColumns(
        _ plan: IndicatorPlan, _ scheme: DisclosureTemplate.IndicatorScheme, _ row: inout Row<IndicatorFields>
    ) {
        guard scheme != .classic else { return }
        let rate = plan.measure.map { ExactRate.rounded($0.actual, per: $0.target, times: 10_000) }
        row.completionRate = Percentage(units: (rate ?? Int64(plan.grade) * 10) * 100)
        row.basis = generator.pick(["计划标准", "历史标准", "行业标准", "预算支出标准"])
        row.previousYear = generator.pick([nil, "首次设置，无上年数据", plan.actual])
        row.scoringRule = plan.measure == nil ? "按评判等级赋分" : "按照完成比例赋分"
        row.evidence = generator.pick(["台账资料", "验收单,原始凭证", "合同、付款凭证"])
    }
}
