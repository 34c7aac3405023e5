/// A section of the report that holds one row of fields, reachable without its type.
///
/// JSON, the store and the list of fields walk over `Report.sections`; none of them names a section.
public struct Section: Sendable {
    /// The section's name, labels and fields.
    public let layout: Layout
    private let path: any SectionPath

    private let get: @Sendable (borrowing Report) -> RowValues

    /// A section; `get` reads it in place, without a copy of the report.
    init<S: Schema>(
        _ path: WritableKeyPath<Report, Row<S>> & Sendable,
        _ get: @escaping @Sendable (borrowing Report) -> RowValues
    ) {
        layout = S.layout
        self.path = TypedSectionPath(path: path)
        self.get = get
    }

    /// The section's values.
    public func values(of report: borrowing Report) -> RowValues { get(report) }

    /// Replaces the section's values; they must be of the section's layout.
    public func set(_ values: RowValues, in report: inout Report) { path.set(values, in: &report) }
}

private protocol SectionPath: Sendable {
    func set(_ values: RowValues, in report: inout Report)
}

private struct TypedSectionPath<S: Schema>: SectionPath {
    let path: WritableKeyPath<Report, Row<S>> & Sendable
    func set(_ values: RowValues, in report: inout Report) { report[keyPath: path] = Row(values) }
}

extension Report {
    /// All sections, in the order of the catalogue.
    public static let sections: [Section] = [
        Section(\.source) { $0.source.values },
        Section(\.department) { $0.department.values },
        Section(\.staffing) { $0.staffing.values },
        Section(\.income) { $0.income.values },
        Section(\.expenditure) { $0.expenditure.values },
        Section(\.overall) { $0.overall.values },
        Section(\.fiscalAppropriation) { $0.fiscalAppropriation.values },
        Section(\.generalBudget) { $0.generalBudget.values },
        Section(\.basicExpenditure) { $0.basicExpenditure.values },
        Section(\.governmentFund) { $0.governmentFund.values },
        Section(\.stateCapital) { $0.stateCapital.values },
        Section(\.threePublic) { $0.threePublic.values },
        Section(\.operatingCost) { $0.operatingCost.values },
        Section(\.procurement) { $0.procurement.values },
        Section(\.assets) { $0.assets.values },
        Section(\.performance) { $0.performance.values },
    ]

    /// The lists of items by the section they belong to.
    public static let itemLists:
        [(section: String, path: WritableKeyPath<Report, [Row<ItemFields>]> & Sendable)] = [
            ("general_budget", \.generalBudgetItems), ("government_fund", \.governmentFundItems),
            ("state_capital", \.stateCapitalItems),
        ]

    /// The values of all sections, in the order of the catalogue: in one go, as every look at one of them through
    /// `sections` may copy the report.
    package var sectionValues: [RowValues] {
        [
            source.values, department.values, staffing.values, income.values, expenditure.values,
            overall.values,
            fiscalAppropriation.values, generalBudget.values, basicExpenditure.values, governmentFund.values,
            stateCapital.values, threePublic.values, operatingCost.values, procurement.values, assets.values,
            performance.values,
        ]
    }

    /// The items of a section that has some.
    func items(of section: String) -> [Row<ItemFields>] {
        switch section {
        case "general_budget": generalBudgetItems
        case "government_fund": governmentFundItems
        case "state_capital": stateCapitalItems
        default: []
        }
    }

    /// How many values the report states: every field of every section, item, project, fund row and indicator.
    public var valueCount: Int {
        var count = fiscalYear == nil ? 0 : 1
        for section in Self.sections where section.layout.name != "source" {
            count += section.values(of: self).statedCount
        }
        for row in classes { count += row.values.statedCount }
        for list in Self.itemLists {
            for row in self[keyPath: list.path] { count += row.values.statedCount }
        }
        for form in [overallEvaluation].compactMap(\.self) + projects {
            count += form.fields.values.statedCount
            for row in form.funds { count += row.values.statedCount }
            for row in form.indicators { count += row.values.statedCount }
        }
        return count
    }
}
