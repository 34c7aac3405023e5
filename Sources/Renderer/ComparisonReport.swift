import Analytics
import Charts
import Foundation
import Synchronization

/// A comparison report over a selection of documents: Markdown, pictures, the data behind them, every number as JSON.
///
/// ```swift
/// let report = try ComparisonReport(
///     analysis, Selection(year: 2024), language: .chinese, fonts: { try .mainlandSans() })
/// for file in try report.files() { … }  // report.md, figures/*.png, data/*.csv, report.json
/// ```
public struct ComparisonReport {
    /// A file of the report.
    public struct File: Sendable {
        /// The path inside the report's folder.
        public let path: String
        /// The bytes.
        public let bytes: [UInt8]

        /// Makes a file.
        public init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// What the report is written as, besides its pictures and data.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        /// `report.md`
        case markdown
        /// `report.html`, one file with the pictures inside.
        case html
        /// `report.docx`, made of the Markdown by pandoc.
        case docx
    }

    /// Nothing to compare: the selection has no document.
    public struct EmptySelection: Error, Hashable, Sendable {}

    private let document: ReportDocument
    private let language: ReportLanguage
    private let drawing: FigureDrawing

    /// Asks all that the report says, and begins to draw its figures.
    ///
    /// - Parameters:
    ///   - day: the day as of which `analysis` was opened; nil for all that is known.
    ///   - earlier: what the report is held against; nil where it stands alone.
    ///   - group: which part of the documents the selection is, as 望澜市, for the title; nil for all of them.
    ///   - order: which sections, in which order.
    ///   - remark: stands below the title; nil for none.
    ///   - fonts: opens the fonts, for each of those who draw.
    /// - Throws: `EmptySelection` where no document is selected; `AnalyticsError`; `ChartError` where a chart cannot show
    ///   its values.
    public init(
        _ analysis: Analysis, _ selection: Selection, language: ReportLanguage, day: String? = nil,
        against earlier: EarlierState? = nil, group: String? = nil, order: ReportOrder = .standard,
        remark: String? = nil, fonts: @escaping @Sendable () throws -> sending FontCollection
    ) throws {
        let drawing = FigureDrawing(fonts: fonts)
        let earlier = earlier.map { EarlierState(analysis: $0.analysis.keepingTables, day: $0.day) }
        var context = try ReportContext(
            analysis.keepingTables, selection, language, day: day, against: earlier,
            readsTogether: order.parts.count > ReportPart.allCases.count / 2)
        guard !context.documents.isEmpty else { throw EmptySelection() }
        // The appendix lists what the others have, wherever it stands.
        var made: [ReportPart: ReportSection] = [:]
        for part in order.parts where part != .appendix {
            let section = try part.make(&context)
            made[part] = section
            context.sections.append(section)
            for figure in section.figures { drawing.add(figure) }
        }
        if order.parts.contains(.appendix) { made[.appendix] = try ReportPart.appendix.make(&context) }
        self.language = language
        self.drawing = drawing
        document = ReportDocument(
            title: (order.title ?? Self.title(context))
                + (group.map { context.pick("（\($0)）", " (\($0))") } ?? ""),
            subtitle: [context.yearWords, Self.days(context), remark].compactMap(\.self)
                .joined(separator: "\n\n"),
            sections: order.entries.compactMap { entry in
                switch entry {
                case .part(let part): made[part].flatMap { $0.isEmpty ? nil : $0 }
                case .text(let text): ReportSection(id: "text", title: nil, blocks: [.markdown(text)])
                }
            }, facts: context.facts)
    }

    private static func title(_ context: ReportContext) -> String {
        context.earlier == nil
            ? context.pick("部门决算比较报告", "Final accounts of departments compared")
            : context.pick("部门决算季度比较报告", "Final accounts of departments: the quarter compared")
    }

    private static func days(_ context: ReportContext) -> String? {
        if let earlier = context.earlier {
            return context.pick(
                "截至 \(context.days.1)，与 \(earlier.day) 比较", "as of \(context.days.1), against \(earlier.day)")
        }
        return context.day.map { context.pick("截至 \($0)", "as of \($0)") }
    }

    /// All files, in the order in which they are written: pictures and data first, the report last. For a Word document it is
    /// `report.md` in the dialect of pandoc, of which `report.docx` is to be made.
    ///
    /// - Throws: `ChartError` where a glyph or a font is missing.
    public func files(as format: Format = .markdown) throws -> [File] {
        let data = Self.data(document.sections.flatMap(\.dataTables))
        let drawn = try drawing.pictures()
        var files = document.sections.flatMap(\.figures).map {
            File(path: "figures/\($0.id).png", bytes: drawn[$0.id] ?? [])
        }
        let pictures = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
        files += data
        let report =
            switch format {
            case .markdown:
                File(path: "report.md", bytes: Array(MarkdownWriter.text(document, language).utf8))
            case .docx:
                File(path: "report.md", bytes: Array(MarkdownWriter.text(document, language, .pandoc).utf8))
            case .html:
                File(
                    path: "report.html", bytes: Array(HTMLWriter.text(document, language, pictures).utf8))
            }
        let name = format == .docx ? "report.docx" : report.path
        let names = files.map(\.path) + ["report.json", name]
        files.append(File(path: "report.json", bytes: ReportJSON.bytes(document, files: names)))
        return files + [report]
    }

    /// The data files of tables, which are written side by side.
    private static func data(_ tables: [ReportTable]) -> [File] {
        let files = Mutex<[Int: File]>([:])
        DispatchQueue.concurrentPerform(iterations: tables.count) { index in
            let file = File(path: "data/\(tables[index].id).csv", bytes: CSVWriter.bytes(tables[index]))
            files.withLock { $0[index] = file }
        }
        return files.withLock { made in tables.indices.compactMap { made[$0] } }
    }
}
