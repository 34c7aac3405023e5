/// What `juesuan parse` leaves out of a report.
public struct ReportForm: Hashable, Sendable {
    /// Whether the document's sentences (goals, reasons) are written.
    public var includesProse: Bool
    /// Whether the text that shows a value is written beside its line.
    public var includesSnippets: Bool

    /// Everything.
    public static let full = ReportForm(includesProse: true, includesSnippets: true)
    /// Names and figures only: no prose, no snippets.
    public static let facts = ReportForm(includesProse: false, includesSnippets: false)
}

extension Report {
    /// The report as a JSON object, keys in the order of the catalogue, absent values left out.
    public func write(to json: inout JSONWriter, form: ReportForm = .full) {
        json.object { json in
            json.string("schema", Self.schemaName)
            for section in Self.sections {
                write(section, to: &json, form: form)
                if section.layout.name == "department", let fiscalYear {
                    json.integer("fiscal_year", fiscalYear.value)
                }
            }
            if !tables.isEmpty {
                json.array("tables") { json in for table in tables { table.write(to: &json) } }
            }
            writeDiagnostics(to: &json)
            writeProvenance(to: &json, form: form)
        }
    }

    private func write(_ section: Section, to json: inout JSONWriter, form: ReportForm) {
        let name = section.layout.name
        let values = section.values(of: self)
        let items = Self.itemLists.first { $0.section == name }.map { self[keyPath: $0.path] } ?? []
        let classes = name == "general_budget" ? self.classes : []
        let hasForms = name == "performance" && (overallEvaluation != nil || !projects.isEmpty)
        let isStated = values.stated.contains { form.includesProse || !$0.definition.isProse }
        guard isStated || !items.isEmpty || !classes.isEmpty || hasForms else { return }
        json.object(name) { json in
            values.writeMembers(to: &json, form: form)
            if !classes.isEmpty { json.rows("classes", classes.map(\.values), form: form) }
            if !items.isEmpty { json.rows("items", items.map(\.values), form: form) }
            guard hasForms else { return }
            if let overallEvaluation {
                json.object("overall") { overallEvaluation.writeMembers(to: &$0, form: form) }
            }
            json.array("projects") { json in
                for project in projects { json.object { project.writeMembers(to: &$0, form: form) } }
            }
        }
    }

    private func writeDiagnostics(to json: inout JSONWriter) {
        guard !diagnostics.isEmpty else { return }
        json.array("diagnostics") { json in
            for diagnostic in diagnostics {
                json.object { json in
                    json.string("code", diagnostic.code.rawValue)
                    if let span = diagnostic.span { json.integer("line", span.line) }
                    if let column = diagnostic.column { json.integer("column", column) }
                    json.string("detail", diagnostic.detail)
                }
            }
        }
    }

    private func writeProvenance(to json: inout JSONWriter, form: ReportForm) {
        json.object("provenance") { json in
            func write(_ json: inout JSONWriter, _ span: SourceSpan) {
                json.integer("line", span.line)
                if form.includesSnippets { json.string("text", text.snippet(of: span)) }
            }
            if let fiscalYearSpan { json.object("fiscal_year") { write(&$0, fiscalYearSpan) } }
            forEachPlace { prefix, definition, span in
                guard form.includesProse || !definition.isProse else { return }
                json.object(prefix, definition.name) { write(&$0, span) }
            }
        }
    }

    /// Calls `body` with the dotted path and the place of every value that stands somewhere, in the order of JSON.
    public func forEachSpan(_ body: (_ path: String, _ span: SourceSpan, _ isProse: Bool) -> Void) {
        if let fiscalYearSpan { body("fiscal_year", fiscalYearSpan, false) }
        forEachPlace { prefix, definition, span in
            body("\(prefix).\(definition.name)", span, definition.isProse)
        }
    }

    /// The same for every field of a section or list, the path not put together.
    private func forEachPlace(
        _ body: (_ prefix: String, _ definition: FieldDefinition, _ span: SourceSpan) -> Void
    ) {
        func walk(_ values: RowValues, _ prefix: String) {
            for (definition, cell) in values.stated {
                guard let span = cell.span else { continue }
                body(prefix, definition, span)
            }
        }
        func walk(_ form: Evaluation, _ prefix: String) {
            walk(form.fields.values, prefix)
            for (index, row) in form.funds.enumerated() { walk(row.values, "\(prefix).funds[\(index)]") }
            for (index, row) in form.indicators.enumerated() {
                walk(row.values, "\(prefix).indicators[\(index)]")
            }
        }
        for section in Self.sections { walk(section.values(of: self), section.layout.name) }
        for (index, row) in classes.enumerated() { walk(row.values, "general_budget.classes[\(index)]") }
        for list in Self.itemLists {
            for (index, row) in self[keyPath: list.path].enumerated() {
                walk(row.values, "\(list.section).items[\(index)]")
            }
        }
        if let overallEvaluation { walk(overallEvaluation, "performance.overall") }
        for (index, project) in projects.enumerated() { walk(project, "performance.projects[\(index)]") }
    }
}

extension Evaluation {
    fileprivate func writeMembers(to json: inout JSONWriter, form: ReportForm) {
        fields.values.writeMembers(to: &json, form: form)
        json.rows("funds", funds.map(\.values), form: form)
        json.rows("indicators", indicators.map(\.values), form: form)
    }
}

extension RowValues {
    fileprivate func writeMembers(to json: inout JSONWriter, form: ReportForm) {
        for (definition, cell) in stated where form.includesProse || !definition.isProse {
            let key = definition.name
            switch cell.value {
            case .money(let value): json.decimal(key, value)
            case .percentage(let value): json.decimal(key, value)
            case .points(let value): json.decimal(key, value)
            case .area(let value): json.decimal(key, value)
            case .count(let value): json.integer(key, value)
            case .text(let value):
                json.string(key, value)
                if layout.name == "indicators", key == "target" || key == "actual" {
                    json.measured(key + "_value", MeasuredValue(parsing: value))
                }
            case .flag(let value): json.boolean(key, value)
            case .list(let value): json.array(key) { json in value.forEach { json.string(nil, $0) } }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func rows(_ key: String, _ rows: [RowValues], form: ReportForm) {
        array(key) { json in
            for row in rows { json.object { row.writeMembers(to: &$0, form: form) } }
        }
    }

    fileprivate mutating func measured(_ key: String, _ value: MeasuredValue?) {
        guard let value else { return }
        object(key) { json in
            json.string("op", value.comparison.rawValue)
            json.decimal("value", value.value)
            if !value.unit.isEmpty { json.string("unit", value.unit) }
        }
    }
}
