import Analytics
import Renderer

/// What stands out, as rows, and the rule behind it as notes.
struct OutlierAnswer {
    private(set) var table: OutputTable
    private(set) var notes: [String] = []
    private let lang: ReportLanguage

    init(_ analyses: [OutlierAnalysis], new: Set<Int64>, groups: [String], lang: ReportLanguage) {
        self.lang = lang
        func column(_ chinese: String, _ english: String, _ key: String, isNumeric: Bool = true)
            -> OutputTable.Column
        {
            OutputTable.Column(title: lang == .chinese ? chinese : english, key: key, isNumeric: isNumeric)
        }
        let isLower = (analyses.first?.ranking.metric.level ?? .department) != .department
        table = OutputTable(
            columns: groups.map { OutputTable.Column(title: $0, key: $0) }
                + [
                    column("部门", "Department", "department", isNumeric: false),
                    column("年度", "Year", "fiscal_year"),
                ]
                + (isLower ? [column("名称", "Name", "item", isNumeric: false)] : [])
                + [
                    column("数值", "Value", "value"), column("界限", "Limit", "limit"),
                    column("组中位数", "Group median", "median"),
                    column("与中位数之比", "Ratio to median", "ratio_to_median"),
                    column("影响（万元）", "Impact (wan yuan)", "impact"),
                    column("多一人至少一人", "One head more or less", "one_head_band", isNumeric: false),
                    column("说明", "Remark", "remark", isNumeric: false),
                ])
        for analysis in analyses { add(analysis, new) }
    }

    private func pick(_ chinese: String, _ english: String) -> String { lang == .chinese ? chinese : english }

    private mutating func add(_ analysis: OutlierAnalysis, _ new: Set<Int64>) {
        let metric = analysis.ranking.metric
        var seen: Set<Entity> = []
        for flag in analysis.flags {
            seen.insert(flag.row.observation.entity)
            add(
                flag.row, analysis, limit: flag.isHigh ? analysis.upperLimit : analysis.lowerLimit,
                reason: "", new)
        }
        for finding in analysis.findings where !seen.contains(finding.row.observation.entity) {
            seen.insert(finding.row.observation.entity)
            add(finding.row, analysis, limit: nil, reason: plain(finding.plain), new)
        }
        if case .smallGroup = analysis.abstention {
            for row in analysis.ranking.rows where row.rank != nil && !seen.contains(row.observation.entity) {
                let place = pick("第 \(row.rank ?? 0) 位", "rank \(row.rank ?? 0)")
                add(row, analysis, limit: nil, reason: place, new)
            }
        }
        notes.append(prefix(analysis.group, metric) + ruleText(analysis))
        let population = analysis.ranking.population
        notes.append(
            pick(
                "n = \(population.count)（共 \(population.total)，缺 \(population.missing)，剔除 \(population.excluded.count)）；列出的值得核对，不等于有问题。",
                "n = \(population.count) (of \(population.total), \(population.missing) missing, \(population.excluded.count) excluded); what is listed is worth checking, not wrong."
            ))
        for exclusion in population.excluded {
            let line = ExclusionText.line(exclusion.reason, name: exclusion.entity.department, language: lang)
            if !notes.contains(line) { notes.append(line) }
        }
    }

    private mutating func add(
        _ row: Ranking.Row, _ analysis: OutlierAnalysis, limit: Double?, reason: String, _ new: Set<Int64>
    ) {
        let metric = analysis.ranking.metric
        let entity = row.observation.entity
        let median = analysis.ranking.description.median
        let context = OutlierContext(
            row.observation, metric: metric, median: median, isNew: new.contains(entity.reportID))
        let decimals = NumberText.decimals(for: metric.unit)
        var cells: [OutputTable.Cell] = analysis.group.map { .text($0) }
        cells += [.text(entity.department), .year(entity.fiscalYear)]
        if metric.level != .department { cells.append(.text(entity.item)) }
        let band = context.oneHeadBand.map {
            NumberText.string($0.lowerBound, decimals: decimals) + pick(" 至 ", " to ")
                + NumberText.string($0.upperBound, decimals: decimals)
        }
        let remarks = ([reason] + context.explanations.map(explanation)).filter { !$0.isEmpty }
        cells += [
            .number(row.observation.value, decimals: decimals), .number(limit, decimals: decimals),
            .number(median, decimals: decimals), .number(row.ratioToMedian, decimals: 2),
            .number(context.impact, decimals: 2), .text(band),
            .text(remarks.isEmpty ? nil : remarks.joined(separator: pick("；", "; "))),
        ]
        table.rows.append(cells)
    }

    private func explanation(_ explanation: OutlierContext.Explanation) -> String {
        switch explanation {
        case .commonServices:
            pick(
                "承担集中保障职能，可能代管公务用车、办公用房或接待", "runs common services, may keep vehicles or buildings for others"
            )
        case .newDepartment: pick("新增部门", "a new department")
        }
    }

    private func plain(_ plain: OutlierAnalysis.Plain) -> String {
        switch plain {
        case .aboveHundred: pick("超过 100", "above 100")
        case .zero: pick("为 0", "zero")
        case .belowZero: pick("小于 0", "below zero")
        case .notPositive: pick("不大于 0，不能取对数", "not above zero, has no logarithm")
        }
    }

    private func prefix(_ group: [String?], _ metric: Metric) -> String {
        (group.map { $0 ?? NumberText.missing } + [metric.id]).joined(separator: " ") + pick("：", ": ")
    }

    /// The rule with its limits in the metric's unit, or why it was not applied.
    private func ruleText(_ analysis: OutlierAnalysis) -> String {
        let unit = lang == .chinese ? analysis.ranking.metric.unit : analysis.ranking.metric.unit
        let decimals = NumberText.decimals(for: analysis.ranking.metric.unit)
        func limit(_ value: Double?) -> String { NumberText.string(value, decimals: decimals) + " " + unit }
        switch analysis.abstention {
        case .smallGroup(let count):
            return pick(
                "只有 \(count) 个值，不足 \(OutlierAnalysis.leastCount) 个，不作判别，只看位次与中位数之比",
                "\(count) values, fewer than \(OutlierAnalysis.leastCount): ranks and ratios to the median only"
            )
        case .noSpread:
            return pick(
                "一半以上的值相同（MAD = 0），不作判别", "more than half of the values are equal (MAD = 0): no rule applied")
        case .fewBelowHundred(let count):
            return pick(
                "低于 100 的只有 \(count) 个，不足 8 个，不作判别",
                "\(count) values below 100, fewer than 8: no rule applied")
        case .fewPositive(let count):
            return pick("大于 0 的只有 \(count) 个，不作判别", "\(count) positive values: no rule applied")
        case nil: break
        }
        let indicative =
            analysis.ranking.population.count < 15 ? pick("（n < 15，仅供参考）", " (n < 15: indicative only)") : ""
        switch analysis.rule {
        case .modifiedZ(let cut):
            return pick(
                "修正 z 值，界限 \(cut)：低于 \(limit(analysis.lowerLimit)) 或高于 \(limit(analysis.upperLimit))",
                "modified z, cut \(cut): below \(limit(analysis.lowerLimit)) or above \(limit(analysis.upperLimit))"
            ) + indicative
        case .logModifiedZ(let cut):
            return pick(
                "对数的修正 z 值，界限 \(cut)：低于 \(limit(analysis.lowerLimit)) 或高于 \(limit(analysis.upperLimit))",
                "modified z of logarithms, cut \(cut): below \(limit(analysis.lowerLimit)) or above \(limit(analysis.upperLimit))"
            ) + indicative
        case .tukey(let factor):
            return pick(
                "Tukey 界限，\(factor) 倍四分位距：低于 \(limit(analysis.lowerLimit)) 或高于 \(limit(analysis.upperLimit))",
                "Tukey fences at \(factor) quartile distances: below \(limit(analysis.lowerLimit)) or above \(limit(analysis.upperLimit))"
            ) + indicative
        case .hidiroglouBerthelot(let c):
            return pick(
                "Hidiroglou–Berthelot 法，C = \(c)，只比较前后两数都大于 0 且有变化的；界限随金额变化，金额大的更易列出",
                "Hidiroglou–Berthelot, C = \(c), over rows with both amounts above 0 and changed; the limit varies with the amount"
            ) + indicative
        case .hundredHurdle(let cut):
            guard let lower = analysis.lowerLimit, lower > 0 else {
                return pick(
                    "两部法（100 减数值的立方根，修正 z 值，界限 \(cut)）：界限不高于 0，没有值能被判为离群",
                    "two-part rule (cube root of 100 less the value, modified z, cut \(cut)): the limit is not above 0, no value could be flagged"
                )
            }
            return pick(
                "两部法（100 减数值的立方根，修正 z 值，界限 \(cut)）：低于 \(limit(lower))",
                "two-part rule (cube root of 100 less the value, modified z, cut \(cut)): below \(limit(lower))"
            ) + indicative
        }
    }
}
