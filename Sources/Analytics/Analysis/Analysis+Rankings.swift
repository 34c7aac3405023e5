import Statistics

extension Analysis {
    /// The values of a metric in order, with rank, ratio to the median and percentile.
    ///
    /// - Parameter withRows: whether the rows are made; without, the ranking says what it rests on and how values spread.
    /// - Throws: as `table`.
    public func ranking(
        of metric: Metric, in selection: Selection = Selection(), withPlaces: Bool = false,
        withRows: Bool = true
    ) throws(AnalyticsError) -> Ranking {
        func make() throws(AnalyticsError) -> Ranking {
            let table = try table(of: [metric], in: selection, withPlaces: withPlaces)
            return Ranking(table, table.columns[0], of: table.everything, limit: withRows ? .max : 0)
        }
        guard let cache, !withPlaces, withRows else { return try make() }
        return try cache.ranking(of: metric, in: selection, make: make)
    }

    /// The values of a metric as one distribution, or one for each group, in the order of the groups.
    ///
    /// - Throws: as `table`.
    public func distributions(
        of metric: Metric, in selection: Selection = Selection(), by groups: [String] = []
    ) throws(AnalyticsError) -> [Distribution] {
        let table = try table(of: [metric], in: selection, groups: groups)
        return table.distributions(table.columns[0])
    }

    /// The values of a metric as one distribution.
    ///
    /// - Throws: as `table`.
    public func distribution(of metric: Metric, in selection: Selection = Selection()) throws(AnalyticsError)
        -> Distribution
    {
        let table = try table(of: [metric], in: selection)
        return table.distribution(table.columns[0])
    }

    /// A department between those that share the values of `fields` with it, itself among them.
    ///
    /// - Throws: `.unknownDepartment`, and as `table`.
    public func peers(
        of departmentKey: String, metric: Metric, in selection: Selection,
        sharing fields: [String] = ["department.level", "department.prefecture"]
    ) throws(AnalyticsError) -> PeerComparison {
        let table = try table(of: [metric], in: selection, groups: fields)
        guard let subject = table.entities.firstIndex(where: { $0.departmentKey == departmentKey }) else {
            throw .unknownDepartment(departmentKey, nearest: table.nearestDepartments(to: departmentKey))
        }
        let group = table.entities[subject].group
        let ranking = Ranking(table, table.columns[0]) { $0.group == group }
        let entity = table.entities[subject]
        guard let row = ranking.rows.first(where: { $0.observation.entity == entity }) else {
            // Left out as a new department: no place among the peers.
            let observation = table.observation(subject, table.columns[0])
            return PeerComparison(
                subject: Ranking.Row(
                    observation: observation, rank: nil, ratioToMedian: nil, percentile: nil),
                shared: zip(fields, group).map { ($0, $1) }, ranking: ranking)
        }
        return PeerComparison(
            subject: row, shared: zip(fields, group).map { ($0, $1) }, ranking: ranking)
    }

    /// A metric over the years, a row a department. Documents without a department or a year are not in it.
    ///
    /// - Throws: as `table`.
    public func panel(of metric: Metric, in selection: Selection = Selection()) throws(AnalyticsError)
        -> Panel
    {
        let table = try table(of: [metric], in: selection)
        return Panel(table, table.columns[0])
    }
}

extension Ranking {
    init(
        _ table: ObservationTable, _ column: ObservationTable.Column,
        where belongs: (Entity) -> Bool
    ) {
        self.init(table, column, of: table.selected(belongs))
    }

    init(_ table: ObservationTable, _ column: ObservationTable.Column) {
        self.init(table, column, of: table.everything)
    }

    /// The ranking of a group's values.
    ///
    /// - Parameters:
    ///   - limit: how many rows are made; the figures rest on all values all the same.
    ///   - end: from which end of the values the rows are made where there is a limit; they stand in descending order all
    ///     the same.
    ///   - choose: which values rows are made of, given the sorted values of the group, beside those with a small base; nil for
    ///     all, those among them that are absent or left out.
    init(
        _ table: ObservationTable, _ column: ObservationTable.Column, of group: ObservationTable.Group,
        limit: Int = .max, from end: End = .highest, choose: ((Sample) -> (Double) -> Bool)? = nil
    ) {
        let (sample, population) = table.counted(column, of: group)
        let indices = table.countedRows(column, of: group)
        let median = sample.median
        metric = column.metric
        self.population = population
        self.sample = sample
        description = Description(sample)
        medianInterval = MedianInterval(sample)
        pooledRatio = table.pooledRatio(column, of: group)
        // Equal values are asked about once; infinite ones are not among those sorted.
        let chosen = sample.infiniteCount > 0 ? nil : choose.map { Self.chosen(sample, $0(sample)) }
        @Sendable func ratioToMedian(_ value: Double) -> Double? {
            median.flatMap { $0 > 0 && value >= 0 ? value / $0 : nil }
        }
        let values = Self.extremes(limit, end, of: column, indices, sample, chosen)
        let isComplete = chosen == nil && end == .highest
        @Sendable func ranked(_ places: Range<Int>) -> [Row] {
            var rows: [Row] = []
            // The first half takes the second behind its own.
            rows.reserveCapacity(places.lowerBound == 0 ? values.count : places.count)
            // Equal values are alike.
            var last: (value: Double, rank: Int, ratio: Double?, percentile: Double?)?
            for place in places {
                let (value, index) = values[place]
                if last?.value != value {
                    // A half may begin among equal values.
                    var first = place
                    while first > 0, values[first - 1].value == value { first -= 1 }
                    let rank = isComplete ? first + 1 : sample.count - sample.countAtMost(value) + 1
                    last = (value, rank, ratioToMedian(value), sample.percentileRank(of: value))
                }
                rows.append(
                    Row(
                        observation: table.observation(index, column), rank: last?.rank,
                        ratioToMedian: last?.ratio, percentile: last?.percentile))
            }
            return rows
        }
        var rows: [Row]
        if values.count >= Self.leastHalved {
            let middle = values.count / 2
            let (first, second) = Halves.make { ranked($0 == 0 ? 0..<middle : middle..<values.count) }
            rows = first
            rows += second
        } else {
            rows = ranked(0..<values.count)
        }
        if sample.missingCount > 0, chosen == nil {
            for index in indices where rows.count < limit && column.values[index] == nil {
                let observation = table.observation(index, column)
                rows.append(Row(observation: observation, rank: nil, ratioToMedian: nil, percentile: nil))
            }
        }
        for index in table.leftRows(column, of: group) where rows.count < limit {
            switch column.left[index] {
            case .smallBase: break
            case .newDepartment: continue
            default: guard chosen == nil else { continue }
            }
            let observation = table.observation(index, column)
            rows.append(
                Row(
                    observation: observation, rank: nil,
                    ratioToMedian: observation.value.flatMap(ratioToMedian), percentile: nil))
        }
        self.rows = rows
    }

    /// How many rows are worth a second thread.
    private static let leastHalved = 10_000

    /// The highest or lowest values with their indices, descending, equal ones in the order of the indices.
    ///
    /// Values are sorted by themselves: an observation is large, and there may be a million. Of a few asked for only those
    /// are sorted that are not beyond the last of them.
    private static func extremes(
        _ limit: Int, _ end: End, of column: ObservationTable.Column, _ indices: [Int], _ sample: Sample,
        _ chosen: Set<Double>?
    ) -> [(value: Double, index: Int)] {
        guard limit > 0 else { return [] }
        let isHighest = end == .highest
        let last =
            limit < sample.count
            ? sample.sorted[isHighest ? sample.count - limit : limit - 1]
            : isHighest ? -Double.infinity : .infinity
        var inside: [(value: Double, index: Int)] = []
        var equal: [(value: Double, index: Int)] = []
        for index in indices {
            // What is not a number is beyond anything.
            let value = column.values.numbers[index]
            guard isHighest ? value >= last : value <= last, chosen?.contains(value) ?? true else { continue }
            if value != last {
                inside.append((value, index))
            } else if equal.count < limit {
                equal.append((value, index))
            }
        }
        inside.sort { $0.value == $1.value ? $0.index < $1.index : $0.value > $1.value }
        let rest = equal.prefix(max(0, limit - inside.count))
        return isHighest ? inside + rest : rest + inside
    }

    /// The different values for which `isWanted` holds.
    private static func chosen(_ sample: Sample, _ isWanted: (Double) -> Bool) -> Set<Double> {
        var chosen: Set<Double> = []
        var last: Double?
        for value in sample.sorted where value != last {
            last = value
            if isWanted(value) { chosen.insert(value) }
        }
        return chosen
    }

    /// The same with other rows.
    func with(rows: [Row], population: Population) -> Ranking {
        Ranking(
            metric: metric, population: population, description: description, pooledRatio: pooledRatio,
            medianInterval: medianInterval, sample: sample, rows: rows)
    }
}

extension Panel {
    init(_ table: ObservationTable, _ column: ObservationTable.Column) {
        struct Key: Hashable {
            let department: String
            let scope: String?
        }
        let known = table.entities.compactMap(\.fiscalYear)
        let years = known.min().flatMap { first in known.max().map { Array(first...$0) } } ?? []
        var keys: [Key] = []
        var values: [Key: [Double?]] = [:]
        var reports: [Key: [Int64?]] = [:]
        for (index, entity) in table.entities.enumerated() {
            guard let department = entity.departmentKey, let year = entity.fiscalYear else { continue }
            let key = Key(department: department, scope: entity.scope)
            if values[key] == nil { keys.append(key) }
            values[key, default: years.map { _ in nil }][year - years[0]] = column.values[index]
            reports[key, default: years.map { _ in nil }][year - years[0]] = entity.reportID
        }
        metric = column.metric
        self.years = years
        rows = keys.sorted { ($0.department, $0.scope ?? "") < ($1.department, $1.scope ?? "") }.map { key in
            Row(
                departmentKey: key.department, scope: key.scope, values: values[key] ?? [],
                reportIDs: reports[key] ?? [])
        }
        distributions = years.map { year in
            table.distribution(column, group: [String(year)]) { $0.fiscalYear == year }
        }
    }
}
