import Model

/// Where a row of values stands in the report; its path is written only when a finding asks for it.
enum Place {
    /// A section, by the schema of its fields: `income`.
    case section
    /// The head or foot of a form, `performance.projects[3]`.
    case form(FormPlace)
    /// A row of 项目资金 of a form.
    case fund(FormPlace, Int32)
    /// A row of 支出功能分类（类）.
    case budgetClass(Int32)
    /// A row of the items of one of `Report.itemLists`.
    case item(list: Int8, Int32)

    /// The dotted path; `section` is the name of the section that the fields belong to.
    func path(_ section: String) -> String {
        switch self {
        case .section: section
        case .form(let form): form.path
        case .fund(let form, let index): "\(form.path).funds[\(index)]"
        case .budgetClass(let index): "general_budget.classes[\(index)]"
        case .item(let list, let index): "\(Report.itemLists[Int(list)].section).items[\(index)]"
        }
    }
}

/// Which of the self-evaluation forms it is.
struct FormPlace {
    /// The place among the project forms, from 0; 0 for the form of the whole department.
    let position: Int32
    let isOverall: Bool

    /// `performance.projects[3]`
    var path: String { isOverall ? "performance.overall" : "performance.projects[\(position)]" }
}
