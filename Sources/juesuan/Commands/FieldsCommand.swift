import ArgumentParser
import Model

/// `juesuan fields`: the catalogue of fields.
struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields",
        abstract: "List the fields of a parsed report: path, labels, type, unit.",
        discussion: """
            The paths are the keys of `juesuan parse`; those of sections are names that --by and --where take, and with \
            --level project or indicator those of forms or indicators too.

            EXAMPLES
              juesuan fields
              juesuan fields --section three_public --format csv
            """
    )

    @Option(help: "One section only, as three_public.")
    var section: String?

    @OptionGroup var output: OutputOptions

    /// The prefixes of the fields of lists.
    private static let lists: [(prefix: String, layout: Layout)] =
        [("general_budget.classes[]", ClassFields.layout)]
        + Report.itemLists.map { ("\($0.section).items[]", ItemFields.layout) }
        + ["performance.overall", "performance.projects[]"].flatMap { form in
            [
                (form, EvaluationFields.layout), ("\(form).funds[]", FundFields.layout),
                ("\(form).indicators[]", IndicatorFields.layout),
            ]
        }

    func run() throws {
        let layouts = Report.sections.map { ($0.layout.name, $0.layout) } + Self.lists
        let chosen = layouts.filter {
            section == nil || $0.0 == section || $0.0.hasPrefix("\(section ?? "").")
        }
        guard !chosen.isEmpty else {
            let names = Report.sections.map(\.layout.name).joined(separator: ", ")
            throw CommandFailure(message: "error: no section \"\(section ?? "")\"; the sections are \(names)")
        }
        var table = OutputTable(columns: [
            .init(title: "path", key: "path"), .init(title: "中文", key: "chinese"),
            .init(title: "English", key: "english"),
            .init(title: "type", key: "type"), .init(title: "单位", key: "unit"),
        ])
        for (prefix, layout) in chosen {
            if prefix == "staffing" {
                table.rows.append([
                    .text("fiscal_year"), .text("年度"), .text("Fiscal year"), .text("count"), .text("年"),
                ])
            }
            for field in layout.fields {
                table.rows.append([
                    .text("\(prefix).\(field.name)"), .text(field.chinese), .text(field.english),
                    .text(field.kind.rawValue), .text(field.unit.rawValue),
                ])
            }
        }
        output.write(table)
    }
}
