/// What the template of a year asks a disclosure to state: the one list behind the metric `disclosure.completeness` and
/// `juesuan parse --coverage`.
///
/// - Source: 部门决算公开 templates of the Ministry of Finance; those after 2020 ask for more.
public struct YearTemplate: Hashable, Sendable {
    /// One thing that is asked for. Any of its fields meets it: 政府性基金 is met by its expenditure and by 空表.
    public struct Item: Hashable, Sendable {
        /// The dotted paths of the fields, as `three_public.total`.
        public let paths: [String]

        fileprivate init(_ paths: String...) { self.paths = paths }

        /// The section of the report it belongs to; the fiscal year belongs to the department's title.
        public var section: String {
            let path = paths.first ?? ""
            return path.contains(".") ? String(path.prefix { $0 != "." }) : DepartmentFields.layout.name
        }

        /// Whether the report states one of its fields.
        public func isStated(in report: Report) -> Bool {
            paths.contains { report.isStated($0) }
        }
    }

    /// The items, in the order of the template.
    public let items: [Item]

    /// The template of a year; without a year what the templates of all years ask for.
    public init(of year: FiscalYear?) {
        items = Self.always + (year.map { $0.value > Self.lastOfOldForm } ?? false ? Self.later : [])
    }

    /// The last year whose template asked for less.
    public static let lastOfOldForm = 2020

    /// What the templates of all years ask for.
    public static let always: [Item] = [
        Item("department.name"),
        Item("fiscal_year"),
        Item("staffing.total"),
        Item("staffing.active"),
        Item("staffing.retired"),
        Item("income.current_year"),
        Item("income.fiscal_appropriation"),
        Item("income.superior_subsidy"),
        Item("income.institutional"),
        Item("income.business"),
        Item("income.affiliate_remittance"),
        Item("income.other"),
        Item("expenditure.current_year"),
        Item("expenditure.basic"),
        Item("expenditure.project"),
        Item("overall.change", "overall.expenditure_change"),
        Item("fiscal_appropriation.change"),
        Item("fiscal_appropriation.initial_budget"),
        Item("fiscal_appropriation.final"),
        Item("general_budget.expenditure"),
        Item("basic_expenditure.total"),
        Item("basic_expenditure.personnel"),
        Item("basic_expenditure.public"),
        Item("government_fund.expenditure", "government_fund.empty"),
        Item("state_capital.expenditure", "state_capital.empty"),
        Item("three_public.total"),
        Item("three_public.change"),
        Item("three_public.overseas"),
        Item("three_public.vehicle_purchase"),
        Item("three_public.vehicle_operation"),
        Item("three_public.reception"),
        Item("three_public.overseas_groups"),
        Item("three_public.overseas_persons"),
        Item("three_public.vehicles_purchased"),
        Item("three_public.vehicle_fleet"),
        Item("three_public.reception_batches"),
        Item("three_public.reception_persons"),
        Item("three_public.budget_total"),
        Item("operating_cost.agency", "operating_cost.institution"),
        Item("procurement.total"),
        Item("procurement.goods"),
        Item("procurement.works"),
        Item("procurement.services"),
        Item("procurement.sme_amount"),
        Item("procurement.micro_amount"),
        Item("assets.buildings_area"),
        Item("assets.buildings_value"),
        Item("assets.vehicles"),
        Item("assets.vehicles_value"),
        Item("performance.projects_stated"),
    ]

    /// What the templates after 2020 ask for besides.
    public static let later: [Item] = [
        Item("income.total"),
        Item("income.surplus_used"),
        Item("income.opening_balance"),
        Item("expenditure.total"),
        Item("expenditure.closing_balance"),
        Item("fiscal_appropriation.income_total"),
        Item("fiscal_appropriation.expenditure_total"),
        Item("fiscal_appropriation.expenditure_current_year"),
        Item("general_budget.share_of_expenditure"),
        Item("general_budget.change"),
        Item("general_budget.initial_budget"),
        Item("general_budget.final"),
        Item("performance.overall_forms"),
        Item("performance.overall_budget"),
        Item("performance.overall_executed"),
        Item("performance.projects_budget"),
        Item("performance.projects_executed"),
    ]
}

extension Report {
    /// Whether a field of a section, or the fiscal year, has a value; false for a path that names none.
    fileprivate func isStated(_ path: String) -> Bool {
        if path == "fiscal_year" { return fiscalYear != nil }
        return cell(of: path) != nil
    }

    /// The value of a field of a section by its dotted path, and its place; nil where it is absent or there is no such field.
    public func cell(of path: String) -> RowValues.Cell? {
        let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2,
            let section = Self.sections.first(where: { $0.layout.name == parts[0] }),
            let field = section.layout.field(named: parts[1])
        else { return nil }
        return section.values(of: self)[field]
    }
}
