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
    private let prose: RowStatement
    private let provenance: RowStatement
    private let diagnostics: RowStatement

    /// Prepares the statements.
    init(_ db: Database) throws {
        self.db = db
        reports = try RowStatement(
            db, into: "reports",
            ["loaded_at", "content_hash", "is_current", "fiscal_year", "load_id", "stated_key"]
                + StoreLayout.reportColumns.map(\.name))
        sections = Report.sections.map { StoredFields($0.layout) }
        classes = try RowTable(db, "classes", ["report_id", "position"], ClassFields.layout)
        items = try RowTable(db, "items", ["report_id", "account", "position"], ItemFields.layout)
        projects = try RowTable(db, "projects", ["report_id", "kind", "position"], EvaluationFields.layout)
        funds = try RowTable(
            db, "funds", ["project_id", "position", "is_total", "is_scored"], FundFields.layout)
        indicators = try RowTable(
            db, "indicators",
            [
                "project_id", "position", "target_op", "target_value", "target_unit", "actual_op",
                "actual_value", "actual_unit",
            ], IndicatorFields.layout)
        figures = try RowStatement(db, SecondFigures.insertion)
        summary = try RowStatement(db, FifthSummaries.summary)
        columns = try RowStatement(db, FifthSummaries.columns)
        prose = try RowStatement(db, into: "prose", ["report_id", "field", "path", "text"])
        provenance = try RowStatement(db, into: "provenance", ["report_id", "places"])
        diagnostics = try RowStatement(
            db, into: "diagnostics",
            ["report_id", "position", "code", "severity", "line", "column", "detail", "excerpt"])
    }

    /// Writes a report and returns its row's id.
    func write(_ report: Report, _ entry: ReportEntry) throws -> Int64 {
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
                    reports.bind(values.ordered.isEmpty ? nil : values.ordered[index]?.value)
                }
            }
        }
        try reports.run()
        let id = db.lastInsertedRowID
        for (section, fields) in zip(Report.sections, sections) where !fields.prose.isEmpty {
            try writeProse(section.values(of: report), fields, path: section.layout.name, report: id)
        }
        try writeLists(of: report, id: id)
        try writeForms(of: report, id: id)
        provenance.bind(id)
        provenance.bind(SectionPlaces.json(of: report))
        try provenance.run()
        for (position, diagnostic) in report.diagnostics.enumerated() {
            try write(diagnostic, position: position, report: id)
        }
        return id
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
                try writeProse(
                    row.values, items.fields, path: "\(list.section).items[\(position)]", report: id)
            }
        }
    }

    private func writeForms(of report: Report, id: Int64) throws {
        if let form = report.overallEvaluation {
            try write(form, kind: "overall", position: 0, path: "performance.overall", report: id)
        }
        for (position, form) in report.projects.enumerated() {
            try write(
                form, kind: "project", position: position, path: "performance.projects[\(position)]",
                report: id)
        }
        guard report.overallEvaluation != nil || !report.projects.isEmpty else { return }
        figures.bind(id)
        try figures.run()
        guard !report.projects.isEmpty else { return }
        summary.bind(id)
        try summary.run()
        columns.bind(id)
        for blob in IndicatorColumns(report.projects).blobs { columns.bind(blob) }
        try columns.run()
    }

    private func write(_ form: Evaluation, kind: String, position: Int, path: String, report: Int64) throws {
        projects.statement.bind(report)
        projects.statement.bind(kind)
        projects.statement.bind(position)
        try projects.finish(form.fields.values)
        let project = db.lastInsertedRowID
        try writeProse(form.fields.values, projects.fields, path: path, report: report)
        let roles = FundRoles(form.funds)
        for (index, row) in form.funds.enumerated() {
            funds.statement.bind(project)
            funds.statement.bind(index)
            funds.statement.bind(index == roles.total)
            funds.statement.bind(index == roles.scored)
            try funds.finish(row.values)
            try writeProse(row.values, funds.fields, path: "\(path).funds[\(index)]", report: report)
        }
        for (index, row) in form.indicators.enumerated() {
            indicators.statement.bind(project)
            indicators.statement.bind(index)
            bindMeasured(row.target)
            bindMeasured(row.actual)
            try indicators.finish(row.values)
            try writeProse(
                row.values, indicators.fields, path: "\(path).indicators[\(index)]", report: report)
        }
    }

    private func bindMeasured(_ text: String?) {
        let value = text.flatMap(MeasuredValue.init(parsing:))
        indicators.statement.bind(value?.comparison.rawValue)
        indicators.statement.bind(value?.value.doubleValue)
        indicators.statement.bind(value?.unit)
    }

    private func writeProse(
        _ values: RowValues, _ fields: StoredFields, path: @autoclosure () -> String, report: Int64
    ) throws {
        guard !values.ordered.isEmpty else { return }
        for (index, field, name) in fields.prose {
            guard case .text(let text)? = values.ordered[index]?.value else { continue }
            prose.bind(report)
            prose.bind(field)
            prose.bind("\(path()).\(name)")
            prose.bind(text)
            try prose.run()
        }
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
