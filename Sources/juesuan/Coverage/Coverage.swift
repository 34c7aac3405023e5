import Model

/// Which fields of its year's template a document states, section by section.
struct Coverage {
    /// A section of one document.
    struct Line {
        /// The section.
        let section: Layout
        /// How many items of the template are stated.
        let found: Int
        /// How many the template asks for.
        let expected: Int
        /// The fields of the items that are not stated; those that either meets are joined by a stroke.
        let missed: [String]
        /// How many fields of the section are stated that the template does not ask for.
        let besides: Int
    }

    /// The sections that the template asks for, or that state something.
    let lines: [Line]

    /// Holds a report against the template of its year.
    init(of report: Report) {
        let template = YearTemplate(of: report.fiscalYear)
        let asked = Set(template.items.flatMap(\.paths))
        let items = Dictionary(grouping: template.items, by: \.section)
        lines = Report.sections.compactMap { section in
            let layout = section.layout
            guard layout.name != SourceFields.layout.name else { return nil }
            let expected = items[layout.name] ?? []
            let missed = expected.filter { !$0.isStated(in: report) }
            let besides = section.values(of: report).stated.count {
                !asked.contains("\(layout.name).\($0.definition.name)")
            }
            guard !expected.isEmpty || besides > 0 else { return nil }
            return Line(
                section: layout, found: expected.count - missed.count, expected: expected.count,
                missed: missed.map { $0.paths.joined(separator: "/") }, besides: besides)
        }
    }
}
