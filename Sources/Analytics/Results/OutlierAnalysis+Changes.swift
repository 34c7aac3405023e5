import Statistics

/// Hidiroglou and Berthelot's rule over the changes of a group, worked out from columns: which values need rows is known
/// before any is made.
struct ChangeScreen {
    /// The factor.
    let c: Double
    /// How many rows the rule rests on: those with both amounts above 0 and changed.
    let basis: Int
    /// The fit; nil for too few rows and where the quartiles of the effects coincide with their median.
    private let fit: HidiroglouBerthelot?
    /// The values of the metric that are flagged or fell to nothing.
    let shown: Set<Double>

    /// The screen of a group of a column with both sides of its ratio.
    init(
        _ table: ObservationTable, _ column: ObservationTable.Column, of group: ObservationTable.Group,
        c: Double
    ) {
        var values: [Double] = []
        var previous: [Double] = []
        var current: [Double] = []
        var shown: Set<Double> = []
        if !column.denominators.isEmpty {
            for row in table.countedRows(column, of: group) {
                guard let value = column.values[row], let base = column.denominators[row],
                    let change = column.numerators[row], base > 0, change != 0
                else { continue }
                guard base + change > 0 else {
                    shown.insert(value)
                    continue
                }
                values.append(value)
                previous.append(base)
                current.append(base + change)
            }
        }
        self.c = c
        basis = values.count
        let isEnough = values.count >= OutlierAnalysis.leastCount
        let fit = isEnough ? HidiroglouBerthelot(previous: previous, current: current) : nil
        self.fit = fit.flatMap { min($0.lowerDistance, $0.upperDistance) > 0 ? $0 : nil }
        for row in self.fit?.outliers(c) ?? [] { shown.insert(values[row]) }
        self.shown = shown
    }

    /// Why there is no rule; nil where there is one.
    var abstention: OutlierAnalysis.Abstention? {
        basis < OutlierAnalysis.leastCount ? .smallGroup(count: basis) : fit == nil ? .noSpread : nil
    }

    /// What is said of a row: a flag with the limit of an amount of its size, a finding for what fell to nothing, or nothing.
    func judge(
        _ row: Ranking.Row, scale: Double
    ) -> (flag: OutlierAnalysis.Flag?, finding: OutlierAnalysis.Finding?) {
        guard row.rank != nil, let base = row.observation.denominator, let change = row.observation.numerator,
            base > 0, change != 0
        else { return (nil, nil) }
        guard base + change > 0 else { return (nil, OutlierAnalysis.Finding(row: row, plain: .fellToZero)) }
        guard let fit else { return (nil, nil) }
        let effect = fit.effect(from: base, to: base + change)
        let limits = fit.limits(c)
        guard effect < limits.lower || effect > limits.upper else { return (nil, nil) }
        let isHigh = effect > fit.medianEffect
        let limit = fit.current(at: isHigh ? limits.upper : limits.lower, previous: base)
        return (
            OutlierAnalysis.Flag(
                row: row, score: effect, rawScore: nil, isHigh: isHigh, limit: (limit - base) / base * scale),
            nil
        )
    }
}

extension OutlierAnalysis {
    /// Applies Hidiroglou and Berthelot's rule to changes from one amount to another: large amounts count for more.
    ///
    /// A row takes part with both amounts above 0 and changed; the limit differs from row to row, so each flag has its own.
    init(_ ranking: Ranking, group: [String?], changes: ChangeScreen) {
        var flags: [Flag] = []
        var findings: [Finding] = []
        for row in ranking.rows {
            let (flag, finding) = changes.judge(row, scale: ranking.metric.expression.scale)
            if let flag { flags.append(flag) }
            if let finding { findings.append(finding) }
        }
        rule = .hidiroglouBerthelot(c: changes.c)
        shrinkage = 0
        abstention = changes.abstention
        basis = changes.basis
        lowerLimit = nil
        upperLimit = nil
        self.flags = Self.ordered(flags, of: ranking)
        self.findings = findings
        self.group = group
        self.ranking = ranking
    }
}
