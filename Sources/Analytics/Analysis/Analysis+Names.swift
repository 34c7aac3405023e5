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

    /// Rows of projects or indicators with their names, which `outliers` leaves out where it is asked for no names.
    ///
    /// - Throws: `.store`.
    public func named(_ rows: [Ranking.Row]) throws(AnalyticsError) -> [Ranking.Row] {
        guard let first = rows.first?.observation.entity, first.itemPosition != nil else { return rows }
        return zip(rows, try named(rows.map(\.observation.entity))).map { row, entity in
            Ranking.Row(
                observation: row.observation.with(entity: entity), rank: row.rank,
                ratioToMedian: row.ratioToMedian, percentile: row.percentile)
        }
    }

    /// The ranking with the names of what is left out of it.
    ///
    /// - Throws: `.store`.
    func namingExcluded(_ ranking: Ranking) throws(AnalyticsError) -> Ranking {
        let population = ranking.population
        let excluded = zip(population.excluded, try named(population.excluded.map(\.entity))).map {
            Population.Exclusion(entity: $1, reason: $0.reason)
        }
        return ranking.with(
            rows: ranking.rows,
            population: Population(
                total: population.total, count: population.count, missing: population.missing,
                excluded: excluded, years: population.years))
    }

    /// Projects or indicators with their names.
    private func named(_ entities: [Entity]) throws(AnalyticsError) -> [Entity] {
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
        return zip(entities, names).map { entity, name in
            entity.with(item: name, position: entity.itemPosition, form: entity.formPosition)
        }
    }
}

extension Observation {
    /// The same of another entity.
    func with(entity: Entity) -> Observation {
        Observation(
            entity: entity, value: value, numerator: numerator, denominator: denominator, places: places)
    }
}
