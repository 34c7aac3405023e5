import Model
import Parser

/// Where a value of a document comes from, and which other places state the same field.
struct Trace {
    /// The field.
    let field: TracedField
    /// The document's path as given.
    let path: String
    /// The document.
    let report: Report
    /// The language.
    let output: OutputOptions

    /// The lines that are printed.
    var lines: [String] {
        let tables = TableOrigin.all(of: field.path, in: report)
        return origin(tables) + others(tables)
    }

    private var label: String { output.pick(field.chinese, field.english) }

    /// The value and its place, or why there is none.
    private func origin(_ tables: [TableOrigin]) -> [String] {
        guard let cell = field.cell(in: report) else {
            return ["\(field.path)  \(label)  " + output.pick("未读到", "not stated")] + absence
        }
        var lines = ["\(field.path)  \(label)  \(cell.value.reading(field.unit, in: output.lang))"]
        guard let span = cell.span else {
            return lines + [output.pick("\(path)：文中没有它的位置", "\(path): it stands nowhere in the text")]
        }
        let source = tables.first { $0.bearing == .source }.map { row in
            output.pick("，取自\(name(row))", ", from \(name(row))")
        }
        lines += shown(span, (source ?? ""))
        return lines
    }

    /// What is known about a field without value.
    private var absence: [String] {
        var lines: [String] = []
        if let title = SectionPlace.title(of: field.section, in: report.text) {
            lines += shown(
                title, output.pick("：所属部分在此，其中没有读到该项", ": its section begins here, and does not state it"))
        } else if report.text.isWhole, field.section != DepartmentFields.layout.name,
            field.path != "fiscal_year"
        {
            lines.append(output.pick("\(path)：没有找到所属部分", "\(path): its section was not found"))
        }
        let asks = YearTemplate(of: report.fiscalYear).items.contains { $0.paths.contains(field.path) }
        let year = report.fiscalYear.map { output.pick("\($0)年度模板", "the template of \($0)") }
        let template = year ?? output.pick("各年模板", "the templates")
        lines.append(
            asks
                ? output.pick("\(template)要求公开该项", "\(template) asks for it")
                : output.pick("\(template)不要求公开该项", "\(template) does not ask for it"))
        return lines
    }

    /// The other places that state the field, and the figures that were left out.
    private func others(_ tables: [TableOrigin]) -> [String] {
        var lines: [String] = []
        for diagnostic in report.diagnostics where diagnostic.detail == field.path {
            guard let span = diagnostic.span else { continue }
            let remark =
                diagnostic.code == .conflictingValues
                ? output.pick("：再次写出，数值不同，取第一处", ": stated again with another value; the first is used")
                : output.pick("：\(diagnostic.code.rawValue)，未取", ": \(diagnostic.code.rawValue), left out")
            lines += shown(span, remark, kept: diagnostic)
        }
        for place in report.restatements where place.path == field.path {
            lines += shown(place.span, output.pick("：再次写出，数值相同", ": stated again with the same value"))
        }
        for row in tables where row.bearing != .source {
            let value = row.value.reading(field.unit, in: output.lang)
            lines += shown(
                row.span,
                output.pick("：\(name(row))，\(value)，", ": \(name(row)), \(value), ") + remark(row.bearing))
        }
        guard !lines.isEmpty else {
            let isAbsent = field.cell(in: report) == nil
            return isAbsent ? [] : [output.pick("没有读到其他位置写出该项", "no other place was read that states it")]
        }
        return [output.pick("同一事项的其他位置：", "Other places of the same field:")] + lines
    }

    private func name(_ row: TableOrigin) -> String {
        output.pick("公开0\(row.table.rawValue)表“\(row.row)”", "公开0\(row.table.rawValue)表 “\(row.row)”")
    }

    private func remark(_ bearing: TableOrigin.Bearing) -> String {
        switch bearing {
        case .source: output.pick("取自此处", "the value's source")
        case .agrees: output.pick("一致", "the same")
        case .differs: output.pick("不一致", "another value")
        case .unused: output.pick("该表合计不平或重复，未取", "its table does not add up or stands twice, left out")
        }
    }

    /// A place, a remark, and the line with a caret; what was kept of it where the document is not at hand.
    private func shown(_ span: SourceSpan, _ remark: String, kept: Diagnostic? = nil) -> [String] {
        var place = "\(path):\(span.line)"
        if let column = column(span) ?? kept?.column { place += ":\(column)" }
        let snippet = report.text.isWhole ? "" : kept?.excerpt ?? report.text.snippet(of: span)
        let excerpt =
            Excerpt(span, in: report.text)
            ?? Excerpt(line: snippet, marked: 0..<snippet.unicodeScalars.count)
        return [place + remark] + (excerpt?.lines ?? [])
    }

    /// The column of a span's first character, from 1; nil where the document is not at hand.
    private func column(_ span: SourceSpan) -> Int? {
        let bytes = report.text.bytes
        guard report.text.isWhole, bytes.indices.contains(span.utf8.lowerBound) else { return nil }
        let start = bytes[..<span.utf8.lowerBound].lastIndex(of: 10).map { $0 + 1 } ?? 0
        return bytes[start..<span.utf8.lowerBound].count { $0 & 0xC0 != 0x80 } + 1
    }
}
