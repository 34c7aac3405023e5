/// Why a JSON object is no report.
public struct ReportDecodingError: Error, Hashable, Sendable {
    /// The dotted path of the key that does not fit, empty for the object itself.
    public let path: String
    /// What was expected there.
    public let expected: String

    /// Makes the error.
    public init(path: String, expected: String) {
        self.path = path
        self.expected = expected
    }
}

extension Report {
    /// Reads a report that `juesuan parse` wrote, with or without prose and snippets. Keys it does not know are
    /// passed over.
    ///
    /// - Throws: `ReportDecodingError` where a key holds a value of another type.
    public init(json: JSONValue) throws(ReportDecodingError) {
        self.init()
        guard json["schema"]?.text == Self.schemaName else {
            throw ReportDecodingError(path: "schema", expected: "\"\(Self.schemaName)\"")
        }
        let places = Places(json["provenance"], text: &text)
        if let stated = json["fiscal_year"] {
            guard let year = stated.integer.flatMap({ FiscalYear($0) }) else {
                throw ReportDecodingError(path: "fiscal_year", expected: "a year")
            }
            fiscalYear = year
        }
        fiscalYearSpan = places["fiscal_year"]
        for section in Self.sections {
            guard let object = json[section.layout.name] else { continue }
            section.set(
                try RowValues(object, section.layout, path: section.layout.name, places: places), in: &self)
        }
        classes = try Self.rows(json["general_budget"], "classes", "general_budget.classes", places)
        for list in Self.itemLists {
            self[keyPath: list.path] = try Self.rows(
                json[list.section], "items", "\(list.section).items", places)
        }
        let performance = json["performance"]
        if let object = performance?["overall"] {
            overallEvaluation = try Evaluation(object, path: "performance.overall", places: places)
        }
        if let list = performance?["projects"] {
            guard case .array = list else {
                throw ReportDecodingError(path: "performance.projects", expected: "a list")
            }
        }
        for (index, object) in (performance?["projects"]?.elements ?? []).enumerated() {
            projects.append(try Evaluation(object, path: "performance.projects[\(index)]", places: places))
        }
        for (index, object) in (json["tables"]?.elements ?? []).enumerated() {
            tables.append(try AccountTable(json: object, path: "tables[\(index)]"))
        }
        guard valueCount > 0 || !tables.isEmpty else {
            throw ReportDecodingError(path: "the object", expected: "a report with values")
        }
        for object in json["diagnostics"]?.elements ?? [] {
            guard let code = object["code"]?.text.flatMap(DiagnosticCode.init(rawValue:)) else { continue }
            let span = object["line"]?.integer.map { SourceSpan(line: $0, utf8: 0..<0) }
            diagnostics.append(
                Diagnostic(
                    code, at: span, column: object["column"]?.integer, detail: object["detail"]?.text ?? ""))
        }
    }

    fileprivate static func rows<S: Schema>(
        _ object: JSONValue?, _ key: String, _ path: String, _ places: Places
    ) throws(ReportDecodingError) -> [Row<S>] {
        var rows: [Row<S>] = []
        for (index, element) in (object?[key]?.elements ?? []).enumerated() {
            rows.append(Row(try RowValues(element, S.layout, path: "\(path)[\(index)]", places: places)))
        }
        return rows
    }
}

/// Where values stood, by dotted path.
private struct Places {
    private var spans: [String: SourceSpan] = [:]

    init(_ provenance: JSONValue?, text: inout SourceText) {
        for member in provenance?.members ?? [] {
            guard let line = member.value["line"]?.integer else { continue }
            spans[member.key] = text.append(snippet: member.value["text"]?.text ?? "", line: line)
        }
    }

    subscript(_ path: String) -> SourceSpan? { spans[path] }
}

extension Evaluation {
    fileprivate init(_ json: JSONValue, path: String, places: Places) throws(ReportDecodingError) {
        self.init()
        fields = Row(try RowValues(json, EvaluationFields.layout, path: path, places: places))
        funds = try Report.rows(json, "funds", "\(path).funds", places)
        indicators = try Report.rows(json, "indicators", "\(path).indicators", places)
    }
}

extension RowValues {
    fileprivate init(_ json: JSONValue, _ layout: Layout, path: String, places: Places)
        throws(ReportDecodingError)
    {
        self.init(layout: layout)
        for member in json.members {
            guard let definition = layout.field(named: member.key), member.value != .null else { continue }
            let place = "\(path).\(member.key)"
            guard let value = FieldValue(member.value, kind: definition.kind) else {
                throw ReportDecodingError(path: place, expected: definition.kind.rawValue)
            }
            if case .count(let count) = value, count < 0, !definition.name.hasSuffix("_change") {
                throw ReportDecodingError(path: place, expected: "a count from 0 up")
            }
            self[definition] = Cell(value: value, span: places[place])
        }
    }
}

extension FieldValue {
    fileprivate init?(_ json: JSONValue, kind: FieldKind) {
        func decimal<D: ScaledDecimal>(_ type: D.Type) -> D? {
            guard case .number(let number) = json else { return nil }
            return try? D(number)
        }
        let value: FieldValue? =
            switch kind {
            case .money: decimal(Money.self).map { .money($0) }
            case .percentage: decimal(Percentage.self).map { .percentage($0) }
            case .points: decimal(Points.self).map { .points($0) }
            case .area: decimal(SquareMetres.self).map { .area($0) }
            case .count: json.integer.map { .count($0) }
            case .text: json.text.map { .text($0) }
            case .flag: if case .boolean(let flag) = json { .flag(flag) } else { nil }
            case .list: .list(json.elements.compactMap(\.text))
            }
        guard let value else { return nil }
        self = value
    }
}
