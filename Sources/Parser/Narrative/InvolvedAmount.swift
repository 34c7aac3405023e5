import Model

/// Reads 涉及资金 and 涉及金额, which do not say whether they are budget or execution.
///
/// The amount is kept only where the document itself decides: it equals the sum over the project forms, or what is
/// left of 项目支出 beside them. Elsewhere it stays absent rather than guessed.
enum InvolvedAmount {
    static func read(_ document: DocumentContext, into report: inout Report) {
        if let quantity = amount(.performance, document), let total = Money(involved: quantity) {
            let executed = headSum(report, \.executed)
            let budget = headSum(report, \.fullYearBudget)
            if report.performance.projectsExecuted == nil, total == executed {
                document.set(Slot(\.performance, \.projectsExecuted), quantity, in: &report)
            } else if report.performance.projectsBudget == nil, total == budget {
                document.set(Slot(\.performance, \.projectsBudget), quantity, in: &report)
            }
        }
        if report.performance.secretProjects != nil, let quantity = amount(.otherNotes, document),
            let secret = Money(involved: quantity), let project = report.expenditure.project,
            let open = report.performance.projectsExecuted ?? headSum(report, \.executed),
            open + secret == project
        {
            document.set(Slot(\.performance, \.secretExecuted), quantity, in: &report)
        }
    }

    private static func amount(_ kind: SectionKind, _ document: DocumentContext) -> Quantity? {
        guard let section = document.outline.section(kind) else { return nil }
        let text = document.text
        return Quantity.all(in: text, section.body).first {
            text.hasSuffix($0.head, "涉及资金") || text.hasSuffix($0.head, "涉及金额")
        }
    }

    /// The sum of the first fund row of every project form; nil where one does not state it.
    private static func headSum(_ report: Report, _ path: KeyPath<FundFields, Field<Money>>) -> Money? {
        guard !report.projects.isEmpty else { return nil }
        var sum = Money.zero
        for project in report.projects {
            guard let amount = project.funds.first?[FundFields.shared[keyPath: path]] else { return nil }
            sum += amount
        }
        return sum
    }
}

extension Money {
    fileprivate init?(involved quantity: Quantity) {
        guard case .money(let unit) = quantity.unit, let money = try? Money(quantity.decimal, in: unit) else {
            return nil
        }
        self = money
    }
}
