/// Where a row of values stands in the report; its path is written only when a finding asks for it.
enum Place {
    /// A section, `income`, or the head of a form, `performance.projects[3]`.
    case section(String)
    /// A row of a list, `general_budget.items[3]`.
    case row(String, Int)
    /// A row of 项目资金 of the form at a path.
    case fund(String, Int)

    /// The dotted path.
    var path: String {
        switch self {
        case .section(let name): name
        case .row(let list, let index): "\(list)[\(index)]"
        case .fund(let form, let index): "\(form).funds[\(index)]"
        }
    }
}
