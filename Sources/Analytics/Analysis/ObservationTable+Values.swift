import Statistics

extension ObservationTable {
    func distributions(_ column: Column) -> [Distribution] {
        groups.map { distribution(column, of: $0) }
    }

    func distribution(
        _ column: Column, group: [String?] = [], where belongs: (Entity) -> Bool = { _ in true }
    ) -> Distribution {
        let selected = selected(belongs)
        return distribution(
            column, of: Group(group: group, runs: selected.runs, contained: selected.contained))
    }

    /// The values of a column in a group.
    func distribution(_ column: Column, of group: Group) -> Distribution {
        let (sample, population) = counted(column, of: group)
        return Distribution(
            metric: column.metric, group: group.group, population: population, sample: sample,
            pooledRatio: pooledRatio(column, of: group))
    }

    /// How many of how many a column has in a group.
    func population(_ column: Column, of group: Group) -> Population { values(column, of: group).population }

    /// The values of a group that count for a column, sorted, and how many of how many they are.
    func counted(_ column: Column, of group: Group) -> (sample: Sample, population: Population) {
        let (numbers, missing, population) = values(column, of: group)
        return (Sample(numbers, missingCount: missing), population)
    }

    /// The values of a group that count for a column, in their order, how many are absent, and how many of how many they are.
    private func values(
        _ column: Column, of group: Group
    ) -> (numbers: [Double], missing: Int, population: Population) {
        var excluded: [Population.Exclusion] = []
        for run in group.contained {
            for row in run.rows { excluded.append(contained.exclusion(row, in: Int(run.document))) }
        }
        let rows = group.count
        let containedCount = excluded.count
        var numbers: [Double] = []
        numbers.reserveCapacity(rows)
        var years: [Int] = []
        var last: Int?
        var next = 0
        column.values.numbers.withUnsafeBufferPointer { values in
            for run in group.runs {
                let before = numbers.count
                forEachPart(of: run, column, from: &next) { part in
                    for row in part where !values[row].isNaN { numbers.append(values[row]) }
                } leftOut: { place in
                    let entity = entities.entity(column.left.rows[place], in: Int(run.document))
                    excluded.append(.init(entity: entity, reason: column.left.reasons[place]))
                }
                // Neighbours are mostly of one year.
                if numbers.count > before, let year = entities.year(of: Int(run.document)), year != last {
                    if !years.contains(year) { years.append(year) }
                    last = year
                }
            }
        }
        let total = containedCount + rows
        let missing = total - numbers.count - excluded.count
        return (
            numbers, missing,
            Population(
                total: total, count: numbers.count, missing: missing, excluded: excluded,
                years: years.sorted())
        )
    }

    /// The rows of a group that count for a column, those it leaves out not among them, ascending.
    func countedRows(_ column: Column, of group: Group) -> [Int] {
        var rows: [Int] = []
        rows.reserveCapacity(group.count)
        var next = 0
        for run in group.runs { forEachPart(of: run, column, from: &next) { rows += $0 } }
        return rows
    }

    /// The rows of a group that a column leaves out, ascending.
    func leftRows(_ column: Column, of group: Group) -> [Int] {
        column.left.isEmpty
            ? [] : group.runs.flatMap { run in column.left.places(in: run.rows).map { column.left.rows[$0] } }
    }

    /// Σ numerators ÷ Σ denominators, in the metric's unit, over the entities that have both.
    func pooledRatio(_ column: Column, of group: Group) -> Double? {
        guard !column.numerators.isEmpty else { return nil }
        var upper = CompensatedSum()
        var lower = CompensatedSum()
        var next = 0
        for run in group.runs {
            forEachPart(of: run, column, from: &next) { part in
                for row in part {
                    guard let numerator = column.numerators[row], let denominator = column.denominators[row]
                    else { continue }
                    upper.add(numerator)
                    lower.add(denominator)
                }
            }
        }
        return lower.value == 0 ? nil : column.metric.expression.scale * upper.value / lower.value
    }

    /// Calls `body` with the rows of a run that lie between those left out, and `leftOut` with the places of these, in order.
    ///
    /// - Parameter next: where the search for those left out goes on, 0 for the first of ascending runs.
    @inline(__always)
    private func forEachPart(
        of run: Run, _ column: Column, from next: inout Int, _ body: (Range<Int>) -> Void,
        leftOut: (Int) -> Void = { _ in }
    ) {
        var start = Int(run.lower)
        for place in column.left.places(in: run.rows, from: &next) {
            body(start..<column.left.rows[place])
            leftOut(place)
            start = column.left.rows[place] + 1
        }
        body(start..<Int(run.upper))
    }
}
