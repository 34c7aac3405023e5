import Analytics

/// All that changed between two days, asked once for the sections that tell it and for the summary.
struct QuarterFigures {
    let arrivals: Arrivals
    /// The main measures that have a value on one of the days.
    let movements: [Movement]
    let ranks: [RankMoves]
    let outliers: [OutlierChanges]
    let findings: [FindingChange]
    let revisions: [DocumentRevision]

    /// The measures that every quarter is asked for.
    private static let measures: [(id: String, level: Metric.Level)] = [
        ("three_public.per_capita", .department), ("public.per_capita", .department),
        ("expenditure.basic_share", .department), ("budget.variance", .department),
        ("budget.execution_rate", .department), ("growth.expenditure", .department),
        ("disclosure.completeness", .department), ("execution_rate", .project), ("score", .project),
    ]
    private static let ranked = ["three_public.per_capita", "public.per_capita", "budget.variance"]
    private static let judged: [(id: String, level: Metric.Level)] = [
        ("three_public.per_capita", .department), ("public.per_capita", .department),
        ("budget.variance", .department), ("growth.expenditure", .department), ("score", .project),
    ]

    init(_ changes: StateComparison) throws(AnalyticsError) {
        arrivals = try changes.arrivals()
        revisions = try changes.revisions(arrivals)
        findings = try changes.findingChanges()
        var movements: [Movement] = []
        for measure in Self.measures {
            let metric = try MetricCatalogue.metric(measure.id, level: measure.level)
            let movement = try changes.movement(of: metric)
            if movement.after.population.count > 0 || movement.before.population.count > 0 {
                movements.append(movement)
            }
        }
        self.movements = movements
        var ranks: [RankMoves] = []
        for id in Self.ranked { ranks.append(try changes.rankMoves(of: MetricCatalogue.metric(id))) }
        self.ranks = ranks.filter { $0.countAfter > 0 }
        var outliers: [OutlierChanges] = []
        for measure in Self.judged {
            let metric = try MetricCatalogue.metric(measure.id, level: measure.level)
            outliers.append(try changes.outlierChanges(of: metric))
        }
        self.outliers = outliers
    }
}
