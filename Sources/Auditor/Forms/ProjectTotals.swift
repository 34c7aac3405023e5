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
    /// Σ of the fiscal part of 年初预算数.
    let initial: Money?
    /// How far a sum can be off by rounding, in fen.
    let envelope: Int64

    init(_ docket: Docket) {
        let performance = docket.report.performance
        count = docket.projects.count
        secret = performance.value(\.secretProjects) ?? 0
        let stated = performance.value(\.projectsStated) ?? 0
        includesSecret = secret > 0 && stated == count + secret && stated != count
        func sum(_ amount: (Form) -> Figure<Money>?) -> Money? {
            var sum = Money.zero
            for form in docket.projects {
                guard let amount = amount(form) else { return nil }
                sum += amount.value
            }
            return docket.projects.isEmpty ? nil : sum
        }
        budget = sum { $0.fullYearBudget }
        executed = sum { $0.executed }
        initial = docket.projects.isEmpty ? nil : Self.initial(docket.projects)
        envelope = Int64(count + 1) * docket.moneyDigit / 2
    }

    /// The fiscal part of the initial budgets, which is what a department's initial budget is of; all of it where a form
    /// does not say. Nil where a form states none.
    private static func initial(_ forms: ArraySlice<Form>) -> Money? {
        var sum = Money.zero
        for form in forms {
            var fiscal: Money?
            for index in form.fiscalFunds {
                guard let amount = form.fund(index, \.initialBudget)?.value else { continue }
                fiscal = (fiscal ?? .zero) + amount
            }
            guard let amount = fiscal ?? form.initialBudget?.value else { return nil }
            sum += amount
        }
        return sum
    }
}
