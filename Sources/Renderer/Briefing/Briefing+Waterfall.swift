import Charts

/// How one amount becomes another.
extension Briefing {
    /// The first measure as a level, the way to each of the others as a change, the last as a level again; sums over the
    /// rows that have all of them, of all rows or of each group.
    func waterfall() throws -> ChartKind {
        let all = sums(table.rows)
        let names = table.measures.map(\.quantity.name)
        var steps = [Waterfall.Step(names[0], all.levels[0], isLevel: true)]
        for index in names.indices.dropFirst() {
            let change = all.levels[index] - all.levels[index - 1]
            steps.append(Waterfall.Step(changeName(from: names[index - 1], to: names[index], change), change))
            steps.append(Waterfall.Step(names[index], all.levels[index], isLevel: true))
        }
        let groups = table.isGrouped ? table.groups(all: "") : []
        return .waterfall(
            try Waterfall(
                quantity: Charts.Quantity(pick("合计", "Sums"), unit: table.measures[0].quantity.unit),
                steps: steps, summed: all.complete, missing: table.rows.count - all.complete,
                groups: groups.map { name, rows in
                    let own = sums(rows)
                    return Waterfall.Group(
                        name, own.levels.indices.flatMap { own.values(at: $0) }, summed: own.complete,
                        missing: rows.count - own.complete, isHighlighted: isHighlighted(name))
                }, limit: top))
    }

    /// What a change is called: by its direction, or, where groups may go either way, by what it lies between.
    private func changeName(from first: String, to second: String, _ change: Double) -> String {
        if table.isGrouped { return pick("\(second)较\(first)", "\(second) less \(first)") }
        return change < 0 ? pick("较\(first)减少", "below \(first)") : pick("较\(first)增加", "above \(first)")
    }

    private struct Sums {
        let levels: [Double]
        let complete: Int

        /// The change to a level, where there is one before it, and the level.
        func values(at index: Int) -> [Double] {
            index == 0 ? [levels[0]] : [levels[index] - levels[index - 1], levels[index]]
        }
    }

    /// The sum of each measure over the rows that have all of them.
    private func sums(_ rows: [ChartTable.Row]) -> Sums {
        let complete = rows.filter { row in row.values.allSatisfy { $0 != nil } }
        return Sums(
            levels: table.measures.indices.map { measure in
                complete.reduce(0) { $0 + ($1.values[measure] ?? 0) }
            }, complete: complete.count)
    }
}
