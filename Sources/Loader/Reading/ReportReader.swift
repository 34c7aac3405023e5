import GRDB
import Model

/// Puts a report together again from all tables.
struct ReportReader {
    private let db: Database
    private let id: Int64
    private let prose: [String: String]

    init(_ db: Database, id: Int64) throws {
        self.db = db
        self.id = id
        var prose: [String: String] = [:]
        let statement = try db.cachedStatement(sql: "SELECT path, text FROM prose WHERE report_id = ?")
        let rows = try GRDB.Row.fetchCursor(statement, arguments: [id])
        while let row = try rows.next() { prose[row[0]] = row[1] }
        self.prose = prose
    }

    /// The report; nil where there is no row with its id.
    func report() throws -> Report? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM reports WHERE id = ?")
        guard let row = try GRDB.Row.fetchOne(statement, arguments: [id]) else { return nil }
        var report = Report()
        report.fiscalYear = (row["fiscal_year"] as Int?).flatMap { FiscalYear($0) }
        for section in Report.sections {
            let layout = section.layout
            let values = try values(
                layout, path: layout.name, row, table: "reports", prefix: layout.name + "_")
            section.set(values, in: &report)
        }
        report.classes = try rows("classes", "report_id = ?", [id]) { _ in "" }
        for list in Report.itemLists {
            report[keyPath: list.path] = try rows(
                "items", "report_id = ? AND account = ?", [id, list.section]
            ) {
                "\(list.section).items[\($0)]"
            }
        }
        report.overallEvaluation = try forms(kind: "overall") { _ in "performance.overall" }.first
        report.projects = try forms(kind: "project") { "performance.projects[\($0)]" }
        report.diagnostics = try diagnostics()
        let tables = try tables()
        report.tables = tables ?? []
        report.tablesAreKnown = tables != nil
        if let places = try String.fetchOne(
            db.cachedStatement(sql: "SELECT places FROM provenance WHERE report_id = ?"), arguments: [id])
        {
            SectionPlaces.apply(places, to: &report)
        }
        return report
    }

    private func forms(kind: String, path: (Int) -> String) throws -> [Evaluation] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM projects WHERE report_id = ? AND kind = ? ORDER BY position")
        return try GRDB.Row.fetchAll(statement, arguments: [id, kind]).enumerated().map { position, row in
            let path = path(position)
            var form = Evaluation()
            form.fields = Model.Row(
                try values(EvaluationFields.layout, path: path, row, table: "projects"))
            let project: Int64 = row["id"]
            form.funds = try rows("funds", "project_id = ?", [project]) { "\(path).funds[\($0)]" }
            form.indicators = try rows("indicators", "project_id = ?", [project]) {
                "\(path).indicators[\($0)]"
            }
            return form
        }
    }

    private func rows<S: Schema>(
        _ table: String, _ condition: String, _ arguments: StatementArguments, path: (Int) -> String
    ) throws -> [Model.Row<S>] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM \(table) WHERE \(condition) ORDER BY position")
        return try GRDB.Row.fetchAll(statement, arguments: arguments).enumerated().map { position, row in
            Model.Row(try values(S.layout, path: path(position), row, table: table))
        }
    }

    private func values(
        _ layout: Layout, path: String, _ row: GRDB.Row, table: String, prefix: String = ""
    ) throws -> RowValues {
        var values = RowValues(layout: layout)
        for field in layout.fields {
            if field.isProse {
                guard let text = prose["\(path).\(field.name)"] else { continue }
                values[field] = RowValues.Cell(value: .text(text))
                continue
            }
            guard let stored: DatabaseValue = row[prefix + field.name], !stored.isNull else { continue }
            guard let value = FieldValue(stored: StoreValue(stored), kind: field.kind) else {
                throw LoaderError.damaged(table: table, column: prefix + field.name)
            }
            values[field] = RowValues.Cell(value: value)
        }
        if prefix.isEmpty { RowLines.apply(row["lines"], to: &values) }
        return values
    }

    /// The public tables; nil where they were not kept.
    private func tables() throws -> [AccountTable]? {
        let statement = try db.cachedStatement(
            sql: "SELECT tables, lines FROM account_tables WHERE report_id = ?")
        guard let row = try GRDB.Row.fetchOne(statement, arguments: [id]) else { return nil }
        guard let tables = StoredTables.read(row[0], lines: row[1]) else {
            throw LoaderError.damaged(table: "account_tables", column: "lines")
        }
        return tables
    }

    private func diagnostics() throws -> [Diagnostic] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT code, line, "column", detail, excerpt FROM diagnostics WHERE report_id = ? ORDER BY position
                """)
        return try GRDB.Row.fetchAll(statement, arguments: [id]).compactMap { row in
            guard let code = DiagnosticCode(rawValue: row[0]) else { return nil }
            let line: Int? = row[1]
            return Diagnostic(
                code, at: line.map { SourceSpan(line: $0, utf8: 0..<0) }, column: row[2], detail: row[3],
                excerpt: row[4])
        }
    }
}
