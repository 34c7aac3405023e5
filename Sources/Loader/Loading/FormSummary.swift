import Model

/// The figures of a report's projects summed up, as `FifthSummaries.rows` derives them and `evaluation_summaries` keeps them.
struct FormSummary {
    private var projects = 0
    private var scores: [Double] = []
    private var executed: Money?
    private var executedOfBudgeted: Money?
    private var budgetOfExecuted: Money?
    private var lowExecutionHighScore: Int?
    private var scoredIndicators = 0
    private var fullMarkIndicators = 0
    private var numericIndicators = 0
    private var exactIndicators = 0
    private var overachievedIndicators = 0

    /// Adds the figures of a project.
    mutating func add(_ figures: FormFigures) {
        projects += 1
        let score = figures.score?.doubleValue
        if let score { scores.append(score) }
        let (spent, budget) = (figures.total?.executed, figures.total?.fullYearBudget)
        if let spent { executed = (executed ?? .zero) + spent }
        if let spent, let budget {
            executedOfBudgeted = (executedOfBudgeted ?? .zero) + spent
            budgetOfExecuted = (budgetOfExecuted ?? .zero) + budget
        }
        if let rate = figures.executionRate, let score {
            lowExecutionHighScore = (lowExecutionHighScore ?? 0) + (rate < 70 && score >= 90 ? 1 : 0)
        }
        scoredIndicators += figures.scoredIndicators
        fullMarkIndicators += figures.fullMarkIndicators
        numericIndicators += figures.numericIndicators
        exactIndicators += figures.exactIndicators
        overachievedIndicators += figures.overachievedIndicators
    }

    /// Binds the summary behind its report, in the order of the table.
    func bind(to row: RowStatement) {
        let sorted = scores.sorted()
        row.bind(projects)
        row.bind(scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count))
        row.bind(scores.isEmpty ? nil : (sorted[(scores.count - 1) / 2] + sorted[scores.count / 2]) / 2)
        row.bind(sorted.first)
        row.bind(executed?.fen)
        row.bind(executedOfBudgeted?.fen)
        row.bind(budgetOfExecuted?.fen)
        for count in [
            scoredIndicators, fullMarkIndicators, numericIndicators, exactIndicators, overachievedIndicators,
        ] {
            row.bind(count)
        }
        row.bind(lowExecutionHighScore)
    }
}
