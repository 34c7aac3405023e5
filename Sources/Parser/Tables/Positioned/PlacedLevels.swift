/// The names of the levels that indicators stand under, from page to page.
struct PlacedLevels {
    /// The names of a row's levels, each as its parts in the file; nil where there is none or it cannot be told.
    struct Names {
        var first: [Range<Int>]?
        var second: [Range<Int>]?
        var isDoubtful = false
    }

    /// The end of a name that a page breaks: the column it stands in, where the name begins, and its end.
    struct Completion {
        var column: Int
        var start: Range<Int>
        var end: Range<Int>
    }

    /// The names the page before ended with.
    private var last = Names()
    /// The last name in each column of the page before.
    private var lastLabels: [Int: LevelLabels.Label] = [:]
    /// The ends of names that the page before broke off.
    private(set) var completion: [Completion] = []

    /// The names for each row of a page.
    mutating func take(
        _ grid: PlacedGrid, _ roles: RoleColumns, _ document: DocumentContext, rows: [ClosedRange<Double>],
        anchors: Set<Int>, heights: LineHeights, alignment: RowDistribution.Alignment, isContinued: Bool,
        isOpen: Bool
    ) -> [Names] {
        var names = rows.map { _ in Names() }
        completion = []
        let second = labels(grid, roles[.level2], anchors, isContinued: isContinued)
        let first = labels(grid, roles[.level1], anchors, isContinued: isContinued)
        let known = last
        let margin = document.isMeasured ? 0.75 : 1.25
        let seconds = LevelGroups(
            labels: second.map { heights[$0.lines] }, rows: rows, alignment: alignment,
            canContinue: isContinued && known.second != nil, isOpen: isOpen, margin: margin,
            strangeness: { _, _ in 0 },
            mayEnd: { _ in true }
        ).assign()
        let firstNames = first.map { KeptText.string(document.source, $0.parts) }
        let parents = seconds.map { place -> String? in
            guard let place, let parts = place < 0 ? known.second : second[place].parts else { return nil }
            return IndicatorLevels.parent(of: KeptText.string(document.source, parts))
        }
        let firsts = LevelGroups(
            labels: first.map { heights[$0.lines] }, rows: rows, alignment: alignment,
            canContinue: isContinued && known.first != nil,
            isOpen: isOpen, margin: margin,
            strangeness: { label, row in
                guard let parent = parents[row], IndicatorLevels.standard.contains(firstNames[label]) else {
                    return 0
                }
                return parent == firstNames[label] ? 0 : 1.5
            },
            mayEnd: { row in
                // No first level ends inside a second one.
                guard let above = seconds[row], let below = seconds[row + 1] else { return true }
                return above != below
            }
        ).assign()
        for row in rows.indices {
            names[row].first = firsts[row].flatMap { $0 < 0 ? known.first : first[$0].parts }
            names[row].second = seconds[row].flatMap { $0 < 0 ? known.second : second[$0].parts }
            names[row].isDoubtful =
                roles[.level1] != nil && names[row].first == nil
                || roles[.level2] != nil && names[row].second == nil
        }
        if !document.isMeasured { distrust(&names, first + second, firstNames: firstNames, firsts, parents) }
        if let end = names.last { last = end }
        return names
    }

    /// Takes back names where columns were told by counting characters and do not hold what they should: a part of a name, or
    /// a second level under another first one than its own.
    private func distrust(
        _ names: inout [Names], _ labels: [LevelLabels.Label], firstNames: [String], _ firsts: [Int?],
        _ parents: [String?]
    ) {
        let isBroken = labels.contains { !LevelLabels.ends($0.bytes) }
        for row in names.indices {
            var isStrange = isBroken
            if let place = firsts[row], place >= 0, let parent = parents[row], parent != firstNames[place] {
                isStrange = isStrange || IndicatorLevels.standard.contains(firstNames[place])
            }
            if isStrange { names[row] = Names(first: nil, second: nil, isDoubtful: true) }
        }
    }

    /// The names in a column; what completes the last one of the page before is added to that.
    private mutating func labels(
        _ grid: PlacedGrid, _ column: Int?, _ anchors: Set<Int>, isContinued: Bool
    ) -> [LevelLabels.Label] {
        guard let column else { return [] }
        var fragments = grid.columns[column][...]
        if isContinued, var label = lastLabels[column] {
            while let next = fragments.first, !LevelLabels.ends(label.bytes),
                LevelLabels.isPart(label.bytes + next.bytes)
            {
                completion.append(Completion(column: column, start: label.parts[0], end: next.range))
                if last.first == label.parts { last.first?.append(next.range) }
                if last.second == label.parts { last.second?.append(next.range) }
                label.parts.append(next.range)
                label.bytes += next.bytes
                fragments = fragments.dropFirst()
            }
        }
        let labels = LevelLabels(Array(fragments), anchors: anchors).labels
        lastLabels[column] = labels.last
        return labels
    }
}
