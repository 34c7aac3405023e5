import Analytics
import Renderer

/// The rows of a ranking in an answer: those with a value, then for programs what was left out and is not among them.
struct RankingRows: Sendable {
    typealias Cell = OutputTable.Cell

    private let rows: [Ranking.Row]
    private let excluded: [Population.Exclusion]
    private let left: [Entity: Population.Exclusion.Reason]
    private let decimals: Int
    private let hasItems: Bool
    /// What all rows begin with: the group and the metric.
    private let first: [Cell]
    private let unit: Cell
    /// What all rows end with: what the ranking rests on; nil where rows are for reading alone.
    private let figures: [Cell]?

    /// How many rows.
    var count: Int { rows.count + excluded.count }

    /// - Parameters:
    ///   - groups: the places of the groups that have columns of their own.
    ///   - withLeftOut: whether what was left out has rows.
    ///   - withFigures: whether rows have the cells for programs.
    init(
        _ grouped: GroupedRanking, groups: [Int], _ lang: ReportLanguage, interval: Bool, withLeftOut: Bool,
        withFigures: Bool
    ) {
        let ranking = grouped.ranking
        let metric = ranking.metric
        let population = ranking.population
        rows = ranking.rows
        decimals = NumberText.decimals(for: metric.unit)
        hasItems = metric.level != .department
        first = groups.map { .text(grouped.group[$0]) } + [.text(metric.id)]
        unit = .text(lang.unitName(metric.unit))
        let left = Dictionary(
            population.excluded.map { ($0.entity, $0.reason) }, uniquingKeysWith: { first, _ in first })
        self.left = left
        if withLeftOut, !left.isEmpty {
            let unranked = rows.filter { $0.rank == nil }.map(\.observation.entity)
            let listed = Set(unranked.filter { left[$0] != nil })
            excluded = population.excluded.filter { !listed.contains($0.entity) }
        } else {
            excluded = []
        }
        var figures: [Cell] = [
            .integer(population.count), .integer(population.total), .integer(population.missing),
            .integer(population.excluded.count), .number(ranking.description.median, decimals: decimals),
            .number(ranking.pooledRatio, decimals: decimals),
        ]
        if interval {
            let interval = ranking.medianInterval
            figures += [
                .number(interval?.lower, decimals: decimals), .number(interval?.upper, decimals: decimals),
                .number(interval?.coverage, decimals: 4),
            ]
        }
        self.figures = withFigures ? figures : nil
    }

    /// Adds the cells of a row.
    func append(_ place: Int, to cells: inout [Cell]) {
        guard place < rows.count else {
            let exclusion = excluded[place - rows.count]
            appendNames(exclusion.entity, rank: nil, to: &cells)
            return appendValues(nil, ratio: nil, percentile: nil, exclusion.reason, to: &cells)
        }
        // Part by part: a row is large, and there may be a hundred thousand.
        let rank = rows[place].rank
        let entity = rows[place].observation.entity
        appendNames(entity, rank: rank, to: &cells)
        appendValues(
            rows[place].observation.value, ratio: rows[place].ratioToMedian,
            percentile: rows[place].percentile, rank == nil ? left[entity] : nil, to: &cells)
    }

    private func appendNames(_ entity: Entity, rank: Int?, to cells: inout [Cell]) {
        for cell in first { cells.append(cell) }
        cells.append(.integer(rank))
        cells.append(.text(entity.department))
        cells.append(.year(entity.fiscalYear))
        if hasItems { cells.append(.text(entity.item)) }
    }

    private func appendValues(
        _ value: Double?, ratio: Double?, percentile: Double?, _ reason: Population.Exclusion.Reason?,
        to cells: inout [Cell]
    ) {
        cells.append(.number(value, decimals: decimals))
        cells.append(unit)
        cells.append(.number(ratio, decimals: 2))
        cells.append(.number(percentile, decimals: 1))
        guard let figures else { return }
        cells.append(.text(reason?.name ?? (value == nil ? "missing" : nil)))
        cells.append(.text(reason.flatMap(Self.container)))
        cells += figures
    }

    /// The 汇总 that has what was left out; nil for other reasons.
    private static func container(_ reason: Population.Exclusion.Reason) -> String? {
        guard case .containedIn(let department, _) = reason else { return nil }
        return department
    }
}
