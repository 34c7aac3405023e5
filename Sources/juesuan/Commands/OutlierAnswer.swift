import Analytics
import Renderer

/// What stands out, as rows, and the rule behind it as notes.
struct OutlierAnswer {
    private(set) var table: OutputTable
    private(set) var notes: [String] = []
    let words: AnswerNotes
    /// Whether the rule of each group and what was left out are rows of their own.
    private let isForPrograms: Bool
    /// The places of the groups that have columns of their own.
    private let shownGroups: [Int]

    /// How many rows there may be, and how many were left out for it.
    private let limit: Int?
    private var hidden = 0
    private var listed = 0

    /// How many of the lowest or farthest values are shown where no value could be flagged.
    private static let lowest = 5

    /// What a row is.
    private enum Kind: String {
        /// The rule of a group with its limits, no value.
        case rule
        /// Beyond a limit of the rule.
        case flag
        /// Worth a look without statistics.
        case finding
        /// One of the lowest, where the rule could flag none.
        case lowest
        /// One of those farthest from the median, where no rule could be applied.
        case farthest
        /// One of all values, where they are too few for a rule.
        case ranked
        /// Left out.
        case excluded
    }

    /// A value to be listed, by its place in the analysis.
    private struct Chosen {
        /// Which of the analysis's lists has the value.
        enum List { case flags, findings, ranking }

        let kind: Kind
        let list: List
        let place: Int
        var plain: OutlierAnalysis.Plain?
    }

    /// - Parameters:
    ///   - isForPrograms: whether rules and what was left out are rows of their own.
    ///   - new: the documents of new departments.
    ///   - limit: how many values are listed at the most; nil for all.
    ///   - names: the names of projects or indicators.
    init(
        _ analyses: [OutlierAnalysis], new: Set<Int64>, groups: [String], limit: Int?, lang: ReportLanguage,
        isForPrograms: Bool, names: ([Entity]) throws -> [String?]
    ) rethrows {
        words = AnswerNotes(lang: lang)
        self.isForPrograms = isForPrograms
        self.limit = limit
        shownGroups = QueryAnswer.places(groups)
        let level = analyses.first?.ranking.metric.level ?? .department
        table = OutputTable(columns: OutlierRow.columns(shownGroups.map { groups[$0] }, level, words))
        for analysis in analyses { try add(analysis, new, names) }
        if hidden > 0 {
            notes.append(
                words.pick(
                    "只列出前 \(listed) 个，另有 \(hidden) 个未列出。",
                    "The first \(listed) are listed; \(hidden) more are not."))
        }
        notes += [words.years(analyses.map(\.ranking.population), panel: false)].compactMap(\.self)
    }

    private mutating func add(
        _ analysis: OutlierAnalysis, _ new: Set<Int64>, _ names: ([Entity]) throws -> [String?]
    ) rethrows {
        let metric = analysis.ranking.metric
        let population = analysis.ranking.population
        let cells = OutlierCells(analysis, groups: shownGroups, words)
        if isForPrograms {
            let rule = OutlierRow(
                kind: Kind.rule.rawValue, remark: OutlierRuleText(analysis, words).text,
                reason: analysis.abstention?.name)
            table.rows.append(count: 1) { cells.append(rule, to: &$1) }
        }
        let (chosen, count) = chosen(analysis, limit: limit.map { max(0, $0 - listed) } ?? .max)
        listed += chosen.count
        hidden += count - chosen.count
        let known = try names(chosen.map { Self.value($0, analysis).row.observation.entity })
        table.rows.append(count: chosen.count) { [words] place, line in
            let row = Self.row(chosen[place], known[place], analysis, new, words)
            cells.append(row, to: &line)
        }
        if isForPrograms {
            let excluded = AnswerNotes.ordered(population.excluded, metric)
            table.rows.append(count: excluded.count) { [words] place, line in
                let exclusion = excluded[place]
                let row = OutlierRow(
                    kind: Kind.excluded.rawValue, entity: exclusion.entity, item: exclusion.entity.item,
                    remark: words.remark(exclusion, metric), reason: exclusion.reason.name)
                cells.append(row, to: &line)
            }
        }
        notes.append(words.prefix(analysis.group, metric) + OutlierRuleText(analysis, words).text)
        notes.append(
            words.population(population)
                + words.pick("；列出的值得核对，不等于有问题。", "; what is listed is worth checking, not wrong."))
        notes += [words.exclusions(population, metric, isListed: false), offices(analysis)].compactMap(\.self)
    }

    /// How offices with few heads were judged; nil where there are none, and where the rule judges none.
    private func offices(_ analysis: OutlierAnalysis) -> String? {
        guard case .logModifiedZ = analysis.rule, analysis.abstention == nil else { return nil }
        let count = analysis.ranking.population.excluded.count { exclusion in
            if case .smallBase = exclusion.reason { true } else { false }
        }
        guard count > 0 else { return nil }
        let flagged = analysis.flags.count { $0.rawScore != nil }
        let strength = NumberText.string(analysis.shrinkage, decimals: 0)
        return words.pick(
            "不足 \(Metric.fewestHeads) 人的 \(count) 个按 n/(n+\(strength)) 收缩后判别，\(flagged) 个超过界限。",
            "\(count) with fewer than \(Metric.fewestHeads) heads, judged when drawn by n/(n+\(strength)); beyond the cut: \(flagged)."
        )
    }

    /// What is listed of a group, each once, and how many there are: what the rule flags, then the findings; of few values
    /// all, in their order.
    private func chosen(_ analysis: OutlierAnalysis, limit: Int) -> (chosen: [Chosen], count: Int) {
        let rows = analysis.ranking.rows
        let (flags, findings) = (analysis.flags, analysis.findings)
        if analysis.ranking.population.count < OutlierAnalysis.leastCount, analysis.rule != .anyDifference {
            let plain = plains(analysis)
            let all =
                rows.indices.filter { rows[$0].rank != nil }.map {
                    Chosen(
                        kind: .ranked, list: .ranking, place: $0, plain: plain[rows[$0].observation.entity])
                }
                + flags.indices.filter { flags[$0].row.rank == nil }.map {
                    Chosen(kind: .flag, list: .flags, place: $0)
                }
            return (Array(all.prefix(limit)), all.count)
        }
        var chosen = flags.indices.prefix(limit).map { place in
            Chosen(
                kind: .flag, list: .flags, place: place,
                plain: flags[place].row.observation.value.flatMap(analysis.plain))
        }
        // The rules on values flag equal values alike, and what fell to nothing is never flagged.
        let flagged = Set(flags.compactMap(\.row.observation.value))
        var count = flags.count
        for (place, finding) in findings.enumerated() {
            if let value = finding.row.observation.value, flagged.contains(value) { continue }
            count += 1
            if chosen.count < limit {
                chosen.append(
                    Chosen(kind: .finding, list: .findings, place: place, plain: finding.plain))
            }
        }
        for (kind, place) in remaining(analysis) {
            let entity = rows[place].observation.entity
            if findings.contains(where: { $0.row.observation.entity == entity }) { continue }
            count += 1
            if chosen.count < limit { chosen.append(Chosen(kind: kind, list: .ranking, place: place)) }
        }
        return (chosen, count)
    }

    /// What is shown where the rule flagged none because it could not: of rates and scores the lowest, of others those farthest
    /// from the median.
    ///
    /// - Returns: places in the ranking.
    private func remaining(_ analysis: OutlierAnalysis) -> [(Kind, Int)] {
        let rows = analysis.ranking.rows
        if OutlierRuleText.isIdle(analysis) {
            let ranked = rows.indices.reversed().lazy.filter { rows[$0].rank != nil }
            return ranked.prefix(Self.lowest).map { (.lowest, $0) }
        }
        guard analysis.abstention != nil, let median = analysis.ranking.description.median else { return [] }
        let isOfRates = if case .hundredHurdle = analysis.rule { true } else { false }
        let away = rows.indices.filter { place in
            guard rows[place].rank != nil, let value = rows[place].observation.value else { return false }
            return isOfRates ? value < 100 : value != median
        }
        func distance(_ place: Int) -> Double {
            ((rows[place].observation.value ?? median) - median).magnitude
        }
        return isOfRates
            ? away.suffix(Self.lowest).reversed().map { (.lowest, $0) }
            : away.sorted { left, right in
                let (first, second) = (distance(left), distance(right))
                return first == second ? left < right : first > second
            }.prefix(Self.lowest).map { (.farthest, $0) }
    }

    /// What is the matter with each of the findings.
    private func plains(_ analysis: OutlierAnalysis) -> [Entity: OutlierAnalysis.Plain] {
        Dictionary(
            analysis.findings.map { ($0.row.observation.entity, $0.plain) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The row of a value, and the flag on it.
    private static func value(
        _ chosen: Chosen, _ analysis: OutlierAnalysis
    ) -> (row: Ranking.Row, flag: OutlierAnalysis.Flag?) {
        switch chosen.list {
        case .flags: (analysis.flags[chosen.place].row, analysis.flags[chosen.place])
        case .findings: (analysis.findings[chosen.place].row, nil)
        case .ranking: (analysis.ranking.rows[chosen.place], nil)
        }
    }

    private static func row(
        _ chosen: Chosen, _ name: String?, _ analysis: OutlierAnalysis, _ new: Set<Int64>,
        _ words: AnswerNotes
    ) -> OutlierRow {
        let (row, flag) = value(chosen, analysis)
        let entity = row.observation.entity
        let context = OutlierContext(
            row.observation, metric: analysis.ranking.metric, median: analysis.ranking.description.median,
            isNew: new.contains(entity.reportID))
        var remark: String?
        func add(_ text: String) { remark = remark.map { $0 + words.pick("；", "; ") + text } ?? text }
        if let rank = row.rank, [.ranked, .lowest, .farthest].contains(chosen.kind) {
            add(words.pick("由高到低第 \(rank) 位", "rank \(rank) from the highest"))
        }
        if let plain = chosen.plain { add(words.text(plain)) }
        if let flag, let text = words.smallBase(flag, analysis) { add(text) }
        for explanation in context.explanations { add(words.text(explanation)) }
        return OutlierRow(
            kind: chosen.kind.rawValue, entity: entity, item: name, value: row.observation.value, flag: flag,
            ratioToMedian: row.ratioToMedian, context: context, remark: remark,
            reason: chosen.plain?.rawValue)
    }
}
