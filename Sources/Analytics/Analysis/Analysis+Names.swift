import Loader

extension Analysis {
    /// Up to how many items are named one by one.
    static let fewNames = 1_000

    /// The ranking with the names of its projects or indicators.
    ///
    /// - Throws: `.store`.
    func named(_ ranking: Ranking) throws(AnalyticsError) -> Ranking {
        guard ranking.metric.level != .department else { return ranking }
        return ranking.with(rows: try named(ranking.rows), population: ranking.population)
    }

    private func named(_ rows: [Ranking.Row]) throws(AnalyticsError) -> [Ranking.Row] {
        let entities = rows.map(\.observation.entity)
        return zip(rows, try names(of: entities)).map { row, name in
            Ranking.Row(
                observation: row.observation.with(entity: row.observation.entity.named(name)), rank: row.rank,
                ratioToMedian: row.ratioToMedian, percentile: row.percentile)
        }
    }

    /// The ranking with the names of what is left out of it.
    ///
    /// - Throws: `.store`.
    func namingExcluded(_ ranking: Ranking) throws(AnalyticsError) -> Ranking {
        let population = ranking.population
        let excluded = zip(population.excluded, try names(of: population.excluded.map(\.entity))).map {
            Population.Exclusion(entity: $0.entity.named($1), reason: $0.reason)
        }
        return ranking.with(
            rows: ranking.rows,
            population: Population(
                total: population.total, count: population.count, missing: population.missing,
                excluded: excluded, years: population.years))
    }

    /// The names of projects or indicators, which `outliers` leaves out where it is asked for no names; nil where they have
    /// none.
    ///
    /// - Throws: `.store`.
    public func names(of entities: [Entity]) throws(AnalyticsError) -> [String?] {
        // What is no item has no name.
        guard entities.first?.itemPosition != nil else { return entities.map(\.item) }
        // Those of one document stand together in the store.
        let order = entities.map(\.reportID).enumerated().sorted {
            ($0.element, $0.offset) < ($1.element, $1.offset)
        }.map(\.offset)
        let found = try names(inOrder: order.map { entities[$0] })
        var names = [String?](repeating: nil, count: entities.count)
        for (place, name) in zip(order, found) { names[place] = name }
        return names
    }

    /// The names of items in the order of the store; of many in two halves side by side where the store is a file.
    private func names(inOrder entities: [Entity]) throws(AnalyticsError) -> [String?] {
        guard entities.count >= Self.leastHalved, store.path != nil else {
            return try names(of: entities[...])
        }
        let other = try besideThis()
        let middle = entities.count / 2
        let (first, second) = try Halves.make { half throws(AnalyticsError) in
            half == 0 ? try names(of: entities[..<middle]) : try other.names(of: entities[middle...])
        }
        return first + second
    }

    /// How many names are worth a second connection.
    private static let leastHalved = 10_000

    private func names(of entities: ArraySlice<Entity>) throws(AnalyticsError) -> [String?] {
        let isOfProjects = entities.first?.formPosition == nil
        let sql =
            isOfProjects
            ? "SELECT name FROM projects WHERE report_id = ? AND kind = 'project' AND position = ?"
            : """
            SELECT i.level3 FROM projects p JOIN indicators i ON i.project_id = p.id
            WHERE p.report_id = ? AND p.kind = 'project' AND p.position = ? AND i.position = ?
            """
        var keys: [Int64] = []
        for entity in entities {
            keys.append(entity.reportID)
            if !isOfProjects { keys.append(Int64(entity.formPosition ?? -1)) }
            keys.append(Int64(entity.itemPosition ?? -1))
        }
        var names = [String?](repeating: nil, count: entities.count)
        do {
            try store.forEachRow(sql, of: keys, width: isOfProjects ? 2 : 3) { names[$0] = $1.text(0) }
        } catch {
            throw .store(error)
        }
        return names
    }
}

extension Entity {
    /// The same with the name of its project or indicator.
    fileprivate func named(_ name: String?) -> Entity {
        with(item: name, position: itemPosition, form: formPosition)
    }
}

extension Observation {
    /// The same of another entity.
    func with(entity: Entity) -> Observation {
        Observation(
            entity: entity, value: value, numerator: numerator, denominator: denominator, places: places)
    }
}
