/// Writes a report as Markdown with pipe tables; figures are pictures beside it.
enum MarkdownWriter {
    /// Who reads it.
    enum Dialect {
        /// People and viewers of pipe tables.
        case common
        /// pandoc, which takes captions of its own and columns as wide as their dashes.
        case pandoc
    }

    static func text(
        _ document: ReportDocument, _ language: ReportLanguage, _ dialect: Dialect = .common
    ) -> String {
        let report = PrintedReport(document, language)
        var lines = ["# \(report.title)", "", report.subtitle, ""]
        for section in report.sections {
            if let heading = section.heading { lines += ["## \(heading)", ""] }
            for part in section.parts { lines += written(part, language, dialect) }
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func written(
        _ part: PrintedReport.Part, _ language: ReportLanguage, _ dialect: Dialect
    ) -> [String] {
        switch part {
        case .paragraph(let text), .markdown(let text): return [text, ""]
        case .list(let points): return points.map { "- \($0)" } + [""]
        case .table(let table):
            let remainder = table.remainder("[\(table.data)](\(table.data))", language)
            let below = remainder.map { [$0, ""] } ?? []
            switch dialect {
            case .common:
                return ["**\(table.name)　\(table.caption)**", ""] + rows(table, rule(table)) + [""] + below
            case .pandoc:
                return rows(table, widths(table)) + ["", ": \(table.name)　\(table.caption)", ""] + below
            }
        case .figure(let figure):
            let link = "[\(figure.data)](\(figure.data))"
            return [
                "![\(figure.caption)](\(figure.picture))", "",
                "**\(figure.name)　\(figure.caption)** \(figure.reading)", "",
                language.pick("图中数据见 \(link)。", "Its data: \(link)."), "",
            ]
        }
    }

    private static func rows(_ table: PrintedReport.Table, _ rule: [String]) -> [String] {
        func line(_ cells: [String]) -> String { "| " + cells.map(escaped).joined(separator: " | ") + " |" }
        return [line(table.heads.map(\.title)), "|" + rule.joined(separator: "|") + "|"]
            + table.rows.map(line)
    }

    private static func rule(_ table: PrintedReport.Table) -> [String] {
        table.heads.map { $0.isNumeric ? "---:" : "---" }
    }

    /// Dashes in proportion to the widths of the columns; so long a rule has pandoc take them.
    private static func widths(_ table: PrintedReport.Table) -> [String] {
        zip(table.heads, ColumnWidths(of: table).widths).map { head, width in
            String(repeating: "-", count: max(3, Int((2 * width).rounded()))) + (head.isNumeric ? ":" : "")
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("\n", with: " ")
    }
}
