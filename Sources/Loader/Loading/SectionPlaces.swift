import Model

/// Where the values of sections stood, as the table `provenance` keeps it: one JSON object a report,
/// `{"staffing.active":[91,"在职人员 100 人"]}`. Prose keeps its line without the text, which stands in `prose`.
enum SectionPlaces {
    static func json(of report: Report) -> String {
        var json = JSONWriter()
        json.object { json in
            func place(_ path: String, _ span: SourceSpan?, hasText: Bool) {
                guard let span else { return }
                json.array(path) { json in
                    json.integer(nil, span.line)
                    let snippet = hasText ? report.text.snippet(of: span) : ""
                    if !snippet.isEmpty { json.string(nil, snippet) }
                }
            }
            place("fiscal_year", report.fiscalYearSpan, hasText: true)
            for section in Report.sections {
                for (field, cell) in section.values(of: report).stated {
                    place("\(section.layout.name).\(field.name)", cell.span, hasText: !field.isProse)
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

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
