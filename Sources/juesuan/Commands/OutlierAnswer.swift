import Analytics
import Renderer

/// What stands out, as rows, and the rule behind it as notes.
struct OutlierAnswer {
    private(set) var table: OutputTable
    private(set) var notes: [String] = []
    private let words: AnswerNotes
    /// The places of the groups that have columns of their own.
    private let shownGroups: [Int]

    /// How many rows there may be, and how many were left out for it.
    private let limit: Int?
    private var hidden = 0

    /// How many of the lowest values are shown where no value could be flagged.
    private static let lowest = 5

    /// - Parameters:
    ///   - new: the documents of new departments.
    ///   - limit: how many values are listed at the most; nil for all.
    ///   - name: gives names to rows.
    init(
        _ analyses: [OutlierAnalysis], new: Set<Int64>, groups: [String], limit: Int?, lang: ReportLanguage,
        name: ([Ranking.Row]) throws -> [Ranking.Row]
    ) rethrows {
        words = AnswerNotes(lang: lang)
        self.limit = limit
        shownGroups = QueryAnswer.places(groups)
        let level = analyses.first?.ranking.metric.level ?? .department
        let words = words
        func column(
            _ chinese: String, _ english: String, _ key: String, isNumeric: Bool = true,
            _ audience: OutputTable.Audience = .everyone
        ) -> OutputTable.Column {
            OutputTable.Column(
                title: words.pick(chinese, english), key: key, isNumeric: isNumeric, audience: audience)
        }
        table = OutputTable(
            columns: words.groupColumns(shownGroups.map { groups[$0] }, level)
                + [
                    column("指标", "Metric", "metric", isNumeric: false, .programs),
                    column("部门", "Department", "department", isNumeric: false),
                    column("年度", "Year", "fiscal_year"),
                ] + (level != .department ? [column("名称", "Name", "item", isNumeric: false)] : [])
                + [
                    column("数值", "Value", "value"),
                    column("单位", "Unit", "unit", isNumeric: false, .programs),
                    column("界限", "Limit", "limit"), column("组中位数", "Group median", "median"),
                    column("与中位数之比", "Ratio to median", "ratio_to_median"),
                    column("影响（万元）", "Impact (wan yuan)", "impact"),
                    column("多一人至少一人", "One head more or less", "one_head_band", isNumeric: false),
                    column("说明", "Remark", "remark", isNumeric: false),
                ])
        for analysis in analyses { try add(analysis, new, name) }
        if hidden > 0 {
            notes.append(
                words.pick(
                    "只列出前 \(table.rows.count) 个，另有 \(hidden) 个未列出。",
                    "The first \(table.rows.count) are listed; \(hidden) more are not."))
        }
        notes += [words.years(analyses.map(\.ranking.population), panel: false)].compactMap(\.self)
    }

    private mutating func add(
        _ analysis: OutlierAnalysis, _ new: Set<Int64>, _ name: ([Ranking.Row]) throws -> [Ranking.Row]
    ) rethrows {
        let metric = analysis.ranking.metric
        let plain = Dictionary(
            analysis.findings.map { ($0.row.observation.entity, $0.plain) },
            uniquingKeysWith: { first, _ in first })
        var seen: Set<Entity> = []
        var chosen: [(row: Ranking.Row, limit: Double?, withRank: Bool)] = []
        func choose(_ row: Ranking.Row, limit: Double? = nil, withRank: Bool) {
            guard seen.insert(row.observation.entity).inserted else { return }
            chosen.append((row, limit, withRank))
        }
        let ranked = analysis.ranking.rows.filter { $0.rank != nil }
        let isSmall = ranked.count < OutlierAnalysis.leastCount
        for flag in analysis.flags { choose(flag.row, limit: flag.limit, withRank: false) }
        for finding in analysis.findings { choose(finding.row, withRank: isSmall) }
        if isSmall { for row in ranked { choose(row, withRank: true) } }
        if OutlierRuleText.isIdle(analysis) {
            for row in ranked.suffix(Self.lowest).reversed() { choose(row, withRank: true) }
        }
        let shown = chosen.prefix(limit.map { max(0, $0 - table.rows.count) } ?? .max)
        hidden += chosen.count - shown.count
        for (named, (row, limit, withRank)) in zip(try name(shown.map(\.row)), shown) {
            let rank =
                withRank ? row.rank.map { words.pick("由高到低第 \($0) 位", "rank \($0) from the highest") } : nil
            let reasons = [rank, plain[row.observation.entity].map(text)].compactMap(\.self)
            table.rows.append(cells(named, analysis, limit: limit, reasons, new))
        }
        let population = analysis.ranking.population
        notes.append(words.prefix(analysis.group, metric) + OutlierRuleText(analysis, words).text)
        notes.append(
            words.population(population)
                + words.pick("；列出的值得核对，不等于有问题。", "; what is listed is worth checking, not wrong."))
        notes += [words.exclusions(population, metric, isListed: false)].compactMap(\.self)
    }

    private func cells(
        _ row: Ranking.Row, _ analysis: OutlierAnalysis, limit: Double?, _ reasons: [String],
        _ new: Set<Int64>
    ) -> [OutputTable.Cell] {
        let metric = analysis.ranking.metric
        let entity = row.observation.entity
        let median = analysis.ranking.description.median
        let context = OutlierContext(
            row.observation, metric: metric, median: median, isNew: new.contains(entity.reportID))
        let decimals = NumberText.decimals(for: metric.unit)
        var cells: [OutputTable.Cell] = shownGroups.map { .text(analysis.group[$0]) }
        cells += [.text(metric.id), .text(entity.department), .year(entity.fiscalYear)]
        if metric.level != .department { cells.append(.text(entity.item)) }
        let band = context.oneHeadBand.map {
            NumberText.string($0.lowerBound, decimals: decimals) + words.pick(" 至 ", " to ")
                + NumberText.string($0.upperBound, decimals: decimals)
        }
        let remarks = reasons + context.explanations.map(text)
        return cells + [
            .number(row.observation.value, decimals: decimals), .text(words.lang.unitName(metric.unit)),
            .number(limit, decimals: decimals), .number(median, decimals: decimals),
            .number(row.ratioToMedian, decimals: 2), .number(context.impact, decimals: 2), .text(band),
            .text(remarks.isEmpty ? nil : remarks.joined(separator: words.pick("；", "; "))),
        ]
    }

    private func text(_ explanation: OutlierContext.Explanation) -> String {
        switch explanation {
        case .commonServices:
            words.pick(
                "承担集中保障职能，可能代管公务用车、办公用房或接待", "runs common services, may keep vehicles or buildings for others"
            )
        case .newDepartment: words.pick("新增部门", "a new department")
        }
    }

    private func text(_ plain: OutlierAnalysis.Plain) -> String {
        switch plain {
        case .aboveHundred: words.pick("超过 100", "above 100")
        case .zero: words.pick("为 0", "zero")
        case .belowZero: words.pick("小于 0", "below zero")
        case .notPositive: words.pick("不大于 0，不能取对数", "not above zero, has no logarithm")
        }
    }
}
