/// Writes a report as Markdown with pipe tables; figures are pictures beside it.
enum MarkdownWriter {
    static func text(_ document: ReportDocument, _ language: ReportLanguage) -> String {
        var lines = ["# \(document.title)", "", document.subtitle, ""]
        var tables = 0
        var figures = 0
        for (index, section) in document.sections.enumerated() {
            lines += ["## \(heading(index, section, language))", ""]
            for block in section.blocks {
                switch block {
                case .paragraph(let text): lines += [text, ""]
                case .list(let points): lines += points.map { "- \($0)" } + [""]
                case .table(let table):
                    tables += 1
                    lines += ["**\(language.pick("表 \(tables)", "Table \(tables)"))　\(table.caption)**", ""]
                    lines += rows(table) + [""]
                case .data: continue
                case .figure(let figure):
                    figures += 1
                    let name = language.pick("图 \(figures)", "Figure \(figures)")
                    lines += ["![\(figure.caption)](figures/\(figure.id).png)", ""]
                    lines += ["**\(name)　\(figure.caption)** \(figure.reading)", ""]
                    let data = "data/\(figure.data.id).csv"
                    lines += [
                        language.pick("图中数据见 [\(data)](\(data))。", "Its data: [\(data)](\(data))."), "",
                    ]
                }
            }
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func heading(_ index: Int, _ section: ReportSection, _ language: ReportLanguage) -> String
    {
        let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
        guard language == .chinese, numerals.indices.contains(index) else {
            return "\(index + 1). \(section.title)"
        }
        return "\(numerals[index])、\(section.title)"
    }

    private static func rows(_ table: ReportTable) -> [String] {
        let head = "| " + table.columns.map { escaped($0.title) }.joined(separator: " | ") + " |"
        let rule = "|" + table.columns.map { $0.isNumeric ? "---:" : "---" }.joined(separator: "|") + "|"
        return [head, rule]
            + table.rows.map { row in "| " + row.map { escaped(text($0)) }.joined(separator: " | ") + " |" }
    }

    private static func text(_ cell: ReportTable.Cell) -> String {
        switch cell {
        case .text(let text): text.isEmpty ? NumberText.missing : text
        case .year(let year): year.map(String.init) ?? NumberText.missing
        case .number(let value, let decimals): NumberText.string(value, decimals: decimals)
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("\n", with: " ")
    }
}
