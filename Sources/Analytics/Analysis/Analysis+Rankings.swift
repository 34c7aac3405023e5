import Statistics

extension Analysis {
    /// The values of a metric in order, with rank, ratio to the median and percentile.
    ///
    /// - Throws: as `table`.
    public func ranking(of metric: Metric, in selection: Selection = Selection(), withPlaces: Bool = false)
        throws(AnalyticsError) -> Ranking
    {
        let table = try table(of: [metric], in: selection, withPlaces: withPlaces)
        return Ranking(table, table.columns[0])
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

    init(_ table: ObservationTable, _ column: ObservationTable.Column, of group: ObservationTable.Group) {
        let indices = table.counted(column, of: group)
        let sample = Sample(indices.map { column.values[$0] })
        let median = sample.median
        // Places and values are sorted by themselves: an observation is large, and there may be a hundred thousand.
        let order = indices.enumerated().compactMap { place, index in
            column.values[index].map { (value: $0, place: place) }
        }.sorted { $0.value == $1.value ? $0.place < $1.place : $0.value > $1.value }
        metric = column.metric
        population = table.population(column, of: group)
        description = Description(sample)
        medianInterval = MedianInterval(sample)
        pooledRatio = table.pooledRatio(column, of: indices)
        var ranked: [Row] = []
        ranked.reserveCapacity(indices.count)
        // Equal values are alike.
        var last: (value: Double, rank: Int, ratio: Double?, percentile: Double?)?
        for (value, place) in order {
            if last?.value != value {
                let ratio = median.flatMap { $0 > 0 && value >= 0 ? value / $0 : nil }
                last = (value, ranked.count + 1, ratio, sample.percentileRank(of: value))
            }
            ranked.append(
                Row(
                    observation: table.observation(indices[place], column), rank: last?.rank,
                    ratioToMedian: last?.ratio, percentile: last?.percentile))
        }
        for index in indices where column.values[index] == nil {
            let observation = table.observation(index, column)
            ranked.append(Row(observation: observation, rank: nil, ratioToMedian: nil, percentile: nil))
        }
        let unranked =
            column.left.isEmpty
            ? [] : group.indices.filter { column.left[$0] != nil && column.left[$0] != .newDepartment }
        rows =
            ranked
            + unranked.map { index in
                let observation = table.observation(index, column)
                let ratio = observation.value.flatMap { value in
                    median.flatMap { $0 > 0 && value >= 0 ? value / $0 : nil }
                }
                return Row(observation: observation, rank: nil, ratioToMedian: ratio, percentile: nil)
            }
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
