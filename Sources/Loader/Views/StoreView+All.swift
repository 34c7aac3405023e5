import Model

extension StoreView {
    /// The views over the tables of the store, in the order in which they are listed.
    public static let all: [StoreView] = [
        StoreView(
            "disclosures", "一个部门一个年度的决算公开说明", "A disclosure: a department in a year",
            columns: [id("id", of: "r.id"), department, fiscalYear]
                + StoreLayout.reportColumns.map { Column($0.field, name: $0.name, of: "r.\($0.name)") }
                + [
                    loadedAt,
                    Column(
                        "contained_in", .text, "已含于",
                        "The department whose consolidated document includes this one: leave it out of sums",
                        sql: "(SELECT c.department FROM temp.containment c WHERE c.report_id = r.id)"),
                ],
            from: "reports r WHERE r.is_current = 1"),
        StoreView(
            "departments", "一个部门，及其文件的年度", "A department, and the years of its documents",
            columns: [
                Column("department", .text, "部门", "Department", sql: "r.department_key"),
                Column(DepartmentFields.shared.level.definition, name: "level", of: "r.department_level"),
                Column(
                    DepartmentFields.shared.prefecture.definition, name: "prefecture",
                    of: "r.department_prefecture"),
                Column(DepartmentFields.shared.county.definition, name: "county", of: "r.department_county"),
                Column("documents", .integer, unit: "个", "文件数", "Documents", sql: "count(*)"),
                Column(
                    "first_year", .integer, unit: "年", "最早年度", "First year", sql: "min(r.fiscal_year)"),
                Column("last_year", .integer, unit: "年", "最近年度", "Last year", sql: "max(r.fiscal_year)"),
            ],
            from:
                "reports r WHERE r.is_current = 1 AND r.department_key IS NOT NULL GROUP BY r.department_key"),
        StoreView(
            "revisions", "每一份文件，包括已被更新的", "Every document, those that were revised among them",
            columns: [
                id("id", of: "r.id"), department, fiscalYear,
                Column(DepartmentFields.shared.scope.definition, name: "scope", of: "r.department_scope"),
                Column(
                    "is_current", .integer, "现行", "Whether it is the newest of its department-year",
                    sql: "r.is_current"),
                loadedAt, Column(SourceFields.shared.path.definition, name: "path", of: "r.source_path"),
                Column(SourceFields.shared.sha256.definition, name: "sha256", of: "r.source_sha256"),
            ], from: "reports r"),
        list(
            "budget_classes", ClassFields.layout, "一般公共预算支出的一类", "A class of general budget expenditure",
            table: "classes"),
        list(
            "budget_items", ItemFields.layout, "支出决算的一项", "An item of expenditure", table: "items",
            keys: [
                Column(
                    "account", .text, "账户", "general_budget, government_fund or state_capital",
                    sql: "t.account")
            ]),
        evaluations,
        list(
            "project_funds", FundFields.layout, "自评表“项目资金”的一行",
            "A row of the funds of a self-evaluation form",
            table: "projects p JOIN funds", keys: projectKeys, join: "t.project_id = p.id AND p.report_id"),
        list(
            "project_indicators", IndicatorFields.layout, "自评表的一个三级指标",
            "An indicator of a self-evaluation form",
            table: "projects p JOIN indicators",
            keys: projectKeys + [
                Column("target_value", .real, "年度指标值的数值", "Target as a number", sql: "t.target_value"),
                Column("actual_value", .real, "实际完成值的数值", "Result as a number", sql: "t.actual_value"),
            ], join: "t.project_id = p.id AND p.report_id"),
        StoreView(
            "prose_texts", "目标、原因等文字", "A piece of prose: goals, reasons",
            columns: keys + [
                Column("field", .text, "字段", "Field", sql: "t.field"),
                Column("path", .text, "路径", "Path in the parsed report", sql: "t.path"),
                Column("text", .text, "文字", "Text", sql: "t.text"),
            ], from: "prose t JOIN reports r ON r.id = t.report_id WHERE r.is_current = 1"),
        StoreView(
            "stated_places", "一个数值在文件中的行", "Where a value stood in its document",
            columns: keys + [
                Column("path", .text, "路径", "Path in the parsed report", sql: "t.path"),
                Column("line", .integer, "行", "Line", sql: "t.line"),
                Column("text", .text, "原文", "The words", sql: "t.text"),
            ], from: "provenance_lines t JOIN reports r ON r.id = t.report_id WHERE r.is_current = 1"),
        accounts,
        StoreView(
            "diagnostics_found", "读取时发现的一个问题", "What was noticed in reading",
            columns: keys + [
                Column("code", .text, "代码", "Code", sql: "t.code"),
                Column("severity", .text, "级别", "Severity", sql: "t.severity"),
                Column("line", .integer, "行", "Line", sql: "t.line"),
                Column("detail", .text, "说明", "Detail", sql: "t.detail"),
                Column("excerpt", .text, "原文", "Excerpt", sql: "t.excerpt"),
            ], from: "diagnostics t JOIN reports r ON r.id = t.report_id WHERE r.is_current = 1"),
    ]

    /// The columns by which a row is joined to its disclosure: its id, the department and the year.
    public static let keys = [id("disclosure_id", of: "r.id"), department, fiscalYear]

    private static let department = Column(
        "department", .text, "部门", "Department",
        sql: "coalesce(r.department_key, r.department_name, r.source_path)")
    private static let fiscalYear = Column(
        "fiscal_year", .integer, unit: "年", "年度", "Fiscal year", sql: "r.fiscal_year")
    private static let loadedAt = Column("loaded_at", .text, "入库日期", "When it was known", sql: "r.loaded_at")
    private static let projectKeys = [
        Column("project_id", .integer, "自评表编号", "Form", sql: "p.id"),
        Column("form", .text, "表种", "overall or project", sql: "p.kind"),
        Column("project", .text, "项目名称", "Project", sql: "p.name"),
    ]

    private static func id(_ name: String, of sql: String) -> Column {
        Column(name, .integer, "文件编号", "Document", sql: sql)
    }

    /// The rows of a list with the fields of the catalogue.
    private static func list(
        _ name: String, _ layout: Layout, _ chinese: String, _ english: String, table: String,
        keys more: [Column] = [], join: String = "t.report_id"
    ) -> StoreView {
        StoreView(
            name, chinese, english,
            columns: keys + more
                + StoreLayout.columns(of: layout).map {
                    Column($0.field, name: $0.name, of: "t.\"\($0.name)\"")
                }
                + [
                    Column("position", .integer, "序号", "Place in the list, from 0", sql: "t.position"),
                    Column("line", .integer, "行", "Line", sql: "CAST(ltrim(t.lines, ',') AS INTEGER)"),
                ],
            from: "\(table) t JOIN reports r ON \(join) = r.id WHERE r.is_current = 1")
    }

    private static let evaluations: StoreView = {
        let form = EvaluationFields.shared
        let fund = FundFields.shared
        func count(_ name: String, _ chinese: String, _ english: String) -> Column {
            Column(name, .integer, unit: "个", chinese, english, sql: "t.\(name)")
        }
        func number(_ name: String, _ unit: String, _ chinese: String, _ english: String) -> Column {
            Column(name, .real, unit: unit, chinese, english, sql: "t.\(name)")
        }
        return StoreView(
            "project_evaluations", "一张绩效自评表", "A self-evaluation form",
            columns: keys + [
                Column("project_id", .integer, "自评表编号", "Form", sql: "t.project_id"),
                Column("form", .text, "表种", "overall or project", sql: "t.kind"),
                Column(form.name.definition, name: "project", of: "t.name"),
                Column(
                    form.supervisingDepartment.definition, name: "supervising_department",
                    of: "t.supervising_department"),
                Column(
                    form.implementingUnit.definition, name: "implementing_unit", of: "t.implementing_unit"),
                Column(fund.initialBudget.definition, name: "initial_budget", of: "t.initial_budget"),
                Column(fund.fullYearBudget.definition, name: "full_year_budget", of: "t.full_year_budget"),
                Column(fund.executed.definition, name: "executed", of: "t.executed"),
                number("execution_rate", "%", "执行率（重算）", "Execution rate, computed"),
                number("stated_execution_rate", "%", "执行率（所印）", "Execution rate, as stated"),
                number("adjustment", "%", "年中调整率", "Adjustment within the year"),
                number("execution_score", "分", "执行率得分", "Score of the execution rate"),
                number("score", "分", "自评得分", "Score, added up where none is stated"),
                number("stated_score", "分", "总分", "Total score, as stated"),
                count("indicator_count", "指标数", "Indicators"),
                Column("position", .integer, "序号", "Place in the document, from 0", sql: "t.position"),
                Column("line", .integer, "行", "Line", sql: "CAST(ltrim(t.lines, ',') AS INTEGER)"),
            ], from: "project_figures t JOIN reports r ON r.id = t.report_id WHERE r.is_current = 1")
    }()
}
