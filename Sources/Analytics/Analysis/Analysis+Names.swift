import Loader

extension Analysis {
    /// Up to how many items are named one by one.
    static let fewNames = 1_000

    /// The ranking with the names of its projects or indicators.
    ///
    /// - Throws: `.store`.
    func named(_ ranking: Ranking) throws(AnalyticsError) -> Ranking {
        guard ranking.metric.level != .department else { return ranking }
        var rows: [Ranking.Row] = []
        rows.reserveCapacity(ranking.rows.count)
        for row in ranking.rows {
            let entity = row.observation.entity
            let observation = row.observation.with(
                entity: entity.with(
                    item: try name(of: entity), position: entity.itemPosition, form: entity.formPosition))
            rows.append(
                Ranking.Row(
                    observation: observation, rank: row.rank, ratioToMedian: row.ratioToMedian,
                    percentile: row.percentile))
        }
        return ranking.with(rows: rows)
    }

    private func name(of entity: Entity) throws(AnalyticsError) -> String? {
        let places = [entity.formPosition, entity.itemPosition].compactMap { $0.map(Int64.init) }
        let sql =
            entity.formPosition == nil
            ? "SELECT name FROM projects WHERE report_id = ? AND kind = 'project' AND position = ?"
            : """
            SELECT i.level3 FROM projects p JOIN indicators i ON i.project_id = p.id
            WHERE p.report_id = ? AND p.kind = 'project' AND p.position = ? AND i.position = ?
            """
        do {
            var name: String?
            try store.forEachRow(sql, [.integer(entity.reportID)] + places.map(StoreValue.integer)) {
                name = $0.text(0)
            }
            return name
        } catch {
            throw .store(error)
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
