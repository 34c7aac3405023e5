import Analytics
import Renderer

/// The cells under the columns of `OutlierRow`, with the rule of a group and what it rests on in the last ones. What is the
/// same for all rows of the group is made once.
struct OutlierCells: Sendable {
    typealias Cell = OutputTable.Cell

    private let words: AnswerNotes
    private let decimals: Int
    private let hasItems: Bool
    /// The group and the metric.
    private let first: [Cell]
    private let unit: Cell
    private let median: Cell
    /// The rule and what it rests on.
    private let last: [Cell]

    /// - Parameter groups: the places of the groups that have columns of their own.
    init(_ analysis: OutlierAnalysis, groups: [Int], _ words: AnswerNotes) {
        let metric = analysis.ranking.metric
        let population = analysis.ranking.population
        self.words = words
        decimals = NumberText.decimals(for: metric.unit)
        hasItems = metric.level != .department
        first = groups.map { .text(analysis.group[$0]) } + [.text(metric.id)]
        unit = .text(words.lang.unitName(metric.unit))
        median = .number(analysis.ranking.description.median, decimals: decimals)
        last = [
            .text(analysis.rule.name), .number(analysis.rule.parameter, decimals: 1),
            .number(analysis.lowerLimit, decimals: decimals),
            .number(analysis.upperLimit, decimals: decimals), .integer(analysis.basis),
            .integer(population.count), .integer(population.total), .integer(population.missing),
            .integer(population.excluded.count),
        ]
    }

    /// Adds the cells of a row.
    func append(_ row: OutlierRow, to cells: inout [Cell]) {
        let band = row.context?.oneHeadBand
        let bandText = band.map {
            NumberText.string($0.lowerBound, decimals: decimals) + words.pick(" 至 ", " to ")
                + NumberText.string($0.upperBound, decimals: decimals)
        }
        cells += first
        cells.append(.text(row.kind))
        cells.append(.text(row.entity?.department))
        cells.append(.year(row.entity?.fiscalYear))
        if hasItems { cells.append(.text(row.item)) }
        cells.append(.number(row.value, decimals: decimals))
        cells.append(unit)
        cells.append(.number(row.flag?.limit, decimals: decimals))
        cells.append(median)
        cells.append(.number(row.ratioToMedian, decimals: 2))
        cells.append(.number(row.context?.impact, decimals: 2))
        cells.append(.text(bandText))
        cells.append(.number(band?.lowerBound, decimals: decimals))
        cells.append(.number(band?.upperBound, decimals: decimals))
        cells.append(.text(row.remark))
        cells.append(.text(row.reason))
        cells.append(.number(row.flag?.score, decimals: 2))
        cells += last
    }
}
