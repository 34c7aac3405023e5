import Analytics
import Renderer

/// The answer to a query as rows, and the notes that go with it: what the values rest on.
struct QueryAnswer {
    var table: OutputTable
    private(set) var notes: [String] = []
    private let words: AnswerNotes
    private let showsInterval: Bool
    /// The places of the groups that have columns of their own: those that rows do not name anyway.
    private let shownGroups: [Int]

    init(_ answer: MetricAnswer, _ query: MetricQuery, _ lang: ReportLanguage, interval: Bool) {
        words = AnswerNotes(lang: lang)
        showsInterval = interval
        let level = query.metrics.first?.level ?? .department
        switch answer {
        case .rankings(let rankings):
            shownGroups = Self.places(query.groups)
            let groups = words.groupColumns(shownGroups.map { query.groups[$0] }, level)
            table = OutputTable(columns: groups + Self.rankingColumns(words, level, interval: interval))
            for ranking in rankings { add(ranking) }
            notes += [words.years(rankings.map(\.ranking.population), panel: query.groups.isEmpty)]
                .compactMap(\.self)
        case .summaries(let summaries):
            shownGroups = Array(query.groups.indices)
            table = OutputTable(
                columns: words.groupColumns(query.groups, level) + Self.summaryColumns(words, query))
            table.rows.reserveCapacity(summaries.count)
            notes.reserveCapacity(summaries.count)
            let decimals = Dictionary(
                query.metrics.map { ($0.id, NumberText.decimals(for: $0.unit)) },
                uniquingKeysWith: { first, _ in first })
            for summary in summaries { add(summary, query, decimals: decimals[summary.metric.id] ?? 2) }
            notes += [words.years(summaries.map(\.population), panel: false)].compactMap(\.self)
        }
    }

    /// The places of groups but those that every row of a listing names: department and year.
    static func places(_ groups: [String]) -> [Int] {
        let named = ["fiscal_year", "year", "department", "department.key", "department_key", "key"]
        return groups.indices.filter { !named.contains(groups[$0]) }
    }

    private static func rankingColumns(
        _ words: AnswerNotes, _ level: Metric.Level, interval: Bool
    ) -> [OutputTable.Column] {
        func column(_ chinese: String, _ english: String, _ key: String, isNumeric: Bool = true)
            -> OutputTable.Column
        {
            OutputTable.Column(title: words.pick(chinese, english), key: key, isNumeric: isNumeric)
        }
        let figures =
            ["n", "N", "missing", "excluded", "median", "pooled"]
            + (interval ? ["median_low", "median_high", "median_coverage"] : [])
        return [
            column("指标", "Metric", "metric", isNumeric: false), column("位次", "Rank", "rank"),
            column("部门", "Department", "department", isNumeric: false),
            column("年度", "Year", "fiscal_year"),
        ] + (level != .department ? [column("名称", "Name", "item", isNumeric: false)] : [])
            + [
                column("数值", "Value", "value"), column("单位", "Unit", "unit", isNumeric: false),
                column("与中位数之比", "Ratio to median", "ratio_to_median"),
                column("百分位", "Percentile", "percentile"),
            ] + figures.map { OutputTable.Column(title: $0, key: $0, isNumeric: true, audience: .objects) }
    }

    private static func summaryColumns(_ words: AnswerNotes, _ query: MetricQuery) -> [OutputTable.Column] {
        let weighted = [
            ("weighted_n", "加权有效数"), ("weighted_mean", "加权均值"), ("weighted_median", "加权中位数"),
        ]
        return [
            OutputTable.Column(title: words.pick("指标", "Metric"), key: "metric"),
            OutputTable.Column(title: words.pick("单位", "Unit"), key: "unit"),
        ]
            + query.statistics.map {
                OutputTable.Column(title: words.pick($0.chinese, $0.name), key: $0.name, isNumeric: true)
            }
            + (query.weights == nil ? [] : weighted).map { key, chinese in
                OutputTable.Column(title: words.pick(chinese, key), key: key, isNumeric: true)
            }
    }

    private mutating func add(_ grouped: GroupedRanking) {
        let ranking = grouped.ranking
        let metric = ranking.metric
        let population = ranking.population
        let median = ranking.description.median
        let decimals = NumberText.decimals(for: metric.unit)
        var figures: [OutputTable.Cell] = [
            .integer(population.count), .integer(population.total), .integer(population.missing),
            .integer(population.excluded.count), .number(median, decimals: decimals),
            .number(ranking.pooledRatio, decimals: decimals),
        ]
        if showsInterval {
            let interval = ranking.medianInterval
            figures += [
                .number(interval?.lower, decimals: decimals), .number(interval?.upper, decimals: decimals),
                .number(interval?.coverage, decimals: 4),
            ]
        }
        for row in ranking.rows {
            let entity = row.observation.entity
            var cells: [OutputTable.Cell] = shownGroups.map { .text(grouped.group[$0]) }
            cells += [.text(metric.id), .integer(row.rank), .text(entity.department)]
            cells.append(.year(entity.fiscalYear))
            if metric.level != .department { cells.append(.text(entity.item)) }
            cells += [
                .number(row.observation.value, decimals: decimals), .text(words.lang.unitName(metric.unit)),
                .number(row.ratioToMedian, decimals: 2), .number(row.percentile, decimals: 1),
            ]
            table.rows.append(cells + figures)
        }
        let middle = NumberText.string(median, decimals: decimals)
        var note = words.prefix(grouped.group, metric) + words.population(population)
        note += words.pick("；中位数 \(middle)", "; median \(middle)")
        if let pooled = ranking.pooledRatio.map({ NumberText.string($0, decimals: decimals) }) {
            note += words.pick("，合计口径 \(pooled)", ", pooled \(pooled)")
        }
        if showsInterval { note += words.interval(ranking.medianInterval, metric) }
        notes.append(note)
        notes += [words.exclusions(population, metric, isListed: true)].compactMap(\.self)
    }

    /// - Parameter unit: how many decimals values of the metric are printed with.
    private mutating func add(_ summary: Summary, _ query: MetricQuery, decimals unit: Int) {
        let metric = summary.metric
        var cells: [OutputTable.Cell] = summary.group.map { .text($0) }
        cells += [.text(metric.id), .text(words.lang.unitName(metric.unit))]
        for (statistic, value) in zip(query.statistics, summary.values) {
            let decimals =
                statistic.isCount
                ? 0 : statistic.isPlain ? 4 : statistic.isValue ? unit : max(2, unit)
            cells.append(.number(value, decimals: decimals))
        }
        if let weighted = summary.weighted {
            cells += [
                .integer(weighted.count), .number(weighted.mean, decimals: max(2, unit)),
                .number(weighted.median, decimals: max(2, unit)),
            ]
        }
        table.rows.append(cells)
        let interval =
            showsInterval && summary.medianInterval?.isAttained == false
            ? words.interval(summary.medianInterval, metric) : ""
        notes.append(words.prefix(summary.group, metric) + words.population(summary.population) + interval)
        notes += [words.exclusions(summary.population, metric, isListed: false)].compactMap(\.self)
    }
}
