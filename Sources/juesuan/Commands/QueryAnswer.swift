import Analytics
import Renderer

/// The answer to a query as rows, and the notes that go with it: what the values rest on.
struct QueryAnswer {
    var table: OutputTable
    private(set) var notes: [String] = []
    /// The exclusions that a note was made of.
    private var told: Set<String> = []
    private let lang: ReportLanguage
    private let showsInterval: Bool

    init(_ answer: MetricAnswer, _ query: MetricQuery, _ lang: ReportLanguage, interval: Bool) {
        self.lang = lang
        showsInterval = interval
        switch answer {
        case .rankings(let rankings):
            table = OutputTable(columns: Self.rankingColumns(query, lang))
            for ranking in rankings { add(ranking, query) }
        case .summaries(let summaries):
            table = OutputTable(columns: Self.summaryColumns(query, lang))
            for summary in summaries { add(summary, query) }
        }
    }

    private static func groupColumns(_ query: MetricQuery) -> [OutputTable.Column] {
        query.groups.map { OutputTable.Column(title: $0, key: $0) }
    }

    private static func rankingColumns(_ query: MetricQuery, _ lang: ReportLanguage) -> [OutputTable.Column] {
        func column(_ chinese: String, _ english: String, _ key: String, isNumeric: Bool = true)
            -> OutputTable.Column
        {
            OutputTable.Column(title: lang == .chinese ? chinese : english, key: key, isNumeric: isNumeric)
        }
        let isLower = (query.metrics.first?.level ?? .department) != .department
        return groupColumns(query) + [column("指标", "Metric", "metric", isNumeric: false)]
            + [
                column("位次", "Rank", "rank"), column("部门", "Department", "department", isNumeric: false),
                column("年度", "Year", "fiscal_year"),
            ] + (isLower ? [column("名称", "Name", "item", isNumeric: false)] : [])
            + [
                column("数值", "Value", "value"), column("单位", "Unit", "unit", isNumeric: false),
                column("与中位数之比", "Ratio to median", "ratio_to_median"),
                column("百分位", "Percentile", "percentile"),
            ]
    }

    private static func summaryColumns(_ query: MetricQuery, _ lang: ReportLanguage) -> [OutputTable.Column] {
        groupColumns(query) + [
            OutputTable.Column(title: lang == .chinese ? "指标" : "Metric", key: "metric"),
            OutputTable.Column(title: lang == .chinese ? "单位" : "Unit", key: "unit"),
        ] + query.statistics.map { OutputTable.Column(title: $0.name, key: $0.name, isNumeric: true) }
            + (query.weights == nil
                ? []
                : ["weighted_n", "weighted_mean", "weighted_median"].map {
                    OutputTable.Column(title: $0, key: $0, isNumeric: true)
                })
    }

    private mutating func add(_ grouped: GroupedRanking, _ query: MetricQuery) {
        let metric = grouped.ranking.metric
        for row in grouped.ranking.rows {
            let entity = row.observation.entity
            var cells: [OutputTable.Cell] = grouped.group.map { .text($0) }
            cells += [.text(metric.id), .integer(row.rank), .text(entity.department)]
            cells.append(.year(entity.fiscalYear))
            if metric.level != .department { cells.append(.text(entity.item)) }
            cells += [
                .number(row.observation.value, decimals: NumberText.decimals(for: metric.unit)),
                .text(metric.unit),
                .number(row.ratioToMedian, decimals: 2), .number(row.percentile, decimals: 1),
            ]
            table.rows.append(cells)
        }
        let median = NumberText.string(
            grouped.ranking.description.median, decimals: NumberText.decimals(for: metric.unit))
        let pooled = grouped.ranking.pooledRatio.map {
            NumberText.string($0, decimals: NumberText.decimals(for: metric.unit))
        }
        var note = prefix(grouped.group, metric) + population(grouped.ranking.population)
        note += lang == .chinese ? "；中位数 \(median)" : "; median \(median)"
        if let pooled { note += lang == .chinese ? "，合计口径 \(pooled)" : ", pooled \(pooled)" }
        if showsInterval { note += intervalText(grouped.ranking, metric) }
        notes.append(note)
        addExclusions(grouped.ranking.population)
    }

    private mutating func add(_ summary: Summary, _ query: MetricQuery) {
        var cells: [OutputTable.Cell] = summary.group.map { .text($0) }
        cells += [.text(summary.metric.id), .text(summary.metric.unit)]
        for (statistic, value) in zip(query.statistics, summary.values) {
            cells.append(
                .number(
                    value,
                    decimals: statistic.isCount ? 0 : max(2, NumberText.decimals(for: summary.metric.unit))))
        }
        if let weighted = summary.weighted {
            let decimals = max(2, NumberText.decimals(for: summary.metric.unit))
            cells += [
                .integer(weighted.count), .number(weighted.mean, decimals: decimals),
                .number(weighted.median, decimals: decimals),
            ]
        }
        table.rows.append(cells)
        notes.append(prefix(summary.group, summary.metric) + population(summary.population))
        addExclusions(summary.population)
    }

    /// The interval of the median, or lowest and highest where 95 % cannot be reached.
    private func intervalText(_ ranking: Ranking, _ metric: Metric) -> String {
        guard let interval = ranking.medianInterval else { return "" }
        let decimals = NumberText.decimals(for: metric.unit)
        let lower = NumberText.string(interval.lower, decimals: decimals)
        let upper = NumberText.string(interval.upper, decimals: decimals)
        let coverage = NumberText.string(interval.coverage * 100, decimals: 2)
        if interval.isAttained {
            return lang == .chinese
                ? "；中位数区间 \(lower) 至 \(upper)（次序统计量，覆盖率 \(coverage)%）"
                : "; interval of the median \(lower) to \(upper) (order statistics, coverage \(coverage)%)"
        }
        return lang == .chinese
            ? "；最低至最高 \(lower) 至 \(upper)（作为中位数区间的覆盖率 \(coverage)%，达不到 95%）"
            : "; lowest to highest \(lower) to \(upper) (coverage \(coverage)% as an interval of the median, short of 95%)"
    }

    private func prefix(_ group: [String?], _ metric: Metric) -> String {
        let names = group.map { $0 ?? NumberText.missing }
        return (names + [metric.id]).joined(separator: " ") + (lang == .chinese ? "：" : ": ")
    }

    private func population(_ population: Population) -> String {
        lang == .chinese
            ? "n = \(population.count)（共 \(population.total)，缺 \(population.missing)，剔除 \(population.excluded.count)）"
            : "n = \(population.count) (of \(population.total), \(population.missing) missing, \(population.excluded.count) excluded)"
    }

    private mutating func addExclusions(_ population: Population) {
        for exclusion in population.excluded {
            let note = ExclusionText.line(exclusion.reason, name: exclusion.entity.department, language: lang)
            if told.insert(note).inserted { notes.append(note) }
        }
    }
}
