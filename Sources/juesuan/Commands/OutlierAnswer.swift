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

    /// A row to be listed.
    private struct Chosen {
        let kind: Kind
        let row: Ranking.Row
        var flag: OutlierAnalysis.Flag?
        var plain: OutlierAnalysis.Plain?
    }

    /// - Parameters:
    ///   - isForPrograms: whether rules and what was left out are rows of their own.
    ///   - new: the documents of new departments.
    ///   - limit: how many values are listed at the most; nil for all.
    ///   - name: gives names to rows.
    init(
        _ analyses: [OutlierAnalysis], new: Set<Int64>, groups: [String], limit: Int?, lang: ReportLanguage,
        isForPrograms: Bool, name: ([Ranking.Row]) throws -> [Ranking.Row]
    ) rethrows {
        words = AnswerNotes(lang: lang)
        self.isForPrograms = isForPrograms
        self.limit = limit
        shownGroups = QueryAnswer.places(groups)
        let level = analyses.first?.ranking.metric.level ?? .department
        table = OutputTable(columns: OutlierRow.columns(shownGroups.map { groups[$0] }, level, words))
        for analysis in analyses { try add(analysis, new, name) }
        if hidden > 0 {
            notes.append(
                words.pick(
                    "只列出前 \(listed) 个，另有 \(hidden) 个未列出。",
                    "The first \(listed) are listed; \(hidden) more are not."))
        }
        notes += [words.years(analyses.map(\.ranking.population), panel: false)].compactMap(\.self)
    }

    private mutating func add(
        _ analysis: OutlierAnalysis, _ new: Set<Int64>, _ name: ([Ranking.Row]) throws -> [Ranking.Row]
    ) rethrows {
        let metric = analysis.ranking.metric
        let population = analysis.ranking.population
        if isForPrograms { table.rows.append(ruleRow(analysis)) }
        let (chosen, count) = chosen(analysis, limit: limit.map { max(0, $0 - listed) } ?? .max)
        listed += chosen.count
        hidden += count - chosen.count
        for (named, one) in zip(try name(chosen.map(\.row)), chosen) {
            table.rows.append(cells(named, analysis, one, new))
        }
        if isForPrograms {
            let excluded = AnswerNotes.ordered(population.excluded, metric)
            table.rows += excluded.map { excludedRow($0, analysis) }
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
        let ranking = analysis.ranking
        if ranking.population.count < OutlierAnalysis.leastCount, analysis.rule != .anyDifference {
            let ranked = ranking.rows.filter { $0.rank != nil }
            let plain = plains(analysis)
            let all =
                ranked.map { Chosen(kind: .ranked, row: $0, plain: plain[$0.observation.entity]) }
                + analysis.flags.filter { $0.row.rank == nil }.map {
                    Chosen(kind: .flag, row: $0.row, flag: $0)
                }
            return (Array(all.prefix(limit)), all.count)
        }
        var chosen = analysis.flags.prefix(limit).map { flag in
            Chosen(
                kind: .flag, row: flag.row, flag: flag,
                plain: flag.row.observation.value.flatMap(analysis.plain))
        }
        // The rules on values flag equal values alike, and what fell to nothing is never flagged.
        let flagged = Set(analysis.flags.compactMap(\.row.observation.value))
        var count = analysis.flags.count
        for finding in analysis.findings {
            if let value = finding.row.observation.value, flagged.contains(value) { continue }
            count += 1
            if chosen.count < limit {
                chosen.append(Chosen(kind: .finding, row: finding.row, plain: finding.plain))
            }
        }
        let found = Set(analysis.findings.map(\.row.observation.entity))
        for (kind, row) in remaining(analysis) where !found.contains(row.observation.entity) {
            count += 1
            if chosen.count < limit { chosen.append(Chosen(kind: kind, row: row)) }
        }
        return (chosen, count)
    }

    /// What is shown where the rule flagged none because it could not: of rates and scores the lowest, of others those farthest
    /// from the median.
    private func remaining(_ analysis: OutlierAnalysis) -> [(Kind, Ranking.Row)] {
        let ranking = analysis.ranking
        if OutlierRuleText.isIdle(analysis) {
            return ranking.rows.filter { $0.rank != nil }.suffix(Self.lowest).reversed().map { (.lowest, $0) }
        }
        guard analysis.abstention != nil, let median = ranking.description.median else { return [] }
        let isOfRates = if case .hundredHurdle = analysis.rule { true } else { false }
        let away = ranking.rows.filter { row in
            guard row.rank != nil, let value = row.observation.value else { return false }
            return isOfRates ? value < 100 : value != median
        }
        func distance(_ row: Ranking.Row) -> Double { ((row.observation.value ?? median) - median).magnitude }
        return isOfRates
            ? away.suffix(Self.lowest).reversed().map { (.lowest, $0) }
            : away.enumerated().sorted { left, right in
                let (first, second) = (distance(left.element), distance(right.element))
                return first == second ? left.offset < right.offset : first > second
            }.prefix(Self.lowest).map { (.farthest, $0.element) }
    }

    /// What is the matter with each of the findings.
    private func plains(_ analysis: OutlierAnalysis) -> [Entity: OutlierAnalysis.Plain] {
        Dictionary(
            analysis.findings.map { ($0.row.observation.entity, $0.plain) },
            uniquingKeysWith: { first, _ in first })
    }

    private func cells(
        _ row: Ranking.Row, _ analysis: OutlierAnalysis, _ chosen: Chosen, _ new: Set<Int64>
    ) -> [OutputTable.Cell] {
        let entity = row.observation.entity
        let context = OutlierContext(
            row.observation, metric: analysis.ranking.metric, median: analysis.ranking.description.median,
            isNew: new.contains(entity.reportID))
        let isOfRank = [.ranked, .lowest, .farthest].contains(chosen.kind)
        let rank =
            isOfRank ? row.rank.map { words.pick("由高到低第 \($0) 位", "rank \($0) from the highest") } : nil
        let remarks =
            [rank, chosen.plain.map(text), chosen.flag.flatMap { smallBase($0, analysis) }].compactMap(\.self)
            + context.explanations.map(text)
        return OutlierRow(
            kind: chosen.kind.rawValue, entity: entity, value: row.observation.value, flag: chosen.flag,
            ratioToMedian: row.ratioToMedian, context: context,
            remark: remarks.isEmpty ? nil : remarks.joined(separator: words.pick("；", "; ")),
            reason: chosen.plain?.rawValue
        ).cells(analysis, shownGroups, words)
    }

    private func ruleRow(_ analysis: OutlierAnalysis) -> [OutputTable.Cell] {
        OutlierRow(
            kind: Kind.rule.rawValue, remark: OutlierRuleText(analysis, words).text,
            reason: analysis.abstention?.name
        ).cells(analysis, shownGroups, words)
    }

    private func excludedRow(
        _ exclusion: Population.Exclusion, _ analysis: OutlierAnalysis
    ) -> [OutputTable.Cell] {
        OutlierRow(
            kind: Kind.excluded.rawValue, entity: exclusion.entity,
            remark: words.remark(exclusion, analysis.ranking.metric), reason: exclusion.reason.name
        ).cells(analysis, shownGroups, words)
    }
}
