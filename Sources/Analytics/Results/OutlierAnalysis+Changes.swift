import Statistics

extension OutlierAnalysis {
    /// Applies Hidiroglou and Berthelot's rule to changes from one amount to another: large amounts count for more.
    ///
    /// A row takes part with both amounts above 0 and changed; the limit differs from row to row, so each flag has its own.
    init(_ ranking: Ranking, group: [String?], changesWith c: Double) {
        var rows: [Int] = []
        var previous: [Double] = []
        var current: [Double] = []
        var findings: [Finding] = []
        for (place, row) in ranking.rows.enumerated() where row.rank != nil {
            guard let base = row.observation.denominator, let change = row.observation.numerator, base > 0,
                change != 0
            else { continue }
            guard base + change > 0 else {
                findings.append(Finding(row: row, plain: .fellToZero))
                continue
            }
            rows.append(place)
            previous.append(base)
            current.append(base + change)
        }
        rule = .hidiroglouBerthelot(c: c)
        shrinkage = 0
        self.group = group
        self.ranking = ranking
        self.findings = findings
        lowerLimit = nil
        upperLimit = nil
        basis = rows.count
        guard rows.count >= Self.leastCount else {
            abstention = .smallGroup(count: rows.count)
            flags = []
            return
        }
        guard let fit = HidiroglouBerthelot(previous: previous, current: current),
            min(fit.lowerDistance, fit.upperDistance) > 0
        else {
            abstention = .noSpread
            flags = []
            return
        }
        abstention = nil
        let limits = fit.limits(c)
        let scale = ranking.metric.expression.scale
        let found = fit.outliers(c).map { index in
            let isHigh = fit.effects[index] > fit.medianEffect
            let base = previous[index]
            let limit = fit.current(at: isHigh ? limits.upper : limits.lower, previous: base)
            return Flag(
                row: ranking.rows[rows[index]], score: fit.effects[index], rawScore: nil, isHigh: isHigh,
                limit: (limit - base) / base * scale)
        }
        flags = Self.ordered(found, of: ranking)
    }
}
