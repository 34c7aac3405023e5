import Model

/// The project forms added up, and whether the stated number counts secret projects too.
struct ProjectTotals {
    let count: Int
    let secret: Int
    /// Whether the stated number is that of the forms and of the secret projects together.
    let includesSecret: Bool
    /// Σ of a column over the forms; nil where a form does not state it.
    let budget: Money?
    let executed: Money?
    let initial: Money?
    /// How far a sum can be off by rounding, in fen.
    let envelope: Int64

    init(_ docket: Docket) {
        let performance = docket.report.performance
        count = docket.projects.count
        secret = performance.secretProjects ?? 0
        let stated = performance.projectsStated ?? 0
        includesSecret = secret > 0 && stated == count + secret && stated != count
        func sum(_ field: KeyPath<FundFields, Field<Money>>) -> Money? {
            var sum = Money.zero
            for form in docket.projects {
                guard let amount = form.amount(field) else { return nil }
                sum += amount.value
            }
            return docket.projects.isEmpty ? nil : sum
        }
        budget = sum(\.fullYearBudget)
        executed = sum(\.executed)
        initial = sum(\.initialBudget)
        envelope = Int64(count + 1) * docket.moneyDigit / 2
    }
}
