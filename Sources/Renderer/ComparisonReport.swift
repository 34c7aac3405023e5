import Analytics
import Charts

/// A comparison report over a selection of documents: Markdown, pictures, the data behind them, every number as JSON.
///
/// ```swift
/// let report = try ComparisonReport(analysis, Selection(year: 2024), language: .chinese)
/// for file in try report.files(fonts: .mainlandSans()) { … }  // report.md, figures/*.png, data/*.csv, report.json
/// ```
public struct ComparisonReport {
    /// A file of the report.
    public struct File: Sendable {
        /// The path inside the report's folder.
        public let path: String
        /// The bytes.
        public let bytes: [UInt8]
    }

    /// Nothing to compare: the selection has no document.
    public struct EmptySelection: Error, Hashable, Sendable {}

    private let document: ReportDocument
    private let language: ReportLanguage

    /// Asks all that the report says. The remark stands below the title.
    ///
    /// - Throws: `EmptySelection` where no document is selected; `AnalyticsError`; `ChartError` where a chart cannot show
    ///   its values.
    public init(
        _ analysis: Analysis, _ selection: Selection, language: ReportLanguage, remark: String? = nil
    ) throws {
        var context = try ReportContext(analysis, selection, language)
        guard !context.documents.isEmpty else { throw EmptySelection() }
        var sections = [try SummarySection.make(&context), try ScopeSection.make(&context)]
        sections.append(try ThreePublicSection.make(&context))
        sections.append(try StructureSection.make(&context))
        sections.append(try VarianceSection.make(&context))
        sections.append(try GrowthSection.make(&context))
        sections.append(try ExecutionSection.make(&context))
        sections.append(try ScoreSection.make(&context))
        sections.append(try FindingsSection.make(&context))
        sections.append(try CoverageSection.make(&context))
        sections += [MethodSection.make(context), try SourceSection.make(context)]
        self.language = language
        document = ReportDocument(
            title: context.pick("部门决算比较报告", "Final accounts of departments compared"),
            subtitle: ([context.yearWords] + [remark].compactMap(\.self)).joined(separator: "\n\n"),
            sections: sections.filter { !$0.isEmpty }, facts: context.facts)
    }

    /// All files, in the order in which they are written: pictures and data first, the report last.
    ///
    /// - Throws: `ChartError` where a glyph or a font is missing.
    public func files(fonts: FontCollection) throws -> [File] {
        var files: [File] = []
        for block in document.sections.flatMap(\.blocks) {
            switch block {
            case .figure(let figure):
                files.append(
                    File(
                        path: "figures/\(figure.id).png", bytes: try Chart.render(figure.chart, fonts: fonts))
                )
                files.append(data(figure.data))
            case .table(let table), .data(let table): files.append(data(table))
            case .paragraph, .list: continue
            }
        }
        let names = files.map(\.path) + ["report.json", "report.md"]
        files.append(File(path: "report.json", bytes: ReportJSON.bytes(document, files: names)))
        files.append(File(path: "report.md", bytes: Array(MarkdownWriter.text(document, language).utf8)))
        return files
    }

    private func data(_ table: ReportTable) -> File {
        File(path: "data/\(table.id).csv", bytes: Array(CSVWriter.text(table).utf8))
    }
}
