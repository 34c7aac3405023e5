import Analytics

/// One paragraph with the figures that matter, for the reader who reads nothing else.
enum SummarySection {
    static func make(_ context: inout ReportContext) throws -> ReportSection {
        var sentences: [String] = []
        try sentences.append(scope(&context))
        if let quarter = context.quarter { sentences += QuarterSummary.sentences(quarter, &context) }
        try sentences.append(contentsOf: threePublic(&context))
        try sentences.append(contentsOf: variance(&context))
        try sentences.append(contentsOf: projects(&context))
        return ReportSection(
            id: "summary", title: context.pick("摘要", "Summary"),
            blocks: [.paragraph(sentences.joined(separator: context.pick("", " ")))])
    }

    private static func scope(_ context: inout ReportContext) throws -> String {
        guard context.years.count == 1 else {
            let count = context.facts.count("summary.documents", context.documents.count)
            return context.pick(
                "本报告并列 \(context.yearWords)的 \(count) 份部门决算公开说明；年度不同，不作合计。",
                "This report sets \(count) disclosures of \(context.yearWords) side by side; amounts of different years are not added up."
            )
        }
        let expenditure = try context.ranking("expenditure.current_year")
        let count = context.facts.count("summary.documents", context.documents.count)
        let stated = context.facts.count("summary.expenditure.n", expenditure.population.count)
        let sum = context.facts.say(
            "summary.expenditure.sum", expenditure.description.sum, unit: "万元", in: context.language)
        return context.pick(
            "本报告比较 \(context.yearWords)的 \(count) 份部门决算公开说明，本年支出合计 \(sum)（\(stated) 份写明）。",
            "This report compares \(count) disclosures of \(context.yearWords) with a total expenditure of \(sum) (stated by \(stated))."
        )
    }

    private static func threePublic(_ context: inout ReportContext) throws -> [String] {
        let total = try context.ranking("three_public.total")
        let perCapita = try context.ranking("three_public.per_capita")
        guard total.population.count > 0, perCapita.population.count > 0, let highest = perCapita.rows.first
        else {
            return []
        }
        let amount = try sum(total, &context)
        let median = context.say("summary.per_capita.median", perCapita.description.median, perCapita.metric)
        let top = context.say("summary.per_capita.max", highest.observation.value, perCapita.metric)
        let name = context.label(highest.observation.entity)
        let n = context.facts.count("summary.per_capita.n", perCapita.population.count)
        let aside = Reference.figure("three_public_per_capita").aside
        guard perCapita.population.count > 1 else {
            return [
                amount
                    + context.pick(
                        "在职人员人均“三公”经费只有\(name)一个部门有数值（n = \(n)），为 \(top)。",
                        "Three public expenses per head of active staff are known of \(name) alone (n = \(n)): \(top)."
                    )
            ]
        }
        return [
            amount
                + context.pick(
                    "在职人员人均“三公”经费的中位数为 \(median)（n = \(n)），最高的是\(name)，为 \(top)\(aside)。",
                    "The median of three public expenses per head of active staff is \(median) (n = \(n)), the highest \(name) with \(top)\(aside)."
                )
        ]
    }

    /// The total of one year; nothing over several.
    private static func sum(_ total: Ranking, _ context: inout ReportContext) throws -> String {
        guard context.years.count == 1 else { return "" }
        let sum = context.say("summary.three_public.sum", total.description.sum, total.metric)
        let count = context.facts.count("summary.three_public.n", total.population.count)
        // What a 汇总 includes is in its amount already.
        let excluded = total.population.excluded.count
        let all = context.facts.count("summary.three_public.total", total.population.total - excluded)
        let rest = excluded == 0 ? "" : context.facts.count("summary.three_public.contained", excluded)
        return context.pick(
            "“三公”经费合计 \(sum)（\(all) 个部门中 \(count) 个写明\(excluded == 0 ? "" : "，另 \(rest) 份已含于汇总，不重复计算")）。",
            "Three public expenses come to \(sum) (stated by \(count) of \(all)\(excluded == 0 ? "" : "; \(rest) more are part of a consolidated document and not counted twice")). "
        )
    }

    private static func variance(_ context: inout ReportContext) throws -> [String] {
        let variance = try context.ranking("budget.variance")
        guard variance.population.count > 0 else { return [] }
        let median = context.say("summary.variance.median", variance.description.median, variance.metric)
        let count = context.facts.count("summary.variance.n", variance.population.count)
        let far = context.facts.count(
            "summary.variance.over_20", variance.rows.count { ($0.observation.value?.magnitude ?? 0) > 20 })
        let aside = Reference.figure("budget_variance").aside
        return [
            context.pick(
                "一般公共预算支出预决算差异率的中位数为 \(median)（n = \(count)），绝对值超过 20% 的部门有 \(far) 个\(aside)。",
                "The median variance of general budget expenditure from the initial budget is \(median) (n = \(count)); beyond 20% either way: \(far)\(aside)."
            )
        ]
    }

    private static func projects(_ context: inout ReportContext) throws -> [String] {
        let rates = try context.ranking("execution_rate", level: .project, withRows: false)
        let scores = try context.ranking("score", level: .project, withRows: false)
        guard rates.population.count > 0, scores.population.count > 0 else { return [] }
        let projects = context.facts.count("summary.projects", rates.population.total)
        let rate = context.say("summary.execution_rate.median", rates.description.median, rates.metric)
        let rateCount = context.facts.count("summary.execution_rate.n", rates.population.count)
        let score = context.say("summary.score.median", scores.description.median, scores.metric)
        let scoreCount = context.facts.count("summary.score.n", scores.population.count)
        let table = try context.table(["execution_rate", "score"], level: .project)
        let doubtful = table.entities.indices.count { index in
            guard let rate = table.columns[0].values[index], let score = table.columns[1].values[index] else {
                return false
            }
            return rate < 70 && score >= 90
        }
        let count = context.facts.count("summary.low_execution_high_score", doubtful)
        let aside = Reference.figure("execution_and_score").aside
        return [
            context.pick(
                "公开的 \(projects) 张项目自评表中，执行率中位数为 \(rate)（n = \(rateCount)），自评得分中位数为 \(score)（n = \(scoreCount)）；执行率低于 70% 而得分不低于 90 分的项目有 \(count) 个\(aside)。",
                "Of \(projects) self-evaluated projects the median execution rate is \(rate) (n = \(rateCount)) and the median score \(score) (n = \(scoreCount)); projects with an execution under 70% and a score of 90 or more: \(count)\(aside)."
            )
        ]
    }
}
