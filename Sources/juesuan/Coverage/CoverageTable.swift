import Model

/// The rows of `juesuan parse --coverage`.
struct CoverageTable {
    private let output: OutputOptions
    /// The rows so far.
    private(set) var table: OutputTable

    /// A table without rows.
    init(_ output: OutputOptions) {
        self.output = output
        table = OutputTable(columns: [
            .init(title: output.pick("文件", "File"), key: "path"),
            .init(title: output.pick("年度", "Year"), key: "fiscal_year", isNumeric: true),
            .init(title: output.pick("部分", "Section"), key: "section"),
            .init(title: output.pick("已读", "Found"), key: "found", isNumeric: true),
            .init(title: output.pick("应有", "Expected"), key: "expected", isNumeric: true),
            .init(title: output.pick("模板外", "Besides"), key: "besides", isNumeric: true),
            .init(title: output.pick("缺", "Missed"), key: "missed"),
        ])
    }

    /// Adds the rows of a document, one a section.
    mutating func add(_ report: Report, path: String) {
        let isForReading = output.format == .table || output.format == .markdown
        for line in Coverage(of: report).lines {
            let title = output.pick(line.section.chinese, line.section.english)
            table.rows.append([
                .text(path), .year(report.fiscalYear?.value),
                .text(isForReading ? title : line.section.name), .integer(line.found),
                .integer(line.expected),
                .integer(line.besides),
                .text(line.missed.isEmpty && isForReading ? nil : line.missed.joined(separator: ", ")),
            ])
        }
    }

    /// The table as bytes, for a file.
    var bytes: [UInt8] {
        (output.bom && output.format == .csv ? [0xEF, 0xBB, 0xBF] : [])
            + Array(table.text(output.format).utf8)
    }
}
