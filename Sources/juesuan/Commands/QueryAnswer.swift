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

    private let isForPrograms: Bool
    private let withFigures: Bool
    /// What programs are told of each group, beside what was asked for: how many of how many, and the reasons.
    private let rests: [String]

    /// - Parameters:
    ///   - isForPrograms: whether what was left out is among the rows of a listing.
    ///   - isSorted: whether the rows of a listing will be sorted, by columns for programs too.
    init(
        _ answer: MetricAnswer, _ query: MetricQuery, _ lang: ReportLanguage, interval: Bool,
        isForPrograms: Bool, isSorted: Bool
    ) {
        words = AnswerNotes(lang: lang)
        self.isForPrograms = isForPrograms
        withFigures = isForPrograms || isSorted
        let asked = Set(query.statistics.map(\.name))
        rests =
            withFigures
            ? ["n", "N", "missing", "excluded", "exclusions"].filter { !asked.contains($0) } : []
        showsInterval = interval
        let level = query.metrics.first?.level ?? .department
        switch answer {
        case .rankings(let rankings):
            shownGroups = Self.places(query.groups)
            let groups = words.groupColumns(shownGroups.map { query.groups[$0] }, level)
            let columns = groups + Self.rankingColumns(words, level, interval: interval)
            table = OutputTable(
                columns: withFigures ? columns : columns.filter { $0.audience != .programs })
            for ranking in rankings { add(ranking) }
            notes += [words.years(rankings.map(\.ranking.population), panel: query.groups.isEmpty)]
                .compactMap(\.self)
        case .summaries(let summaries):
            shownGroups = Array(query.groups.indices)
            table = OutputTable(
                columns: words.groupColumns(query.groups, level)
                    + Self.summaryColumns(words, query, rests, interval: interval))
            notes.reserveCapacity(summaries.count)
            let decimals = Dictionary(
                query.metrics.map { ($0.id, Self.decimals(of: query.statistics, $0)) },
                uniquingKeysWith: { first, _ in first })
            for summary in summaries { add(summary, query, decimals: decimals[summary.metric.id] ?? []) }
            notes += reservations(query, summaries)
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
                OutputTable.Column(title: "reason", key: "reason", audience: .programs),
                OutputTable.Column(title: "contained_in", key: "contained_in", audience: .programs),
            ] + figures.map { OutputTable.Column(title: $0, key: $0, isNumeric: true, audience: .programs) }
    }

    private static func summaryColumns(
        _ words: AnswerNotes, _ query: MetricQuery, _ rests: [String], interval: Bool
    ) -> [OutputTable.Column] {
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
            + (interval ? ["median_coverage"] : []).map {
                OutputTable.Column(
                    title: words.pick("区间覆盖率", $0), key: $0, isNumeric: true, audience: .programs)
            }
            + rests.map {
                OutputTable.Column(title: $0, key: $0, isNumeric: $0 != "exclusions", audience: .programs)
            }
    }

    /// Which definition quartiles have where it is not the usual one, that groups of few values have no distribution, and which
    /// have no interval by the bootstrap.
    private func reservations(_ query: MetricQuery, _ summaries: [Summary]) -> [String] {
        var notes: [String] = []
        if query.quantileType != .linear, query.statistics.contains(where: \.isOfQuantiles) {
            let number = query.quantileType.rawValue
            notes.append(words.pick("分位数为第 \(number) 类定义。", "Quantiles are of type \(number)."))
        }
        let few = summaries.count { (1..<6).contains($0.population.count) }
        if few > 0, query.statistics.contains(where: \.isOfDistribution) {
            notes.append(
                words.pick(
                    "n 不足 6 的组有 \(few) 个：分位数、离散和界限不足为据，只宜看各值、中位数、最低和最高。",
                    "\(few) groups have fewer than 6 values: quantiles, spread and limits say little of them; look at the values, the median, the lowest and the highest."
                ))
        }
        let range = Statistic.bootstrapCounts
        if query.statistics.contains(where: \.isOfBootstrap),
            summaries.contains(where: { !range.contains($0.population.count) })
        {
            notes.append(
                words.pick(
                    "BCa 自助法区间只在 n 为 \(range.lowerBound) 至 \(range.upperBound) 时给出。",
                    "Intervals by the bootstrap (BCa) are given for n from \(range.lowerBound) to \(range.upperBound)."
                ))
        }
        return notes
    }

    /// How many decimals each statistic is printed with.
    private static func decimals(of statistics: [Statistic], _ metric: Metric) -> [Int] {
        let unit = NumberText.decimals(for: metric.unit)
        return statistics.map { $0.isCount ? 0 : $0.isPlain ? 4 : $0.isValue ? unit : max(2, unit) }
    }

    private func rest(_ key: String, _ population: Population) -> OutputTable.Cell {
        switch key {
        case "n": .integer(population.count)
        case "N": .integer(population.total)
        case "missing": .integer(population.missing)
        case "excluded": .integer(population.excluded.count)
        default: .text(reasons(population))
        }
    }

    /// `new_department 2; contained_in 14`; nil where nothing was left out.
    private func reasons(_ population: Population) -> String? {
        guard !population.excluded.isEmpty else { return nil }
        var counts: [String: Int] = [:]
        for exclusion in population.excluded { counts[exclusion.reason.name, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: "; ")
    }

    private mutating func add(_ grouped: GroupedRanking) {
        let ranking = grouped.ranking
        let metric = ranking.metric
        let rows = RankingRows(
            grouped, groups: shownGroups, words.lang, interval: showsInterval, withLeftOut: isForPrograms,
            withFigures: withFigures)
        table.rows.append(count: rows.count, rows.append)
        let decimals = NumberText.decimals(for: metric.unit)
        let middle = NumberText.string(ranking.description.median, decimals: decimals)
        var note = words.prefix(grouped.group, metric) + words.population(ranking.population)
        note += words.pick("；中位数 \(middle)", "; median \(middle)")
        if let pooled = ranking.pooledRatio.map({ NumberText.string($0, decimals: decimals) }) {
            note += words.pick("，合计口径 \(pooled)", ", pooled \(pooled)")
        }
        if showsInterval { note += words.interval(ranking.medianInterval, metric) }
        notes.append(note)
        notes += [words.exclusions(ranking.population, metric, isListed: true)].compactMap(\.self)
    }

    /// - Parameter decimals: how many decimals each statistic is printed with.
    private mutating func add(_ summary: Summary, _ query: MetricQuery, decimals: [Int]) {
        let metric = summary.metric
        let plain = max(2, NumberText.decimals(for: metric.unit))
        var cells: [OutputTable.Cell] = summary.group.map { .text($0) }
        cells += [.text(metric.id), .text(words.lang.unitName(metric.unit))]
        for (place, statistic) in query.statistics.enumerated() {
            // Of few values --interval gives the lowest and the highest, with their coverage.
            let end =
                !showsInterval
                ? nil
                : statistic == .medianLower
                    ? summary.medianInterval?.lower
                    : statistic == .medianUpper ? summary.medianInterval?.upper : nil
            cells.append(.number(summary.values[place] ?? end, decimals: decimals[place]))
        }
        if let weighted = summary.weighted {
            cells += [
                .integer(weighted.count), .number(weighted.mean, decimals: plain),
                .number(weighted.median, decimals: plain),
            ]
        }
        if showsInterval {
            cells.append(.number(summary.medianInterval?.coverage, decimals: 4))
        }
        for key in rests { cells.append(rest(key, summary.population)) }
        table.rows.append(cells)
        let interval =
            showsInterval && summary.medianInterval?.isAttained == false
            ? words.interval(summary.medianInterval, metric) : ""
        notes.append(words.prefix(summary.group, metric) + words.population(summary.population) + interval)
        notes += [words.exclusions(summary.population, metric, isListed: false)].compactMap(\.self)
    }
}
