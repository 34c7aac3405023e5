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

/// Writes one report into all tables. Its statements are prepared once for each connection.
struct ReportWriter {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Writes a report and returns its row's id.
    func write(_ report: Report, _ entry: ReportEntry) throws -> Int64 {
        let statedKey = report.department.key
        let isRenamed = entry.key != statedKey
        var values: [DatabaseValue] = [
            entry.loadedAt?.databaseValue ?? .null, entry.contentHash.databaseValue, true.databaseValue,
            report.fiscalYear?.value.databaseValue ?? .null, entry.loadID?.databaseValue ?? .null,
            isRenamed ? statedKey?.databaseValue ?? .null : .null,
        ]
        values.reserveCapacity(values.count + StoreLayout.reportColumns.count)
        for section in Report.sections {
            let row = section.values(of: report)
            for field in section.layout.fields where !field.isProse {
                let isKey = isRenamed && field == DepartmentFields.shared.key.definition
                values.append(
                    isKey ? entry.key?.databaseValue ?? .null : row[field]?.value.stored ?? .null)
            }
        }
        try insert(Self.reports, values)
        let id = db.lastInsertedRowID
        for section in Report.sections {
            try writeProse(section.values(of: report), path: section.layout.name, report: id)
        }
        try writeLists(of: report, id: id)
        if let form = report.overallEvaluation {
            try write(form, kind: "overall", position: 0, path: "performance.overall", report: id)
        }
        for (position, form) in report.projects.enumerated() {
            let path = "performance.projects[\(position)]"
            try write(form, kind: "project", position: position, path: path, report: id)
        }
        if report.overallEvaluation != nil || !report.projects.isEmpty {
            try insert(SecondFigures.insertion, [id.databaseValue])
        }
        try insert(Self.provenance, [id.databaseValue, SectionPlaces.json(of: report).databaseValue])
        for (position, diagnostic) in report.diagnostics.enumerated() {
            try write(diagnostic, position: position, report: id)
        }
        return id
    }

    private func writeLists(of report: Report, id: Int64) throws {
        for (position, row) in report.classes.enumerated() {
            try insert(Self.classes, [id.databaseValue, position.databaseValue], row.values)
        }
        for list in Report.itemLists {
            for (position, row) in report[keyPath: list.path].enumerated() {
                try insert(
                    Self.items, [id.databaseValue, list.section.databaseValue, position.databaseValue],
                    row.values)
                try writeProse(row.values, path: "\(list.section).items[\(position)]", report: id)
            }
        }
    }

    private func write(_ form: Evaluation, kind: String, position: Int, path: String, report: Int64) throws {
        try insert(
            Self.projects, [report.databaseValue, kind.databaseValue, position.databaseValue],
            form.fields.values)
        let project = db.lastInsertedRowID
        try writeProse(form.fields.values, path: path, report: report)
        let roles = FundRoles(form.funds)
        for (index, row) in form.funds.enumerated() {
            try insert(
                Self.funds,
                [
                    project.databaseValue, index.databaseValue, (index == roles.total).databaseValue,
                    (index == roles.scored).databaseValue,
                ], row.values)
            try writeProse(row.values, path: "\(path).funds[\(index)]", report: report)
        }
        for (index, row) in form.indicators.enumerated() {
            let target = row.target.flatMap(MeasuredValue.init(parsing:))
            let actual = row.actual.flatMap(MeasuredValue.init(parsing:))
            try insert(
                Self.indicators,
                [project.databaseValue, index.databaseValue] + Self.measured(target) + Self.measured(actual),
                row.values)
            try writeProse(row.values, path: "\(path).indicators[\(index)]", report: report)
        }
    }

    private static func measured(_ value: MeasuredValue?) -> [DatabaseValue] {
        guard let value else { return [.null, .null, .null] }
        return [
            value.comparison.rawValue.databaseValue, value.value.doubleValue.databaseValue,
            value.unit.databaseValue,
        ]
    }

    private func writeProse(_ values: RowValues, path: @autoclosure () -> String, report: Int64) throws {
        for field in values.layout.fields where field.isProse {
            guard case .text(let text)? = values[field]?.value else { continue }
            try insert(
                Self.prose,
                [
                    report.databaseValue, "\(values.layout.name).\(field.name)".databaseValue,
                    "\(path()).\(field.name)".databaseValue, text.databaseValue,
                ])
        }
    }

    private func write(_ diagnostic: Diagnostic, position: Int, report: Int64) throws {
        try insert(
            Self.diagnostics,
            [
                report.databaseValue, position.databaseValue, diagnostic.code.rawValue.databaseValue,
                diagnostic.severity.rawValue.databaseValue,
                diagnostic.span?.line.databaseValue ?? .null, diagnostic.column?.databaseValue ?? .null,
                diagnostic.detail.databaseValue, diagnostic.excerpt?.databaseValue ?? .null,
            ])
    }

    /// Inserts a row of a list: its key, the lines of its values, its values.
    private func insert(_ sql: String, _ key: [DatabaseValue], _ values: RowValues) throws {
        var arguments = key
        arguments.append(RowLines.text(of: values)?.databaseValue ?? .null)
        for field in values.layout.fields where !field.isProse {
            arguments.append(values[field]?.value.stored ?? .null)
        }
        try insert(sql, arguments)
    }

    private func insert(_ sql: String, _ arguments: [DatabaseValue]) throws {
        let statement = try db.cachedStatement(sql: sql)
        // As optionals: the initializer for plain values walks a key path for each of them.
        var optionals: [(any DatabaseValueConvertible)?] = []
        optionals.reserveCapacity(arguments.count)
        for argument in arguments { optionals.append(argument) }
        statement.setUncheckedArguments(StatementArguments(optionals))
        try statement.execute()
    }
}

extension ReportWriter {
    private static let reports = insertion(
        "reports", ["loaded_at", "content_hash", "is_current", "fiscal_year", "load_id", "stated_key"],
        StoreLayout.reportColumns.map(\.name))
    private static let classes = insertion("classes", ["report_id", "position", "lines"], ClassFields.layout)
    private static let items = insertion(
        "items", ["report_id", "account", "position", "lines"], ItemFields.layout)
    private static let projects = insertion(
        "projects", ["report_id", "kind", "position", "lines"], EvaluationFields.layout)
    private static let funds = insertion(
        "funds", ["project_id", "position", "is_total", "is_scored", "lines"], FundFields.layout)
    private static let indicators = insertion(
        "indicators",
        [
            "project_id", "position", "target_op", "target_value", "target_unit", "actual_op", "actual_value",
            "actual_unit", "lines",
        ], IndicatorFields.layout)
    private static let prose = insertion("prose", ["report_id", "field", "path", "text"], [])
    private static let provenance = insertion("provenance", ["report_id", "places"], [])
    private static let diagnostics = insertion(
        "diagnostics", ["report_id", "position", "code", "severity", "line", "column", "detail", "excerpt"],
        [])

    private static func insertion(_ table: String, _ keys: [String], _ layout: Layout) -> String {
        insertion(table, keys, StoreLayout.columns(of: layout).map(\.name))
    }

    private static func insertion(_ table: String, _ keys: [String], _ columns: [String]) -> String {
        let names = (keys + columns).map { "\"\($0)\"" }
        let marks = names.map { _ in "?" }
        return
            "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(marks.joined(separator: ", ")))"
    }
}
