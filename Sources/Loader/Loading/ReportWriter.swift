import GRDB
import Model

/// What the store knows of a report that the report does not state.
struct ReportEntry {
    /// When it was known; nil for always.
    let loadedAt: String?
    /// The fingerprint of its content.
    let contentHash: String
    /// The row of `loads`; nil where none.
    let loadID: Int64?
    /// The key of its department, another one than it states where the department was renamed.
    let key: String?
}

/// Writes reports into all tables of a connection. Its statements are prepared once.
final class ReportWriter {
    private let db: Database
    private let reports: RowStatement
    private let sections: [StoredFields]
    private let classes: RowTable
    private let items: RowTable
    private let projects: RowTable
    private let funds: RowTable
    private let indicators: RowTable
    private let figures: RowStatement
    private let summary: RowStatement
    private let columns: RowStatement
    private let projectColumns: RowStatement
    private let labels: RowStatement
    private let texts: RowStatement
    private let prose: ProseTexts
    private let provenance: RowStatement
    private let diagnostics: RowStatement
    private let tables: RowStatement

    /// Prepares the statements.
    init(_ db: Database) {
        self.db = db
        reports = RowStatement(
            db, into: "reports",
            ["loaded_at", "content_hash", "is_current", "fiscal_year", "load_id", "stated_key"]
                + StoreLayout.reportColumns.map(\.name), batch: 1)
        sections = Report.sections.map { StoredFields($0.layout) }
        classes = RowTable(db, "classes", ["report_id", "position"], ClassFields.layout)
        items = RowTable(db, "items", ["report_id", "account", "position"], ItemFields.layout)
        projects = RowTable(
            db, "projects", ["report_id", "kind", "position"], EvaluationFields.layout, batch: 1)
        funds = RowTable(
            db, "funds", ["project_id", "position", "is_total", "is_scored"], FundFields.layout)
        indicators = RowTable(
            db, "indicators",
            [
                "project_id", "position", "target_op", "target_value", "target_unit", "actual_op",
                "actual_value", "actual_unit",
            ], IndicatorFields.layout)
        figures = RowStatement(db, into: "project_figures", SecondFigures.columns)
        summary = RowStatement(db, into: "evaluation_summaries", FifthSummaries.summaryColumns)
        columns = RowStatement(db, into: "indicator_columns", FifthSummaries.indicatorColumns)
        projectColumns = RowStatement(db, into: "project_columns", SeventhColumns.projectColumns)
        labels = RowStatement(db, into: "indicator_labels", SeventhColumns.labelColumns)
        texts = RowStatement(db, into: "indicator_texts", EighthTexts.columns)
        prose = ProseTexts(
            RowStatement(db, into: "texts", ["report_id", "field", "texts"]),
            of: sections + [items.fields, projects.fields, funds.fields, indicators.fields])
        provenance = RowStatement(db, into: "provenance", ["report_id", "places"])
        diagnostics = RowStatement(
            db, into: "diagnostics",
            ["report_id", "position", "code", "severity", "line", "column", "detail", "excerpt"])
        tables = RowStatement(db, into: "account_tables", SeventhTables.columns, batch: 1)
    }

    /// The insertions whose rows may wait.
    private var others: [RowStatement] {
        [
            classes.statement, items.statement, funds.statement, indicators.statement, figures, summary,
            columns, projectColumns, labels, texts, provenance, diagnostics, tables,
        ]
    }

    /// Writes a report and returns its row's id.
    func write(_ report: Report, _ entry: ReportEntry) throws -> Int64 {
        prose.forget()
        for rows in others { rows.forget() }
        let statedKey = report.department.key
        let isRenamed = entry.key != statedKey
        reports.bind(entry.loadedAt)
        reports.bind(entry.contentHash)
        reports.bind(true)
        reports.bind(report.fiscalYear?.value)
        reports.bind(entry.loadID)
        reports.bind(isRenamed ? statedKey : nil)
        let key = isRenamed ? DepartmentFields.shared.key.definition : nil
        for (section, fields) in zip(Report.sections, sections) {
            let values = section.values(of: report)
            for index in fields.columns {
                if let key, values.layout.fields[index] == key {
                    reports.bind(entry.key)
                } else {
                    reports.bind(values.cell(index)?.value)
                }
            }
        }
        try reports.run()
        let id = db.lastInsertedRowID
        for (section, fields) in zip(Report.sections, sections) where !fields.prose.isEmpty {
            prose.add(section.values(of: report), fields.prose, path: section.layout.name)
        }
        try writeLists(of: report, id: id)
        try writeForms(of: report, id: id)
        try prose.write(report: id)
        provenance.bind(id)
        provenance.bindText { SectionPlaces.write(report, to: &$0) }
        try provenance.run()
        for (position, diagnostic) in report.diagnostics.enumerated() {
            try write(diagnostic, position: position, report: id)
        }
        for rows in others { try rows.finish() }
        try writeTables(of: report, id: id)
        return id
    }

    /// Writes the public tables of a report that is there; those that are not known are left out.
    func writeTables(of report: Report, id: Int64) throws {
        guard report.tablesAreKnown else { return }
        tables.bind(id)
        tables.bindText { StoredTables.append(tables: report.tables, to: &$0) }
        tables.bindText { StoredTables.append(linesOf: report.tables, to: &$0) }
        try tables.run()
    }

    private func writeLists(of report: Report, id: Int64) throws {
        for (position, row) in report.classes.enumerated() {
            classes.statement.bind(id)
            classes.statement.bind(position)
            try classes.finish(row.values)
        }
        for list in Report.itemLists {
            for (position, row) in report[keyPath: list.path].enumerated() {
                items.statement.bind(id)
                items.statement.bind(list.section)
                items.statement.bind(position)
                try items.finish(row.values)
                prose.add(row.values, items.fields.prose, path: "\(list.section).items[\(position)]")
            }
        }
    }

    private func writeForms(of report: Report, id: Int64) throws {
        if let form = report.overallEvaluation {
            var texts = IndicatorTexts()
            _ = try write(
                form, kind: "overall", position: 0, path: "performance.overall", report: id, &texts)
        }
        var sum = FormSummary()
        var together = ProjectColumns()
        var texts = IndicatorTexts()
        for (position, form) in report.projects.enumerated() {
            let figures = try write(
                form, kind: "project", position: position, path: "performance.projects[\(position)]",
                report: id, &texts)
            sum.add(figures)
            together.append(figures, name: form.fields.name)
        }
        guard !report.projects.isEmpty else { return }
        try summary.write(id, sum.bind)
        try columns.write(id, IndicatorColumns(report.projects).bind)
        try projectColumns.write(id, together.bind)
        try labels.write(id, IndicatorLabels(report.projects).bind)
        try self.texts.write(id, texts.bind)
    }

    /// Writes a form, adds what its indicators say to `texts`, and returns its figures.
    private func write(
        _ form: Evaluation, kind: String, position: Int, path: String, report: Int64,
        _ texts: inout IndicatorTexts
    ) throws -> FormFigures {
        projects.statement.bind(report)
        projects.statement.bind(kind)
        projects.statement.bind(position)
        try projects.finish(form.fields.values)
        let project = db.lastInsertedRowID
        prose.add(form.fields.values, projects.fields.prose, path: path)
        let roles = FundRoles(form.funds)
        for (index, row) in form.funds.enumerated() {
            funds.statement.bind(project)
            funds.statement.bind(index)
            funds.statement.bind(index == roles.total)
            funds.statement.bind(index == roles.scored)
            try funds.finish(row.values)
            prose.add(row.values, funds.fields.prose, path: "\(path).funds[\(index)]")
        }
        var figures = FormFigures(form, roles)
        for (index, row) in form.indicators.enumerated() {
            let stated = row.target.flatMap(MeasuredValue.init(parsing:))
            let actual = row.actual.flatMap(MeasuredValue.init(parsing:))?.withUnit(of: stated)
            let target = stated?.withUnit(of: actual)
            figures.count(row, target: target, actual: actual)
            texts.append(row, target: target, actual: actual)
            indicators.statement.bind(project)
            indicators.statement.bind(index)
            bind(target)
            bind(actual)
            try indicators.finish(row.values)
            prose.add(row.values, indicators.fields.prose, path: "\(path).indicators[\(index)]")
        }
        self.figures.bind(report)
        self.figures.bind(kind)
        self.figures.bind(position)
        figures.bind(id: project, to: self.figures)
        try self.figures.run()
        return figures
    }

    private func bind(_ value: MeasuredValue?) {
        indicators.statement.bind(value?.comparison.rawValue)
        indicators.statement.bind(value?.value.doubleValue)
        indicators.statement.bind(value?.unit)
    }

    private func write(_ diagnostic: Diagnostic, position: Int, report: Int64) throws {
        diagnostics.bind(report)
        diagnostics.bind(position)
        diagnostics.bind(diagnostic.code.rawValue)
        diagnostics.bind(diagnostic.severity.rawValue)
        diagnostics.bind(diagnostic.span?.line)
        diagnostics.bind(diagnostic.column)
        diagnostics.bind(diagnostic.detail)
        diagnostics.bind(diagnostic.excerpt)
        try diagnostics.run()
    }
}
