import Model

/// Where the sections of a document begin that the report's sections are read from.
public enum SectionPlace {
    /// The title of the part of a document that a section of the report is read from, as `three_public`; nil where there
    /// is none, or only in the table of contents.
    public static func title(of section: String, in text: SourceText) -> SourceSpan? {
        guard text.isWhole, let kinds = kinds[section] else { return nil }
        return text.bytes.withUnsafeBufferPointer { source in
            let document = DocumentContext(source)
            return withExtendedLifetime(document) {
                kinds.lazy.compactMap { document.outline.section($0) }.first.map { document.span($0.title) }
            }
        }
    }

    /// The parts by the name of the report's section, the nearest first.
    private static let kinds: [String: [SectionKind]] = [
        "staffing": [.organisation, .staff], "income": [.income, .overall],
        "expenditure": [.expenditure, .overall],
        "overall": [.overall], "fiscal_appropriation": [.fiscalAppropriation],
        "general_budget": [.generalBudget],
        "basic_expenditure": [.basicExpenditure], "government_fund": [.governmentFund],
        "state_capital": [.stateCapital], "three_public": [.threePublic],
        "operating_cost": [.operatingCost, .otherMatters], "procurement": [.procurement],
        "assets": [.assets],
        "performance": [.performance],
    ]
}
