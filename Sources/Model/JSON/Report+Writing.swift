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
            for values in sectionValues {
                write(values, to: &json, form: form)
                if values.layout.name == "department", let fiscalYear {
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

    private func write(_ values: RowValues, to json: inout JSONWriter, form: ReportForm) {
        let name = values.layout.name
        let items = items(of: name)
        let classes = name == "general_budget" ? self.classes : []
        let hasForms = name == "performance" && (overallEvaluation != nil || !projects.isEmpty)
        guard values.states(form) || !items.isEmpty || !classes.isEmpty || hasForms else { return }
        json.object(name) { json in
            values.writeMembers(to: &json, form: form)
            if !classes.isEmpty { json.rows("classes", classes, form: form) }
            if !items.isEmpty { json.rows("items", items, form: form) }
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
            let text = form.includesSnippets ? self.text : nil
            if let fiscalYearSpan {
                json.object("fiscal_year") { json in
                    json.integer("line", fiscalYearSpan.line)
                    if let text { json.string("text", text.snippet(of: fiscalYearSpan)) }
                }
            }
            forEachRow { prefix, values in
                let start = [34] + prefix.utf8
                values.forEachStated { index, cell in
                    guard let span = cell.span, form.includesProse || !values.layout.fields[index].isProse
                    else { return }
                    json.place(start, values.layout.placeKeys[index], span, text)
                }
            }
        }
    }

    /// Calls `body` with the dotted path and the place of every value that stands somewhere, in the order of JSON.
    public func forEachSpan(_ body: (_ path: String, _ span: SourceSpan, _ isProse: Bool) -> Void) {
        if let fiscalYearSpan { body("fiscal_year", fiscalYearSpan, false) }
        forEachRow { prefix, values in
            values.forEachStated { index, cell in
                guard let span = cell.span else { return }
                let field = values.layout.fields[index]
                body("\(prefix).\(field.name)", span, field.isProse)
            }
        }
    }

    /// Calls `body` with the dotted path and the values of every section and of every row of a list.
    private func forEachRow(_ body: (_ prefix: String, _ values: RowValues) -> Void) {
        func walk(_ form: Evaluation, _ prefix: String) {
            body(prefix, form.fields.values)
            for (index, row) in form.funds.enumerated() { body("\(prefix).funds[\(index)]", row.values) }
            for (index, row) in form.indicators.enumerated() {
                body("\(prefix).indicators[\(index)]", row.values)
            }
        }
        for values in sectionValues { body(values.layout.name, values) }
        for (index, row) in classes.enumerated() { body("general_budget.classes[\(index)]", row.values) }
        for (section, _) in Self.itemLists {
            for (index, row) in items(of: section).enumerated() {
                body("\(section).items[\(index)]", row.values)
            }
        }
        if let overallEvaluation { walk(overallEvaluation, "performance.overall") }
        for (index, project) in projects.enumerated() { walk(project, "performance.projects[\(index)]") }
    }
}

extension Evaluation {
    fileprivate func writeMembers(to json: inout JSONWriter, form: ReportForm) {
        fields.values.writeMembers(to: &json, form: form)
        json.rows("funds", funds, form: form)
        json.rows("indicators", indicators, form: form)
    }
}

extension RowValues {
    /// Whether any value is written in a form.
    fileprivate func states(_ form: ReportForm) -> Bool {
        var isStated = false
        forEachStated { index, _ in
            if form.includesProse || !layout.fields[index].isProse { isStated = true }
        }
        return isStated
    }

    fileprivate func writeMembers(to json: inout JSONWriter, form: ReportForm) {
        forEachStated { index, cell in
            guard form.includesProse || !layout.fields[index].isProse else { return }
            json.key(layout.keys[index])
            switch cell.value {
            case .money(let value): json.value(value)
            case .percentage(let value): json.value(value)
            case .points(let value): json.value(value)
            case .area(let value): json.value(value)
            case .count(let value): json.value(value)
            case .text(let value):
                json.value(value)
                if let key = layout.measuredKeys[index] { json.measured(key, MeasuredValue(parsing: value)) }
            case .flag(let value): json.value(value)
            case .list(let value): json.value(value)
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func rows<S: Schema>(_ key: String, _ rows: [Row<S>], form: ReportForm) {
        array(key) { json in
            for row in rows { json.object { row.values.writeMembers(to: &$0, form: form) } }
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
