import Model

/// Where the values of sections stood, as the table `provenance` keeps it: one JSON object a report,
/// `{"staffing.active":[91,"在职人员 100 人"]}`. Prose keeps its line without the text, which stands in `prose`.
enum SectionPlaces {
    /// Appends the object of a report.
    static func write(_ report: Report, to json: inout OutputBytes) {
        json.append(UInt8(ascii: "{"))
        let start = json.count
        func place(_ key: [UInt8], _ span: SourceSpan?, hasText: Bool) {
            guard let span else { return }
            if json.count > start { json.append(UInt8(ascii: ",")) }
            json.append(key)
            json.append(number: span.line)
            if hasText {
                let end = json.count
                json.append(",\"")
                let text = json.count
                json.append(snippetOf: span, in: report.text)
                if json.count > text { json.append(UInt8(ascii: "\"")) } else { json.truncate(to: end) }
            }
            json.append(UInt8(ascii: "]"))
        }
        place(yearKey, report.fiscalYearSpan, hasText: true)
        for (section, keys) in zip(Report.sections, sectionKeys) {
            let values = section.values(of: report)
            values.forEachStated { index, cell in
                place(keys[index], cell.span, hasText: !values.layout.fields[index].isProse)
            }
        }
        json.append(UInt8(ascii: "}"))
    }

    private static let yearKey = key("fiscal_year")

    /// The keys of the fields of each section, in its order.
    private static let sectionKeys = Report.sections.map { section in
        section.layout.fields.map { key("\(section.layout.name).\($0.name)") }
    }

    private static func key(_ path: String) -> [UInt8] { Array("\"\(path)\":[".utf8) }

    /// Gives a report's sections their places back, with the text they show.
    static func apply(_ text: String, to report: inout Report) {
        guard let json = try? JSONReader.read(Array(text.utf8)[...]) else { return }
        var snippets: [UInt8] = []
        var spans: [String: SourceSpan] = [:]
        for member in json.members {
            guard let line = member.value.elements.first?.integer else { continue }
            let start = snippets.count
            snippets.append(contentsOf: (member.value.elements.dropFirst().first?.text ?? "").utf8)
            spans[member.key] = SourceSpan(line: line, utf8: start..<snippets.count)
        }
        report.text = SourceText(snippets)
        report.fiscalYearSpan = spans["fiscal_year"]
        for section in Report.sections {
            var values = section.values(of: report)
            for (field, cell) in values.stated {
                guard let span = spans["\(section.layout.name).\(field.name)"] else { continue }
                values[field] = RowValues.Cell(value: cell.value, span: span)
            }
            section.set(values, in: &report)
        }
    }
}
