import CMark
import Foundation

/// Writes a report as one HTML file: pictures inside, a table of contents, a style that prints well.
enum HTMLWriter {
    /// The page. `pictures` are the bytes of each figure by its path.
    static func text(
        _ document: ReportDocument, _ language: ReportLanguage, _ pictures: [String: [UInt8]]
    ) -> String {
        let report = PrintedReport(document, language)
        var lines = [
            "<!DOCTYPE html>", "<html lang=\"\(language.pick("zh-CN", "en"))\">", "<head>",
            "<meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<title>\(escaped(report.title))</title>", "<style>\(HTMLStyle.sheet)</style>", "</head>",
            "<body>",
            "<header>", "<h1>\(escaped(report.title))</h1>",
        ]
        lines += report.subtitle.split(separator: "\n\n").map {
            "<p class=\"subtitle\">\(escaped(String($0)))</p>"
        }
        lines += ["</header>", contents(report, language)]
        for section in report.sections {
            lines.append("<section id=\"\(section.id)\">")
            if let heading = section.heading { lines.append("<h2>\(escaped(heading))</h2>") }
            lines += section.parts.map { written($0, pictures, language) }
            lines.append("</section>")
        }
        return (lines + ["</body>", "</html>", ""]).joined(separator: "\n")
    }

    private static func contents(_ report: PrintedReport, _ language: ReportLanguage) -> String {
        let items = report.sections.compactMap { section in
            section.heading.map { "<li><a href=\"#\(section.id)\">\(escaped($0))</a></li>" }
        }
        return "<nav><p>\(language.pick("目录", "Contents"))</p><ul>\(items.joined())</ul></nav>"
    }

    private static func written(
        _ part: PrintedReport.Part, _ pictures: [String: [UInt8]], _ language: ReportLanguage
    ) -> String {
        switch part {
        case .paragraph(let text), .markdown(let text): return markdown(text)
        case .list(let points): return markdown(points.map { "- \($0)" }.joined(separator: "\n"))
        case .table(let table): return written(table, language)
        case .figure(let figure):
            let data = Data(pictures[figure.picture] ?? []).base64EncodedString()
            return """
                <figure>
                <img src="data:image/png;base64,\(data)" alt="\(escaped(figure.caption))">
                <figcaption><b>\(figure.name)　\(escaped(figure.caption))</b> \(inline(figure.reading)) \
                <span class="data">\(language.pick("数据：", "Data: "))\(figure.data)</span></figcaption>
                </figure>
                """
        }
    }

    private static func written(_ table: PrintedReport.Table, _ language: ReportLanguage) -> String {
        func row(_ cells: [String], _ tag: String) -> String {
            "<tr>"
                + zip(cells, table.heads).map { cell, head in
                    "<\(tag)\(head.isNumeric ? " class=\"number\"" : "")>\(escaped(cell))</\(tag)>"
                }.joined() + "</tr>"
        }
        let remainder = table.remainder(table.data, language)
        return """
            <div class="table">
            <table>
            <caption>\(table.name)　\(escaped(table.caption))</caption>
            <thead>\(row(table.heads.map(\.title), "th"))</thead>
            <tbody>
            \(table.rows.map { row($0, "td") }.joined(separator: "\n"))
            </tbody>
            </table>\(remainder.map { "\n<p class=\"remainder\">\(escaped($0))</p>" } ?? "")
            </div>
            """
    }

    /// The text of one line, without the paragraph around it.
    private static func inline(_ text: String) -> String {
        let html = markdown(text)
        guard html.hasPrefix("<p>"), html.hasSuffix("</p>") else { return html }
        return String(html.dropFirst(3).dropLast(4))
    }

    /// CommonMark as HTML; HTML in it is left out.
    private static func markdown(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let html = bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.flatMap { base in
                base.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
                    cmark_markdown_to_html($0, buffer.count, CMARK_OPT_VALIDATE_UTF8)
                }
            }
        }
        guard let html else { return escaped(text) }
        defer { free(html) }
        var written = String(cString: html)
        while written.hasSuffix("\n") { written.removeLast() }
        return written
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
